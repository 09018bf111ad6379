import { linkable } from '#shared/contract/movements.ts';

/** Which movement and which of its records are looked at, as it stands in the address. */
export interface MovementAddress {
  id: string;
  kind: 'registrations' | 'initiatives' | 'works';
  membership?: 'linked' | 'unlinked' | undefined;
  search?: string;
  sector?: string;
  award?: string;
}

export function readMovementAddress(values: Record<string, unknown>): MovementAddress {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [search, sector, award] = [text('search'), text('sector'), text('award')];
  const membership = readMembership(values['membership']);
  return {
    id: text('id') ?? '',
    kind: linkable.safeParse(values['kind']).data ?? 'registrations',
    ...(membership !== undefined && { membership }),
    ...(search !== undefined && { search }),
    ...(sector !== undefined && { sector }),
    ...(award !== undefined && { award }),
  };
}

/** Undefined: whether they belong or not. */
export function readMembership(value: unknown): MovementAddress['membership'] {
  return value === 'linked' || value === 'unlinked' ? value : undefined;
}
