import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { sector } from '#shared/contract/common.ts';
import { type Movement, type MovementFields, movementKind } from '#shared/contract/movements.ts';
import { client } from '../api/client.ts';
import { words } from '../app/words.ts';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { useStoreSetting } from '../settings/use-store-setting.ts';
import styles from './campaigns.module.css';
import { DayInput } from './day-input.tsx';

interface MovementDialogProps {
  campaignId: string;
  /** Null: a new one. */
  movement: Movement | null;
  onClose: () => void;
}

/** Everything as typed and chosen; what is not given is empty. */
interface TypedMovement {
  kind: string;
  name: string;
  sector: string;
  issuer: string;
  startsOn: string;
  endsOn: string;
  goal: string;
}

export function MovementDialog({ campaignId, movement, onClose }: MovementDialogProps) {
  const form = useForm<TypedMovement>({ initialValues: typedMovement(movement), validate: movementErrors });
  const store = useStoreSetting(
    (typed: TypedMovement) =>
      movement === null
        ? client.movements.add({ ...readMovement(typed), campaignId })
        : client.movements.change({
            id: movement.id,
            movement: readMovement(typed),
            seen: readMovement(form.getInitialValues()),
          }),
    onClose,
  );
  return (
    <SettingsDialog
      title={movement === null ? words.campaigns.addMovement : words.campaigns.changeMovement}
      pending={store.isPending}
      error={store.error}
      onStore={form.onSubmit((typed) => store.mutate(typed))}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextInput
          className={styles.wide}
          label={words.campaigns.name}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <NativeSelect
          size="xs"
          label={words.campaigns.kind}
          data={movementKind.options.map((value) => ({ value, label: words.campaigns.kinds[value] }))}
          {...form.getInputProps('kind')}
        />
        <NativeSelect
          size="xs"
          label={words.campaigns.sector}
          data={[
            { value: '', label: words.campaigns.everySector },
            ...sector.options.map((value) => ({ value, label: words.units.sectors[value] })),
          ]}
          {...form.getInputProps('sector')}
        />
        {(['startsOn', 'endsOn'] as const).map((field) => (
          <DayInput key={field} label={words.campaigns[field]} input={form.getInputProps(field)} />
        ))}
        <TextInput className={styles.wide} label={words.campaigns.issuer} {...form.getInputProps('issuer')} />
        <Textarea
          size="xs"
          className={styles.wide}
          label={words.campaigns.goal}
          autosize
          {...form.getInputProps('goal')}
        />
      </div>
    </SettingsDialog>
  );
}

function typedMovement(movement: Movement | null): TypedMovement {
  return {
    kind: movement?.kind ?? 'regular',
    name: movement?.name ?? '',
    sector: movement?.sector ?? '',
    issuer: movement?.issuer ?? '',
    startsOn: movement?.startsOn ?? '',
    endsOn: movement?.endsOn ?? '',
    goal: movement?.goal ?? '',
  };
}

function readMovement({ kind, sector: typedSector, startsOn, endsOn, ...typed }: TypedMovement): MovementFields {
  return {
    ...typed,
    kind: movementKind.parse(kind),
    sector: sector.safeParse(typedSector).data ?? null,
    startsOn: startsOn === '' ? null : startsOn,
    endsOn: endsOn === '' ? null : endsOn,
  };
}

function movementErrors({ name, startsOn, endsOn }: TypedMovement): Partial<Record<keyof TypedMovement, string>> {
  return {
    ...(name.trim() === '' && { name: words.campaigns.required }),
    ...(endsOn !== '' && endsOn < startsOn && { endsOn: words.campaigns.endsBeforeStart }),
  };
}
