import { type Figure, figure } from '#shared/contract/figures.ts';

/** A figure as it stands in the address; a missing part is null. Without `what` it is the registered names and numbers. */
export interface FigureAddress extends Partial<Record<Exclude<keyof Figure, 'what'>, string>> {
  what?: string;
  search?: string;
}

const parts = [
  'campaignId',
  'phaseId',
  'unitId',
  'sector',
  'clusterId',
  'what',
  'award',
  'group',
  'subject',
  'structure',
  'reach',
  'search',
] as const;

export function readFigureAddress(values: Record<string, unknown>): FigureAddress {
  const address: FigureAddress = {};
  for (const part of parts) {
    const value = values[part];
    if (typeof value === 'string' && value !== '') address[part] = value;
  }
  return address;
}

/** The figure that an address names; null where it names none. */
export function figureOfAddress({ search: _search, ...address }: FigureAddress): Figure | null {
  return figure.safeParse({ what: 'registered', ...address }).data ?? null;
}

export function addressOfFigure(value: Figure): FigureAddress {
  return readFigureAddress({ ...value });
}
