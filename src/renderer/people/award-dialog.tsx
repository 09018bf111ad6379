import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { AwardData } from '#shared/contract/award-history.ts';
import type { SubjectEntry } from '#shared/contract/people.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../api/client.ts';
import { useApplication } from '../app/application.tsx';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { DialogFoot } from '../units/dialog-foot.tsx';
import { ChangedSince } from './changed-since.tsx';
import { typedDate } from './dates-typed.ts';

interface AwardDialogProps {
  subject: 'individual' | 'collective';
  subjectId: string;
  /** Null: a new one. */
  entry: SubjectEntry | null;
  onClose: () => void;
}

/** An award of an earlier year, typed in or put right. */
export function AwardDialog({ subject, subjectId, entry, onClose }: AwardDialogProps) {
  const { awardTypes } = useApplication();
  const seen = entry === null ? null : dataOf(entry);
  const form = useForm({
    initialValues: valuesOf(seen),
    validate: {
      year: (year) => (/^(19|20)\d{2}$/.test(year.trim()) ? null : words.people.yearWrong),
      decisionOn: (day) => (typedDate(day) === undefined ? words.people.dateWrong : null),
      awardText: (text, { award }) => (text.trim().length < 2 && award === null ? words.people.textMissing : null),
    },
  });
  const store = useMutation({
    mutationFn: (to: AwardData) =>
      seen === null || entry === null
        ? client.awardHistory.add({ subject, subjectId, to })
        : client.awardHistory.change({ id: entry.id, seen, to }),
    onSuccess: onClose,
  });
  const remove = useMutation({
    mutationFn: (id: string) => client.awardHistory.remove({ id }),
    onSuccess: onClose,
    onError: (error) => tellError(error),
  });
  const nameOf = (code: string | null) => awardTypes.find((award) => award.code === code)?.name ?? '';
  return (
    <Modal opened onClose={onClose} title={entry === null ? words.people.addAward : words.people.changeAward}>
      <form
        onSubmit={form.onSubmit((values) =>
          store.mutate({
            award: values.award,
            awardText: values.awardText.trim() || nameOf(values.award),
            year: Number(values.year),
            yearBasis: values.school ? 'school' : 'calendar',
            decisionNumber: values.decisionNumber.trim() || null,
            decisionOn: typedDate(values.decisionOn) ?? null,
            issuer: values.issuer.trim() || null,
            note: values.note.trim() || null,
          }),
        )}
      >
        <Select
          searchable
          clearable
          data-autofocus
          label={words.people.awardInCatalogue}
          data={awardTypes
            .filter(({ subjects }) => subjects.includes(subject))
            .map(({ code, name }) => ({ value: code, label: name }))}
          {...form.getInputProps('award')}
        />
        <TextInput label={words.people.awardText} {...form.getInputProps('awardText')} />
        <TextInput label={words.people.year} inputMode="numeric" {...form.getInputProps('year')} />
        <Checkbox
          mt={6}
          mb={6}
          size="xs"
          label={words.people.schoolYear}
          {...form.getInputProps('school', { type: 'checkbox' })}
        />
        <TextInput label={words.people.decisionNumber} {...form.getInputProps('decisionNumber')} />
        <TextInput label={words.people.decisionOn} {...form.getInputProps('decisionOn')} />
        <TextInput label={words.people.issuer} {...form.getInputProps('issuer')} />
        <TextInput label={words.people.note} {...form.getInputProps('note')} />
        {entry !== null && (
          <Button
            mt={8}
            size="compact-xs"
            variant="default"
            loading={remove.isPending}
            onClick={() => remove.mutate(entry.id)}
          >
            {words.people.removeAward}
          </Button>
        )}
        <ChangedSince error={store.error} />
        <DialogFoot error={store.error} pending={store.isPending} onClose={onClose} />
      </form>
    </Modal>
  );
}

function dataOf(entry: SubjectEntry): AwardData {
  const { award, awardText, year, yearBasis, decisionNumber, decisionOn, issuer, note } = entry;
  return { award, awardText, year, yearBasis, decisionNumber, decisionOn, issuer, note };
}

function valuesOf(seen: AwardData | null) {
  return {
    award: seen?.award ?? null,
    awardText: seen?.awardText ?? '',
    year: seen === null ? '' : String(seen.year),
    school: seen?.yearBasis === 'school',
    decisionNumber: seen?.decisionNumber ?? '',
    decisionOn: seen === null || seen.decisionOn === null ? '' : formatDate(seen.decisionOn),
    issuer: seen?.issuer ?? '',
    note: seen?.note ?? '',
  };
}
