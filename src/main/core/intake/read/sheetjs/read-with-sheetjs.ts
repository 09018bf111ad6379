import { type CellObject, type DenseWorkSheet, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { BiffStyle, BiffStyles } from '../compound/biff-styles.ts';
import type { SheetGrid, WorkbookFormat, WorkbookGrid } from '../grid.ts';
import { type CellBudget, createCellBudget, createSheetBuilder, type SheetBuilder } from '../grid-builder.ts';
import { readLimits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { toCell } from './sheetjs-cell.ts';

/**
 * Reads the formats that have no reader of our own: .xls, .xlsb, SpreadsheetML and HTML tables.
 * `source` is the file's bytes, or its decoded text for the last two; `styles` those of an .xls, which the parser leaves out. Zip files must have passed their directory check.
 */
export function readWithSheetJs(
  source: Uint8Array | string,
  format: WorkbookFormat,
  styles?: BiffStyles,
): WorkbookGrid {
  const workbook = parse(source);
  const budget = createCellBudget();
  const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  if (workbook.SheetNames.length > readLimits.sheets) throw new Refusal('file.too-large');
  const sheets = workbook.SheetNames.flatMap((name, position) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const hidden = (workbook.Workbook?.Sheets?.[position]?.Hidden ?? 0) !== 0;
    const styleOf = (row: number, column: number): BiffStyle | undefined => styles?.(position, row, column);
    return [toSheetGrid(sheet, name, hidden, { budget, date1904, styleOf })];
  });
  return { format, sheets };
}

interface SheetContext {
  readonly budget: CellBudget;
  readonly date1904: boolean;
  readonly styleOf: (row: number, column: number) => BiffStyle | undefined;
}

function parse(source: Uint8Array | string): WorkBook {
  try {
    return read(source, {
      type: typeof source === 'string' ? 'string' : 'array',
      dense: true,
      // Otherwise texts of HTML and XML are taken for numbers and dates in the American way.
      raw: true,
      cellNF: true,
      cellStyles: true,
      cellFormula: true,
      cellHTML: false,
      cellDates: false,
    });
  } catch (error) {
    throw refusalFor(error);
  }
}

function refusalFor(error: unknown): Refusal {
  const reason = String(error);
  if (/password|encrypt/i.test(reason)) return new Refusal('file.encrypted');
  if (error instanceof RangeError && /array length|allocation/i.test(reason)) return new Refusal('file.too-large');
  if (/truncat|corrupt|sector|FAT|record/i.test(reason)) return new Refusal('file.damaged');
  return new Refusal('file.unreadable');
}

function toSheetGrid(sheet: WorkSheet, name: string, hidden: boolean, context: SheetContext): SheetGrid {
  const builder = createSheetBuilder(name, hidden, context.budget);
  const rowProperties = sheet['!rows'] ?? [];
  denseRows(sheet).forEach((row, rowOffset) => {
    builder.row(rowOffset + 1, rowProperties[rowOffset]?.hidden === true);
    addRow(builder, row, rowOffset + 1, context);
  });
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    builder.merge({ top: start.r + 1, left: start.c + 1, bottom: end.r + 1, right: end.c + 1 });
  }
  sheet['!cols']?.forEach((column, offset) => {
    const characters = column?.width ?? column?.wch;
    if (characters !== undefined && characters > 0) builder.width(offset + 1, offset + 1, characters);
  });
  return builder.finish();
}

function denseRows(sheet: WorkSheet): (CellObject | undefined)[][] {
  return (sheet as DenseWorkSheet)['!data'] ?? [];
}

function addRow(
  builder: SheetBuilder,
  cells: readonly (CellObject | undefined)[] | undefined,
  row: number,
  { date1904, styleOf }: SheetContext,
): void {
  cells?.forEach((cell, columnOffset) => {
    if (cell === undefined || cell === null) return;
    const made = toCell(cell, date1904, styleOf(row, columnOffset + 1));
    if (made !== null) builder.cell(columnOffset + 1, made);
  });
}
