import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyseWorkbook } from '#core/intake/analyse.ts';
import type { SheetGrid, WorkbookGrid } from '#core/intake/read/grid.ts';
import { readWorkbook } from '#core/intake/read/read-workbook.ts';
import { Refusal } from '#core/intake/read/refusal.ts';
import { repairWorkbook } from '#core/intake/repair/repair.ts';
import { checkReading, errorCount } from '#core/intake/review/check-reading.ts';
import { defaultAwardTypes } from '#shared/domain/awards.ts';
import type { FileReading, TableExplanation } from '#shared/domain/reading.ts';
import type { DeclaredTotal, IntakeRecord, Problem, TableReading } from '#shared/domain/records.ts';
import type { TruthFile, TruthRecord } from './truth.ts';

/** What the truth says of one table. `sheet` null: the name is open, as in a CSV file. */
export interface TruthTable {
  sheet: string | null;
  kind?: string;
  headerRows?: number[];
  numberRow?: number | null;
  totalRows?: number[];
  sectionRows?: number[];
  declared?: DeclaredTotal[];
  problemRows?: (number | { row: number; code?: string })[];
  /** Numbers of initiatives and works in a table of counts, which may be reported or not. */
  otherCounts?: { row: number; what: string; count: number }[];
  /** The sheet must be reported and give no record. */
  problemSheet?: boolean;
  records: (TruthRecord & TruthDetails)[];
}

/** Fields of a truth record that are told for information. */
export interface TruthDetails {
  unitName?: string | null;
  position?: string | null;
  sex?: string | null;
  authors?: string[];
  benefitVnd?: number | null;
  plaque?: boolean;
  unitOfMeasure?: string | null;
}

export type SampleTruth = Omit<TruthFile, 'tables'> & { tables: TruthTable[] };

/** A file after the pure stages: a refusal's code, or the grid and what was understood of it. */
export type SampleOutcome =
  | { status: 'refused'; code: string }
  | { status: 'ready' | 'review'; workbook: WorkbookGrid; reading: FileReading };

/** Everything the readings of one sheet hold together: a sheet may be read as one table or as several. */
export interface SheetReading {
  tables: TableReading[];
  explanations: TableExplanation[];
  records: IntakeRecord[];
  problems: Problem[];
  declared: DeclaredTotal[];
}

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

export function sampleTruths(folder: string): SampleTruth[] {
  return JSON.parse(readFileSync(`${fixtures}${folder}/truth.json`, 'utf8')).files;
}

export async function sampleWorkbook(folder: string, name: string): Promise<WorkbookGrid> {
  return repairWorkbook(await readWorkbook(readFileSync(`${fixtures}${folder}/${name}`), name)).workbook;
}

export function understand(workbook: WorkbookGrid, fileName: string): FileReading {
  const reading = analyseWorkbook(workbook, { awardTypes: defaultAwardTypes, fileName });
  return checkReading(reading, reading.year);
}

/** Reads, repairs and understands a fixture in this process; the status is what a dry run would say. */
export async function readSample(folder: string, name: string): Promise<SampleOutcome> {
  try {
    const workbook = await sampleWorkbook(folder, name);
    const reading = understand(workbook, name);
    return { status: errorCount(reading) === 0 ? 'ready' : 'review', workbook, reading };
  } catch (error) {
    if (error instanceof Refusal) return { status: 'refused', code: error.code };
    throw error;
  }
}

/** The readings of the sheet of this name; of all sheets where the name is open. */
export function ofSheet(reading: FileReading, sheet: string | null): SheetReading {
  const here = (part: { sheet: string }): boolean => sheet === null || part.sheet === sheet;
  const tables = reading.tables.filter(here);
  return {
    tables,
    explanations: reading.explanations.filter(here),
    records: tables.flatMap((table) => table.records),
    problems: tables.flatMap((table) => table.problems),
    declared: tables.flatMap((table) => table.declared),
  };
}

/** Rows of the grid that no table accounts for, or that several do. */
export function rowsAccountedWrongly(sheet: SheetGrid, tables: readonly TableReading[]): number[] {
  const owners = (row: number): number =>
    tables.filter(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow).length;
  return sheet.rows.map(({ index }) => index).filter((row) => owners(row) !== 1);
}

/** How many rows the table's accounts leave over (or count twice, when below zero). */
export function accountingGap(table: TableReading): number {
  const counted = Object.values(table.rows).reduce((sum, rows) => sum + rows, 0);
  const heads = table.headerRows.length + (table.numberRow === null ? 0 : 1);
  return table.lastRow - table.firstRow + 1 - counted - heads;
}

/** Data rows that gave no record and carry no problem: what must never happen. */
export function silentRows(explanations: readonly TableExplanation[], tables: readonly TableReading[]): string[] {
  return explanations.flatMap((explanation) => {
    const table = tables.find(
      ({ sheet, firstRow }) => sheet === explanation.sheet && firstRow === explanation.firstRow,
    );
    const told = new Set([...(table?.records ?? []), ...(table?.problems ?? [])].map(({ row }) => row));
    const silent = explanation.rows.filter(({ role, row }) => role === 'data' && !told.has(row));
    return silent.map(({ row }) => `${explanation.sheet}!${row}`);
  });
}
