import { type UnitNameParts, unitNameParts } from '#shared/domain/unit-names.ts';
import { editLikeness } from './edit-distance.ts';
import { areInitials, initialsOf, writtenOut } from './initials.ts';

/** A known name by its position in the list that the index was made of; `score` from 0 to 1. */
export interface NearName {
  position: number;
  score: number;
}

/** Finds the names that are near to another, without regard to accents, capitals and the order of words. */
export interface NameIndex {
  /** In no order. Names whose numbers differ are never near. */
  nearest(matchKey: string, from: number): NearName[];
}

interface Entry extends UnitNameParts {
  digits: string;
  initials: string;
  grams: ReadonlySet<string>;
  weight: number;
}

/** A name that holds all of the other and more is near, but not as near as one that says the same. */
const containedAtMost = 0.8;
const otherLevel = 0.7;
const unsaidLevel = 0.95;
const comparedByLetter = 20;
const lettersWeigh = 0.4;

/** `matchKeys` as `unitMatchKey` makes them. What few names share tells more than what all of them have (trường, tỉnh). */
export function createNameIndex(matchKeys: readonly string[]): NameIndex {
  const parts = matchKeys.map(unitNameParts);
  const frequency = new Map<string, number>();
  const gramsOf = parts.map(({ words }) => gramsOfWords(words));
  for (const grams of gramsOf) for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const weightOf = (gram: string): number => Math.log(1 + parts.length / (frequency.get(gram) ?? 1));
  const entryOf = (name: UnitNameParts, grams = gramsOfWords(name.words)): Entry => ({
    ...name,
    digits: digitsOf(name.words),
    initials: initialsOf(name.words),
    grams,
    weight: sum(grams, weightOf),
  });
  const entries = parts.map((name, position) => entryOf(name, gramsOf[position]));
  const postings = postingsOf(gramsOf);
  const vocabulary = new Set(parts.flatMap(({ words }) => words));
  const shortened = entries.flatMap((entry, position) => (entry.words.some(areInitials) ? [position] : []));

  const common = (asked: Entry): Float64Array => {
    const shared = new Float64Array(entries.length);
    for (const gram of asked.grams) {
      const weight = weightOf(gram);
      for (const position of postings.get(gram) ?? []) shared[position] = (shared[position] ?? 0) + weight;
    }
    return shared;
  };

  /** Where one of the two names is abbreviated as the other is not, they are compared with both written out. */
  const abbreviated = (asked: Entry): NearName[] => {
    const unknown = asked.words.filter((word) => areInitials(word) && !vocabulary.has(word));
    const candidates = new Set(shortened);
    for (const [position, { initials }] of entries.entries()) {
      if (unknown.some((word) => initials.includes(word))) candidates.add(position);
    }
    return [...candidates].flatMap((position) => {
      const entry = entries[position];
      if (entry === undefined || entry.digits !== asked.digits) return [];
      const first = writtenOut(asked.words, entry.words);
      const second = writtenOut(entry.words, asked.words);
      if (first === asked.words && second === entry.words) return [];
      const [one, other] = [entryOf({ ...asked, words: first }), entryOf({ ...entry, words: second })];
      const shared = sum(one.grams, (gram) => (other.grams.has(gram) ? weightOf(gram) : 0));
      return [{ position, score: scoreOf(one, other, shared) }];
    });
  };

  return {
    nearest: (matchKey, from) => {
      const asked = entryOf(unitNameParts(matchKey));
      const shared = common(asked);
      const near: NearName[] = abbreviated(asked).filter(({ score }) => score >= from);
      for (const [position, entry] of entries.entries()) {
        if (shared[position] === 0 || entry.digits !== asked.digits) continue;
        const score = scoreOf(asked, entry, shared[position] ?? 0);
        if (score >= from) near.push({ position, score });
      }
      const best = near.toSorted((first, second) => second.score - first.score).slice(0, comparedByLetter);
      return best.map(({ position, score }) => ({ position, score: byLetters(asked, entries[position], score) }));
    },
  };
}

function scoreOf(first: Entry, second: Entry, shared: number): number {
  if (first.weight === 0 || second.weight === 0) return 0;
  const contained = shared / Math.min(first.weight, second.weight);
  const alike = (2 * shared) / (first.weight + second.weight);
  const score = Math.min(1, Math.max(alike, contained * containedAtMost));
  if (first.level === second.level) return score;
  return score * (first.level === '' || second.level === '' ? unsaidLevel : otherLevel);
}

/** Short words with a typing error share no trigram: among the nearest names the letters themselves decide. */
function byLetters(asked: Entry, entry: Entry | undefined, score: number): number {
  const likeness = editLikeness(asked.words.join(''), writtenOut(entry?.words ?? [], asked.words).join(''));
  return (1 - lettersWeigh) * score + lettersWeigh * likeness;
}

function postingsOf(gramsOf: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [position, grams] of gramsOf.entries()) {
    for (const gram of grams) {
      const known = postings.get(gram);
      if (known === undefined) postings.set(gram, [position]);
      else known.push(position);
    }
  }
  return postings;
}

/**
 * Trigrams of each word for itself, so that another order of words is nearly the same name, and each word with the next,
 * so that the words of one place are not taken from two.
 */
function gramsOfWords(words: readonly string[]): Set<string> {
  const grams = new Set<string>();
  for (const [at, word] of words.entries()) {
    const padded = ` ${word} `;
    for (let start = 0; start + 3 <= padded.length; start += 1) grams.add(padded.slice(start, start + 3));
    const next = words[at + 1];
    if (next !== undefined) grams.add(`${word}|${next}`);
  }
  return grams;
}

function digitsOf(words: readonly string[]): string {
  return words
    .flatMap((word) => word.match(/\d+/g) ?? [])
    .map((digits) => digits.replace(/^0+(?=\d)/, ''))
    .toSorted()
    .join(' ');
}

function sum(grams: ReadonlySet<string>, weightOf: (gram: string) => number): number {
  let total = 0;
  for (const gram of grams) total += weightOf(gram);
  return total;
}
