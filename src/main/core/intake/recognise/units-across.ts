import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import type { ColumnConclusion } from './award-columns.ts';
import type { ColumnHeader } from './column-headers.ts';
import type { HeaderWord } from './header-vocabulary.ts';
import { isUnitLike } from './labels.ts';

const awardWords: ReadonlySet<HeaderWord | 'award' | null> = new Set<HeaderWord | 'award'>(['group-award', 'proposed']);

/** `TT | Danh hiệu | CĐCS … | Trường … | Cộng`: beside the column of awards every column but a total is a unit's. */
export function namesUnitsAcross(
  texts: readonly string[],
  meanings: readonly (HeaderWord | 'award' | null)[],
): boolean {
  const units = texts.filter((text, index) => meanings[index] === null && isUnitLike(text));
  const known = meanings.filter((meaning) => meaning !== null).length;
  return (
    meanings.some((meaning) => awardWords.has(meaning)) && units.length >= 2 && known + units.length === texts.length
  );
}

/** The columns of units in a table whose rows are awards; empty for every other table. */
export function unitsAcross(headers: readonly ColumnHeader[]): ColumnHeader[] {
  const awards = headers.some(({ words, content }) => content === 'awards' && awardWords.has(words.at(-1) ?? null));
  const units = headers.filter(({ texts, words }) => words.at(-1) === null && isUnitLike(texts.at(-1) ?? ''));
  return awards && units.length >= 2 ? units : [];
}

export function unitColumn({ texts }: ColumnHeader): ColumnConclusion {
  return { meaning: 'count', reason: reasons.numberOfUnit(texts.at(-1) ?? ''), confidence: 0.9 };
}
