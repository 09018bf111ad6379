/** A search as it stands in the address. */
export interface NameAddress {
  search?: string;
  descending?: 'true';
}

export function readNameAddress(values: Record<string, unknown>): NameAddress {
  return {
    ...(typeof values.search === 'string' && values.search !== '' && { search: values.search }),
    ...(values.descending === 'true' && { descending: 'true' as const }),
  };
}

export const historySorts = ['name', 'year'] as const;

/** What the list of earlier awards shows and in which order. */
export interface HistoryAddress extends NameAddress {
  shown?: 'open';
  sort?: (typeof historySorts)[number];
}

export function readHistoryAddress(values: Record<string, unknown>): HistoryAddress {
  const sort = historySorts.find((each) => each === values.sort);
  return {
    ...readNameAddress(values),
    ...(values.shown === 'open' && { shown: 'open' as const }),
    ...(sort && { sort }),
  };
}
