import { subject } from '#shared/contract/common.ts';

export const sortKeys = ['name', 'unit', 'award', 'position', 'source'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Columns with a list of values to choose from. */
export const listedColumns = ['subject', 'award', 'unit', 'phase', 'position', 'source'] as const;
export type ListedColumn = (typeof listedColumns)[number];

/** What the grid shows and in which order, as it stands in the address; several values are parted by line ends. */
export interface RegistrationFilter {
  search?: string;
  award?: string;
  subject?: 'individual' | 'collective';
  unitId?: string;
  phase?: string;
  position?: string;
  source?: string;
  sort?: SortKey;
  descending?: 'true';
}

const between = '\n';
/** Stands for a value that is empty: an address leaves empty texts out. */
const none = '-';

const parts = ['search', 'award', 'unitId', 'phase', 'position', 'source'] as const;

export function readRegistrationFilter(values: Record<string, unknown>): RegistrationFilter {
  const filter: RegistrationFilter = {};
  for (const part of parts) {
    const value = values[part];
    if (typeof value === 'string' && value !== '') filter[part] = value;
  }
  const chosenSubject = subject.safeParse(values.subject).data;
  if (chosenSubject) filter.subject = chosenSubject;
  const sort = sortKeys.find((key) => key === values.sort);
  if (sort) filter.sort = sort;
  if (values.descending === 'true') filter.descending = 'true';
  return filter;
}

/** A second press on the same head turns the order round. */
export function sortedBy(filter: RegistrationFilter, key: string): RegistrationFilter {
  const sort = sortKeys.find((each) => each === key) ?? 'name';
  const { descending: _descending, ...rest } = filter;
  const again = (filter.sort ?? 'name') === sort && filter.descending === undefined;
  return { ...rest, sort, ...(again && { descending: 'true' as const }) };
}

const partOf = { award: 'award', unit: 'unitId', phase: 'phase', position: 'position', source: 'source' } as const;

/** The values of a column that the filter lets through; none: all of them. */
export function chosenValues(filter: RegistrationFilter, column: ListedColumn): string[] {
  if (column === 'subject') return filter.subject === undefined ? [] : [filter.subject];
  const text = filter[partOf[column]];
  return text === undefined ? [] : text.split(between).map((value) => (value === none ? '' : value));
}

/** The filter with other values for one column. Of two subjects both are all. */
export function withValues(filter: RegistrationFilter, column: ListedColumn, chosen: string[]): RegistrationFilter {
  if (column === 'subject') {
    const { subject: _subject, ...rest } = filter;
    const only = chosen.length === 1 ? subject.safeParse(chosen[0]).data : undefined;
    return only === undefined ? rest : { ...rest, subject: only };
  }
  const { [partOf[column]]: _chosen, ...rest } = filter;
  if (chosen.length === 0) return rest;
  return { ...rest, [partOf[column]]: chosen.map((value) => (value === '' ? none : value)).join(between) };
}

/** The filter as the procedures take it. */
export function registrationInput(filter: RegistrationFilter) {
  return {
    search: filter.search ?? '',
    awards: chosenValues(filter, 'award'),
    subject: filter.subject ?? null,
    unitIds: chosenValues(filter, 'unit'),
    phaseIds: chosenValues(filter, 'phase'),
    positions: chosenValues(filter, 'position'),
    importIds: chosenValues(filter, 'source'),
  };
}
