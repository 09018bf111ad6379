import { columnLetter } from '#shared/domain/columns.ts';
import type { Problem, WorkRecord } from '#shared/domain/records.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { isMark, isNothing } from '../recognise/cell-values.ts';
import type { LayoutRow } from '../recognise/layout.ts';
import { moneyIn } from './money-cells.ts';
import { plaqueUnreadable, titleMissing } from './problems.ts';
import type { RowResult, TableReader } from './row-reader.ts';
import { findCell } from './row-reader.ts';

/** A row of a list of works: name, unit, value in đồng, and whether a plaque is asked for. */
export function readWork(reader: TableReader, entry: LayoutRow): RowResult {
  const problems: Problem[] = [];
  const name = findCell(reader, entry.row, 'work-name');
  if (name === null || isNothing(name.cell)) {
    problems.push(titleMissing(entry.row, reader.columnsOf('work-name')[0]?.column ?? null));
    return { records: [], problems, claims: [], subject: null, named: false };
  }
  const record: WorkRecord = {
    type: 'work',
    row: entry.row,
    column: columnLetter(name.column.column),
    name: name.text,
    unitName: findCell(reader, entry.row, 'unit')?.text ?? entry.section.unit ?? reader.senderName,
    valueVnd: moneyIn(reader, entry.row, reader.columnsOf('work-value'), problems),
    plaque: plaqueOf(reader, entry.row, problems),
  };
  return { records: [record], problems, claims: [], subject: null, named: true };
}

function plaqueOf(reader: TableReader, row: number, problems: Problem[]): boolean {
  const found = findCell(reader, row, 'plaque');
  if (found === null || isNothing(found.cell)) return false;
  if (isMark(found.cell) || /^(co |de nghi|gan bien|dang ky)/.test(`${foldForSearch(found.text)} `)) return true;
  problems.push(plaqueUnreadable(row, found.column.column, found.text));
  return false;
}
