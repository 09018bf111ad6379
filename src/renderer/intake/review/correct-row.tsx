import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type Correction, correctedRoles } from '#shared/contract/intake.ts';
import { words } from '../../app/words.ts';
import { CorrectForm } from './correct-form.tsx';

interface CorrectRowProps {
  place: { sheet: string; row: number };
  layout: string;
  /** What rows of its kind have in common; '' where nothing does. */
  label: string;
  role: string;
  busy: boolean;
  onCorrect: (corrections: Correction[]) => void;
}

/** What the row is; rows with the same label follow it where the person says so, here and in files to come. */
export function CorrectRow({ place, layout, label, role, busy, onCorrect }: CorrectRowProps) {
  const [meant, setMeant] = useState(role);
  const [alike, setAlike] = useState(false);
  function save() {
    const chosen = correctedRoles.find((each) => each === meant);
    if (chosen === undefined) return;
    const own: Correction = { action: 'row-role', ...place, role: chosen };
    onCorrect(alike ? [own, { action: 'rows-like', layout, label, role: chosen }] : [own]);
  }
  return (
    <CorrectForm busy={busy} onSave={save}>
      <NativeSelect
        name="role"
        size="xs"
        label={`${words.review.rowShouldBe} (F4)`}
        value={meant}
        onChange={(event) => setMeant(event.currentTarget.value)}
        data={[
          ...(correctedRoles.some((each) => each === role) ? [] : [{ value: role, label: words.review.chooseRole }]),
          ...correctedRoles.map((each) => ({ value: each, label: words.review.roles[each] })),
        ]}
      />
      {label !== '' && layout !== '' && (
        <Checkbox
          size="xs"
          label={words.review.rowsAlike(label)}
          checked={alike}
          onChange={(event) => setAlike(event.currentTarget.checked)}
        />
      )}
    </CorrectForm>
  );
}
