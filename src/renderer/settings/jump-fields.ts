import type { Jump } from '#shared/contract/settings.ts';
import { formatVietnameseNumber, parseVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { words } from '../app/words.ts';

export interface TypedJump {
  factor: string;
  difference: string;
}

export function typedJump({ factor, difference }: Jump): TypedJump {
  return { factor: formatVietnameseNumber(factor), difference: formatVietnameseNumber(difference) };
}

/** What was typed, as numbers; only where {@link jumpErrors} finds nothing. */
export function readJump({ factor, difference }: TypedJump): Jump {
  return { factor: parseVietnameseNumber(factor) ?? 0, difference: parseVietnameseNumber(difference) ?? 0 };
}

export function jumpErrors(typed: TypedJump): Partial<TypedJump> {
  const { factor, difference } = readJump(typed);
  const errors: Partial<TypedJump> = {};
  if (factor <= 1 || factor > 100) errors.factor = words.settings.jump.factorWrong;
  if (!Number.isInteger(difference) || difference < 1) errors.difference = words.settings.jump.differenceWrong;
  return errors;
}

/** What the thresholds say of ten and of a hundred in the year before. */
export function jumpExample(jump: Jump): string {
  const [ten, hundred] = [firstJump(10, jump), firstJump(100, jump)];
  return words.settings.jump.example(
    formatVietnameseNumber(ten - 1),
    formatVietnameseNumber(ten),
    formatVietnameseNumber(hundred),
  );
}

/** The smallest number that jumps up from the one before. */
function firstJump(before: number, { factor, difference }: Jump): number {
  return Math.max(Math.floor(before * factor) + 1, before + difference);
}
