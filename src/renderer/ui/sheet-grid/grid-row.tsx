import { memo } from 'react';
import { type CellMark, type GridColumn, rowHeight } from './grid.ts';
import type { GridLayout } from './grid-layout.ts';
import styles from './sheet-grid.module.css';

interface GridRowProps<Row> {
  id: string;
  index: number;
  top: number;
  columns: GridColumn<Row>[];
  layout: GridLayout;
  /** Undefined while its window is on the way. */
  row: Row | undefined;
  activeColumn: number | null;
  /** First and last selected column; -1 where the row is not selected. */
  selectedFrom: number;
  selectedTo: number;
  rowClass: ((row: Row) => string | undefined) | undefined;
  markOf: ((row: Row, column: string) => CellMark | undefined) | undefined;
}

function GridRowOnce<Row>(props: GridRowProps<Row>) {
  const { id, index, columns, layout, row, activeColumn, selectedFrom, selectedTo } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={activeColumn !== null}
      className={`${styles.row} ${row === undefined ? '' : (props.rowClass?.(row) ?? '')}`}
      data-active={activeColumn !== null || undefined}
      style={{ transform: `translateY(${props.top}px)`, height: rowHeight, gridTemplateColumns: layout.template }}
    >
      {columns.map((column, columnIndex) => {
        const mark = row === undefined ? undefined : props.markOf?.(row, column.key);
        const left = layout.frozen[columnIndex];
        return (
          <div
            key={column.key}
            id={`${id}-${index}-${columnIndex}`}
            role="gridcell"
            className={styles.cell}
            data-row={index}
            data-column={columnIndex}
            data-align={column.align}
            data-active={activeColumn === columnIndex || undefined}
            data-selected={(columnIndex >= selectedFrom && columnIndex <= selectedTo) || undefined}
            data-mark={mark?.severity}
            data-frozen={left !== undefined || undefined}
            title={mark?.message}
            aria-invalid={mark?.severity === 'error' || undefined}
            style={left === undefined ? undefined : { left }}
          >
            {row === undefined ? <span className={styles.placeholder} /> : column.cell(row)}
          </div>
        );
      })}
    </div>
  );
}

/** Drawn again only when something of the row itself changes: a move of the active cell touches two rows. */
export const GridRow = memo(GridRowOnce) as typeof GridRowOnce;
