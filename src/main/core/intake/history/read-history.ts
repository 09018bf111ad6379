import type { HistoryAccounts, HistoryEntry, HistoryReading, HistorySheet } from '#shared/domain/award-history.ts';
import { type AwardVocabulary, createAwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { columnLetter } from '#shared/domain/columns.ts';
import { awardHistory as messages } from '#shared/messages/vi/award-history.ts';
import { type AnalyseOptions, analyseWorkbook } from '../analyse.ts';
import type { SheetGrid, WorkbookGrid } from '../read/grid.ts';
import { isNothing } from '../recognise/cell-values.ts';
import { viewSheet } from '../recognise/sheet-view.ts';
import { type RowReader, readHistoryRow } from './history-entries.ts';
import { type HistoryRow, historyRows } from './history-rows.ts';
import { historyTables } from './history-tables.ts';
import { ownName } from './subject-details.ts';

/**
 * Reads a repaired workbook as a list of awards of earlier years. Pure. Every row of every sheet ends in exactly one
 * account, and a row of data without an award has a problem.
 */
export function readHistory(workbook: WorkbookGrid, options: AnalyseOptions): HistoryReading {
  const vocabulary = createAwardVocabulary(options.awardTypes);
  return {
    senderName: analyseWorkbook(workbook, options).sender?.name ?? null,
    sheets: workbook.sheets.map((sheet) => readSheet(sheet, vocabulary)),
  };
}

function readSheet(sheet: SheetGrid, vocabulary: AwardVocabulary): HistorySheet {
  const { name, hidden, lastRow, lastColumn } = sheet;
  const reading: HistorySheet = {
    sheet: name,
    hidden,
    lastRow,
    lastColumn,
    rows: { header: 0, data: 0, section: 0, total: 0, title: 0, note: 0, blank: 0 },
    columns: [],
    entries: [],
    problems: [],
  };
  const view = viewSheet(sheet);
  const tables = hidden ? [] : historyTables(view, vocabulary);
  const filled = view.filledRows(1, lastRow).length;
  if (tables.length === 0) {
    const message = hidden ? messages.hiddenSheet : messages.noTable;
    const problems = filled === 0 ? [] : [{ row: 0, column: null, message, raw: null, lost: true }];
    return { ...reading, rows: { ...reading.rows, note: filled, blank: lastRow - filled }, problems };
  }
  for (const table of tables) {
    const reader = { view, table, vocabulary };
    const rows = historyRows(view, table, vocabulary);
    count(reading.rows, reader, rows);
    readRows(reader, rows, reading);
    reading.columns.push(
      ...table.columns.map(({ column, meaning, header }) => ({
        column: columnLetter(column),
        meaning,
        header: header.join(' · '),
      })),
    );
  }
  return reading;
}

function count(accounts: HistoryAccounts, { view, table }: RowReader, rows: readonly HistoryRow[]): void {
  const titles = view.filledRows(table.firstRow, (table.headerRows[0] ?? 1) - 1).length;
  for (const { role } of rows) accounts[role] += 1;
  accounts.title += titles;
  accounts.header += table.headerRows.length;
  accounts.blank += table.lastRow - table.firstRow + 1 - rows.length - titles - table.headerRows.length;
}

/** A row without order number and name goes on with the person above; a named or numbered row begins another. */
function readRows(reader: RowReader, rows: readonly HistoryRow[], reading: HistorySheet): void {
  let above: HistoryEntry | null = null;
  let name: string | null = null;
  for (const entry of rows) {
    if (entry.role !== 'data') {
      if (entry.role === 'section') [name, above] = [null, null];
      continue;
    }
    const own = ownName(reader, entry.row);
    const numbered = reader.table.columns.some(
      ({ column, meaning }) => meaning === 'ordinal' && !isNothing(reader.view.row(entry.row)?.cells.get(column)),
    );
    const carried = own === '' && !numbered ? name : null;
    const { entries, problems } = readHistoryRow(reader, entry, carried);
    const person: HistoryEntry | null = above;
    const completed: HistoryEntry[] =
      carried === null || person === null ? entries : entries.map((each) => sameSubject(each, person));
    reading.entries.push(...completed);
    reading.problems.push(...problems);
    if (own !== '') name = own;
    if (carried === null) above = completed[0] ?? null;
  }
}

/** Who stands above is told there: unit, position, birth and number are not repeated. */
function sameSubject(entry: HistoryEntry, above: HistoryEntry): HistoryEntry {
  return {
    ...entry,
    subject: above.subject,
    unitName: entry.unitName ?? above.unitName,
    position: entry.position ?? above.position,
    sex: above.sex,
    birth: above.birth,
    memberNumber: above.memberNumber,
  };
}
