import { Modal, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonData, PersonPage } from '#shared/contract/people.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../api/client.ts';
import { words } from '../app/words.ts';
import { DialogFoot } from '../units/dialog-foot.tsx';
import { OneUnit, useUnitChoices } from '../units/unit-choice.tsx';
import { ChangedSince } from './changed-since.tsx';
import { typedDate } from './dates-typed.ts';

/** What is known of a person, put right. */
export function PersonDialog({ person, onClose }: { person: PersonPage; onClose: () => void }) {
  // What the window showed when it was opened, whatever has come since.
  const [seen] = useState<PersonData>(() => dataOf(person));
  const units = useUnitChoices();
  const choices = units.some(({ value }) => value === person.unitId)
    ? units
    : [{ value: person.unitId, label: person.unitName }, ...units];
  const form = useForm({
    initialValues: {
      name: person.name,
      sex: person.sex,
      birth: person.birth === null ? '' : formatDate(person.birth),
      position: person.position ?? '',
      memberNumber: person.memberNumber ?? '',
      unitId: person.unitId,
    },
    validate: {
      name: (name) => (name.trim().length < 2 ? words.people.textMissing : null),
      birth: (birth) => (typedDate(birth) === undefined ? words.people.dateWrong : null),
    },
  });
  const store = useMutation({
    mutationFn: (to: PersonData) => client.people.change({ id: person.id, seen, to }),
    onSuccess: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={words.people.facts}>
      <form
        onSubmit={form.onSubmit(({ birth, position, memberNumber, ...values }) =>
          store.mutate({
            ...values,
            birth: typedDate(birth) ?? null,
            position: position.trim() || null,
            memberNumber: memberNumber.trim() || null,
          }),
        )}
      >
        <TextInput data-autofocus label={words.people.name} {...form.getInputProps('name')} />
        <Select
          clearable
          label={words.people.sex}
          data={(['male', 'female'] as const).map((value) => ({ value, label: words.people.sexes[value] }))}
          {...form.getInputProps('sex')}
        />
        <TextInput label={words.people.birth} placeholder={words.people.birthShape} {...form.getInputProps('birth')} />
        <TextInput label={words.people.position} {...form.getInputProps('position')} />
        <TextInput label={words.people.memberNumber} {...form.getInputProps('memberNumber')} />
        <OneUnit
          label={words.people.unit}
          choices={choices}
          value={form.values.unitId}
          onChange={(unitId) => unitId !== null && form.setFieldValue('unitId', unitId)}
        />
        <ChangedSince error={store.error} />
        <DialogFoot error={store.error} pending={store.isPending} onClose={onClose} />
      </form>
    </Modal>
  );
}

function dataOf({ name, sex, birth, position, memberNumber, unitId }: PersonPage): PersonData {
  return { name, sex, birth, position, memberNumber, unitId };
}
