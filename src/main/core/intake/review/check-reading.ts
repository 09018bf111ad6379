import type { FileReading } from '#shared/domain/reading.ts';
import type { IntakeRecord, Problem, Severity, TableReading } from '#shared/domain/records.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import { markDuplicateItems } from './repeated-items.ts';

/**
 * Adds what only the campaign can tell: a file of another year (a warning), a file with nothing in it (an error), a
 * number that cannot be a count (an error; it gives no record), an initiative told twice (a warning). A data row that gave
 * neither record nor problem is an error. Without a campaign (`year` null) the year is left alone.
 */
export function checkReading(reading: FileReading, year: number | null): FileReading {
  const tables = markDuplicateItems(reading.tables).map((table) =>
    withoutSilence(withoutImpossibleCounts(table), dataRowsOf(reading, table)),
  );
  const found: Problem[] = [];
  if (tables.every((table) => table.records.length === 0 && !hasErrors(table))) {
    found.push(fileProblem('error', 'file.no-records', messages.noRecords));
  }
  if (reading.year !== null && year !== null && reading.year !== year) {
    found.push(fileProblem('warning', 'file.other-year', messages.otherYear(reading.year, year)));
  }
  const [first, ...rest] = tables;
  if (first === undefined || found.length === 0) return { ...reading, tables };
  return { ...reading, tables: [{ ...first, problems: [...found, ...first.problems] }, ...rest] };
}

function dataRowsOf(reading: FileReading, table: TableReading): number[] {
  const isOfTable = (row: number): boolean => row >= table.firstRow && row <= table.lastRow;
  return reading.explanations
    .filter((explanation) => explanation.sheet === table.sheet && explanation.firstRow === table.firstRow)
    .flatMap(({ rows }) => rows.filter(({ role, row }) => role === 'data' && isOfTable(row)).map(({ row }) => row));
}

/** The promise that no row is lost in silence, held once more behind the readers: a data row told of by nothing is an error. */
function withoutSilence(table: TableReading, dataRows: readonly number[]): TableReading {
  const told = new Set<number>();
  for (const { row } of table.records) told.add(row);
  for (const { row } of table.problems) told.add(row);
  const silent = told.has(0) ? [] : dataRows.filter((row) => !told.has(row));
  if (silent.length === 0) return table;
  const problems = silent.map((row): Problem => {
    const message = messages.rowUnread(row);
    return { row, column: null, severity: 'error', code: 'row.unread', message, raw: null };
  });
  return { ...table, problems: [...table.problems, ...problems] };
}

/** How many problems keep a reading from being committed. */
export function errorCount(reading: FileReading): number {
  return reading.tables.reduce((sum, table) => sum + table.problems.filter(isError).length, 0);
}

function hasErrors(table: TableReading): boolean {
  return table.problems.some(isError);
}

const isError = (problem: Problem): boolean => problem.severity === 'error';

function withoutImpossibleCounts(table: TableReading): TableReading {
  const impossible = table.records.filter(isImpossibleCount);
  if (impossible.length === 0) return table;
  return {
    ...table,
    records: table.records.filter((record) => !isImpossibleCount(record)),
    problems: [...table.problems, ...impossible.flatMap(notWhole)],
  };
}

function isImpossibleCount(record: IntakeRecord): boolean {
  if (record.type !== 'count') return false;
  return !Number.isSafeInteger(record.count) || record.count < ('item' in record ? 0 : 1);
}

function notWhole(record: IntakeRecord): Problem[] {
  if (record.type !== 'count') return [];
  const { row, column, count } = record;
  const message = messages.countNotWhole(count);
  return [{ row, column, severity: 'error', code: 'count.not-whole', message, raw: String(count) }];
}

function fileProblem(severity: Severity, code: string, message: string): Problem {
  return { row: 0, column: null, severity, code, message, raw: null };
}
