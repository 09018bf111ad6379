import type { ExpectedUnit } from '#shared/contract/campaigns.ts';
import type { Unit } from '#shared/contract/units.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { listUnits } from '../units/service.ts';

/** Null narrows nothing; `none` finds units without sector or cluster. */
export interface UnitFilter {
  search: string;
  kind: Unit['kind'] | null;
  sector: Exclude<Unit['sector'], null> | 'none' | null;
  clusterId: string | null;
}

/**
 * The units that are expected to send in a campaign or in one of its phases: by the decision for the campaign, otherwise
 * as always; there while the phase ran (by their own days and those of their names), and of the year that the phase is for.
 */
export function expectedUnitIds(reader: Reader, campaignId: number, phaseId: number | null): Set<number> {
  const rows = reader.all<{ id: number }>(
    `WITH asked AS (
       SELECT year_basis, starts_on, ends_on FROM phase
       WHERE campaign_id = :campaignId AND (:phaseId IS NULL OR id = :phaseId)),
     life AS (
       SELECT unit_id, min(coalesce(valid_from, '')) AS begins, max(coalesce(valid_to, '9999')) AS ends
       FROM unit_name GROUP BY unit_id)
     SELECT unit.id FROM unit
     JOIN life ON life.unit_id = unit.id
     LEFT JOIN campaign_unit AS decided ON decided.campaign_id = :campaignId AND decided.unit_id = unit.id
     WHERE coalesce(decided.expected, unit.expected) = 1
       AND EXISTS (
         SELECT 1 FROM asked
         WHERE coalesce(asked.year_basis, unit.year_basis) = unit.year_basis
           AND life.begins <= asked.ends_on AND life.ends >= asked.starts_on
           AND coalesce(unit.founded_on, '') <= asked.ends_on AND coalesce(unit.ended_on, '9999') >= asked.starts_on)`,
    { campaignId, phaseId },
  );
  return new Set(rows.map(({ id }) => id));
}

/** Units with what holds for them in the campaign, parents before children. */
export function expectedUnits(reader: Reader, campaignId: number, filter: UnitFilter): ExpectedUnit[] {
  const decisions = decisionsOf(reader, campaignId);
  return filteredUnits(reader, filter).map(({ id, code, name, kind, sector, clusterName, expected: always }) => {
    const decided = decisions.get(Number(id)) ?? null;
    return { unitId: id, code, name, kind, sector, clusterName, always, decided, expected: decided ?? always };
  });
}

/** How many units are expected, whatever is filtered. */
export function expectedCount(reader: Reader, campaignId: number): number {
  const row = reader.get<{ count: number }>(
    `SELECT count(*) AS count FROM unit
     LEFT JOIN campaign_unit AS decided ON decided.campaign_id = :campaignId AND decided.unit_id = unit.id
     WHERE coalesce(decided.expected, unit.expected) = 1`,
    { campaignId },
  );
  return row?.count ?? 0;
}

/** Decides whether units are expected in a campaign; null, or what always holds, needs no row. The number of changes. */
export function expectUnits(
  writer: Writer,
  campaignId: number,
  units: readonly number[] | UnitFilter,
  expected: boolean | null,
): number {
  const ids = 'search' in units ? filteredUnits(writer, units).map(({ id }) => Number(id)) : units;
  const parameters = { campaignId, units: JSON.stringify(ids), expected: expected === null ? null : Number(expected) };
  const asAlways = writer.run(
    `DELETE FROM campaign_unit WHERE campaign_id = :campaignId
       AND unit_id IN (SELECT value FROM json_each(:units))
       AND (:expected IS NULL OR (SELECT expected FROM unit WHERE unit.id = unit_id) = :expected)`,
    parameters,
  );
  if (expected === null) return asAlways.changes;
  const decided = writer.run(
    `INSERT INTO campaign_unit (campaign_id, unit_id, expected)
     SELECT :campaignId, unit.id, :expected FROM json_each(:units) AS wanted
     JOIN unit ON unit.id = wanted.value AND unit.expected <> :expected
     WHERE true
     ON CONFLICT (campaign_id, unit_id) DO UPDATE SET expected = excluded.expected WHERE expected <> excluded.expected`,
    parameters,
  );
  return asAlways.changes + decided.changes;
}

function decisionsOf(reader: Reader, campaignId: number): Map<number, boolean> {
  const rows = reader.all<{ unitId: number; expected: number }>(
    'SELECT unit_id AS unitId, expected FROM campaign_unit WHERE campaign_id = :campaignId',
    { campaignId },
  );
  return new Map(rows.map(({ unitId, expected }) => [unitId, expected === 1]));
}

function filteredUnits(reader: Reader, { search, kind, sector, clusterId }: UnitFilter): Unit[] {
  return listUnits(reader, search).filter(
    (unit) =>
      (kind === null || unit.kind === kind) &&
      (sector === null || (unit.sector ?? 'none') === sector) &&
      (clusterId === null || (unit.clusterId ?? 'none') === clusterId),
  );
}
