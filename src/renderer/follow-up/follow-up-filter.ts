import { sendingStatus } from '#shared/contract/follow-up.ts';
import type { SendingStatus } from '#shared/domain/sending.ts';

/** Which units are listed and how, as it stands in the address; what is left out narrows nothing. */
export interface FollowUpFilter {
  status?: SendingStatus;
  search?: string;
  sector?: string;
  cluster?: string;
  sort?: 'days' | undefined;
}

export function readFollowUpFilter(values: Record<string, unknown>): FollowUpFilter {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const status = sendingStatus.safeParse(values['status']).data;
  const [search, sector, cluster] = [text('search'), text('sector'), text('cluster')];
  return {
    ...(status !== undefined && { status }),
    ...(search !== undefined && { search }),
    ...(sector !== undefined && { sector }),
    ...(cluster !== undefined && { cluster }),
    ...(values['sort'] === 'days' && { sort: 'days' as const }),
  };
}
