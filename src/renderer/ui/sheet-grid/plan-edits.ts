import type { CellRange } from './selection.ts';

/** A text for a cell, both counted from 0. */
export interface PlannedText {
  row: number;
  column: number;
  text: string;
}

export interface PastePlan {
  texts: PlannedText[];
  /** What is selected afterwards. */
  range: CellRange;
  /** Columns and rows of the pasted cells that have no place in the grid. */
  columnsLost: number;
  rowsLost: number;
}

/**
 * Where pasted cells go: from the corner of the selection on, or as often as they fit where the selection is a multiple of
 * them. `rows` is how many rows there may be.
 */
export function planPaste(
  cells: readonly (readonly string[])[],
  { top, left, bottom, right }: CellRange,
  { rows, columns }: { rows: number; columns: number },
): PastePlan {
  const [height, width] = [cells.length, cells[0]?.length ?? 0];
  const [selectedHeight, selectedWidth] = [bottom - top + 1, right - left + 1];
  const repeats = height > 0 && width > 0 && selectedHeight % height === 0 && selectedWidth % width === 0;
  const wantedBottom = top + (repeats ? selectedHeight : height) - 1;
  const wantedRight = left + (repeats ? selectedWidth : width) - 1;
  const range = { top, left, bottom: Math.min(wantedBottom, rows - 1), right: Math.min(wantedRight, columns - 1) };
  const texts: PlannedText[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      texts.push({ row, column, text: cells[(row - top) % height]?.[(column - left) % width] ?? '' });
    }
  }
  return { texts, range, columnsLost: wantedRight - range.right, rowsLost: wantedBottom - range.bottom };
}

/** The row or column that a fill copies, and the cells it fills; null at the edge of the grid, where nothing stands before. */
export function planFill(range: CellRange, direction: 'down' | 'right'): { from: CellRange; to: CellRange } | null {
  const { top, bottom, left, right } = range;
  if (direction === 'down') {
    const source = top === bottom ? top - 1 : top;
    return source < 0 ? null : { from: { ...range, top: source, bottom: source }, to: { ...range, top: source + 1 } };
  }
  const source = left === right ? left - 1 : left;
  return source < 0 ? null : { from: { ...range, left: source, right: source }, to: { ...range, left: source + 1 } };
}

/** The same text for every cell of a range. */
export function planSame({ top, bottom, left, right }: CellRange, text: string): PlannedText[] {
  const texts: PlannedText[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) texts.push({ row, column, text });
  }
  return texts;
}

export interface SelectionSum {
  /** Cells that are not empty. */
  filled: number;
  numbers: number;
  sum: number;
}

/** What a status line says of selected cells: their texts, and their numbers where they have some. */
export function sumOf(cells: Iterable<{ text: string; number: number | null }>): SelectionSum {
  const total = { filled: 0, numbers: 0, sum: 0 };
  for (const { text, number } of cells) {
    if (text !== '') total.filled += 1;
    if (number !== null) {
      total.numbers += 1;
      total.sum += number;
    }
  }
  return total;
}
