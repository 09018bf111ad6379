/** What is known of a named person inside one unit. `birth` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export interface PersonTraits {
  birth: string | null;
  /** Position as a comparison key ({@link sameSpelling}); null when the file does not tell. */
  position: string | null;
  /** Match keys of the parts of the unit where the person was seen; '' is the unit itself. */
  parts: readonly string[];
}

/**
 * Whether two rows with one name inside one unit are one person. A name alone proves nothing: namesakes are common.
 * Either the births are equal, or they do not contradict each other and position and part are the same.
 */
export function samePerson(known: PersonTraits, seen: PersonTraits): boolean {
  if (known.birth !== null && known.birth === seen.birth) return true;
  if (birthsContradict(known.birth, seen.birth)) return false;
  return known.position === seen.position && seen.parts.some((part) => known.parts.includes(part));
}

/** `1980` and `1980-05-01` agree; an unknown birth contradicts nothing. */
function birthsContradict(first: string | null, second: string | null): boolean {
  if (first === null || second === null) return false;
  return !first.startsWith(second) && !second.startsWith(first);
}
