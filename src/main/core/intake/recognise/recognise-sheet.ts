import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { columnLetter } from '#shared/domain/columns.ts';
import type { Problem, RowRole, TableKind } from '#shared/domain/records.ts';
import { intakeProblems as messages } from '#shared/messages/vi/intake-problems.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import type { SheetGrid } from '../read/grid.ts';
import { bareNamesLayout } from './bare-names.ts';
import { sampleSize } from './column-content.ts';
import { readColumns, understood } from './columns.ts';
import { readContext } from './context.ts';
import { findTotalsByArithmetic, sectionsThatAreData } from './count-totals.ts';
import { followDittos } from './ditto.ts';
import { areCountsBeside, areListsBeside, columnsBeside } from './halves.ts';
import { bottomOf, findHeaders } from './header.ts';
import { tableKind } from './kind.ts';
import { isTotalLabel } from './labels.ts';
import type { LayoutRow, TableColumn, TableLayout } from './layout.ts';
import { noSection } from './layout.ts';
import { looksLikeRegistration, looseLayout } from './loose-sheet.ts';
import { type LayoutOverrides, noOverrides, overridesOfTable } from './overrides.ts';
import { peopleAcross, turnedSheet } from './people-across.ts';
import { columnIgnored, columnUnsure, nothingRecognised, sideBySide, tableUnsure, totalUnsure } from './problems.ts';
import { withoutRepeatedCounts } from './repeated-columns.ts';
import { classifyRows } from './rows.ts';
import type { SheetView } from './sheet-view.ts';
import { viewSheet, wordsOf } from './sheet-view.ts';
import type { TableRange } from './tables.ts';
import { splitTables } from './tables.ts';

/** Below this a conclusion about a column or a table goes to a person. */
export const neededConfidence = 0.5;

export interface SheetLayout {
  view: SheetView;
  tables: TableLayout[];
}

/**
 * The tables of one sheet and what each of their rows and columns is, with the reasons; what a person said of a row or a
 * column stands. Pure; linear in the cells.
 */
export function recogniseSheet(
  sheet: SheetGrid,
  vocabulary: AwardVocabulary,
  overrides: LayoutOverrides = noOverrides,
): SheetLayout {
  const view = viewSheet(sheet);
  const ranges = splitTables(view, findHeaders(view, vocabulary), vocabulary);
  if (ranges.length === 0) return { view, tables: [withoutHeader(view, vocabulary, overrides)] };
  return followDittos(
    view,
    ranges.map((range) => recogniseTable(view, range, vocabulary, overrides)),
  );
}

/** A sheet on which no header was found may hold people across, or nothing but names. */
function withoutHeader(view: SheetView, vocabulary: AwardVocabulary, overrides: LayoutOverrides): TableLayout {
  const turned = turnedSheet(view, vocabulary);
  const read = turned === null ? null : recogniseTable(turned.view, turned.range, vocabulary, noOverrides);
  const across = turned === null || read === null ? null : peopleAcross(view, turned, read);
  const layout = across ?? bareNamesLayout(view, vocabulary);
  if (layout === null) return looseLayout(view, vocabulary);
  const told = overridesOfTable(view, layout.columns, overrides);
  return { ...layout, columns: told.columns(layout.columns), rows: told.rows(layout.rows) };
}

function recogniseTable(
  view: SheetView,
  range: TableRange,
  vocabulary: AwardVocabulary,
  overrides: LayoutOverrides,
): TableLayout {
  const { header, firstRow, lastRow } = range;
  const headerTop = header.rows[0] ?? firstRow;
  const headerRows = headerRowsOf(range);
  const headings = new Set(headerRows);
  const under = view.filledRows(bottomOf(header) + 1, lastRow).filter((row) => !headings.has(row));
  const sample = sampleRows(view, under);
  const context = readContext(view, firstRow, headerTop, vocabulary);
  const understoodColumns = readColumns(view, header, sample, context, vocabulary);
  const told = overridesOfTable(view, understoodColumns, overrides);
  const read = told.columns(understoodColumns);
  const sectionAward = sample.some((row) => namesAnAward(view, row, vocabulary));
  const { kind, reason, confidence, columns: decided } = tableKind(view, read, sample, context, sectionAward);
  const counted = withoutRepeatsBeside(view, headerTop, kind, decided);
  const columns = told.columns(counted.map((column) => heldBack(column, kind)));
  const classified = classifyRows(view, under, columns, kind, vocabulary, told.role);
  const layout: TableLayout = {
    sheet: view.sheet.name,
    firstRow,
    lastRow,
    headerRows,
    numberRow: header.numberRow,
    kind,
    kindReason: reason,
    confidence,
    columns,
    halves: [],
    turned: null,
    rows: [
      ...told.rows(view.filledRows(firstRow, headerTop - 1).map((row) => titleRow(view, row, vocabulary))),
      ...headerRows.map((row) => fixedRow(row, 'header', reasons.headerRow)),
      ...(header.numberRow === null ? [] : [fixedRow(header.numberRow, 'number', reasons.numberRow)]),
      ...told.rows(kind.startsWith('count') ? countRows(view, classified, columns) : classified),
    ].toSorted((a, b) => a.row - b.row),
    context,
    problems: [],
  };
  const beside = columnsBeside(view, headerTop, layout);
  const [, second] = beside;
  if (second !== undefined && !areListsBeside(view, layout, beside) && !areCountsBeside(view, layout, beside)) {
    const problems = [sideBySide(headerTop, columnLetter(second[0]?.column ?? 1))];
    return { ...layout, kind: 'unknown', problems };
  }
  return { ...layout, halves: beside, problems: doubts(layout, headerTop) };
}

