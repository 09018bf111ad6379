import type { Asked } from '#shared/domain/targets.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { targets as messages } from '#shared/messages/vi/targets.ts';

/** `≥ 95 %`; of a target in words that it is to be reached. */
export function askedText({ operator, amount, unitOfMeasure }: Asked): string {
  if (operator === null || amount === null) return messages.reached;
  return `${messages.operators[operator]} ${formatVietnameseNumber(amount)} ${unitOfMeasure}`.trim();
}
