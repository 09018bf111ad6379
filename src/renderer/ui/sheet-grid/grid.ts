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
  /** A head over this column and its neighbours of the same group. */
  group?: string;
  /** The head in full where it is shortened. */
  description?: string;
  cell: (row: Row) => ReactNode;
  /** The cell as a text: what is copied and what editing starts from. */
  text?: (row: Row) => string;
  /** The cell as a number, for the sum of what is selected. */
  number?: (row: Row) => number | null;
  /** Whether the cell of this row can be edited; a column without it cannot. */
  editable?: (row: Row) => boolean;
  /** What is offered while the cell is edited. */
  choices?: (row: Row) => readonly string[];
}

/** A text that one gesture puts into one cell. */
export interface CellEdit {
  row: number;
  column: string;
  text: string;
}

/** Why the text in a cell is not stored. */
export interface CellMark {
  severity: 'error' | 'question';
  message: string;
}

/** What a grid needs so that its cells can be edited. */
export interface GridEditing<Row> {
  /** Rows by their numbers, fetched where they are not in sight. */
  rowsIn: (first: number, last: number) => Promise<Row[]>;
  /** All edits of one gesture. */
  edit: (edits: CellEdit[]) => void;
  undo: () => void;
  redo: () => void;
  markOf: (row: Row, column: string) => CellMark | undefined;
  /** A fact about a cell that stands in the status line while it is active. */
  noteOf?: (row: Row, column: string) => string | null;
  deleteRows?: (first: number, last: number) => void;
  /** Told which row is active; -1 when the grid is left. What was typed into another row is then done with. */
  activate: (row: number) => void;
  /** Whether what is pasted below the last row makes rows of its own. */
  grows: boolean;
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

interface GridSize {
  rows: number;
  columns: number;
  page: number;
}

/** Where a key moves the active cell of a grid; null when the key is not one of the grid's. */
export function moveActive(active: ActiveCell, key: string, control: boolean, size: GridSize) {
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