/** Parts that stand beside one another repeat their counts for other units; a column is repeated only inside its own. */
function withoutRepeatsBeside(
  view: SheetView,
  headerTop: number,
  kind: TableKind,
  columns: readonly TableColumn[],
): TableColumn[] {
  const beside = columnsBeside(view, headerTop, { kind, columns: [...columns], rows: [] });
  return (beside.length === 0 ? [columns] : beside).flatMap((part) => withoutRepeatedCounts(part, kind));
}

/** The header and its repetitions, whose rows of column numbers count as header rows. */
function headerRowsOf({ header, repeated }: TableRange): number[] {
  const again = repeated.flatMap((block) => (block.numberRow === null ? block.rows : [...block.rows, block.numberRow]));
  return [...header.rows, ...again];
}

function fixedRow(row: number, role: RowRole, reason: string): LayoutRow {
  return { row, role, reason, confidence: 0.95, section: noSection };
}

/** A row over the header that looks like a registration belongs to a list whose own header was not found. */
function titleRow(view: SheetView, row: number, vocabulary: AwardVocabulary): LayoutRow {
  const entry = fixedRow(row, 'title', reasons.overHeader);
  return looksLikeRegistration(view, row, vocabulary) ? { ...entry, doubt: messages.titleWithClaims } : entry;
}

/** Numbers in a table of counts, or marks beside names, under a header that was not understood may be registrations. */
function heldBack(column: TableColumn, kind: TableKind): TableColumn {
  const counts = kind.startsWith('count') && (column.content === 'numbers' || column.content === 'marks');
  const marks = kind.startsWith('registration') && column.content === 'marks';
  const decided = column.content !== 'empty' && column.header.some((text) => decision.test(wordsOf(text)));
  if (decided && column.meaning === 'ignored' && kind.startsWith('registration')) {
    return { ...column, reason: messages.decidedAlready, confidence: 0.2 };
  }
  const unknown = column.meaning === 'ignored' && column.confidence < understood;
  return unknown && (counts || marks) ? { ...column, confidence: Math.min(column.confidence, 0.2) } : column;
}

const decision = /^(?:so )?(?:qd|quyet dinh)\b/;

function countRows(view: SheetView, rows: LayoutRow[], columns: readonly TableColumn[]): LayoutRow[] {
  return findTotalsByArithmetic(view, sectionsThatAreData(view, rows, columns), columns);
}

/** Rows from the whole length of a table, so that a column filled only further down is not taken for empty. */
function sampleRows(view: SheetView, rows: readonly number[]): number[] {
  const data = rows.filter((row) => {
    const columns = view.filled(row);
    return columns.length > 1 && !columns.some((column, at) => at < 3 && isTotalLabel(view.text(row, column)));
  });
  if (data.length <= sampleSize) return data;
  const step = data.length / sampleSize;
  return Array.from({ length: sampleSize }, (_unused, index) => data[Math.floor(index * step)] ?? 0);
}

function namesAnAward(view: SheetView, row: number, vocabulary: AwardVocabulary): boolean {
  const columns = view.filled(row);
  return columns.length <= 2 && columns.some((column) => vocabulary.findIn(view.text(row, column), null).length === 1);
}

/** What the table leaves in doubt: most doubts are errors, so that the file waits for a person. */
function doubts(layout: TableLayout, headerTop: number): Problem[] {
  const data = layout.rows.filter(({ role }) => role === 'data' || role === 'section' || role === 'note');
  if (layout.kind === 'unknown') {
    const list = layout.columns.some(
      ({ meaning }) => meaning.startsWith('name') || meaning === 'unit' || meaning === 'count',
    );
    if (data.length === 0) return [];
    return [list ? tableUnsure(headerTop, layout.kindReason) : nothingRecognised(headerTop, data.length)];
  }
  const columns = layout.columns.flatMap((column) => {
    if (column.confidence < neededConfidence) return [columnUnsure(headerTop, column)];
    const unknown = column.meaning === 'ignored' && column.confidence < understood && column.content !== 'empty';
    return unknown ? [columnIgnored(headerTop, column)] : [];
  });
  if (layout.kind === 'targets' && layout.columns.every(({ meaning }) => meaning !== 'target-planned')) {
    return [...columns, tableUnsure(headerTop, messages.targetsWithoutPlan)];
  }
  const totals = layout.rows.filter(({ role, confidence }) => role === 'total' && confidence < neededConfidence);
  return [...columns, ...totals.map(({ row }) => totalUnsure(row))];
}
