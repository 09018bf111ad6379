import { columnLetter } from '#shared/domain/columns.ts';
import { headWidth, widthBetween } from './sheet-layout.ts';
import styles from './sheet-view.module.css';

interface SheetHeadProps {
  edges: number[];
  selected: number | null;
  columnWord: (column: number) => string;
  width: number;
  /** Over the row numbers. */
  rowsWord: string;
}

/** Column letters with what each column was taken for under them. */
export function SheetHead({ edges, selected, columnWord, width, rowsWord }: SheetHeadProps) {
  return (
    <div role="rowgroup" className={styles.head} style={{ width }}>
      <div role="row" className={styles.headRow}>
        <div role="columnheader" className={styles.corner} style={{ width: headWidth }}>
          {rowsWord}
        </div>
        {edges.slice(1).map((_edge, index) => (
          <div
            key={columnLetter(index + 1)}
            role="columnheader"
            className={styles.letter}
            data-selected={selected === index + 1 || undefined}
            style={{ width: widthBetween(edges, index + 1, index + 1) }}
            title={columnWord(index + 1)}
          >
            <b>{columnLetter(index + 1)}</b>
            <span>{columnWord(index + 1)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
