/** A Vietnamese syllable without its accents: one initial, vowels, one final. */
const sayable = /^(b|ch?|d|gh?|gi|h|kh?|l|m|nh|ngh?|n|ph?|q|r|s|th?|tr|v|x)?[aeiouy]{1,3}(ch?|m|nh|ng?|p|t)?$/;

/** Words that initials leave out as often as not: TNMT stands for tài nguyên và môi trường. */
const leftOut = new Set(['va']);

/** Whether a folded word can only be initials: it cannot be said (`kbnn`), and is short. */
export function areInitials(word: string): boolean {
  return /^[a-z]{3,7}$/.test(word) && !sayable.test(word);
}

/** The first letters of a folded name's words, in their order. */
export function initialsOf(words: readonly string[]): string {
  return lettersOf(words).letters;
}

/**
 * The words with those that are initials of words of the other name (`kbnn`, `bch`) written out as the other has them;
 * the same array where there are none.
 */
export function writtenOut(words: readonly string[], other: readonly string[]): readonly string[] {
  const { letters, positions } = lettersOf(other);
  let changed = false;
  const written = words.flatMap((word) => {
    const start = areInitials(word) && !other.includes(word) ? letters.indexOf(word) : -1;
    const first = positions[start];
    const last = positions[start + word.length - 1];
    if (first === undefined || last === undefined) return [word];
    changed = true;
    return other.slice(first, last + 1);
  });
  return changed ? written : words;
}

function lettersOf(words: readonly string[]): { letters: string; positions: number[] } {
  const positions = [...words.keys()].filter((position) => !leftOut.has(words[position] ?? ''));
  return { letters: positions.map((position) => (words[position] ?? '').slice(0, 1)).join(''), positions };
}
