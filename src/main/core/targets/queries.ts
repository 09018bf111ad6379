import type { TargetFields } from '#shared/contract/targets.ts';
import type { Reader } from '../database/connection.ts';

export interface SetRow {
  id: number;
  name: string;
  fromYear: number;
  toYear: number;
  unitId: number | null;
  pactId: number | null;
  basis: string;
  targets: number;
  /** Cluster and year of the pact. */
  clusterId: number | null;
  clusterName: string | null;
  pactTitle: string | null;
}

const selectSet = `
  SELECT target_set.id, target_set.name, from_year AS fromYear, to_year AS toYear, unit_id AS unitId, pact_id AS pactId,
    basis, (SELECT count(*) FROM set_target WHERE set_id = target_set.id) AS targets, pact.cluster_id AS clusterId,
    cluster.name AS clusterName, pact.title AS pactTitle
  FROM target_set
  LEFT JOIN pact ON pact.id = target_set.pact_id
  LEFT JOIN cluster ON cluster.id = pact.cluster_id`;

export function allSets(reader: Reader): SetRow[] {
  return reader.all<SetRow>(`${selectSet} ORDER BY from_year DESC, to_year DESC, target_set.id`);
}

export function setById(reader: Reader, id: number): SetRow | undefined {
  return reader.get<SetRow>(`${selectSet} WHERE target_set.id = :id`, { id });
}

/** The sets of the federation itself that hold in a year, those for fewer years first. */
export function federationSets(reader: Reader, year: number): SetRow[] {
  return reader.all<SetRow>(
    `${selectSet} WHERE from_year <= :year AND to_year >= :year AND unit_id IS NULL AND pact_id IS NULL
     ORDER BY to_year - from_year, target_set.id`,
    { year },
  );
}

export interface TargetRow extends TargetFields {
  id: number;
  setId: number;
}

const selectTarget = `
  SELECT id, set_id AS setId, number, part, text, operator, amount, unit_of_measure AS unitOfMeasure, period, scope,
    measure, denominator, judged
  FROM set_target`;

/** In the order of the set. */
export function targetsOf(reader: Reader, setId: number): TargetRow[] {
  return reader.all<TargetRow>(`${selectTarget} WHERE set_id = :setId ORDER BY number, part`, { setId });
}

export function targetById(reader: Reader, id: number): TargetRow | undefined {
  return reader.get<TargetRow>(`${selectTarget} WHERE id = :id`, { id });
}

export interface ResultRow {
  id: number;
  targetId: number;
  year: number;
  amount: number;
  denominator: number | null;
}

const selectResult = 'SELECT id, set_target_id AS targetId, year, amount, denominator FROM target_result';

export function resultsOf(reader: Reader, setId: number): ResultRow[] {
  return reader.all<ResultRow>(
    `${selectResult} WHERE set_target_id IN (SELECT id FROM set_target WHERE set_id = :setId)`,
    { setId },
  );
}

export function resultOf(reader: Reader, targetId: number, year: number): ResultRow | undefined {
  return reader.get<ResultRow>(`${selectResult} WHERE set_target_id = :targetId AND year = :year`, { targetId, year });
}

export function resultCount(reader: Reader, targetId: number): number {
  const row = reader.get<{ count: number }>(
    'SELECT count(*) AS count FROM target_result WHERE set_target_id = :targetId',
    { targetId },
  );
  return row?.count ?? 0;
}

export interface PactRow {
  id: number;
  year: number;
  title: string;
  clusterName: string;
}

export function allPacts(reader: Reader): PactRow[] {
  return reader.all<PactRow>(
    `SELECT pact.id, year, title, cluster.name AS clusterName FROM pact JOIN cluster ON cluster.id = pact.cluster_id
     ORDER BY year DESC, cluster.name, pact.id`,
  );
}

export interface Decided {
  award: string;
  subject: string;
  unitId: number | null;
  count: number;
}

/** How often each unit's people and collectives were given awards in a year, by the history of awards. */
export function decidedAwards(reader: Reader, year: number, awards: readonly string[]): Decided[] {
  return reader.all<Decided>(
    `SELECT award_code AS award, subject, unit_id AS unitId, count(*) AS count FROM award_history
     WHERE year = :year AND award_code IN (SELECT value FROM json_each(:awards))
     GROUP BY award_code, subject, unit_id`,
    { year, awards: JSON.stringify(awards) },
  );
}

/** Campaigns of these years whose units sent targets in their own files, with how many. */
export function campaignsWithTargets(
  reader: Reader,
  years: readonly number[],
): { campaignId: number; year: number; count: number }[] {
  return reader.all(
    `SELECT campaign.id AS campaignId, campaign.year, count(*) AS count
     FROM campaign CROSS JOIN target ON target.campaign_id = campaign.id
     WHERE campaign.year IN (SELECT value FROM json_each(:years)) GROUP BY campaign.id ORDER BY campaign.year`,
    { years: JSON.stringify(years) },
  );
}
