import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { columnNumber } from '#shared/domain/columns.ts';
import type {
  DeclaredTotal,
  IntakeRecord,
  Problem,
  RowCounts,
  TableKind,
  TableReading,
} from '#shared/domain/records.ts';
import { isNothing } from '../recognise/cell-values.ts';
import { isDeclaringSentence } from '../recognise/labels.ts';
import type { TableColumn, TableLayout } from '../recognise/layout.ts';
import { neededConfidence } from '../recognise/recognise-sheet.ts';
import type { SheetView } from '../recognise/sheet-view.ts';
import { readAwardCounts, readUnitCounts } from './counts.ts';
import { checkMoneyTotal, checkSentence, checkTotalRow } from './declared.ts';
import { readInitiative } from './initiatives.ts';
import { cellHeldBack, rowDoubtful, rowWithoutRecord } from './problems.ts';
import { readRegistration } from './registrations.ts';
import type { RowInterpreter, TableReader } from './row-reader.ts';
import { tableReader } from './row-reader.ts';
import { readTarget } from './targets.ts';
import type { RowTally } from './total-scopes.ts';
import { addToTally, indexTally } from './total-scopes.ts';
import { readWork } from './works.ts';

const interpreters: Record<Exclude<TableKind, 'unknown'>, RowInterpreter> = {
  'registration-list': readRegistration,
  'registration-matrix': readRegistration,
  'count-by-unit': readUnitCounts,
  'count-by-award': readAwardCounts,
  initiatives: readInitiative,
  works: readWork,
  targets: readTarget,
};

/** The records of one recognised table, its problems and its written totals. `sheetTally` gathers over a sheet's tables. */
export function interpretTable(
  view: SheetView,
  layout: TableLayout,
  vocabulary: AwardVocabulary,
  senderName: string | null,
  sheetTally: RowTally[],
): TableReading {
  const reading: TableReading = {
    sheet: layout.sheet,
    kind: layout.kind,
    firstRow: layout.firstRow,
    lastRow: layout.lastRow,
    headerRows: layout.headerRows,
    numberRow: layout.numberRow,
    rows: countRoles(layout),
    records: [],
    declared: [],
    problems: [...layout.problems, ...doubtsOf(view, layout)],
  };
  if (layout.kind === 'unknown') return reading;
  const reader = tableReader(view, layout, vocabulary, senderName);
  const { records, problems, tally } = readRows(reader, interpreters[layout.kind]);
  for (const row of tally) sheetTally.push(row);
  const totals = readTotals(reader, tally, records, sheetTally);
  return {
    ...reading,
    records,
    declared: totals.declared,
    problems: [...reading.problems, ...problems, ...totals.problems],
  };
}

/** Rows that recognition set aside: each is told with its own text. */
function doubtsOf(view: SheetView, layout: TableLayout): Problem[] {
  const problems: Problem[] = [];
  for (const { row, doubt } of layout.rows) {
    if (doubt === undefined) continue;
    const texts = view.filled(row).map((column) => view.text(row, column));
    problems.push(rowDoubtful(row, doubt, texts.join(' | ').slice(0, 300)));
  }
  return problems;
}

/** Every row from the first to the last is counted once; rows that hold nothing are blank. */
function countRoles(layout: TableLayout): RowCounts {
  const counts: RowCounts = { data: 0, section: 0, total: 0, title: 0, note: 0, blank: 0 };
  for (const { role } of layout.rows) if (role !== 'header' && role !== 'number') counts[role] += 1;
  counts.blank += layout.lastRow - layout.firstRow + 1 - layout.rows.length;
  return counts;
}

