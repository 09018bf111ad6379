import { type Grouping, groupings } from './number-rows.ts';

/** How the units of the numbers grid are grouped, and which are looked for, as it stands in the address. */
export interface NumbersAddress {
  by?: Grouping;
  search?: string;
}

export function readNumbersAddress(values: Record<string, unknown>): NumbersAddress {
  const by = groupings.find((each) => each === values['by']);
  const { search } = values;
  return { ...(by && { by }), ...(typeof search === 'string' && search !== '' && { search }) };
}
