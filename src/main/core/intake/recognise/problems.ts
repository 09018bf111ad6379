import { columnLetter } from '#shared/domain/columns.ts';
import type { Problem } from '#shared/domain/records.ts';
import { intakeProblems as messages } from '#shared/messages/vi/intake-problems.ts';
import type { TableColumn } from './layout.ts';

/** Doubts about a whole table or column; the messages say the fact and the next step. */
export function tableUnsure(row: number, reason: string): Problem {
  return error(row, null, 'table.unsure', messages.tableUnsure(row, reason));
}

export function headerMissing(row: number, count: number): Problem {
  return error(row, null, 'table.unsure', messages.headerMissing(row, count));
}

export function sideBySide(row: number, column: string): Problem {
  return error(row, column, 'table.side-by-side', messages.sideBySide(row, column));
}

export function columnUnsure(row: number, column: TableColumn): Problem {
  const letter = columnLetter(column.column);
  return {
    ...error(row, letter, 'column.unsure', messages.columnUnsure(letter, column.reason)),
    raw: headerOf(column),
  };
}

/** A column that holds something and whose header says nothing known: mentioned, so that nobody misses it. */
export function columnIgnored(row: number, column: TableColumn): Problem {
  const [letter, header] = [columnLetter(column.column), headerOf(column)];
  const message = messages.columnIgnored(letter, header ?? '');
  return { row, column: letter, severity: 'info', code: 'column.ignored', message, raw: header };
}

/** Signs for “as above” were read as what stands above them. */
export function dittosFollowed(row: number, column: TableColumn, count: number): Problem {
  const letter = columnLetter(column.column);
  const message = messages.dittosFollowed(letter, count);
  return { row, column: letter, severity: 'info', code: 'cell.as-above', message, raw: headerOf(column) };
}

export function totalUnsure(row: number): Problem {
  return error(row, null, 'row.unsure', messages.totalUnsure(row));
}

export function nothingRecognised(row: number, count: number): Problem {
  return error(row, null, 'table.none', messages.nothingRecognised(row, count));
}

function error(row: number, column: string | null, code: string, message: string): Problem {
  return { row, column, severity: 'error', code, message, raw: null };
}

function headerOf({ header }: TableColumn): string | null {
  return header.length === 0 ? null : header.join(' › ');
}
