import type { DeclaredTotal, Subject, TableKind } from '#shared/domain/records.ts';
import type { TruthRecord } from '../truth.ts';

/** A cell with more to it than its text. `uncached`: a formula without the value that it once gave. */
export interface CellDraft {
  value: string | number | null;
  formula?: string;
  uncached?: boolean;
  /** `date`: the value is `YYYY-MM-DD`; `percent`: a share shown as so many %. */
  format?: 'date' | 'percent';
  font?: string;
}
export type CellInput = string | number | null | CellDraft;

/** What the table holds, told by whoever wrote it; the shape of a table in truth.json. */
export interface LabelledTable {
  sheet: string | null;
  kind: TableKind;
  headerRows: number[];
  numberRow?: number;
  sectionRows: number[];
  totalRows: number[];
  declared: DeclaredTotal[];
  problemRows: (number | { row: number; code: string })[];
  problemSheet?: boolean;
  otherCounts: { row: number; what: 'initiative' | 'work'; count: number }[];
  records: TruthRecord[];
}

export interface MergeDraft {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface SheetDraft {
  name: string;
  hidden: boolean;
  rows: CellInput[][];
  hiddenRows: Set<number>;
  merges: MergeDraft[];
  tables: LabelledTable[];
}

export type FileFormat =
  | 'xlsx'
  | 'xlsx-prefixed'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'csv-semicolon'
  | 'csv-comma'
  | 'csv-utf16'
  | 'csv-windows-1258'
  | 'tsv'
  | 'html'
  | 'spreadsheetml';

export interface LabelledWorkbook {
  file: string;
  format: FileFormat;
  /** How the texts are stored; the truth always holds composed Unicode. */
  letters?: 'tcvn3' | 'tcvn3-without-font' | 'vni' | 'vni-without-font' | 'decomposed';
  date1904?: boolean;
  campaign: number;
  unit: string | null;
  expect: 'ready' | 'review';
  acceptable?: { status: 'ready' | 'review' }[];
  /** Name of the layout, shared by the workbooks that are laid out alike. */
  layout: string;
  about: string;
  sheets: SheetDraft[];
}

export function newSheet(name = 'Sheet1'): SheetDraft {
  return { name, hidden: false, rows: [], hiddenRows: new Set(), merges: [], tables: [] };
}

/** Adds a row and gives its number, from 1. */
export function addRow(sheet: SheetDraft, ...cells: CellInput[]): number {
  return sheet.rows.push(cells);
}

export function addRows(sheet: SheetDraft, rows: readonly (readonly CellInput[])[]): void {
  for (const cells of rows) addRow(sheet, ...cells);
}

export function skipRows(sheet: SheetDraft, count = 1): void {
  for (let row = 0; row < count; row += 1) addRow(sheet);
}

export function merge(sheet: SheetDraft, top: number, left: number, bottom: number, right: number): void {
  if (bottom > top || right > left) sheet.merges.push({ top, left, bottom, right });
}

export function newTable(sheet: SheetDraft, kind: TableKind): LabelledTable {
  const table: LabelledTable = {
    sheet: sheet.name,
    kind,
    headerRows: [],
    sectionRows: [],
    totalRows: [],
    declared: [],
    problemRows: [],
    otherCounts: [],
    records: [],
  };
  sheet.tables.push(table);
  return table;
}

export function addSection(sheet: SheetDraft, table: LabelledTable, ...cells: CellInput[]): number {
  const row = addRow(sheet, ...cells);
  table.sectionRows.push(row);
  return row;
}

export function addTotal(sheet: SheetDraft, table: LabelledTable, ...cells: CellInput[]): number {
  const row = addRow(sheet, ...cells);
  table.totalRows.push(row);
  return row;
}

export function declare(
  table: LabelledTable,
  row: number,
  award: string | null,
  subject: Subject,
  count: number,
): void {
  table.declared.push({ row, award, subject, count, counted: count });
}

export function register(
  table: LabelledTable,
  row: number,
  subject: Subject,
  name: string,
  awards: readonly string[],
  details: Pick<TruthRecord, 'birth'> = {},
): void {
  for (const award of awards) table.records.push({ type: 'registration', row, subject, name, award, ...details });
}

/** Blank cells and zeros tell no count. */
export function countAward(table: LabelledTable, row: number, subject: Subject, award: string, count: number): void {
  if (count > 0) table.records.push({ type: 'count', row, subject, award, count });
}
