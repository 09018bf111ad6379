import { Button, Checkbox, Modal, NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { dayInVietnam } from '#shared/domain/dates.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { useJobs } from '../app/jobs.tsx';
import { tell } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { DateField } from '../ui/date-field.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { saveFile } from '../ui/save-file.ts';
import styles from './follow-up.module.css';

interface LettersDialogProps {
  scope: { campaignId: string; phaseId: string | null };
  /** The units chosen; none: all that owe something. */
  chosen: string[];
  owing: number;
  onClose: () => void;
  onMade: () => void;
}

interface Typed {
  dueOn: string;
  format: 'pdf' | 'docx';
  note: boolean;
}

/** A week after a day: what is usually left for sending. */
function weekAfter(today: string): string {
  return new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10);
}

/** By when, as what, and whether the reminder is noted. */
export function LettersDialog({ scope, chosen, owing, onClose, onMade }: LettersDialogProps) {
  const { follow } = useJobs();
  const [today] = useState(() => dayInVietnam(new Date().toISOString()));
  const form = useForm<Typed>({
    initialValues: {
      dueOn: weekAfter(today),
      format: 'pdf',
      note: true,
    },
    validate: { dueOn: (typed) => (typed === '' ? words.followUp.dayWrong : null) },
  });
  const unitIds = chosen.length === 0 ? null : chosen;
  const make = useMutation({
    mutationFn: async ({ note, ...typed }: Typed) => {
      const { jobId } = await client.followUp.letters({ ...scope, unitIds, ...typed });
      follow(jobId, words.followUp.letters, async () => {
        saveFile(await client.followUp.madeLetters({ jobId }));
        if (!note) return;
        const { noted } = await client.followUp.noteReminded({ ...scope, unitIds, sentOn: today });
        if (noted > 0) tell({ message: words.followUp.made(formatVietnameseNumber(noted)) });
      });
    },
    onSuccess: () => {
      onMade();
      onClose();
    },
  });
  const { dueOn } = form.values;
  return (
    <Modal opened onClose={onClose} title={words.followUp.letterTitle}>
      <p>
        {unitIds === null
          ? words.followUp.lettersForAll(formatVietnameseNumber(owing))
          : words.followUp.lettersFor(formatVietnameseNumber(unitIds.length))}
      </p>
      <div className={styles.form}>
        <DateField
          label={words.followUp.dueOn}
          placeholder={words.followUp.dayShape}
          value={dueOn}
          error={form.errors.dueOn === undefined ? null : words.followUp.dayWrong}
          onChange={(typed) => form.setFieldValue('dueOn', typed)}
        />
        <NativeSelect
          size="xs"
          label={words.followUp.format}
          data={(['pdf', 'docx'] as const).map((value) => ({ value, label: words.followUp.formats[value] }))}
          {...form.getInputProps('format')}
        />
        <Checkbox size="xs" label={words.followUp.note} {...form.getInputProps('note', { type: 'checkbox' })} />
      </div>
      {make.error && <ErrorState fact={errorSentence(make.error)} />}
      <div className={styles.filters}>
        <Button size="xs" variant="default" onClick={onClose}>
          {words.ui.postpone}
        </Button>
        <KeyedButton
          label={words.followUp.make}
          keys="Ctrl+S"
          loading={make.isPending}
          onPress={() => form.onSubmit((typed) => make.mutate(typed))()}
        />
      </div>
    </Modal>
  );
}
