import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type Phase, yearBasis } from '#shared/contract/campaigns.ts';
import { client } from '../api/client.ts';
import { words } from '../app/words.ts';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { useStoreSetting } from '../settings/use-store-setting.ts';
import styles from './campaigns.module.css';
import { DayInput } from './day-input.tsx';

interface PhaseDialogProps {
  campaignId: string;
  /** Null: a new one. */
  phase: Phase | null;
  onClose: () => void;
}

/** Everything as typed; what is not given is empty. */
interface TypedPhase {
  name: string;
  startsOn: string;
  endsOn: string;
  deadlineOn: string;
  deadlineBasis: string;
  yearBasis: string;
}

export function PhaseDialog({ campaignId, phase, onClose }: PhaseDialogProps) {
  const form = useForm<TypedPhase>({ initialValues: typedPhase(phase), validate: phaseErrors });
  const store = useStoreSetting(
    (typed: TypedPhase) =>
      phase === null
        ? client.campaigns.addPhase({ campaignId, phase: readPhase(typed) })
        : client.campaigns.changePhase({
            id: phase.id,
            phase: readPhase(typed),
            seen: readPhase(form.getInitialValues()),
          }),
    onClose,
  );
  return (
    <SettingsDialog
      title={phase === null ? words.campaigns.addPhase : words.campaigns.changePhase}
      pending={store.isPending}
      error={store.error}
      onStore={form.onSubmit((typed) => store.mutate(typed))}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextInput label={words.campaigns.phaseName} data-autofocus {...form.getInputProps('name')} />
        <NativeSelect
          size="xs"
          label={words.campaigns.yearBasis}
          data={[
            { value: '', label: words.campaigns.everyUnit },
            ...yearBasis.options.map((value) => ({ value, label: words.campaigns.yearBases[value] })),
          ]}
          {...form.getInputProps('yearBasis')}
        />
        {(['startsOn', 'endsOn', 'deadlineOn'] as const).map((field) => (
          <DayInput key={field} label={words.campaigns[field]} input={form.getInputProps(field)} />
        ))}
        <TextInput label={words.campaigns.deadlineBasis} {...form.getInputProps('deadlineBasis')} />
      </div>
    </SettingsDialog>
  );
}

function typedPhase(phase: Phase | null): TypedPhase {
  return {
    name: phase?.name ?? '',
    startsOn: phase?.startsOn ?? '',
    endsOn: phase?.endsOn ?? '',
    deadlineOn: phase?.deadlineOn ?? '',
    deadlineBasis: phase?.deadlineBasis ?? '',
    yearBasis: phase?.yearBasis ?? '',
  };
}

function readPhase({ deadlineOn, yearBasis: basis, ...typed }: TypedPhase) {
  return {
    ...typed,
    deadlineOn: deadlineOn === '' ? null : deadlineOn,
    yearBasis: yearBasis.safeParse(basis).data ?? null,
  };
}

function phaseErrors({ name, startsOn, endsOn }: TypedPhase): Partial<Record<keyof TypedPhase, string>> {
  return {
    ...(name.trim() === '' && { name: words.campaigns.required }),
    ...(startsOn === '' && { startsOn: words.campaigns.dayWrong }),
    ...(endsOn === '' && { endsOn: words.campaigns.dayWrong }),
    ...(endsOn !== '' && endsOn < startsOn && { endsOn: words.campaigns.endsBeforeStart }),
  };
}
