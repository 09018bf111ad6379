import { subject } from '#shared/contract/common.ts';

export const sortKeys = ['name', 'unit', 'award', 'position', 'source'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the grid shows and in which order, as it stands in the address. */
export interface RegistrationFilter {
  search?: string;
  award?: string;
  subject?: 'individual' | 'collective';
  unitId?: string;
  sort?: SortKey;
  descending?: 'true';
}

export function readRegistrationFilter(values: Record<string, unknown>): RegistrationFilter {
  const filter: RegistrationFilter = {};
  for (const part of ['search', 'award', 'unitId'] as const) {
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
