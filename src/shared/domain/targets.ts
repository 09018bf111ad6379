import { assertNever } from './assert-never.ts';
import type { TargetRecord } from './records.ts';

/** What a target (chỉ tiêu) asks for, and whether it is reached. */

export const targetOperators = [
  'at-least',
  'more-than',
  'equal',
  'at-most',
  'less-than',
] as const satisfies TargetRecord['operator'][];
export type TargetOperator = (typeof targetOperators)[number];

/** A number that was reached; a rate is told by its two numbers, never by their quotient alone. */
export interface Reached {
  amount: number;
  /** Null for what is no rate. */
  denominator: number | null;
}

/** `open`: the time is not over and the number may still change. `unknown`: there is nothing to compare. */
export type TargetState = 'met' | 'not-met' | 'open' | 'unknown';

/** What is asked for. Both null: the target is told in words only and is reached or not. */
export interface Asked {
  operator: TargetOperator | null;
  amount: number | null;
  unitOfMeasure: string;
}

/** Targets in per cent compare two numbers. */
export function isRate({ unitOfMeasure }: Pick<Asked, 'unitOfMeasure'>): boolean {
  return unitOfMeasure.trim() === '%';
}

/** The reached number as it is compared: of a rate the per cent. Null for a rate of nothing. */
export function comparedNumber({ amount, denominator }: Reached, rate: boolean): number | null {
  if (!rate) return amount;
  return denominator === null || denominator === 0 ? null : (amount * 100) / denominator;
}

/**
 * Several years or units together: numbers are added, and a rate is the sum of its amounts in the sum of its
 * denominators. Null where nothing was reached, or where a rate has no denominator.
 */
export function together(parts: readonly Reached[], rate: boolean): Reached | null {
  if (parts.length === 0 || (rate && parts.some(({ denominator }) => denominator === null))) return null;
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  return { amount, denominator: rate ? parts.reduce((sum, part) => sum + (part.denominator ?? 0), 0) : null };
}

/**
 * Whether a target is reached. While its time runs a number can only grow, so that `at least` is met as soon as it is
 * reached and `at most` is missed as soon as it is passed; a rate may change both ways and stays open.
 */
export function judge(asked: Asked, reached: Reached | null, over: boolean): TargetState {
  const { operator, amount } = inNumbers(asked);
  const rate = isRate(asked);
  const number = reached === null ? null : comparedNumber(reached, rate);
  if (number === null) return 'unknown';
  const holds = compares(operator, number, amount);
  if (over) return holds ? 'met' : 'not-met';
  if (rate) return 'open';
  const growsInto = operator === 'at-least' || operator === 'more-than';
  if (growsInto) return holds ? 'met' : 'open';
  return number > amount || (operator === 'less-than' && !holds) ? 'not-met' : 'open';
}

/** What is told in words only is reached by 1 and not by 0. */
function inNumbers({ operator, amount }: Asked): { operator: TargetOperator; amount: number } {
  return operator === null || amount === null ? { operator: 'at-least', amount: 1 } : { operator, amount };
}

/** Half of the last of nine decimals: what a quotient may lose. */
const lost = 5e-10;

function compares(operator: TargetOperator, number: number, amount: number): boolean {
  const equal = Math.abs(number - amount) <= lost * Math.max(1, Math.abs(amount));
  switch (operator) {
    case 'at-least':
      return equal || number > amount;
    case 'more-than':
      return !equal && number > amount;
    case 'equal':
      return equal;
    case 'at-most':
      return equal || number < amount;
    case 'less-than':
      return !equal && number < amount;
    default:
      return assertNever(operator);
  }
}

/** Why a typed result is not taken. */
export type ResultFault =
  | 'no-number'
  | 'no-denominator'
  | 'needless-denominator'
  | 'above-denominator'
  | 'not-yes-or-no';

/**
 * A result as it is typed into a cell: `12` for a number, `96/100` for a rate, `đạt` or `không đạt` for a target in words.
 * `yes` and `no` are those two, folded. Null: the cell was emptied.
 */
export function readResult(
  text: string,
  asked: Asked,
  {
    number,
    yes,
    no,
  }: { number: (text: string) => number | null; yes: (text: string) => boolean; no: (text: string) => boolean },
): { reached: Reached | null } | { fault: ResultFault } {
  const typed = text.trim();
  if (typed === '') return { reached: null };
  if (asked.operator === null) {
    if (no(typed)) return { reached: { amount: 0, denominator: null } };
    return yes(typed) ? { reached: { amount: 1, denominator: null } } : { fault: 'not-yes-or-no' };
  }
  const [over = '', under, ...more] = typed.split('/').map((part) => part.trim());
  if (!isRate(asked) && under !== undefined) return { fault: 'needless-denominator' };
  const amount = number(over);
  if (amount === null || amount < 0 || more.length > 0) return { fault: 'no-number' };
  if (!isRate(asked)) return { reached: { amount, denominator: null } };
  const denominator = under === undefined ? null : number(under);
  if (denominator === null || denominator <= 0 || over.endsWith('%')) return { fault: 'no-denominator' };
  if (amount > denominator) return { fault: 'above-denominator' };
  return { reached: { amount, denominator } };
}
