import type { ColumnMeaning } from '#shared/domain/reading.ts';
import type { Problem, RowRole, Subject, TableKind } from '#shared/domain/records.ts';
import type { SheetView } from './sheet-view.ts';

/** What the cells of a column hold, from the rows of data. */
export type ColumnContent = 'empty' | 'marks' | 'numbers' | 'awards' | 'texts';

export interface TableColumn {
  column: number;
  meaning: ColumnMeaning;
  /** Header texts over the column, outermost first, as written. */
  header: string[];
  award: string | null;
  subject: Subject | null;
  /** Whole đồng that one stands for, where the header names a unit of money. */
  moneyUnit: number | null;
  content: ColumnContent;
  /** Columns whose numbers add up to this one's: `Nam` and `Nữ` beside `Tổng`. */
  parts: readonly number[];
  /** Columns whose numbers are counted with this one's: `Nữ` beside `Nam` where no column holds their sum. */
  addends: readonly number[];
  reason: string;
  confidence: number;
}

/** What the section rows above a row say. Sections inside one another are joined. */
export interface SectionContext {
  /** `A`, `I`, `1` … of the innermost and the outermost section, for totals such as “Cộng A”. */
  numbers: readonly string[];
  subject: Subject | null;
  unit: string | null;
  award: string | null;
  /** A heading that stands where others name awards, but names none of the catalogue: rows under it claim nothing. */
  unknownAward: string | null;
  /** How the sections that name awards are numbered; null while none does. */
  awardNumbering: SectionNumbering | null;
  /** The award's section holds those of subjects, and not the other way round. */
  awardOutside: boolean;
}

export type SectionNumbering = 'none' | 'letter' | 'roman' | 'digit';

export interface LayoutRow {
  row: number;
  role: RowRole;
  /** Why the row cannot be read as it stands, although it holds something; such a row gives a problem and no record. */
  doubt?: string;
  reason: string;
  confidence: number;
  section: SectionContext;
}

/** What the title block says for every row of the table. */
export interface TableContext {
  titles: string[];
  award: string | null;
  giver: string | null;
  subject: Subject | null;
  /** Whole đồng from a line such as “ĐVT: triệu đồng”. */
  moneyUnit: number | null;
}

export interface TableLayout {
  sheet: string;
  firstRow: number;
  lastRow: number;
  headerRows: number[];
  numberRow: number | null;
  kind: TableKind;
  kindReason: string;
  confidence: number;
  columns: TableColumn[];
  /** Lists that stand side by side under one header row: the columns of each; empty for an ordinary table. */
  halves: readonly TableColumn[][];
  /** The same table with its columns as rows, where people stand across; its records are read from there. */
  turned: TurnedTable | null;
  /** Every row that holds something, in order; the others are blank. */
  rows: LayoutRow[];
  context: TableContext;
  problems: Problem[];
}

/** A table whose people stand across, turned so that every person has a row, and where its cells stood. */
export interface TurnedTable {
  view: SheetView;
  layout: TableLayout;
  /** Sheet row of the turned table's column 1, and sheet column of its row 0. */
  top: number;
  left: number;
}

export const noSection: SectionContext = {
  numbers: [],
  subject: null,
  unit: null,
  award: null,
  unknownAward: null,
  awardNumbering: null,
  awardOutside: false,
};
