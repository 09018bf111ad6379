import { type ActiveCell, type GridColumn, rowHeight } from './grid.ts';
import styles from './sheet-grid.module.css';

interface GridRowProps<Row> {
  id: string;
  index: number;
  top: number;
  columns: GridColumn<Row>[];
  template: string;
  /** Undefined while its window is on the way. */
  row: Row | undefined;
  activeColumn: number | null;
  onActivate: (cell: ActiveCell) => void;
  onOpen: ((row: Row) => void) | undefined;
  rowClass: ((row: Row) => string | undefined) | undefined;
}

export function GridRow<Row>(props: GridRowProps<Row>) {
  const { id, index, columns, row, activeColumn } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={activeColumn !== null}
      className={`${styles.row} ${row === undefined ? '' : (props.rowClass?.(row) ?? '')}`}
      data-active={activeColumn !== null || undefined}
      style={{ transform: `translateY(${props.top}px)`, height: rowHeight, gridTemplateColumns: props.template }}
      onDoubleClick={() => row !== undefined && props.onOpen?.(row)}
    >
      {columns.map((column, columnIndex) => (
        <div
          key={column.key}
          id={`${id}-${index}-${columnIndex}`}
          role="gridcell"
          className={styles.cell}
          data-align={column.align}
          data-active={activeColumn === columnIndex || undefined}
          onMouseDown={() => props.onActivate({ row: index, column: columnIndex })}
        >
          {row === undefined ? <span className={styles.placeholder} /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}
