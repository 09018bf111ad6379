import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { type AwardYear, parseAwardYear, yearMentioned } from '#shared/domain/award-years.ts';
import type { Subject } from '#shared/domain/records.ts';
import { columnHeaders } from '../recognise/column-headers.ts';
import { subjectIn } from '../recognise/context.ts';
import { isNumberRow } from '../recognise/number-row.ts';
import type { SheetView } from '../recognise/sheet-view.ts';
import { type HistoryMeaning, historyMeaning, historyWord, isHistoryHeader } from './header-words.ts';

export interface HistoryColumn {
  column: number;
  meaning: HistoryMeaning;
  header: string[];
  /** Where the header is a year, its cells name the awards of that year. */
  year: AwardYear | null;
}

/** What stands over a table and holds for all its rows. */
export interface HistoryTitles {
  year: AwardYear | null;
  subject: Subject | null;
  /** `Họ và tên: …` over a list of one person's awards. */
  name: string | null;
  unit: string | null;
}

export interface HistoryTable {
  firstRow: number;
  lastRow: number;
  headerRows: readonly number[];
  columns: readonly HistoryColumn[];
  titles: HistoryTitles;
}

const deepestHeader = 3;

/** The tables of earlier awards on a sheet, in order; every row after the first header belongs to one of them. */
export function historyTables(view: SheetView, vocabulary: AwardVocabulary): HistoryTable[] {
  const tables: HistoryTable[] = [];
  let floor = 0;
  for (const { index } of view.sheet.rows) {
    if (index <= floor || !isHeaderAt(view, index)) continue;
    const headerRows = headerBlock(view, index);
    const columns = columnsOf(view, headerRows, vocabulary);
    floor = headerRows.at(-1) ?? index;
    const before = tables.at(-1);
    if (before !== undefined && sameColumns(before.columns, columns)) {
      tables[tables.length - 1] = { ...before, headerRows: [...before.headerRows, ...headerRows] };
      continue;
    }
    const firstRow = before === undefined ? 1 : titleStart(view, index, before);
    if (before !== undefined) tables[tables.length - 1] = { ...before, lastRow: firstRow - 1 };
    tables.push({
      firstRow,
      lastRow: view.sheet.lastRow,
      headerRows,
      columns,
      titles: titlesOf(view, firstRow, headerRows[0] ?? index),
    });
  }
  return tables;
}

function isHeaderAt(view: SheetView, row: number): boolean {
  const texts = view.filled(row).map((column) => view.text(row, column));
  return isHistoryHeader(texts);
}

/** The row of leading words, those under it as far as merged cells or parts of a group reach, and the column numbers. */
function headerBlock(view: SheetView, row: number): number[] {
  const merged = Math.max(row, ...view.filled(row).map((column) => view.mergeAt(row, column)?.bottom ?? row));
  const rows = [row];
  for (let below = row + 1; below <= view.sheet.lastRow && rows.length < deepestHeader; below += 1) {
    if (below > merged && !namesParts(view, below, row)) break;
    rows.push(below);
  }
  const next = (rows.at(-1) ?? row) + 1;
  return isNumberRow(view, next) ? [...rows, next] : rows;
}

/** A second level leaves the first column free, and most of its cells are words of such a list. */
function namesParts(view: SheetView, row: number, top: number): boolean {
  const columns = view.filled(row);
  if (columns.length === 0 || columns[0] === view.filled(top)[0]) return false;
  const texts = columns.map((column) => view.text(row, column));
  if (texts.some((text) => /^\(?\d/.test(text) && parseAwardYear(text) === null)) return false;
  const known = texts.filter(
    (text) => historyWord(text) !== null || parseAwardYear(text) !== null || /^số\b/iu.test(text),
  );
  return known.length >= Math.max(1, texts.length * 0.6);
}

function columnsOf(view: SheetView, rows: readonly number[], vocabulary: AwardVocabulary): HistoryColumn[] {
  const words = rows.filter((row) => !isNumberRow(view, row));
  const bottom = rows.at(-1) ?? 0;
  const sample = view.filledRows(bottom + 1, bottom + 60);
  const header = { rows: [...words], numberRow: null, signature: '' };
  return columnHeaders(view, header, sample, vocabulary).map(({ column, texts }) => {
    const meaning = historyMeaning(texts) ?? 'ignored';
    return { column, meaning, header: texts, year: meaning === 'award' ? yearInHeader(texts) : null };
  });
}

function yearInHeader(texts: readonly string[]): AwardYear | null {
  const own = texts.at(-1) ?? '';
  return parseAwardYear(own) ?? yearMentioned(own);
}

function sameColumns(first: readonly HistoryColumn[], second: readonly HistoryColumn[]): boolean {
  const key = (columns: readonly HistoryColumn[]) =>
    columns.map(({ column, header }) => `${column}:${header.join('/')}`).join('|');
  return key(first) === key(second);
}

/** Lines that stand alone over a later header are its title. */
function titleStart(view: SheetView, header: number, before: HistoryTable): number {
  let start = header;
  for (let row = header - 1; row > (before.headerRows.at(-1) ?? 0); row -= 1) {
    const filled = view.filled(row).length;
    if (filled > 1) break;
    if (filled === 1) start = row;
  }
  return start;
}

function titlesOf(view: SheetView, firstRow: number, headerTop: number): HistoryTitles {
  const lines: string[] = [];
  for (let row = firstRow; row < headerTop; row += 1) {
    for (const column of view.filled(row)) lines.push(view.text(row, column));
  }
  const years = lines.flatMap((line) => yearMentioned(line) ?? []);
  const [year] = years;
  return {
    year: year !== undefined && years.every((each) => each.year === year.year) ? year : null,
    subject: subjectIn(lines.join(' ')),
    name: valueAfter(lines, /^(?:[-–+*\d.)\s]*)(?:họ và tên|họ tên|tên tập thể)\s*:\s*(.+)$/iu),
    unit: valueAfter(lines, /^(?:[-–+*\d.)\s]*)(?:đơn vị|đơn vị công tác|cơ quan(?:, đơn vị)?)\s*:\s*(.+)$/iu),
  };
}

function valueAfter(lines: readonly string[], pattern: RegExp): string | null {
  return (
    lines.map((line) => pattern.exec(line)?.[1]?.trim()).find((value) => value !== undefined && value !== '') ?? null
  );
}
