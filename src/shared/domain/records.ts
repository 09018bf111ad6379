/** What the importer understands of a file. The JSON of the command line prints these shapes as they are. */

export type Subject = 'individual' | 'collective';
export type Sex = 'male' | 'female';

export const tableKinds = [
  'registration-list',
  'registration-matrix',
  'count-by-unit',
  'count-by-award',
  'initiatives',
  'works',
  'targets',
  'unknown',
] as const;
export type TableKind = (typeof tableKinds)[number];

/** `column` is the letter of the cell that the record was read from; `sheet` and `row` stand on the table and the record. */
export interface RegistrationRecord {
  type: 'registration';
  row: number;
  column: string | null;
  subject: Subject;
  name: string;
  award: string;
  unitName: string | null;
  position: string | null;
  sex: Sex | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  birth: string | null;
  /** Number of the member's card, only where the file has it; without spaces and dots. */
  memberNumber?: string;
}

export interface AwardCountRecord {
  type: 'count';
  row: number;
  column: string | null;
  unitName: string | null;
  subject: Subject;
  award: string;
  count: number;
}

/** Numbers of initiatives or works in a table of counts. `valueVnd` in whole đồng. */
export interface ItemCountRecord {
  type: 'count';
  row: number;
  column: string | null;
  unitName: string | null;
  item: 'initiatives' | 'works';
  award: null;
  count: number;
  valueVnd: number | null;
}

export interface InitiativeRecord {
  type: 'initiative';
  row: number;
  column: string | null;
  title: string;
  authors: string[];
  unitName: string | null;
  benefitVnd: number | null;
}

export interface WorkRecord {
  type: 'work';
  row: number;
  column: string | null;
  name: string;
  unitName: string | null;
  valueVnd: number | null;
  plaque: boolean;
}

export interface TargetRecord {
  type: 'target';
  row: number;
  column: string | null;
  name: string;
  unitOfMeasure: string | null;
  operator: 'at-least' | 'more-than' | 'equal' | 'at-most' | 'less-than' | null;
  planned: number | null;
  actual: number | null;
}

export type IntakeRecord =
  | RegistrationRecord
  | AwardCountRecord
  | ItemCountRecord
  | InitiativeRecord
  | WorkRecord
  | TargetRecord;

export type Severity = 'error' | 'warning' | 'info';

/**
 * Something a person should know about a cell, a row (`column` null) or a whole sheet (`row` 0).
 * `message` is a complete Vietnamese sentence that says the fact and the next step; `raw` is the cell's own text.
 */
export interface Problem {
  row: number;
  column: string | null;
  severity: Severity;
  code: string;
  message: string;
  raw: string | null;
}

/** A total that the unit wrote, against what was counted. `award` null: people or collectives as a whole. */
export interface DeclaredTotal {
  row: number;
  award: string | null;
  subject: Subject | null;
  count: number;
  counted: number;
}

/** The account that a sheet row ends in; `header` and `number` rows are listed by the table itself. */
export type RowRole = 'data' | 'section' | 'total' | 'title' | 'note' | 'blank' | 'header' | 'number';
export type RowCounts = Record<Exclude<RowRole, 'header' | 'number'>, number>;

/** One recognised table and the rows around it. `rows` add up to `lastRow - firstRow + 1` less header rows and number row. */
export interface TableReading {
  sheet: string;
  kind: TableKind;
  firstRow: number;
  lastRow: number;
  headerRows: number[];
  numberRow: number | null;
  rows: RowCounts;
  records: IntakeRecord[];
  declared: DeclaredTotal[];
  problems: Problem[];
}

export const refusalCodes = [
  'file.empty',
  'file.encrypted',
  'file.damaged',
  'file.not-a-spreadsheet',
  'file.too-large',
  'file.unreadable',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
