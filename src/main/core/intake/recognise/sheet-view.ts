import { cleanText, foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { Cell, GridRow, MergedRange, SheetGrid } from '../read/grid.ts';

/** A sheet with what every step asks of it: rows by number, clean texts, and the cell that a merged area shows. */
export interface SheetView {
  sheet: SheetGrid;
  row(index: number): GridRow | undefined;
  /** The clean text of a cell; '' for none. Merged areas are not followed. */
  text(row: number, column: number): string;
  /** The cell itself, or the first cell of the area merged downwards that covers the place. */
  shown(row: number, column: number): Cell | undefined;
  mergeAt(row: number, column: number): MergedRange | undefined;
  /** Columns of the row with a text, in order. */
  filled(row: number): readonly number[];
  /** Rows with a text from the first to the last given, in order. */
  filledRows(first: number, last: number): number[];
}

export function viewSheet(sheet: SheetGrid): SheetView {
  const rowAt = rowFinder(sheet);
  const merges = mergesByRow(sheet);
  function mergeAt(row: number, column: number): MergedRange | undefined {
    return merges.get(row)?.find((range) => range.left <= column && column <= range.right);
  }
  return {
    sheet,
    row: rowAt,
    text: (row, column) => textOf(rowAt(row)?.cells.get(column)),
    mergeAt,
    shown(row, column) {
      const own = rowAt(row)?.cells.get(column);
      if ((own !== undefined && isFilled(own)) || merges.size === 0) return own;
      const range = mergeAt(row, column);
      return range?.left === column ? rowAt(range.top)?.cells.get(column) : own;
    },
    filled: filledFinder(rowAt),
    filledRows(first, last) {
      const found: number[] = [];
      for (let at = firstAtOrAfter(sheet.rows, first); at < sheet.rows.length; at += 1) {
        const row = sheet.rows[at];
        if (row === undefined || row.index > last) break;
        if (hasText(row)) found.push(row.index);
      }
      return found;
    },
  };
}

type RowFinder = (index: number) => GridRow | undefined;

/** Every step asks many things of one row and then goes to the next: the last row found or the one after it mostly fits. */
function rowFinder(sheet: SheetGrid): RowFinder {
  const { rows } = sheet;
  let place = 0;
  return (index) => {
    if (rows[place]?.index !== index) {
      place = rows[place + 1]?.index === index ? place + 1 : firstAtOrAfter(rows, index);
    }
    const row = rows[place];
    return row?.index === index ? row : undefined;
  };
}

function filledFinder(rowAt: RowFinder): (index: number) => readonly number[] {
  let last: GridRow | undefined;
  let columns: readonly number[] = [];
  return (index) => {
    const row = rowAt(index);
    if (row === undefined) return [];
    if (row !== last) {
      columns = filledColumns(row);
      last = row;
    }
    return columns;
  };
}

function filledColumns(row: GridRow): number[] {
  const columns: number[] = [];
  row.cells.forEach((cell, column) => {
    if (isFilled(cell)) columns.push(column);
  });
  return columns;
}

function hasText(row: GridRow): boolean {
  for (const cell of row.cells.values()) if (isFilled(cell)) return true;
  return false;
}

function firstAtOrAfter(rows: readonly GridRow[], index: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : cleanText(cell.text);
}

/** Most texts begin with a letter or a digit: only the others need to be trimmed to tell. */
function isFilled({ text }: Cell): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0xa0) || (text !== '' && text.trim() !== '');
}

/** Areas that cover more than this many rows are a style of the sheet, not a statement about its rows. */
const mostRowsOfAMerge = 2000;

function mergesByRow(sheet: SheetGrid): Map<number, MergedRange[]> {
  const byRow = new Map<number, MergedRange[]>();
  for (const range of sheet.merges) {
    const bottom = Math.min(range.bottom, sheet.lastRow);
    if (bottom - range.top > mostRowsOfAMerge) continue;
    for (let row = range.top; row <= bottom; row += 1) {
      const list = byRow.get(row);
      if (list) list.push(range);
      else byRow.set(row, [range]);
    }
  }
  return byRow;
}

/** Folded, with every run of punctuation as one space: the form in which header words are compared. */
export function wordsOf(text: string): string {
  return foldForSearch(text)
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}
