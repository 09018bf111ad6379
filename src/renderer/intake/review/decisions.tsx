import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import type { Correction } from '#shared/contract/intake.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { useApplication } from '../../app/application.tsx';
import { words } from '../../app/words.ts';
import styles from './review.module.css';
import type { ProblemGroup } from './sheet-notes.ts';
import type { SheetPlaceAddress } from './sheet-place.ts';

interface DecisionsProps {
  group: ProblemGroup;
  place: SheetPlaceAddress;
  busy: boolean;
  onCorrect: (corrections: Correction[]) => void;
}

/** What can be decided about a cause: read a text as an award, give rows no record, or let it stand. */
export function Decisions({ group, place, busy, onCorrect }: DecisionsProps) {
  const { awardTypes } = useApplication();
  const [everyone, setEveryone] = useState(false);
  if (group.code === 'file.resend') return null;
  if (group.severity === 'info' || group.code.startsWith('unit.')) return null;
  const chosen = group.problems.filter(({ sheet, row }) => sheet === place.sheet && row === place.row);
  const meant = chosen.length > 0 ? chosen : group.problems;
  const rows = meant.filter(({ row }) => row > 0);
  const raws = group.code.startsWith('award.') ? [...new Set(meant.flatMap(({ raw }) => raw ?? []))] : [];
  return (
    <div className={styles.decisions} data-decisions>
      {raws.slice(0, 8).map((raw) => (
        <Select
          key={raw}
          data-award-choice
          selectFirstOptionOnChange
          size="xs"
          searchable
          disabled={busy}
          label={words.review.readAs(raw)}
          placeholder={words.review.chooseAward}
          data={awardTypes.map(({ code, name }) => ({ value: code, label: name }))}
          filter={({ options, search }) =>
            options.filter((option) => 'label' in option && foldForSearch(option.label).includes(foldForSearch(search)))
          }
          value={null}
          onChange={(award) => award !== null && onCorrect([{ action: 'award', raw, award, everyone }])}
        />
      ))}
      {raws.length > 0 && (
        <Checkbox
          size="xs"
          mt={4}
          label={words.review.everyone}
          checked={everyone}
          onChange={(event) => setEveryone(event.currentTarget.checked)}
        />
      )}
      <div className={styles.buttons}>
        {rows.length > 0 && (
          <Button
            size="compact-xs"
            variant="default"
            disabled={busy}
            onClick={() => onCorrect(rows.map(({ sheet, row }) => ({ action: 'skip-row', sheet, row })))}
          >
            {chosen.length > 0 ? words.review.skipRow : words.review.skipRows(rows.length)}
          </Button>
        )}
        {raws.length === 0 && (
          <Button
            size="compact-xs"
            variant="default"
            disabled={busy}
            onClick={() => onCorrect(meant.map(({ sheet, row, code }) => ({ action: 'accept', sheet, row, code })))}
          >
            {chosen.length > 0 ? words.review.accept : words.review.acceptAll(meant.length)}
          </Button>
        )}
      </div>
    </div>
  );
}
