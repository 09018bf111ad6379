import { Autocomplete, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { TargetStanding } from '#shared/contract/targets.ts';
import { denominators } from '#shared/domain/target-measures.ts';
import { isRate, targetOperators } from '#shared/domain/targets.ts';
import { client } from '../api/client.ts';
import { words } from '../app/words.ts';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { useStoreSetting } from '../settings/use-store-setting.ts';
import styles from './targets.module.css';
import { readTarget, type TypedTarget, targetErrors, typedTarget } from './typed-target.ts';
import { useMeasureChoices } from './use-measure-choices.ts';

interface TargetDialogProps {
  setId: string;
  /** Null: a new one. */
  target: TargetStanding | null;
  onClose: () => void;
}

function useTargetForm(target: TargetStanding | null) {
  return useForm({ initialValues: typedTarget(target), validate: targetErrors });
}
type Form = ReturnType<typeof useTargetForm>;

export function TargetDialog({ setId, target, onClose }: TargetDialogProps) {
  const form = useTargetForm(target);
  const store = useStoreSetting(
    (typed: TypedTarget) =>
      target === null
        ? client.targets.add({ setId, targets: [readTarget(typed)] })
        : client.targets.change({
            id: target.id,
            target: readTarget(typed),
            seen: readTarget(form.getInitialValues()),
          }),
    onClose,
  );
  const remove = useStoreSetting((id: string) => client.targets.remove({ id }), onClose);
  return (
    <SettingsDialog
      title={target === null ? words.targets.addTarget : words.targets.changeTarget}
      pending={store.isPending}
      error={store.error ?? remove.error}
      onStore={form.onSubmit((typed) => store.mutate(typed))}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextInput label={words.targets.number} data-autofocus {...form.getInputProps('number')} />
        <TextInput label={words.targets.part} {...form.getInputProps('part')} />
        <NativeSelect
          size="xs"
          className={styles.half}
          label={words.targets.period}
          data={(['year', 'term'] as const).map((value) => ({ value, label: words.targets.periods[value] }))}
          {...form.getInputProps('period')}
        />
        <Textarea
          size="xs"
          className={styles.wide}
          label={words.targets.text}
          autosize
          maxRows={4}
          {...form.getInputProps('text')}
        />
        <AskedFields form={form} />
        <CountedFields form={form} />
      </div>
      {target !== null && (
        <Button
          className={styles.remove}
          size="compact-xs"
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate(target.id)}
        >
          {words.targets.removeTarget}
        </Button>
      )}
    </SettingsDialog>
  );
}

function AskedFields({ form }: { form: Form }) {
  const { operator } = form.getValues();
  return (
    <>
      <NativeSelect
        size="xs"
        label={words.targets.operator}
        data={[
          ...targetOperators.map((value) => ({ value, label: words.targets.operators[value] })),
          { value: '', label: words.targets.noOperator },
        ]}
        {...form.getInputProps('operator')}
      />
      {operator !== '' && (
        <>
          <TextInput label={words.targets.amount} inputMode="decimal" {...form.getInputProps('amount')} />
          <Autocomplete
            size="xs"
            label={words.targets.unitOfMeasure}
            data={words.targets.unitsOfMeasure}
            comboboxProps={{ withinPortal: false }}
            {...form.getInputProps('unitOfMeasure')}
          />
        </>
      )}
      <TextInput label={words.targets.scope} {...form.getInputProps('scope')} />
    </>
  );
}

/** What can be counted needs a number to be held against. */
function CountedFields({ form }: { form: Form }) {
  const measures = useMeasureChoices();
  const typed = form.getValues();
  if (typed.operator === '') return null;
  return (
    <>
      <NativeSelect
        size="xs"
        className={styles.half}
        label={words.targets.measure}
        data={measures}
        {...form.getInputProps('measure')}
      />
      {typed.measure !== '' && isRate(typed) && (
        <NativeSelect
          size="xs"
          label={words.targets.denominator}
          data={[
            { value: '', label: words.targets.noDenominator },
            ...denominators.map((value) => ({ value, label: words.targets.denominators[value] })),
          ]}
          {...form.getInputProps('denominator')}
        />
      )}
      {typed.measure !== '' && (
        <NativeSelect
          size="xs"
          label={words.targets.judged}
          data={(['achieved', 'registered'] as const).map((value) => ({ value, label: words.targets.judgedBy[value] }))}
          {...form.getInputProps('judged')}
        />
      )}
    </>
  );
}
