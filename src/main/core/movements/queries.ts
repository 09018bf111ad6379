import type { Sector } from '#shared/contract/common.ts';
import type { MovementKind } from '#shared/contract/movements.ts';
import type { Reader } from '../database/connection.ts';

export interface MovementRow {
  id: number;
  campaignId: number | null;
  kind: MovementKind;
  name: string;
  sector: Sector | null;
  issuer: string;
  startsOn: string | null;
  endsOn: string | null;
  goal: string;
}

const selectMovement = `
  SELECT id, campaign_id AS campaignId, kind, name, sector, issuer, starts_on AS startsOn, ends_on AS endsOn, goal
  FROM movement`;

export function movementById(reader: Reader, id: number): MovementRow | undefined {
  return reader.get<MovementRow>(`${selectMovement} WHERE id = :id`, { id });
}

/** The first and the last day of a campaign's phases. */
export function campaignDays(reader: Reader, campaignId: number): { startsOn: string; endsOn: string } | undefined {
  return reader.get(
    'SELECT min(starts_on) AS startsOn, max(ends_on) AS endsOn FROM phase WHERE campaign_id = :campaignId',
    { campaignId },
  );
}

export function phaseDays(reader: Reader, phaseId: number): { startsOn: string; endsOn: string } | undefined {
  return reader.get('SELECT starts_on AS startsOn, ends_on AS endsOn FROM phase WHERE id = :phaseId', { phaseId });
}

/** Movements of the campaign, then the programmes that run in its days. */
export function movementsIn(reader: Reader, campaignId: number): MovementRow[] {
  const { startsOn = '', endsOn = '' } = campaignDays(reader, campaignId) ?? {};
  return reader.all<MovementRow>(
    `${selectMovement} WHERE campaign_id = :campaignId
       OR (campaign_id IS NULL AND coalesce(starts_on, '') <= :endsOn AND coalesce(ends_on, '9999') >= :startsOn)
     ORDER BY campaign_id IS NULL, position, id`,
    { campaignId, startsOn, endsOn },
  );
}

export function allProgrammes(reader: Reader): MovementRow[] {
  return reader.all<MovementRow>(`${selectMovement} WHERE campaign_id IS NULL ORDER BY position, id`);
}

export interface LinkedRow {
  movementId: number;
  registrations: number;
  initiatives: number;
  benefitVnd: number;
  works: number;
  valueVnd: number;
}

/** What belongs to each movement, of programmes only what is the campaign's. Registrations are counted by the index alone. */
export function linkedIn(reader: Reader, campaignId: number, movementIds: readonly number[]): LinkedRow[] {
  return reader.all<LinkedRow>(
    `SELECT movement.id AS movementId,
       (SELECT count(*) FROM movement_link AS link
        WHERE link.movement_id = movement.id AND link.registration_id IS NOT NULL
          AND (movement.campaign_id IS NOT NULL OR EXISTS (
            SELECT 1 FROM registration WHERE id = link.registration_id AND campaign_id = :campaignId))) AS registrations,
       coalesce(initiatives.count, 0) AS initiatives, coalesce(initiatives.value, 0) AS benefitVnd,
       coalesce(works.count, 0) AS works, coalesce(works.value, 0) AS valueVnd
     FROM json_each(:movements) AS wanted
     CROSS JOIN movement ON movement.id = wanted.value
     LEFT JOIN (${linkedItems('initiative', 'benefit_vnd')}) AS initiatives ON initiatives.movement_id = movement.id
     LEFT JOIN (${linkedItems('work', 'value_vnd')}) AS works ON works.movement_id = movement.id`,
    { campaignId, movements: JSON.stringify(movementIds) },
  );
}

const linkedItems = (table: 'initiative' | 'work', value: string): string => `
  SELECT link.movement_id, count(*) AS count, sum(${table}.${value}) AS value
  FROM movement_link AS link CROSS JOIN ${table} ON ${table}.id = link.${table}_id
  WHERE link.${table}_id IS NOT NULL AND ${table}.campaign_id = :campaignId
    AND link.movement_id IN (SELECT value FROM json_each(:movements))
  GROUP BY link.movement_id`;

export function linkCount(reader: Reader, movementId: number): number {
  const row = reader.get<{ count: number }>(
    'SELECT count(*) AS count FROM movement_link WHERE movement_id = :movementId',
    { movementId },
  );
  return row?.count ?? 0;
}
