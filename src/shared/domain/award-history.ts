import type { AwardDecision } from './award-decisions.ts';
import type { YearBasis } from './award-years.ts';
import type { Sex, Subject } from './records.ts';

/** One award of an earlier year as a row of a workbook tells of it; `column` is the letter of the cell that names it. */
export interface HistoryEntry extends AwardDecision {
  row: number;
  column: string;
  subject: Subject;
  name: string;
  unitName: string | null;
  position: string | null;
  sex: Sex | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  birth: string | null;
  memberNumber: string | null;
  /** As written; `award` is the code where the catalogue knows it. */
  awardText: string;
  award: string | null;
  year: number;
  yearBasis: YearBasis;
  /** What the row says beside; null for nothing. */
  note: string | null;
}

/** `lost`: the row gave no award because of it. `message` is a Vietnamese sentence with the next step. */
export interface HistoryProblem {
  row: number;
  column: string | null;
  message: string;
  raw: string | null;
  lost: boolean;
}

/** The account of a sheet: every row from the first to the last in exactly one. */
export interface HistoryAccounts {
  header: number;
  data: number;
  section: number;
  total: number;
  title: number;
  note: number;
  blank: number;
}

export interface HistorySheet {
  sheet: string;
  /** A hidden sheet is told of and not read. */
  hidden: boolean;
  lastRow: number;
  lastColumn: number;
  rows: HistoryAccounts;
  /** Header texts and what each column was taken for. */
  columns: { column: string; header: string; meaning: string }[];
  entries: HistoryEntry[];
  problems: HistoryProblem[];
}

/** Everything that a workbook of earlier awards tells. */
export interface HistoryReading {
  senderName: string | null;
  sheets: HistorySheet[];
}
