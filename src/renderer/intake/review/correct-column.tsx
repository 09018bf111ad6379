import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Correction, ImportFileDetail } from '#shared/contract/intake.ts';
import { columnMeanings } from '#shared/domain/reading.ts';
import { useApplication } from '../../app/application.tsx';
import { words } from '../../app/words.ts';
import { CorrectForm } from './correct-form.tsx';

interface CorrectColumnProps {
  layout: string;
  sheet: string;
  conclusion: ImportFileDetail['tables'][number]['columns'][number];
  busy: boolean;
  onCorrect: (corrections: Correction[]) => void;
}

/** Meanings that may say which award the column is about. */
const awarding: ReadonlySet<string> = new Set(['award-mark', 'count']);

/** What the column holds, with its award and whose it is; kept for this unit's files of the same layout. */
export function CorrectColumn({ layout, sheet, conclusion, busy, onCorrect }: CorrectColumnProps) {
  const { awardTypes } = useApplication();
  const [meant, setMeant] = useState<string>(conclusion.meaning);
  const [award, setAward] = useState(conclusion.award ?? '');
  const [subject, setSubject] = useState<string>(conclusion.subject ?? '');
  const [everySheet, setEverySheet] = useState(true);
  function save() {
    const meaning = columnMeanings.find((each) => each === meant) ?? 'ignored';
    const { column } = conclusion;
    const named = awarding.has(meaning) && award !== '' ? award : null;
    const whose = subject === 'individual' || subject === 'collective' ? subject : null;
    const where = { layout, sheet: everySheet ? null : sheet, column };
    onCorrect([{ action: 'column', ...where, meaning, award: named, subject: whose }]);
  }
  return (
    <CorrectForm busy={busy} onSave={save}>
      <NativeSelect
        name="meaning"
        size="xs"
        label={`${words.review.columnHolds(conclusion.column)} (F3)`}
        value={meant}
        onChange={(event) => setMeant(event.currentTarget.value)}
        data={columnMeanings.map((each) => ({ value: each, label: words.review.meanings[each] }))}
      />
      {awarding.has(meant) && (
        <NativeSelect
          size="xs"
          label={words.review.award}
          value={award}
          onChange={(event) => setAward(event.currentTarget.value)}
          data={[
            { value: '', label: words.review.noAward },
            ...awardTypes.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
      <NativeSelect
        size="xs"
        label={words.review.subject}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
        data={[
          { value: '', label: words.review.subjects.unsaid },
          { value: 'individual', label: words.review.subjects.individual },
          { value: 'collective', label: words.review.subjects.collective },
        ]}
      />
      <Checkbox
        size="xs"
        label={words.review.everySheet}
        checked={everySheet}
        onChange={(event) => setEverySheet(event.currentTarget.checked)}
      />
    </CorrectForm>
  );
}
