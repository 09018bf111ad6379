/** What a list of initiatives or works shows and in which order, as it stands in the address. */
export interface ItemAddress {
  search?: string;
  /** Ids, parted by commas. */
  unitId?: string;
  phase?: string;
  sort?: 'title' | 'value';
  descending?: 'true';
}

export function readItemAddress(values: Record<string, unknown>): ItemAddress {
  const address: ItemAddress = {};
  for (const part of ['search', 'unitId', 'phase'] as const) {
    const value = values[part];
    if (typeof value === 'string' && value !== '') address[part] = value;
  }
  const { sort } = values;
  if (sort === 'title' || sort === 'value') address.sort = sort;
  if (values['descending'] === 'true') address.descending = 'true';
  return address;
}

/** The first press sorts, the second turns the order round, the third goes back to the order of entry. */
export function itemsSortedBy(address: ItemAddress, key: string): ItemAddress {
  const { sort, descending, ...rest } = address;
  if (key !== 'title' && key !== 'value') return address;
  if (sort !== key) return { ...rest, sort: key };
  return descending === undefined ? { ...rest, sort, descending: 'true' } : rest;
}

const listOf = (text: string | undefined): string[] => (text === undefined ? [] : text.split(','));

/** The address as the procedures take it. */
export function itemInput({ search = '', unitId, phase, sort, descending }: ItemAddress) {
  return {
    search,
    unitIds: listOf(unitId),
    phaseIds: listOf(phase),
    sort: sort ?? ('entered' as const),
    descending: descending === 'true',
  };
}
