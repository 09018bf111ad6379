import { type Grouping, groupings } from './number-rows.ts';

/** How the units of the numbers grid are grouped, and which are looked for, as it stands in the address. */
export interface NumbersAddress {
  by?: Grouping;
  search?: string;
  /** Names of the groups that are shown, parted by line ends; without it all are. */
  groups?: string;
}

export function readNumbersAddress(values: Record<string, unknown>): NumbersAddress {
  const by = groupings.find((each) => each === values['by']);
  const address: NumbersAddress = by === undefined ? {} : { by };
  for (const part of ['search', 'groups'] as const) {
    const value = values[part];
    if (typeof value === 'string' && value !== '') address[part] = value;
  }
  return address;
}
