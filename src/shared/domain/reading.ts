import type { RowRole, Subject, TableReading } from './records.ts';

/** What one row was taken for and why, in a Vietnamese clause; `confidence` from 0 to 1. */
export interface RowConclusion {
  row: number;
  role: RowRole;
  reason: string;
  confidence: number;
}

export const columnMeanings = [
  'ordinal',
  'name',
  'name-male',
  'name-female',
  'name-family',
  'name-given',
  'salutation',
  'sex',
  'sex-male-mark',
  'sex-female-mark',
  'birth',
  'birth-male',
  'birth-female',
  'birth-day',
  'birth-month',
  'birth-year',
  'position',
  'unit',
  'position-and-unit',
  'award-text',
  'award-mark',
  'count',
  'count-initiatives',
  'count-works',
  'count-works-value',
  'count-total',
  'initiative-title',
  'authors',
  'benefit',
  'work-name',
  'work-value',
  'plaque',
  'target-name',
  'unit-of-measure',
  'target-planned',
  'target-actual',
  'member-number',
  'prior-award',
  'ignored',
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** What one column was taken for. `award` and `subject` only where the header settles them. */
export interface ColumnConclusion {
  /** Letter as the sheet shows it. */
  column: string;
  meaning: ColumnMeaning;
  /** The header texts over the column, outermost first. */
  header: string[];
  award: string | null;
  subject: Subject | null;
  reason: string;
  confidence: number;
}

/** Why a table was read as it was; stands beside the `TableReading` with the same sheet and first row. */
export interface TableExplanation {
  sheet: string;
  firstRow: number;
  lastRow: number;
  kindReason: string;
  confidence: number;
  rows: RowConclusion[];
  /** The lines over the header, where there are any. */
  titles?: { row: number; text: string }[];
  columns: ColumnConclusion[];
}

/** Who the file says it is from: the name as written, where it was found, and how sure that is. */
export interface SenderConclusion {
  name: string;
  reason: string;
  confidence: number;
}

/** What a form of ours says of itself: the unit that it was made for, the emulation year, and the phase's number if it is for one. */
export interface FormIdentity {
  unitCode: string;
  unitName: string;
  year: number;
  phase: number | null;
}

/** Everything the pure stages conclude about one file. Sheets without a table are listed with kind `unknown`. */
export interface FileReading {
  sender: SenderConclusion | null;
  /** The emulation year that titles or the file name tell. */
  year: number | null;
  /** Only for a form of ours that a unit filled in. */
  form?: FormIdentity;
  tables: TableReading[];
  explanations: TableExplanation[];
}
