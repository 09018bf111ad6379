import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { columnLetter, columnNumber } from '#shared/domain/columns.ts';
import type { IntakeRecord, TableReading } from '#shared/domain/records.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import { isDeclaringSentence } from '../recognise/labels.ts';
import type { TableLayout, TurnedTable } from '../recognise/layout.ts';
import { tableUnsure } from '../recognise/problems.ts';
import type { SheetView } from '../recognise/sheet-view.ts';
import { checkSentence } from './declared.ts';
import { interpretTable } from './interpret-table.ts';
import { rowWithoutRecord } from './problems.ts';
import type { RowTally } from './total-scopes.ts';

/**
 * A table of people across: its records are read from the turned table and stand where the sheet has them. Anything
 * doubtful in it leaves the whole table to a person, as places in the turned table say nothing to anybody.
 */
export function interpretTurnedTable(
  view: SheetView,
  layout: TableLayout,
  turned: TurnedTable,
  vocabulary: AwardVocabulary,
  senderName: string | null,
  sheetTally: RowTally[],
): TableReading {
  const frame = interpretTable(view, { ...layout, kind: 'unknown' }, vocabulary, senderName, []);
  const tally: RowTally[] = [];
  const { records, problems } = interpretTable(turned.view, turned.layout, vocabulary, senderName, tally);
  if (problems.length > 0) {
    return { ...frame, problems: [tableUnsure(layout.headerRows[0] ?? layout.firstRow, reasons.doubtAcross)] };
  }
  sheetTally.push(...tally);
  const rows = new Set(layout.rows.filter(({ role }) => role === 'data').map(({ row }) => row));
  const placed = records.map((record) => inPlace(record, turned)).filter(({ row }) => rows.has(row));
  const told = new Set(placed.map(({ row }) => row));
  const silent = [...rows].filter((row) => !told.has(row));
  const sentences = layout.rows.flatMap(({ row, role }) => {
    const texts = view.filled(row).map((column) => view.text(row, column));
    const sentence = role === 'note' ? texts.find(isDeclaringSentence) : undefined;
    return sentence === undefined ? [] : [checkSentence(row, sentence, sheetTally)];
  });
  return {
    ...frame,
    kind: layout.kind,
    records: placed,
    declared: sentences.flatMap(({ declared }) => declared),
    problems: [...silent.map(rowWithoutRecord), ...sentences.flatMap((sentence) => sentence.problems)],
  };
}

/** The record at the cell that claims: the row of the field and the column of the person. */
function inPlace<Entry extends IntakeRecord>(record: Entry, { top, left }: TurnedTable): Entry {
  const field = record.column === null ? 1 : columnNumber(record.column);
  return { ...record, row: top + field - 1, column: columnLetter(left + record.row - top) };
}
