import type { DeclaredTotal, IntakeRecord, Problem, TableReading } from '#shared/domain/records.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';

type Records = readonly IntakeRecord[];

/**
 * Counts the totals that the unit wrote once more without the rows a person left out, and says so in their problems. A
 * total whose rows cannot be told from the reading keeps its count, and its problem says that it is the count before.
 */
export function recountDeclared(table: TableReading, remaining: Records): TableReading {
  const kept = new Set(remaining);
  const rows = [...new Set(table.records.filter((record) => !kept.has(record)).map(({ row }) => row))];
  if (rows.length === 0) return table;
  const left = [...table.problems];
  const told: Problem[] = [];
  const declared = table.declared.map((total) => {
    const at = left.findIndex((problem) => isMismatchOf(total, problem));
    const problem = at < 0 ? undefined : left.splice(at, 1)[0];
    const recounted = countWithout(table, total, remaining);
    const again = retell(total, recounted, problem, rows);
    if (again !== null) told.push(again);
    return recounted === null ? total : { ...total, counted: recounted };
  });
  return { ...table, declared, problems: [...left, ...told] };
}

function isMismatchOf({ row, count, counted }: DeclaredTotal, problem: Problem): boolean {
  const raw = formatVietnameseNumber(count);
  return count !== counted && problem.code === 'declared.mismatch' && problem.row === row && problem.raw === raw;
}

/** The problem of a total after the recount; a person who leaves a row out is not held up by the total it was in. */
function retell(
  total: DeclaredTotal,
  recounted: number | null,
  problem: Problem | undefined,
  rows: readonly number[],
): Problem | null {
  if (recounted === null || recounted === total.counted) {
    if (problem === undefined || recounted !== null) return problem ?? null;
    return { ...problem, message: messages.declaredBefore(total.row, total.count, total.counted, rows) };
  }
  const { row, count } = total;
  const raw = formatVietnameseNumber(count);
  const base = problem ?? { row, column: null, severity: 'warning', code: 'declared.mismatch', raw, message: '' };
  return recounted === count
    ? { ...base, severity: 'info', message: messages.declaredAgrees(row, count, rows) }
    : { ...base, message: messages.declaredDiffers(row, count, recounted, rows) };
}

/** Null when no stretch of rows gives the count that stands there, or when two do that disagree about what is left. */
function countWithout(table: TableReading, total: DeclaredTotal, remaining: Records): number | null {
  const answers = new Set<number>();
  for (const isWithin of stretches(table, total.row)) {
    for (const measure of measures) {
      const before = measure(within(table.records, isWithin), total);
      if (before === total.counted) answers.add(measure(within(remaining, isWithin), total));
    }
  }
  const [answer] = answers;
  return answers.size === 1 && answer !== undefined ? answer : null;
}

function within(records: Records, isWithin: (row: number) => boolean): Records {
  return records.filter(({ row }) => isWithin(row));
}

/** What a written total may cover: the whole table, the rows since the total before it, the rows up to the next. */
function stretches({ declared }: TableReading, own: number): ((row: number) => boolean)[] {
  const before = Math.max(0, ...declared.map(({ row }) => row).filter((row) => row < own));
  const after = Math.min(Number.POSITIVE_INFINITY, ...declared.map(({ row }) => row).filter((row) => row > own));
  return [() => true, (row) => row > before && row < own, (row) => row > own && row < after];
}

/** The two ways of counting: what stands under an award, and the rows that name somebody or something. */
const measures = [sumUnderAward, rowsThatName];

function sumUnderAward(records: Records, { award, subject }: DeclaredTotal): number {
  return records.reduce((sum, record) => {
    if (record.type !== 'registration' && record.type !== 'count') return sum;
    if (award !== null && record.award !== award) return sum;
    if (subject !== null && 'subject' in record && record.subject !== subject) return sum;
    return sum + (record.type === 'count' ? record.count : 1);
  }, 0);
}

function rowsThatName(records: Records, { award, subject }: DeclaredTotal): number {
  const naming = records.filter((record) => {
    if (record.type === 'count' || record.type === 'target') return false;
    if (record.type !== 'registration') return award === null;
    return (award === null || record.award === award) && (subject === null || record.subject === subject);
  });
  return new Set(naming.map(({ row }) => row)).size;
}
