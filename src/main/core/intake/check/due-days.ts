import { deadlineFor } from '#shared/domain/deadlines.ts';
import { deadlinesOfPhase, phaseDeadline } from '../../campaigns/service.ts';
import type { Reader } from '../../database/connection.ts';
import { unitDetail } from '../../units/service.ts';
import type { PlacedRecords } from './placed-records.ts';
import type { DueDays } from './units-of-phase.ts';

/**
 * By when the contents of a file were due from its sender: each award that has a deadline of its own in the phase by that,
 * the rest by the deadline of the sender's sector or of the phase.
 */
export function dueDays(
  reader: Reader,
  { phaseId, unitId }: { phaseId: number; unitId: number | null },
  { registrations, counts }: PlacedRecords,
  awardName: (code: string) => string,
): DueDays {
  const own = deadlinesOfPhase(reader, phaseId);
  const sector = unitId === null ? null : unitDetail(reader, unitId).sector;
  const whole = phaseDeadline(reader, phaseId);
  const named = new Set([...registrations.map(({ record }) => record.award), ...counts.map(({ award }) => award)]);
  const special = [...named].filter((award) => own.some(({ awardCode }) => awardCode === award));
  return {
    deadlineOn: deadlineFor(own, whole, { award: null, sector }),
    holdsRest: named.size === 0 || special.length < named.size,
    awards: special.flatMap((award) => {
      const deadlineOn = deadlineFor(own, whole, { award, sector });
      return deadlineOn === null ? [] : [{ name: awardName(award), deadlineOn }];
    }),
  };
}
