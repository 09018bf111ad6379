import type { SheetView } from './sheet-view.ts';

const columnMark = /^\(?\s*(?:([A-Za-z])|(\d{1,2}))\s*\)?(?:\s*[=(].*)?$/u;

/**
 * True for the row of column numbers under a header: `1 2 3`, `(1) (2) (3)`, `A B 1 2 3=1+2`, `7 (6:3)`.
 * Letters come first and the numbers go up by one, which no row of data does.
 */
export function isNumberRow(view: SheetView, row: number): boolean {
  const columns = view.filled(row);
  if (columns.length < 3) return false;
  let expected = 1;
  let numbers = 0;
  for (const column of columns) {
    const match = columnMark.exec(view.text(row, column));
    if (!match) return false;
    if (match[2] === undefined) continue;
    if (Number(match[2]) !== expected) return false;
    expected += 1;
    numbers += 1;
  }
  return numbers >= 2 || columns.length === numbers;
}
