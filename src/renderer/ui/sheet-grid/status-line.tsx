import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { words as screens } from '../../app/words.ts';
import type { CellMark } from './grid.ts';
import type { SelectionSum } from './plan-edits.ts';
import styles from './sheet-grid.module.css';

const words = screens.entry;

interface StatusLineProps {
  mark: CellMark | undefined;
  note: string | null;
  /** Cells that are selected; one says nothing. */
  cells: number;
  /** Undefined while the rows are on the way; null where there are too many. */
  sum: SelectionSum | null | undefined;
}

/** Under a grid: why the active cell is not stored, what else is known of it, and the sums of what is selected. */
export function StatusLine({ mark, note, cells, sum }: StatusLineProps) {
  return (
    <div className={styles.status}>
      <span role="status" className={styles.statusFact} data-severity={mark?.severity}>
        {mark?.message ?? note ?? ''}
      </span>
      {cells > 1 && <span className={styles.sums}>{sumText(cells, sum)}</span>}
    </div>
  );
}

function sumText(cells: number, sum: SelectionSum | null | undefined): string {
  if (sum === null) return words.tooManySelected;
  if (sum === undefined) return words.adding;
  const all = words.cells(formatVietnameseNumber(cells), formatVietnameseNumber(sum.filled));
  if (sum.numbers === 0) return all;
  const average = formatVietnameseNumber(Math.round((sum.sum / sum.numbers) * 100) / 100);
  return `${all} · ${words.sums(formatVietnameseNumber(sum.sum), formatVietnameseNumber(sum.numbers), average)}`;
}
