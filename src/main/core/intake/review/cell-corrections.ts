import type { Correction } from '#shared/contract/intake.ts';
import { columnNumber } from '#shared/domain/columns.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import type { Cell, GridRow, SheetGrid, WorkbookGrid } from '../read/grid.ts';

type CellCorrection = Extract<Correction, { action: 'cell' }>;

/** The workbook with the texts that a person put into cells, an empty one clearing its cell. Pure. */
export function withCellCorrections(workbook: WorkbookGrid, corrections: readonly Correction[]): WorkbookGrid {
  const cells = corrections.filter((correction) => correction.action === 'cell');
  if (cells.length === 0) return workbook;
  const sheets = workbook.sheets.map((sheet) =>
    cells.filter((correction) => correction.sheet === sheet.name).reduce(correctSheet, sheet),
  );
  return { ...workbook, sheets };
}

function correctSheet(sheet: SheetGrid, correction: CellCorrection): SheetGrid {
  const column = columnNumber(correction.column);
  const place = firstOfMerge(sheet, correction.row, column);
  const rows = new Map(sheet.rows.map((row) => [row.index, row]));
  const replaced = rows.get(place.row)?.cells.get(place.column)?.text ?? '';
  const cell = textCell(cleanText(correction.text));
  const isAlike = (row: GridRow): boolean =>
    correction.alike && replaced !== '' && row.cells.get(place.column)?.text === replaced;
  for (const row of sheet.rows) if (isAlike(row)) rows.set(row.index, withCell(row, place.column, cell));
  const own = rows.get(place.row) ?? { index: place.row, hidden: false, cells: new Map() };
  rows.set(place.row, withCell(own, place.column, cell));
  const filled = [...rows.values()]
    .filter(({ cells }) => cells.size > 0)
    .toSorted((one, other) => one.index - other.index);
  return {
    ...sheet,
    rows: filled,
    lastRow: filled.at(-1)?.index ?? 0,
    lastColumn: Math.max(sheet.lastColumn, place.column),
  };
}

/** A merged area shows the text of its first cell. */
function firstOfMerge(sheet: SheetGrid, row: number, column: number): { row: number; column: number } {
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}

function textCell(text: string): Cell | null {
  return text === '' ? null : { type: 'text', value: text, text };
}

/** Cells stay in the order of their columns. */
function withCell(row: GridRow, column: number, cell: Cell | null): GridRow {
  const cells = new Map(row.cells);
  if (cell === null) cells.delete(column);
  else cells.set(column, cell);
  return { ...row, cells: new Map([...cells].toSorted(([one], [other]) => one - other)) };
}
