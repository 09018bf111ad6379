import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  key: string;
  header: string;
  /** Pixels; the column that grows takes what is left over. */
  width: number;
  grow?: boolean;
  align?: 'end';
  sortable?: boolean;
  filter?: ReactNode;
  cell: (row: Row) => ReactNode;
}

export interface GridSort {
  key: string;
  descending: boolean;
}

export const rowHeight = 28;

/** Numbers of the fixed-size windows that cover the rows from `first` to `last`, both counted from 0. */
export function windowsCovering(first: number, last: number, size: number): number[] {
  const from = Math.floor(Math.max(0, first) / size);
  const to = Math.floor(Math.max(first, last) / size);
  return Array.from({ length: to - from + 1 }, (_unused, index) => from + index);
}

export interface ActiveCell {
  row: number;
  column: number;
}

/** Where a key moves the active cell of a grid; null when the key is not one of the grid's. */
export function moveActive(
  active: ActiveCell,
  key: string,
  control: boolean,
  size: { rows: number; columns: number; page: number },
) {
  const { row, column } = active;
  const lastRow = Math.max(0, size.rows - 1);
  const lastColumn = size.columns - 1;
  const to = (nextRow: number, nextColumn: number): ActiveCell => ({
    row: Math.min(lastRow, Math.max(0, nextRow)),
    column: Math.min(lastColumn, Math.max(0, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(control ? lastRow : row + 1, column);
    case 'ArrowUp':
      return to(control ? 0 : row - 1, column);
    case 'ArrowRight':
      return to(row, control ? lastColumn : column + 1);
    case 'ArrowLeft':
      return to(row, control ? 0 : column - 1);
    case 'PageDown':
      return to(row + size.page, column);
    case 'PageUp':
      return to(row - size.page, column);
    case 'Home':
      return control ? to(0, 0) : to(row, 0);
    case 'End':
      return control ? to(lastRow, lastColumn) : to(row, lastColumn);
    default:
      return null;
  }
}
