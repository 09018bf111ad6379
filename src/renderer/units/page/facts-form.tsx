import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { sector, unitKind } from '#shared/contract/common.ts';
import { type Unit, type UnitChangeFields, type UnitFields, unitFields } from '#shared/contract/units.ts';
import { client } from '../../api/client.ts';
import { tell, tellError } from '../../app/tell.ts';
import { words } from '../../app/words.ts';
import { KeyedButton } from '../../ui/keyed-button.tsx';
import { Section } from './section.tsx';
import styles from './unit-page.module.css';

const texts = ['shortName', 'commune', 'address', 'contactName', 'contactPhone', 'contactEmail', 'note'] as const;
type Shown = Record<(typeof texts)[number], string> & {
  kind: string;
  sector: string;
  yearBasis: string;
  expected: boolean;
};

/** What the office writes down of a unit by itself. */
export function FactsForm({ unit }: { unit: Unit }) {
  const form = useForm<Shown>({ initialValues: shownOf(unit) });
  const store = useMutation({
    mutationFn: (shown: Shown) => {
      const change = differences(fieldsOf(shown), unit);
      const seen = Object.fromEntries(Object.keys(change).map((field) => [field, valueOf(unit, field)]));
      return client.units.change({ id: unit.id, ...change, seen });
    },
    onSuccess: (stored) => {
      form.setInitialValues(shownOf(stored));
      form.setValues(shownOf(stored));
      tell({ message: words.unitPage.stored });
    },
    onError: (error) => tellError(error),
  });
  const storeChanges = () => form.isDirty() && store.mutate(form.getValues());
  return (
    <Section
      title={words.unitPage.facts}
      action={
        <KeyedButton
          label={words.ui.store}
          keys="Ctrl+S"
          disabled={!form.isDirty()}
          loading={store.isPending}
          onPress={storeChanges}
        />
      }
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          storeChanges();
        }}
      >
        <NativeSelect
          size="xs"
          label={words.units.kind}
          data={unitKind.options.map((value) => ({ value, label: words.units.kinds[value] }))}
          {...form.getInputProps('kind')}
        />
        <NativeSelect
          size="xs"
          label={words.units.sector}
          data={[
            { value: '', label: words.units.noSector },
            ...sector.options.map((value) => ({ value, label: words.units.sectors[value] })),
          ]}
          {...form.getInputProps('sector')}
        />
        <NativeSelect
          size="xs"
          label={words.unitPage.yearBasis}
          data={unitFields.shape.yearBasis.options.map((value) => ({ value, label: words.unitPage.yearBases[value] }))}
          {...form.getInputProps('yearBasis')}
        />
        {texts.map((field) => (
          <TextInput
            key={field}
            className={field === 'address' || field === 'note' ? styles.wide : undefined}
            label={words.unitPage[field]}
            {...form.getInputProps(field)}
          />
        ))}
        <Checkbox
          className={styles.wide}
          size="xs"
          label={words.units.expectedLong}
          {...form.getInputProps('expected', { type: 'checkbox' })}
        />
        <button type="submit" hidden />
      </form>
    </Section>
  );
}

function shownOf(unit: Unit): Shown {
  const { kind, yearBasis, expected } = unit;
  const written = Object.fromEntries(texts.map((field) => [field, unit[field] ?? '']));
  return { ...emptyTexts, ...written, kind, yearBasis, expected, sector: unit.sector ?? '' };
}

const emptyTexts = {
  shortName: '',
  commune: '',
  address: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  note: '',
};

function fieldsOf(shown: Shown): UnitFields {
  const written = Object.fromEntries(texts.map((field) => [field, shown[field].trim() || null]));
  return unitFields.parse({ ...shown, ...written, sector: shown.sector || null });
}

const valueOf = (unit: Unit, field: string): unknown => Object.entries(unit).find(([name]) => name === field)?.[1];

function differences(fields: UnitFields, unit: Unit): UnitChangeFields {
  return unitFields
    .partial()
    .parse(Object.fromEntries(Object.entries(fields).filter(([field, value]) => valueOf(unit, field) !== value)));
}
