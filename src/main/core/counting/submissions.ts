import type { Unit } from '#shared/contract/units.ts';
import type { SendingStatus } from '#shared/domain/sending.ts';
import type { Reader } from '../database/connection.ts';
import { unitSendings } from '../follow-up/service.ts';
import { listUnits } from '../units/service.ts';
import type { CountingScope } from './scope.ts';

export interface Submissions {
  expected: number;
  submitted: Unit[];
  late: number;
  missing: Unit[];
}

export const byVietnameseName = new Intl.Collator('vi', { numeric: true });

/** All units, names the Vietnamese way. */
export function unitsByName(reader: Reader): Unit[] {
  return listUnits(reader, '').toSorted((first, second) => byVietnameseName.compare(first.name, second.name));
}

/**
 * Who of the units expected to register has sent a file that was taken in, and how many of them late: by the deadlines of
 * the phase, of sectors and of awards, all by the calendar of Vietnam; what has no deadline makes nobody late.
 */
export function submissions(reader: Reader, scope: CountingScope, units = unitsByName(reader)): Submissions {
  const sendings = unitSendings(reader, scope, units);
  const standing = (statuses: readonly SendingStatus[]): Unit[] =>
    units.filter(({ id }) => {
      const sending = sendings.get(id);
      return sending !== undefined && statuses.includes(sending.status);
    });
  return {
    expected: units.filter(({ id }) => sendings.has(id)).length,
    submitted: standing(['sent', 'late']),
    late: standing(['late']).length,
    missing: standing(['waiting', 'returned', 'missing']),
  };
}
