import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Campaign, Deadline } from '#shared/contract/campaigns.ts';
import { sector } from '#shared/contract/common.ts';
import { client } from '../api/client.ts';
import { useApplication } from '../app/application.tsx';
import { words } from '../app/words.ts';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { useStoreSetting } from '../settings/use-store-setting.ts';
import styles from './campaigns.module.css';
import { DayInput } from './day-input.tsx';

interface DeadlineDialogProps {
  campaign: Campaign;
  /** Null: a new one. */
  deadline: Deadline | null;
  onClose: () => void;
}

/** Everything as typed and chosen; an award or sector that is empty stands for all. */
interface TypedDeadline {
  phaseId: string;
  awardCode: string;
  sector: string;
  onDate: string;
  basis: string;
}

export function DeadlineDialog({ campaign, deadline, onClose }: DeadlineDialogProps) {
  const form = useForm<TypedDeadline>({
    initialValues: {
      phaseId: deadline?.phaseId ?? campaign.phases[0]?.id ?? '',
      awardCode: deadline?.awardCode ?? '',
      sector: deadline?.sector ?? '',
      onDate: deadline?.onDate ?? '',
      basis: deadline?.basis ?? '',
    },
    validate: { onDate: (day) => (day === '' ? words.campaigns.dayWrong : null) },
  });
  const store = useStoreSetting(
    (typed: TypedDeadline) =>
      deadline === null
        ? client.campaigns.addDeadline(readDeadline(typed))
        : client.campaigns.changeDeadline({
            id: deadline.id,
            deadline: readDeadline(typed),
            seen: readDeadline(form.getInitialValues()),
          }),
    onClose,
  );
  return (
    <SettingsDialog
      title={deadline === null ? words.campaigns.addDeadline : words.campaigns.changeDeadline}
      pending={store.isPending}
      error={store.error}
      onStore={form.onSubmit((typed) => store.mutate(typed))}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <ScopeFields campaign={campaign} inputProps={form.getInputProps} />
        <DayInput label={words.campaigns.onDate} input={form.getInputProps('onDate')} />
        <TextInput className={styles.wide} label={words.campaigns.basis} {...form.getInputProps('basis')} />
      </div>
    </SettingsDialog>
  );
}

interface ScopeFieldsProps {
  campaign: Campaign;
  inputProps: (field: 'phaseId' | 'awardCode' | 'sector') => object;
}

/** For which award and sector, in which phase. */
function ScopeFields({ campaign, inputProps }: ScopeFieldsProps) {
  const { awardTypes } = useApplication();
  return (
    <>
      <NativeSelect
        size="xs"
        className={styles.wide}
        label={words.campaigns.award}
        data-autofocus
        data={[
          { value: '', label: words.campaigns.everyAward },
          ...awardTypes.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        {...inputProps('awardCode')}
      />
      <NativeSelect
        size="xs"
        label={words.campaigns.sector}
        data={[
          { value: '', label: words.campaigns.everySector },
          ...sector.options.map((value) => ({ value, label: words.units.sectors[value] })),
        ]}
        {...inputProps('sector')}
      />
      <NativeSelect
        size="xs"
        label={words.campaigns.phase}
        data={campaign.phases.map(({ id, name }) => ({ value: id, label: name }))}
        {...inputProps('phaseId')}
      />
    </>
  );
}

function readDeadline({ awardCode, sector: typedSector, ...typed }: TypedDeadline) {
  return {
    ...typed,
    awardCode: awardCode === '' ? null : awardCode,
    sector: sector.safeParse(typedSector).data ?? null,
  };
}
