import type { SheetGrid } from '../read/grid.ts';
import type { MarkedCell, ReturnNote } from './return-note.ts';

/** The cells of one sheet that carry notes: a note on a row stands at its first filled cell, one inside a merge at its corner. */
export function markedCells(sheet: SheetGrid, notes: readonly ReturnNote[]): MarkedCell[] {
  const rows = new Map(sheet.rows.map((row) => [row.index, row]));
  const placed = notes
    .filter(({ row }) => row > 0)
    .map((note) => {
      const column = note.column ?? [...(rows.get(note.row)?.cells.keys() ?? [])][0] ?? 1;
      return { note, ...cornerOf(sheet, note.row, column) };
    });
  const byCell = Map.groupBy(placed, ({ row, column }) => `${row}:${column}`);
  return [...byCell.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const severity = group.some(({ note }) => note.severity === 'error') ? 'error' : 'warning';
      return [{ row: first.row, column: first.column, severity, notes: group.map(({ note }) => note) } as const];
    })
    .toSorted((first, second) => first.row - second.row || first.column - second.column);
}

function cornerOf(sheet: SheetGrid, row: number, column: number): { row: number; column: number } {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}
