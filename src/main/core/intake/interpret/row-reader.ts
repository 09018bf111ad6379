import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import type { ColumnMeaning } from '#shared/domain/reading.ts';
import { columnMeanings } from '#shared/domain/reading.ts';
import type { IntakeRecord, Problem, Subject } from '#shared/domain/records.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import type { Cell } from '../read/grid.ts';
import type { LayoutRow, TableColumn, TableLayout } from '../recognise/layout.ts';
import type { SheetView } from '../recognise/sheet-view.ts';
import { awardMentions } from './awards-elsewhere.ts';

/** What reading a row of data needs to know. */
export interface TableReader {
  view: SheetView;
  layout: TableLayout;
  vocabulary: AwardVocabulary;
  /** The unit that sent the file, as far as it is known; records without a unit of their own belong to it. */
  senderName: string | null;
  columnsWith(meaning: ColumnMeaning): readonly TableColumn[];
  columnsOf(...meanings: ColumnMeaning[]): TableColumn[];
  columnAt(column: number): TableColumn | undefined;
  /** What a text that is read for nothing else tells of awards. */
  toldElsewhere(text: string): AwardMention | null;
}

/** A text that is the name of an award, or a sentence that registers one. */
export type AwardMention = 'award' | 'sentence';

/** One claim of a row as totals count it. */
export interface Claim {
  count: number;
  column: number;
}

/** What one row of data gave: its records, what is wrong with it, and what totals may count. */
export interface RowResult {
  records: IntakeRecord[];
  problems: Problem[];
  claims: Claim[];
  /** The subject of the row where it names one; a named row counts as one in “Cộng: 24 người”. */
  subject: Subject | null;
  named: boolean;
}

export type RowInterpreter = (reader: TableReader, entry: LayoutRow) => RowResult;

export function tableReader(
  view: SheetView,
  layout: TableLayout,
  vocabulary: AwardVocabulary,
  senderName: string | null,
): TableReader {
  const columnsWith = (meaning: ColumnMeaning) => layout.columns.filter((column) => column.meaning === meaning);
  const byPlace = new Map(layout.columns.map((column) => [column.column, column]));
  const byMeaning = new Map(columnMeanings.map((meaning) => [meaning, columnsWith(meaning)]));
  return {
    view,
    layout,
    vocabulary,
    senderName,
    columnsWith: (meaning) => byMeaning.get(meaning) ?? [],
    columnsOf: (...meanings) => meanings.flatMap((meaning) => byMeaning.get(meaning) ?? []),
    columnAt: (column) => byPlace.get(column),
    toldElsewhere: awardMentions(vocabulary),
  };
}

export interface FoundCell {
  column: TableColumn;
  cell: Cell;
  /** Clean text, never empty. */
  text: string;
}

/** The first of the columns with these meanings that shows a text in the row. */
export function findCell(reader: TableReader, row: number, ...meanings: ColumnMeaning[]): FoundCell | null {
  for (const meaning of meanings) {
    for (const column of reader.columnsWith(meaning)) {
      const found = cellIn(reader, row, column);
      if (found) return found;
    }
  }
  return null;
}

export function cellIn(reader: TableReader, row: number, column: TableColumn): FoundCell | null {
  const cell = reader.view.shown(row, column.column);
  if (cell === undefined) return null;
  const text = cleanText(cell.text);
  return text === '' ? null : { column, cell, text };
}
