import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { TargetSet, TargetSetFields } from '#shared/contract/targets.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useApplication } from '../app/application.tsx';
import { words } from '../app/words.ts';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { useStoreSetting } from '../settings/use-store-setting.ts';
import { OneUnit, useUnitChoices } from '../units/unit-choice.tsx';
import styles from './targets.module.css';

interface SetDialogProps {
  /** Null: a new one. */
  set: TargetSet | null;
  onStored: (id: string) => void;
  onClose: () => void;
}

const owners = ['federation', 'unit', 'pact'] as const;
type Owner = (typeof owners)[number];

interface TypedSet {
  name: string;
  fromYear: string;
  toYear: string;
  basis: string;
  owner: Owner;
  unitId: string | null;
  pactId: string | null;
}

export function SetDialog({ set, onStored, onClose }: SetDialogProps) {
  const { campaign } = useApplication();
  const form = useSetForm(set, campaign.year);
  const store = useStoreSetting(async (typed: TypedSet) => {
    const fields = readSet(typed);
    const stored =
      set === null
        ? await client.targets.addSet(fields)
        : await client.targets.changeSet({ id: set.id, ...fields, seen: readSet(form.getInitialValues()) });
    onStored(stored.id);
  }, onClose);
  const remove = useStoreSetting((id: string) => client.targets.removeSet({ id }), onClose);
  return (
    <SettingsDialog
      title={set === null ? words.targets.addSet : words.targets.changeSet}
      pending={store.isPending}
      error={store.error ?? remove.error}
      onStore={form.onSubmit((typed) => store.mutate(typed))}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextInput className={styles.wide} label={words.targets.name} data-autofocus {...form.getInputProps('name')} />
        <TextInput label={words.targets.fromYear} inputMode="numeric" {...form.getInputProps('fromYear')} />
        <TextInput label={words.targets.toYear} inputMode="numeric" {...form.getInputProps('toYear')} />
        <NativeSelect
          size="xs"
          className={styles.half}
          label={words.targets.owner}
          data={owners.map((value) => ({ value, label: words.targets.owners[value] }))}
          {...form.getInputProps('owner')}
        />
        <div className={styles.wide}>
          <OwnerField form={form} />
        </div>
        <TextInput
          className={styles.wide}
          label={words.targets.basis}
          placeholder={words.targets.basisExample}
          {...form.getInputProps('basis')}
        />
      </div>
      {set !== null && (
        <Button
          className={styles.remove}
          size="compact-xs"
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate(set.id)}
        >
          {words.targets.removeSet}
        </Button>
      )}
    </SettingsDialog>
  );
}

function useSetForm(set: TargetSet | null, year: number) {
  return useForm({ initialValues: typedSet(set, year), validate: setErrors });
}

function OwnerField({ form }: { form: ReturnType<typeof useSetForm> }) {
  const units = useUnitChoices();
  const pacts = useQuery(queries.targets.pacts.queryOptions());
  const { owner, unitId } = form.getValues();
  if (owner === 'federation') return null;
  if (owner === 'unit') {
    return (
      <OneUnit
        label={words.targets.unit}
        choices={units}
        value={unitId}
        onChange={(value) => form.setFieldValue('unitId', value)}
        error={typeof form.errors['unitId'] === 'string' ? form.errors['unitId'] : null}
      />
    );
  }
  return (
    <NativeSelect
      size="xs"
      label={words.targets.pact}
      data={[
        { value: '', label: words.targets.chooseOwner },
        ...(pacts.data ?? []).map(({ id, name, year }) => ({ value: id, label: words.targets.pactOption(name, year) })),
      ]}
      {...form.getInputProps('pactId')}
    />
  );
}

function typedSet(set: TargetSet | null, year: number): TypedSet {
  const owner = set?.unitId != null ? 'unit' : 'federation';
  return {
    name: set?.name ?? '',
    fromYear: String(set?.fromYear ?? year),
    toYear: String(set?.toYear ?? year),
    basis: set?.basis ?? '',
    owner: set?.pactId != null ? 'pact' : owner,
    unitId: set?.unitId ?? null,
    pactId: set?.pactId ?? '',
  };
}

function readSet({ owner, unitId, pactId, fromYear, toYear, name, basis }: TypedSet): TargetSetFields {
  return {
    name: name.trim(),
    basis: basis.trim(),
    fromYear: Number(fromYear),
    toYear: Number(toYear),
    unitId: owner === 'unit' ? unitId : null,
    pactId: owner === 'pact' && pactId !== '' ? pactId : null,
  };
}

const isYear = (text: string): boolean => /^\d{4}$/.test(text.trim()) && Number(text) >= 1990 && Number(text) <= 2200;

function setErrors({ name, fromYear, toYear, owner, unitId, pactId }: TypedSet) {
  return {
    ...(name.trim() === '' && { name: words.targets.required }),
    ...(!isYear(fromYear) && { fromYear: words.targets.yearWrong }),
    ...(!isYear(toYear) && { toYear: words.targets.yearWrong }),
    ...(owner === 'unit' && unitId === null && { unitId: words.targets.chooseOwner }),
    ...(owner === 'pact' && (pactId ?? '') === '' && { pactId: words.targets.chooseOwner }),
  };
}
