import { Button, Group, Modal } from '@mantine/core';
import { useRef } from 'react';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { words } from '../../app/words.ts';
import { KeyedButton } from '../keyed-button.tsx';
import type { ActiveCell } from '../sheet-grid/grid.ts';
import styles from './entry.module.css';
import type { EntryRows } from './use-entry-rows.ts';

interface EntryStripProps<Stored extends { id: string }> {
  entry: EntryRows<Stored>;
  /** Keys of the grid's columns in order. */
  columns: readonly string[];
  onGoTo: (cell: ActiveCell) => void;
}

/** What was typed and is not stored: how many cells, the way to each of them, and to confirm or drop them. */
export function EntryStrip<Stored extends { id: string }>({ entry, columns, onGoTo }: EntryStripProps<Stored>) {
  const shown = useRef(-1);
  const { marked } = entry;
  const asked = marked.filter(({ severity }) => severity === 'question').length;
  const facts = [
    marked.length > asked ? words.entry.wrongCells(formatVietnameseNumber(marked.length - asked)) : null,
    asked > 0 ? words.entry.askedCells(formatVietnameseNumber(asked)) : null,
  ].filter((fact) => fact !== null);
  const next = () => {
    shown.current = (shown.current + 1) % marked.length;
    const cell = marked[shown.current];
    if (cell) onGoTo({ row: cell.row, column: Math.max(0, columns.indexOf(cell.field)) });
  };
  return (
    <>
      {facts.length > 0 && (
        <div className={styles.strip} role="region" aria-label={words.entry.wrong}>
          <strong role="status">{facts.join(' · ')}</strong>
          <KeyedButton label={words.entry.nextWrong} keys="F7" variant="default" onPress={next} />
          {asked > 0 && <KeyedButton label={words.entry.confirm} keys="F9" variant="default" onPress={entry.confirm} />}
          <Button size="xs" variant="subtle" onClick={entry.dropMarked}>
            {words.entry.dropWrong}
          </Button>
        </div>
      )}
      <ConflictDialog conflict={entry.conflict} />
    </>
  );
}

/** Both versions of what two windows edited, and which of them is to stand. */
function ConflictDialog({ conflict }: { conflict: EntryRows<{ id: string }>['conflict'] }) {
  return (
    <Modal opened={conflict !== null} onClose={() => conflict?.keepTheirs()} title={words.entry.conflictTitle}>
      <p className={styles.plain}>{words.entry.conflict}</p>
      <ul className={styles.conflicts}>
        {conflict?.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <Group gap={8} justify="flex-end">
        <Button size="xs" variant="default" onClick={conflict?.keepTheirs}>
          {words.entry.keepTheirs}
        </Button>
        <Button size="xs" onClick={conflict?.overwrite}>
          {words.entry.overwrite}
        </Button>
      </Group>
    </Modal>
  );
}
