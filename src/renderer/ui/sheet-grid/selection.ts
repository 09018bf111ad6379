import { type ActiveCell, moveActive } from './grid.ts';

/** Typing goes to `active`; the selection spans from there to `focus`. */
export interface Selection {
  active: ActiveCell;
  focus: ActiveCell;
}

/** Rows and columns of a rectangle, first and last, from 0. */
export interface CellRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Size {
  rows: number;
  columns: number;
  page: number;
}

export const selectionAt = (cell: ActiveCell): Selection => ({ active: cell, focus: cell });

export const firstCell: Selection = selectionAt({ row: 0, column: 0 });

export function rangeOf({ active, focus }: Selection): CellRange {
  return {
    top: Math.min(active.row, focus.row),
    bottom: Math.max(active.row, focus.row),
    left: Math.min(active.column, focus.column),
    right: Math.max(active.column, focus.column),
  };
}

export const isOneCell = ({ top, bottom, left, right }: CellRange): boolean => top === bottom && left === right;

/** Where a key leads: with Shift the selection grows or shrinks, without it starts anew. Null for keys that do not move. */
export function moveSelection(
  selection: Selection,
  { key, control, shift }: { key: string; control: boolean; shift: boolean },
  size: Size,
): Selection | null {
  const next = moveActive(shift ? selection.focus : selection.active, key, control, size);
  if (next === null) return null;
  return shift ? { active: selection.active, focus: next } : selectionAt(next);
}

/** One cell on, as Tab and Enter go; null at the end of the grid. Tab goes on in the next row. */
export function stepSelection(
  { active }: Selection,
  by: 'row' | 'column',
  back: boolean,
  size: Pick<Size, 'rows' | 'columns'>,
): Selection | null {
  const step = back ? -1 : 1;
  if (by === 'row') {
    const row = active.row + step;
    return row < 0 || row >= size.rows ? null : selectionAt({ row, column: active.column });
  }
  const place = active.row * size.columns + active.column + step;
  if (place < 0 || place >= size.rows * size.columns) return null;
  return selectionAt({ row: Math.floor(place / size.columns), column: place % size.columns });
}

/** The selection that is left when the grid has become smaller. */
export function insideGrid({ active, focus }: Selection, size: Pick<Size, 'rows' | 'columns'>): Selection {
  const inside = ({ row, column }: ActiveCell): ActiveCell => ({
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  });
  return { active: inside(active), focus: inside(focus) };
}
