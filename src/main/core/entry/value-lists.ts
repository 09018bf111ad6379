import type { ValueList } from '#shared/contract/entry.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';

/** A person looks through so many values and no more; others are found by their words. */
const valuesShown = 500;

/** The values whose label holds `find` (accents do not matter), the most frequent first. */
export function valueListOf(values: ValueList['values'], find: string): ValueList {
  const wanted = foldForSearch(find);
  const found = values
    .filter(({ label }) => wanted === '' || foldForSearch(label).includes(wanted))
    .toSorted((first, second) => second.count - first.count || first.label.localeCompare(second.label, 'vi'));
  return { total: found.length, values: found.slice(0, valuesShown) };
}