function readRows(
  reader: TableReader,
  interpret: RowInterpreter,
): { records: IntakeRecord[]; problems: Problem[]; tally: RowTally[] } {
  const records: IntakeRecord[] = [];
  const problems: Problem[] = [];
  const tally: RowTally[] = [];
  const { layout } = reader;
  const halves = layout.halves.map((columns) => readerOfHalf(reader, columns));
  const parts = (halves.length === 0 ? [reader] : halves).map((part) => ({ part, unsure: unsureColumns(part) }));
  let joins = false;
  for (const entry of layout.rows) {
    if (entry.role !== 'data') joins = false;
    if (entry.role !== 'data' || entry.doubt !== undefined) continue;
    const { row } = entry;
    let told = false;
    for (const { part, unsure } of parts) {
      if (halves.length > 0 && !holdsMoreThanNumber(part, row)) continue;
      const result = interpret(part, entry);
      for (const record of result.records) records.push(record);
      for (const problem of result.problems) problems.push(problem);
      if (result.problems.length === 0) problems.push(...cellsHeldBack(part, unsure, row));
      addToTally(tally, entry, result, joins);
      joins = true;
      told ||= result.records.length + result.problems.length > 0;
    }
    if (!told) problems.push(rowWithoutRecord(row));
  }
  return { records, problems, tally };
}

function unsureColumns(reader: TableReader): TableColumn[] {
  return reader.layout.columns.filter(({ confidence }) => confidence < neededConfidence);
}

/** A reader to which the lists beside this one do not exist. */
function readerOfHalf({ view, layout, vocabulary, senderName }: TableReader, columns: TableColumn[]): TableReader {
  const own = new Set(columns.map(({ column }) => column));
  const others = new Set(layout.columns.map(({ column }) => column).filter((column) => !own.has(column)));
  const filled = (row: number) => view.filled(row).filter((column) => !others.has(column));
  return tableReader({ ...view, filled }, { ...layout, columns }, vocabulary, senderName);
}

function holdsMoreThanNumber({ view, layout }: TableReader, row: number): boolean {
  return layout.columns.some(({ column, meaning }) => meaning !== 'ordinal' && view.text(row, column) !== '');
}

/** What a row holds in columns that wait for a person is told on the row, too: none of it passes in silence. */
function cellsHeldBack(reader: TableReader, unsure: readonly TableColumn[], row: number): Problem[] {
  return unsure.flatMap(({ column }) => {
    const cell = reader.view.shown(row, column);
    return cell === undefined || isNothing(cell) ? [] : [cellHeldBack(row, column, cell.text)];
  });
}

function readTotals(
  reader: TableReader,
  tally: readonly RowTally[],
  records: readonly IntakeRecord[],
  sheetTally: readonly RowTally[],
): { declared: DeclaredTotal[]; problems: Problem[] } {
  const declared: DeclaredTotal[] = [];
  const problems: Problem[] = [];
  const index = indexTally(tally);
  let earlierTotal = 0;
  const money = moneySums(reader, records);
  for (const entry of reader.layout.rows) {
    const counts = reader.layout.kind.startsWith('count');
    if (entry.role === 'total' || (entry.role === 'section' && counts)) {
      const result = checkTotalRow(reader, entry, index, earlierTotal);
      declared.push(...result.declared);
      problems.push(...result.problems, ...checkMoneyTotal(reader, entry, money));
      if (entry.role === 'total') earlierTotal = entry.row;
    }
    if (entry.role === 'note') {
      const text = reader.view
        .filled(entry.row)
        .map((column) => reader.view.text(entry.row, column))
        .find(isDeclaringSentence);
      const result = text === undefined ? null : checkSentence(entry.row, text, sheetTally);
      declared.push(...(result?.declared ?? []));
      problems.push(...(result?.problems ?? []));
    }
  }
  return { declared, problems };
}

function moneySums(reader: TableReader, records: readonly IntakeRecord[]): Map<number, number> {
  const values = records.map((record) => {
    if (record.type === 'work') return record.valueVnd ?? 0;
    return record.type === 'initiative' ? (record.benefitVnd ?? 0) : 0;
  });
  const sum = values.reduce((total, value) => total + value, 0);
  return new Map(reader.columnsOf('benefit', 'work-value').map(({ column }) => [column, sum]));
}

/** Problems in the order of the sheet, by row and then by column, each said once. */
export function inSheetOrder(problems: readonly Problem[]): Problem[] {
  const once = new Map(
    problems.map((problem) => [`${problem.row}|${problem.column}|${problem.code}|${problem.raw}`, problem]),
  );
  return [...once.values()].toSorted(
    (a, b) => a.row - b.row || columnNumber(a.column ?? '') - columnNumber(b.column ?? ''),
  );
}
