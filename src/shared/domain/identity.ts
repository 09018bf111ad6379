import type { Sex } from './records.ts';

/** What is known of a named person inside one unit. `birth` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export interface PersonTraits {
  birth: string | null;
  memberNumber: string | null;
  /** Position as a comparison key ({@link sameSpelling}); null when the file does not tell. */
  position: string | null;
  /** Match keys of the parts of the unit where the person was seen; '' is the unit itself. */
  parts: readonly string[];
}

/**
 * Whether two rows with one name inside one unit are one person. A name alone proves nothing: namesakes are common.
 * Either the member numbers or the births are equal, or nothing contradicts and position and part are the same.
 */
export function samePerson(known: PersonTraits, seen: PersonTraits): boolean {
  if (known.memberNumber !== null && seen.memberNumber !== null) return known.memberNumber === seen.memberNumber;
  if (known.birth !== null && known.birth === seen.birth) return true;
  if (birthsContradict(known.birth, seen.birth)) return false;
  return known.position === seen.position && seen.parts.some((part) => known.parts.includes(part));
}

/** `1980` and `1980-05-01` agree; an unknown birth contradicts nothing. */
export function birthsContradict(first: string | null, second: string | null): boolean {
  if (first === null || second === null) return false;
  return !first.startsWith(second) && !second.startsWith(first);
}

/** A birth to the day, which hardly two people of one name share. */
export function isWholeBirth(birth: string | null): birth is string {
  return birth?.length === 10;
}

/** The number of a member's card without spaces and dots; null for what is no such number, an ordinal say. */
export function cleanMemberNumber(text: string): string | null {
  const number = text.toUpperCase().replace(/[\s.\-/]/g, '');
  return /^(?=(?:.*\d){4})[A-ZĐ\d]{6,20}$/u.test(number) ? number : null;
}

/** What is known of one of two people of one name, wherever they are. */
export interface KnownPerson extends PersonTraits {
  unitId: number;
  sex: Sex | null;
  /** The imports that name the person. */
  imports: readonly number[];
}

export const identitySigns = [
  'member-number',
  'birth',
  'birth-unknown',
  'unit',
  'part',
  'position',
  'sex',
  'one-file',
] as const;
export type IdentitySign = (typeof identitySigns)[number];

/** What speaks for two namesakes being one person and what against, strongest first. */
export function identityEvidence(
  first: KnownPerson,
  second: KnownPerson,
): { speaksFor: IdentitySign[]; speaksAgainst: IdentitySign[] } {
  const sameNumber = agree(first.memberNumber, second.memberNumber);
  const bothBirths = first.birth !== null && second.birth !== null;
  const sameUnit = first.unitId === second.unitId;
  const inParts = [...first.parts, ...second.parts].some((part) => part !== '');
  const sharedFile = first.imports.some((file) => second.imports.includes(file));
  const signs: [IdentitySign, boolean | null][] = [
    ['member-number', sameNumber],
    ['birth', bothBirths ? !birthsContradict(first.birth, second.birth) : null],
    ['birth-unknown', bothBirths || sameNumber === true ? null : false],
    ['unit', sameUnit],
    ['part', sameUnit && inParts ? first.parts.some((part) => second.parts.includes(part)) : null],
    ['position', agree(first.position, second.position)],
    ['sex', agree(first.sex, second.sex)],
    // A unit that names somebody in two rows of one file mostly means two people.
    ['one-file', sharedFile ? false : null],
  ];
  return {
    speaksFor: signs.flatMap(([sign, speaks]) => (speaks === true ? [sign] : [])),
    speaksAgainst: signs.flatMap(([sign, speaks]) => (speaks === false ? [sign] : [])),
  };
}

/** Null where one of the two is not known. */
function agree<Value>(one: Value | null, other: Value | null): boolean | null {
  return one === null || other === null ? null : one === other;
}
