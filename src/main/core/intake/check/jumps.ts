import type { Subject } from '#shared/domain/records.ts';
import { intakeCheck as messages } from '#shared/messages/vi/intake-check.ts';
import type { FoundProblem, PlacedRecords } from './placed-records.ts';

/** How many a unit registered for an award in an earlier year. */
export interface EarlierNumber {
  unitId: number;
  award: string;
  subject: Subject;
  count: number;
}

/** A number jumps when it is more than `factor` times the earlier, or less than its part, and `difference` or more away. */
export interface JumpThresholds {
  factor: number;
  difference: number;
}

interface Names {
  unit(unitId: number): string;
  award(code: string): string;
}

interface Now extends EarlierNumber {
  sheet: string;
  row: number;
}

/** Numbers that jump against the year before carry a warning: on the one row that tells the number, or on the sheet. */
export function jumpingNumbers(
  placed: PlacedRecords,
  earlier: { year: number; numbers: readonly EarlierNumber[] },
  { factor, difference }: JumpThresholds,
  names: Names,
): FoundProblem[] {
  const before = new Map(earlier.numbers.map((number) => [keyOf(number), number.count]));
  return numbersNow(placed).flatMap((now) => {
    const count = before.get(keyOf(now)) ?? 0;
    const isJump = count > 0 && (now.count > count * factor || now.count * factor < count);
    if (!isJump || Math.abs(now.count - count) < difference) return [];
    const { sheet, row } = now;
    const message = messages.jump(names.unit(now.unitId), names.award(now.award), now.count, count, earlier.year);
    const raw = String(now.count);
    return [{ sheet, problem: { row, column: null, severity: 'warning', code: 'count.jump', message, raw } }];
  });
}

function keyOf({ unitId, award, subject }: Omit<EarlierNumber, 'count'>): string {
  return `${unitId} ${award} ${subject}`;
}

/** What the file claims for each unit and award: names or numbers, the larger. */
function numbersNow({ registrations, counts }: PlacedRecords): Now[] {
  const named = new Map<string, Now>();
  for (const { sheet, record, unitId } of registrations) {
    const { award, subject } = record;
    add(named, { sheet, row: 0, unitId, award, subject, count: 1 });
  }
  const counted = new Map<string, Now>();
  for (const count of counts) add(counted, count);
  const larger = [...named].map(([key, now]) => {
    const number = counted.get(key);
    return number !== undefined && number.count > now.count ? number : now;
  });
  return [...larger, ...[...counted].flatMap(([key, now]) => (named.has(key) ? [] : [now]))];
}

function add(numbers: Map<string, Now>, more: Now): void {
  const key = keyOf(more);
  const known = numbers.get(key);
  if (known === undefined) numbers.set(key, { ...more });
  else numbers.set(key, { ...known, row: known.row === more.row ? known.row : 0, count: known.count + more.count });
}
