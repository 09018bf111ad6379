const mostTexts = 4096;
const longestText = 120;

/**
 * A pure function of a text that remembers its latest results: the cells of a table say the same over and over. What it
 * remembers is bounded; when full it forgets everything.
 */
export function remembered<Result extends string | boolean | object | null>(
  of: (text: string) => Result,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = of(text);
    if (text.length > longestText) return made;
    if (known.size >= mostTexts) known.clear();
    known.set(text, made);
    return made;
  };
}
