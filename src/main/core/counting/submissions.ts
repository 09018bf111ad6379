import type { Unit } from '#shared/contract/units.ts';
import type { Reader } from '../database/connection.ts';
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
 * Who of the units expected to register has sent a file that was taken in. Late: the first file of a phase came after
 * the phase's deadline, both by the calendar of Vietnam (UTC+7); a phase without a deadline makes nobody late.
 */
export function submissions(reader: Reader, scope: CountingScope, units = unitsByName(reader)): Submissions {
  const senders = new Map(
    firstFiles(reader, scope.campaignId, scope.phaseId).map((sender) => [String(sender.unitId), sender.late === 1]),
  );
  const expected = units.filter((unit) => unit.expected);
  const submitted = expected.filter((unit) => senders.has(unit.id));
  return {
    expected: expected.length,
    submitted,
    late: submitted.filter((unit) => senders.get(unit.id) === true).length,
    missing: expected.filter((unit) => !senders.has(unit.id)),
  };
}

function firstFiles(reader: Reader, campaignId: number, phaseId: number | null): { unitId: number; late: number }[] {
  return reader.all(
    `WITH first AS (
       SELECT unit_id, phase_id, date(min(received_at), '+7 hours') AS day FROM import_file
       WHERE campaign_id = :campaignId AND (:phaseId IS NULL OR phase_id = :phaseId)
         AND status = 'committed' AND unit_id IS NOT NULL
       GROUP BY unit_id, phase_id)
     SELECT unit_id AS unitId, max(coalesce(day > deadline_on, 0)) AS late
     FROM first JOIN phase ON phase.id = first.phase_id GROUP BY unit_id`,
    { campaignId, phaseId },
  );
}
