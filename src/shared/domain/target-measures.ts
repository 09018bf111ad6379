import type { Subject } from './records.ts';
import { foldForSearch } from './vietnamese-text.ts';

/** What the application counts of registrations for a target; `value` is worth in đồng in place of how many. */
export type Measure =
  | { what: 'registered'; award: string | null; group: string | null; subject: Subject }
  | { what: 'initiatives' | 'works'; value: boolean };

/** The heads that a rate is taken of. */
export const denominators = ['members', 'women', 'workforce'] as const;
export type Denominator = (typeof denominators)[number];

const items = ['initiatives', 'works'] as const;

/**
 * A measure by its code: `award:LDTT:individual`, `group:emulation-fighter:individual`, `initiatives`, `works-value`.
 * Null for any other text.
 */
export function measureOf(code: string): Measure | null {
  const [kind = '', name = '', subject = '', ...more] = code.split(':');
  const item = items.find((each) => kind === each || kind === `${each}-value`);
  if (item !== undefined) return name === '' ? { what: item, value: kind !== item } : null;
  if (name === '' || more.length > 0 || (subject !== 'individual' && subject !== 'collective')) return null;
  if (kind === 'award') return { what: 'registered', award: name, group: null, subject };
  return kind === 'group' ? { what: 'registered', award: null, group: name, subject } : null;
}

/** A rate is one of people: only what people register for has one. */
export function hasRate(measure: Measure): boolean {
  return measure.what === 'registered' && measure.subject === 'individual';
}

export interface MeasuredAward {
  code: string;
  name: string;
  subjects: readonly Subject[];
}

export interface SuggestedMeasure {
  measure: string;
  denominator: Denominator | null;
  /** A target that people register is reached by registering. */
  judged: 'registered' | 'achieved';
}

/** What may be counted for a target, by the award or the item that its text names. Null where it names none. */
export function suggestMeasure(text: string, rate: boolean, awards: readonly MeasuredAward[]): SuggestedMeasure | null {
  const folded = plain(text);
  const award = awards
    .filter(({ name }) => folded.includes(plain(name)))
    .toSorted((one, other) => other.name.length - one.name.length)[0];
  const [subject] = award?.subjects ?? [];
  const judged = /\bdang ky\b/.test(folded) ? 'registered' : 'achieved';
  if (award !== undefined && subject !== undefined) {
    const measure = `award:${award.code}:${subject}`;
    if (!rate) return { measure, denominator: null, judged };
    return subject === 'individual' ? { measure, denominator: denominatorIn(folded), judged } : null;
  }
  if (rate) return null;
  if (/\bchien si thi dua\b/.test(folded)) {
    return { measure: 'group:emulation-fighter:individual', denominator: null, judged };
  }
  if (/\bsang kien\b/.test(folded)) return { measure: 'initiatives', denominator: null, judged };
  return /\bcong trinh\b/.test(folded) ? { measure: 'works', denominator: null, judged } : null;
}

function denominatorIn(folded: string): Denominator {
  if (/\bnu\b/.test(folded)) return 'women';
  return /\bdoan vien\b/.test(folded) || !/\b(nguoi lao dong|cnvcld|cnvc|cbccvc)\b/.test(folded)
    ? 'members'
    : 'workforce';
}

/** Words alone, so that quotes and commas part nothing. */
function plain(text: string): string {
  return foldForSearch(text)
    .replace(/\bsy\b/g, 'si')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
