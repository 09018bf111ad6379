import { birthsContradict, isWholeBirth, type PersonTraits, samePerson } from './identity.ts';
import type { Sex } from './records.ts';

/** Somebody known by the name that stands in a list of earlier awards; joined people are given as the one that stands. */
export interface KnownNamesake extends PersonTraits {
  id: number;
  unitId: number;
  sex: Sex | null;
}

/** What the row of an earlier award tells of its person; `unitId` is null where the unit is not known. */
export interface AwardedPerson extends PersonTraits {
  unitId: number | null;
  sex: Sex | null;
}

/** `unsure`: a person has to say which of them it is, or that it is somebody else; with nobody, of which unit. */
export type AwardOwner = { kind: 'known'; id: number } | { kind: 'new' } | { kind: 'unsure'; ids: number[] };

/**
 * Whose an earlier award is. A member number or, in one unit, a day of birth settles it; position and part do only where
 * nobody else of that name is in the unit. A name alone proves nothing: what is left open is for a person to decide.
 */
export function awardOwner(seen: AwardedPerson, namesakes: readonly KnownNamesake[]): AwardOwner {
  const possible = namesakes.filter((known) => !contradicts(known, seen));
  const settled = idsOf(possible.filter((known) => settles(known, seen)));
  const [only] = settled;
  if (only !== undefined && settled.length === 1) return { kind: 'known', id: only };
  const near = possible.filter(
    (known) =>
      seen.unitId === null ||
      known.unitId === seen.unitId ||
      settles(known, seen) ||
      (isWholeBirth(seen.birth) && known.birth === seen.birth),
  );
  const ids = idsOf(near);
  const [single] = near;
  if (
    single !== undefined &&
    ids.length === 1 &&
    single.unitId === seen.unitId &&
    near.some((known) => samePerson(known, seen))
  ) {
    return { kind: 'known', id: single.id };
  }
  return ids.length === 0 && seen.unitId !== null ? { kind: 'new' } : { kind: 'unsure', ids };
}

function contradicts(known: KnownNamesake, seen: AwardedPerson): boolean {
  const numbers = known.memberNumber !== null && seen.memberNumber !== null;
  if (numbers) return known.memberNumber !== seen.memberNumber;
  if (known.sex !== null && seen.sex !== null && known.sex !== seen.sex) return true;
  return birthsContradict(known.birth, seen.birth);
}

function settles(known: KnownNamesake, seen: AwardedPerson): boolean {
  if (known.memberNumber !== null && known.memberNumber === seen.memberNumber) return true;
  return known.unitId === seen.unitId && isWholeBirth(seen.birth) && known.birth === seen.birth;
}

const idsOf = (people: readonly KnownNamesake[]): number[] => [...new Set(people.map(({ id }) => id))];
