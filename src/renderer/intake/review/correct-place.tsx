import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';
import type { ImportFileDetail, SheetWindow } from '#shared/contract/intake.ts';
import { columnNumber } from '#shared/domain/columns.ts';
import { layoutKey, rowLabel } from '#shared/domain/layout-key.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { words } from '../../app/words.ts';
import { CorrectCell } from './correct-cell.tsx';
import { CorrectColumn } from './correct-column.tsx';
import { CorrectRow } from './correct-row.tsx';
import styles from './review.module.css';
import { tableAt } from './sheet-notes.ts';
import { useCorrect } from './use-correct.ts';

interface CorrectPlaceProps {
  file: ImportFileDetail;
  sheet: string;
  row: SheetWindow['rows'][number];
  column: string;
}

/** What the chosen row, its column and the cell itself should have been taken for; each with its key. */
export function CorrectPlace({ file, sheet, row, column }: CorrectPlaceProps) {
  const section = useRef<HTMLElement>(null);
  const correct = useCorrect(file.id);
  const focus = (name: string) => section.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  useHotkeys(
    [
      ['F2', () => focus('text')],
      ['F3', () => focus('meaning')],
      ['F4', () => focus('role')],
      ['Escape', () => document.querySelector<HTMLElement>('[role="grid"]')?.focus()],
    ],
    [],
  );
  const table = tableAt(file.tables, sheet, row.index);
  const conclusion = table?.columns.find((each) => each.column === column);
  const cell = row.cells.find((each) => each.column === columnNumber(column));
  const shared = { busy: correct.isPending, onCorrect: correct.mutate };
  const layout = layoutKey(table?.columns ?? []);
  const label = rowLabel(row.cells.map(({ text }) => text));
  const isUnderHeader = table !== undefined && table.headerRows.length > 0 && row.role !== 'header';
  return (
    <section ref={section} aria-labelledby="correct-place" className={styles.section}>
      <h2 id="correct-place">{words.review.correctPlace}</h2>
      <CorrectCell
        key={`cell ${row.index} ${column} ${cell?.text ?? ''}`}
        place={{ sheet, row: row.index, column }}
        text={cell?.text ?? ''}
        {...shared}
      />
      {conclusion && layout !== '' && (
        <CorrectColumn
          key={`column ${layout} ${column} ${conclusion.meaning} ${conclusion.award}`}
          layout={layout}
          sheet={sheet}
          conclusion={conclusion}
          {...shared}
        />
      )}
      {isUnderHeader && (
        <CorrectRow
          key={`row ${row.index} ${row.role}`}
          place={{ sheet, row: row.index }}
          layout={layout}
          label={label}
          role={row.role}
          {...shared}
        />
      )}
      <p className={styles.keysNote}>{words.review.keysNote}</p>
      {correct.error && <p role="alert">{errorSentence(correct.error)}</p>}
    </section>
  );
}
