import type { UnitMatch } from '#shared/contract/common.ts';
import { shapeSimilarity, unitMatchKey, unitNameShape } from '#shared/domain/unit-names.ts';

/** One name or alias of a known unit; `matchKey` as `unitMatchKey` makes it. */
export interface KnownName {
  unitId: number;
  text: string;
  matchKey: string;
  source: 'name' | 'alias';
}

export interface UnitSuggestion {
  unitId: number;
  score: number;
}

export interface UnitDirectory {
  /** The one unit that is known by this name; null when none is, or when two are. */
  find(name: string): { unitId: number; match: 'exact' | 'alias' } | null;
  /** True when any unit is known by this name. */
  knows(name: string): boolean;
  /** Units with a name that is near, best first. */
  similarTo(name: string): UnitSuggestion[];
}

/** `unitId` is set for exact and alias only: anything less is for a person to decide. */
export interface UnitMatching {
  match: UnitMatch;
  unitId: number | null;
  suggestions: UnitSuggestion[];
}

const suggestedFrom = 0.45;
const similarFrom = 0.6;
const suggestionsShown = 5;

export function createUnitDirectory(names: readonly KnownName[]): UnitDirectory {
  const byKey = Map.groupBy(names, (name) => name.matchKey);
  return {
    find: (name) => findUnit(byKey.get(unitMatchKey(name)) ?? []),
    knows: (name) => byKey.has(unitMatchKey(name)),
    similarTo: (name) => similarUnits(names, name),
  };
}

/** Which unit sent a file, by the name that stands in it (null when none was found). */
export function matchUnit(senderName: string | null, directory: UnitDirectory): UnitMatching {
  if (senderName === null) return { match: 'none', unitId: null, suggestions: [] };
  const found = directory.find(senderName);
  if (found !== null) return { match: found.match, unitId: found.unitId, suggestions: [] };
  const suggestions = directory.similarTo(senderName);
  const isSimilar = (suggestions[0]?.score ?? 0) >= similarFrom;
  return { match: isSimilar ? 'similar' : 'new', unitId: null, suggestions };
}

function findUnit(known: readonly KnownName[]): { unitId: number; match: 'exact' | 'alias' } | null {
  const named = known.filter((name) => name.source === 'name');
  const candidates = named.length > 0 ? named : known;
  const [first] = candidates;
  if (first === undefined || candidates.some((name) => name.unitId !== first.unitId)) return null;
  return { unitId: first.unitId, match: named.length > 0 ? 'exact' : 'alias' };
}

function similarUnits(names: readonly KnownName[], name: string): UnitSuggestion[] {
  const shape = unitNameShape(unitMatchKey(name));
  const best = new Map<number, number>();
  for (const known of names) {
    const score = shapeSimilarity(shape, unitNameShape(known.matchKey));
    if (score >= suggestedFrom && score > (best.get(known.unitId) ?? 0)) best.set(known.unitId, score);
  }
  return [...best]
    .map(([unitId, score]) => ({ unitId, score }))
    .toSorted((first, second) => second.score - first.score || first.unitId - second.unitId)
    .slice(0, suggestionsShown);
}
