import { analyseWorkbook } from '#core/intake/analyse.ts';
import type { Cell, GridRow, MergedRange, SheetGrid } from '#core/intake/read/grid.ts';
import { defaultAwardTypes } from '#shared/domain/awards.ts';
import { columnNumber } from '#shared/domain/columns.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { IntakeRecord, RegistrationRecord } from '#shared/domain/records.ts';

export type CellValue = string | number | null;

/** A cell as a spreadsheet would hold it: a number stays a number, '' and null are no cell. */
export function cellOf(value: CellValue): Cell | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { type: 'number', value, text: String(value) };
  return { type: 'text', value, text: value };
}

export interface SheetOptions {
  name?: string;
  hidden?: boolean;
  /** Ranges such as `A1:C1`. */
  merges?: string[];
}

/** A sheet whose first row is row 1 and first column is A; an empty list is a blank row. */
export function sheetOf(rows: readonly (readonly CellValue[])[], options: SheetOptions = {}): SheetGrid {
  const filled = rows.flatMap((values, index): GridRow[] => {
    const cells = new Map<number, Cell>();
    values.forEach((value, column) => {
      const cell = cellOf(value);
      if (cell !== null) cells.set(column + 1, cell);
    });
    return cells.size === 0 ? [] : [{ index: index + 1, hidden: false, cells }];
  });
  return {
    name: options.name ?? 'Sheet1',
    hidden: options.hidden ?? false,
    rows: filled,
    merges: (options.merges ?? []).map(mergeOf),
    columnWidths: new Map(),
    lastRow: filled.at(-1)?.index ?? 0,
    lastColumn: Math.max(0, ...filled.flatMap((row) => [...row.cells.keys()])),
  };
}

function mergeOf(range: string): MergedRange {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  const [, left = '', top = '', right = '', bottom = ''] = match ?? [];
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

/** Rows written as text: a line a row, `|` between cells, whole numbers as numbers, `⏎` for a line break. */
export function rowsOf(text: string): CellValue[][] {
  const lines = text.split('\n').slice(1, -1);
  return lines.map((line) =>
    line.trim() === ''
      ? []
      : line.split('|').map((part) => {
          const value = part.trim().replaceAll('⏎', '\n');
          return /^[1-9]\d*$|^0$/.test(value) ? Number(value) : value;
        }),
  );
}

export function readSheets(...sheets: SheetGrid[]): FileReading {
  return analyseWorkbook({ format: 'xlsx', sheets }, { awardTypes: defaultAwardTypes, fileName: 'dang-ky.xlsx' });
}

export function readText(text: string, options: SheetOptions = {}): FileReading {
  return readSheets(sheetOf(rowsOf(text), options));
}

export function recordsIn(reading: FileReading): IntakeRecord[] {
  return reading.tables.flatMap((table) => table.records);
}

/** `row subject award name` of every registration, in order: short enough to compare whole lists by eye. */
export function registrationsIn(reading: FileReading): string[] {
  return recordsIn(reading)
    .filter((record): record is RegistrationRecord => record.type === 'registration')
    .map(({ row, subject, award, name }) => `${row} ${subject} ${award} ${name}`);
}

/** `row subject award count` of every award count. */
export function countsIn(reading: FileReading): string[] {
  return recordsIn(reading).flatMap((record) =>
    record.type === 'count' && record.award !== null
      ? [`${record.row} ${record.subject} ${record.award} ${record.count}`]
      : [],
  );
}

/** `row code` of every problem at or above a severity. */
export function problemsIn(reading: FileReading, ...severities: string[]): string[] {
  return reading.tables
    .flatMap((table) => table.problems)
    .filter(({ severity }) => severities.length === 0 || severities.includes(severity))
    .map(({ row, code }) => `${row} ${code}`);
}

/** Tables whose rows do not add up to their stretch of the sheet; empty when the accounting holds. */
export function accountsThatFail(reading: FileReading): string[] {
  return reading.tables.flatMap((table) => {
    const counted = Object.values(table.rows).reduce((sum, count) => sum + count, 0);
    const all = counted + table.headerRows.length + (table.numberRow === null ? 0 : 1);
    const due = table.lastRow - table.firstRow + 1;
    const negative = Object.values(table.rows).some((count) => count < 0);
    return all === due && !negative ? [] : [`${table.sheet} ${table.firstRow}-${table.lastRow}: ${all} of ${due}`];
  });
}
