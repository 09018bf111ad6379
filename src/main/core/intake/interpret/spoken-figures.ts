import type { Subject } from '#shared/domain/records.ts';
import { parseVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';

const nouns =
  /(\d[\d.]*)\s*(d\/c|dong chi|nguoi|ca nhan|cnvcld|doan vien|tap the|don vi|sang kien|de tai|giai phap|cong trinh)/g;

export interface SpokenFigure {
  count: number;
  subject: Subject | null;
}

/** `07 tập thể, 19 cá nhân` → two figures; nouns that are no subject give `subject` null. */
export function spokenFigures(text: string): SpokenFigure[] {
  return [...foldForSearch(text).matchAll(nouns)].flatMap((match): SpokenFigure[] => {
    const count = parseVietnameseNumber(match[1] ?? '');
    return count === null ? [] : [{ count, subject: subjectOfNoun(match[2] ?? '') }];
  });
}

function subjectOfNoun(noun: string): Subject | null {
  if (noun === 'tap the') return 'collective';
  return /^(d\/c|dong chi|nguoi|ca nhan|cnvcld|doan vien)$/.test(noun) ? 'individual' : null;
}
