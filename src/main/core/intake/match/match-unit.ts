import type { UnitMatch } from '#shared/contract/common.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';

/** One name or alias of a known unit; `matchKey` as `unitMatchKey` makes it. A name may have days from and to which it held. */
export interface KnownName {
  unitId: number;
  text: string;
  matchKey: string;
  source: 'name' | 'alias';
  validFrom: string | null;
  validTo: string | null;
}

export interface UnitSuggestion {
  unitId: number;
  score: number;
}

export interface UnitDirectory {
  /** The one unit that is or was known by this name; null when none is, or when two are. */
  find(name: string): { unitId: number; match: 'exact' | 'alias' } | null;
  /** True when any unit is known by this name. */
  knows(name: string): boolean;
  /** Units with a name that is near, best first. */
  similarTo(name: string): UnitSuggestion[];
  /** Null while the unit is there; otherwise the units that took its place. */
  successorsOf(unitId: number): readonly number[] | null;
}

/** `unitId` is set for exact and alias only: anything less is for a person to decide. */
export interface UnitMatching {
  match: UnitMatch;
  unitId: number | null;
  suggestions: UnitSuggestion[];
}

const suggestedFrom = 0.4;
const similarFrom = 0.6;
const suggestionsShown = 5;

/** Where the names are kept: those of one key are asked for with every file, all of them only for what is near. */
export interface KnownNames {
  withKey(matchKey: string): readonly KnownName[];
  all(): readonly KnownName[];
}

export type SuccessorsOf = UnitDirectory['successorsOf'];
const allThere: SuccessorsOf = () => null;

/**
 * Where two units have borne one name, the one that bore it on the day `on` is meant, and one that is there before one
 * that has ended.
 */
export function createUnitDirectory(
  names: KnownNames,
  on: string | null = null,
  successorsOf: SuccessorsOf = allThere,
): UnitDirectory {
  return {
    find: (name) => {
      const known = names.withKey(unitMatchKey(name));
      const there = known.filter(({ unitId }) => successorsOf(unitId) === null);
      return findUnit(there.length > 0 ? there : known, on);
    },
    knows: (name) => names.withKey(unitMatchKey(name)).length > 0,
    similarTo: (name) => similarUnits(names.all(), unitMatchKey(name)),
    successorsOf,
  };
}

/**
 * Which unit sent a file, by the name that stands in it (null when none was found). A file under the name of a unit that
 * has ended is for a person, who is shown the successors first.
 */
export function matchUnit(senderName: string | null, directory: UnitDirectory): UnitMatching {
  if (senderName === null) return { match: 'none', unitId: null, suggestions: [] };
  const found = directory.find(senderName);
  const successors = found === null ? null : directory.successorsOf(found.unitId);
  if (successors !== null && successors.length > 0) {
    return { match: 'similar', unitId: null, suggestions: successors.map((unitId) => ({ unitId, score: 1 })) };
  }
  if (found !== null) return { match: found.match, unitId: found.unitId, suggestions: [] };
  const suggestions = directory.similarTo(senderName);
  const isSimilar = (suggestions[0]?.score ?? 0) >= similarFrom;
  return { match: isSimilar ? 'similar' : 'new', unitId: null, suggestions };
}

function findUnit(known: readonly KnownName[], on: string | null): ReturnType<UnitDirectory['find']> {
  const named = known.filter((name) => name.source === 'name');
  const all = named.length > 0 ? named : known;
  const candidates = isOneUnit(all) || on === null ? all : all.filter((name) => heldOn(name, on));
  const [first] = candidates;
  if (first === undefined || !isOneUnit(candidates)) return null;
  return { unitId: first.unitId, match: named.length > 0 ? 'exact' : 'alias' };
}

function isOneUnit(names: readonly KnownName[]): boolean {
  return names.every(({ unitId }) => unitId === names[0]?.unitId);
}

function heldOn({ validFrom, validTo }: KnownName, on: string): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

interface Near extends UnitSuggestion {
  /** How many words are the same with their accents, too: decides between names that differ in nothing else. */
  accents: number;
}

function similarUnits(names: readonly KnownName[], matchKey: string): UnitSuggestion[] {
  const byKey = Map.groupBy(names, (name) => name.matchKey);
  const keys = [...byKey.keys()];
  const words = new Set(matchKey.split(' '));
  const best = new Map<number, Near>();
  for (const { position, score } of nameIndexOf(keys).nearest(matchKey, suggestedFrom)) {
    const key = keys[position] ?? '';
    const accents = key.split(' ').filter((word) => words.has(word)).length;
    for (const { unitId } of byKey.get(key) ?? []) {
      const near = { unitId, score, accents };
      const known = best.get(unitId);
      if (known === undefined || nearerFirst(near, known) < 0) best.set(unitId, near);
    }
  }
  return [...best.values()]
    .toSorted(nearerFirst)
    .slice(0, suggestionsShown)
    .map(({ unitId, score }) => ({ unitId, score }));
}

function nearerFirst(first: Near, second: Near): number {
  const difference = second.score - first.score;
  if (Math.abs(difference) > 1e-9) return difference;
  return second.accents - first.accents || first.unitId - second.unitId;
}

let lastIndex: { keys: readonly string[]; index: NameIndex } | null = null;

/** Files of one drop ask about the same names: the index that was made last is kept until the names are others. */
function nameIndexOf(keys: readonly string[]): NameIndex {
  const same = lastIndex?.keys.length === keys.length && keys.every((key, at) => key === lastIndex?.keys[at]);
  if (lastIndex === null || !same) lastIndex = { keys, index: createNameIndex(keys) };
  return lastIndex.index;
}
