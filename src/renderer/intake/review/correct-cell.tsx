import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Correction } from '#shared/contract/intake.ts';
import { words } from '../../app/words.ts';
import { CorrectForm } from './correct-form.tsx';

interface CorrectCellProps {
  place: { sheet: string; row: number; column: string };
  text: string;
  busy: boolean;
  onCorrect: (corrections: Correction[]) => void;
}

/** What the cell should have said; the unit's own file stays as it is. */
export function CorrectCell({ place, text, busy, onCorrect }: CorrectCellProps) {
  const [meant, setMeant] = useState(text);
  const [alike, setAlike] = useState(false);
  return (
    <CorrectForm
      busy={busy || meant === text}
      onSave={() => onCorrect([{ action: 'cell', ...place, text: meant, alike }])}
    >
      <TextInput
        name="text"
        size="xs"
        label={`${words.review.cellSays} (F2)`}
        value={meant}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setMeant(event.currentTarget.value)}
      />
      {text !== '' && (
        <Checkbox
          size="xs"
          label={words.review.cellsAlike(text)}
          checked={alike}
          onChange={(event) => setAlike(event.currentTarget.checked)}
        />
      )}
    </CorrectForm>
  );
}
