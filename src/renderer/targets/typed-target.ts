import type { TargetFields, TargetStanding } from '#shared/contract/targets.ts';
import { denominators } from '#shared/domain/target-measures.ts';
import { isRate, targetOperators } from '#shared/domain/targets.ts';
import { formatVietnameseNumber, parseVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { words } from '../app/words.ts';

/** Everything of a target as typed and chosen; what is not given is empty. */
export interface TypedTarget {
  number: string;
  part: string;
  text: string;
  operator: string;
  amount: string;
  unitOfMeasure: string;
  period: string;
  scope: string;
  measure: string;
  denominator: string;
  judged: string;
}

export function typedTarget(target: TargetStanding | null): TypedTarget {
  return {
    number: String(target?.number ?? ''),
    part: String(target?.part ?? 1),
    text: target?.text ?? '',
    operator: target === null ? 'at-least' : (target.operator ?? ''),
    amount: target?.amount == null ? '' : formatVietnameseNumber(target.amount),
    unitOfMeasure: target?.unitOfMeasure ?? '',
    period: target?.period ?? 'year',
    scope: target?.scope ?? '',
    measure: target?.measure ?? '',
    denominator: target?.denominator ?? '',
    judged: target?.judged ?? 'achieved',
  };
}

/** What is hidden because it has no meaning for the target is not stored either. */
export function readTarget(typed: TypedTarget): TargetFields {
  const operator = targetOperators.find((each) => each === typed.operator) ?? null;
  const measure = operator === null || typed.measure === '' ? null : typed.measure;
  const rate = isRate(typed);
  return {
    number: Number(typed.number),
    part: Number(typed.part),
    text: typed.text.trim(),
    operator,
    amount: operator === null ? null : parseVietnameseNumber(typed.amount),
    unitOfMeasure: operator === null ? '' : typed.unitOfMeasure.trim(),
    period: typed.period === 'term' ? 'term' : 'year',
    scope: typed.scope.trim(),
    measure,
    denominator: measure !== null && rate ? (denominators.find((each) => each === typed.denominator) ?? null) : null,
    judged: measure !== null && typed.judged === 'registered' ? 'registered' : 'achieved',
  };
}

const isCount = (text: string): boolean => /^[1-9]\d{0,2}$/.test(text.trim());

export function targetErrors(typed: TypedTarget): Partial<Record<keyof TypedTarget, string>> {
  const amount = typed.operator === '' ? 0 : parseVietnameseNumber(typed.amount);
  return {
    ...(!isCount(typed.number) && { number: words.targets.numberWrong }),
    ...(!isCount(typed.part) && { part: words.targets.numberWrong }),
    ...(typed.text.trim() === '' && { text: words.targets.required }),
    ...((amount === null || amount < 0) && { amount: words.targets.numberWrong }),
  };
}
