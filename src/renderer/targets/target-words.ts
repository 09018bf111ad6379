import type { TargetFields, TargetSet, TargetYear } from '#shared/contract/targets.ts';
import { comparedNumber, isRate, type Reached } from '#shared/domain/targets.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { words } from '../app/words.ts';

type Asked = Pick<TargetFields, 'operator' | 'amount' | 'unitOfMeasure'>;

/** `≥ 95 %`; a target in words says so. */
export function askedText({ operator, amount, unitOfMeasure }: Asked): string {
  if (operator === null || amount === null) return words.targets.inWords;
  return `${words.targets.operators[operator].slice(0, 1)} ${formatVietnameseNumber(amount)} ${unitOfMeasure}`.trim();
}

/** As it is typed and copied: `12`, `96/100`, `đạt`; empty where nothing is known. */
export function reachedText(target: Asked, reached: Reached | null): string {
  if (reached === null) return '';
  const { yes, no } = words.targets.words;
  if (target.operator === null) return reached.amount >= 1 ? yes : no;
  const amount = formatVietnameseNumber(reached.amount);
  return isRate(target) ? `${amount}/${formatVietnameseNumber(reached.denominator ?? 0)}` : amount;
}

/** `96 %`; null for what is no rate. */
export function percentText(target: Asked, reached: Reached): string | null {
  const percent = isRate(target) ? comparedNumber(reached, true) : null;
  return percent === null ? null : `${formatVietnameseNumber(Math.round(percent * 100) / 100)} %`;
}

export function howToType(target: Asked): string {
  const { howToType: how } = words.targets;
  if (target.operator === null) return how.words;
  return isRate(target) ? how.rate : how.number;
}

export function setOption({ name, ownerName, fromYear, toYear }: TargetSet): string {
  return words.targets.setOption(name, ownerName, words.targets.years(fromYear, toYear));
}

export function stateText({ state }: Pick<TargetYear, 'state'>): string {
  return words.targets.states[state];
}
