import { foldForSearch } from '#shared/domain/vietnamese-text.ts';

/** One thing that a unit sent, as a file tells it or as it stands in the data. */
export interface SentItem {
  type: 'registration' | 'count' | 'item-count' | 'initiative' | 'work' | 'target';
  /** Things of one group are counted together: an award for individuals, initiatives, works. */
  group: string;
  /** Person, collective, part of the unit, title or name. */
  name: string;
  award: string | null;
  /** What may differ while it is the same thing, each in words; empty ones are left out. */
  details: readonly string[];
  sheet: string;
  row: number;
}

export interface Difference {
  change: 'added' | 'dropped' | 'changed';
  type: SentItem['type'];
  name: string;
  award: string | null;
  before: string;
  after: string;
  /** Where it stands in the new file; null for what is dropped. */
  sheet: string | null;
  row: number | null;
}

/**
 * What a later file adds, drops and changes against what is there. Things are the same by group and name; of several of
 * one name those that agree in everything are paired first, then the others in their order.
 */
export function compareItems(before: readonly SentItem[], after: readonly SentItem[]): Difference[] {
  const earlier = Map.groupBy(before, keyOf);
  const later = Map.groupBy(after, keyOf);
  const changes = [...later].flatMap(([key, items]) => compareLike(earlier.get(key) ?? [], items));
  const dropped = [...earlier].filter(([key]) => !later.has(key)).flatMap(([, items]) => items.map(asDropped));
  return [...changes, ...dropped];
}

function keyOf({ group, name }: SentItem): string {
  return JSON.stringify([group, foldForSearch(name)]);
}

function compareLike(before: readonly SentItem[], after: readonly SentItem[]): Difference[] {
  const open = [...before];
  const changed = after.filter((item) => {
    const same = open.findIndex((candidate) => detailsOf(candidate) === detailsOf(item));
    if (same >= 0) open.splice(same, 1);
    return same < 0;
  });
  const found = changed.map((item) => asAddedOrChanged(open.shift(), item));
  return [...found, ...open.map(asDropped)];
}

function asAddedOrChanged(before: SentItem | undefined, item: SentItem): Difference {
  const { type, name, award, sheet, row } = item;
  const told = { type, name, award, after: detailsOf(item), sheet, row };
  return before === undefined
    ? { ...told, change: 'added', before: '' }
    : { ...told, change: 'changed', before: detailsOf(before) };
}

function asDropped(item: SentItem): Difference {
  const { type, name, award } = item;
  return { change: 'dropped', type, name, award, before: detailsOf(item), after: '', sheet: null, row: null };
}

function detailsOf({ details }: SentItem): string {
  return details.filter((detail) => detail !== '').join(', ');
}
