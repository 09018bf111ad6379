import type { Reader } from '../database/connection.ts';

export interface UnitRow {
  id: number;
  code: string;
  name: string;
  kind: string;
  sector: string | null;
  parentId: number | null;
  clusterId: number | null;
  clusterName: string | null;
  expected: number;
}

/** The name that holds today: one without an end before one that ended, the newer before the older. */
const currentName = `(
  SELECT name FROM unit_name WHERE unit_id = unit.id
  ORDER BY valid_to IS NULL DESC, coalesce(valid_from, '') DESC, id DESC LIMIT 1)`;

const selectUnit = `
  SELECT unit.id, unit.code, ${currentName} AS name, unit.kind, unit.sector, unit.parent_id AS parentId,
    unit.cluster_id AS clusterId, cluster.name AS clusterName, unit.expected
  FROM unit LEFT JOIN cluster ON cluster.id = unit.cluster_id`;

export function allUnits(reader: Reader): UnitRow[] {
  return reader.all<UnitRow>(selectUnit);
}

export function unitById(reader: Reader, id: number): UnitRow | undefined {
  return reader.get<UnitRow>(`${selectUnit} WHERE unit.id = :id`, { id });
}

export interface UnitNameRow {
  unitId: number;
  text: string;
  matchKey: string;
  source: 'name' | 'alias';
  /** `YYYY-MM-DD`, the first and the last day on which a name held; null is open. */
  validFrom: string | null;
  validTo: string | null;
}

const selectUnitNames = (where: string): string => `
  SELECT unit_id AS unitId, name AS text, match_key AS matchKey, 'name' AS source, valid_from AS validFrom,
    valid_to AS validTo
  FROM unit_name ${where}
  UNION ALL
  SELECT unit_id, alias, match_key, 'alias', NULL, NULL FROM unit_alias ${where} ORDER BY source DESC`;

/** Every name and alias under which a unit is known, names first. */
export function allUnitNames(reader: Reader): UnitNameRow[] {
  return reader.all<UnitNameRow>(selectUnitNames(''));
}

/** The names and aliases that are the same as one whose `unitMatchKey` is given, names first. */
export function unitNamesWithKey(reader: Reader, matchKey: string): UnitNameRow[] {
  return reader.all<UnitNameRow>(selectUnitNames('WHERE match_key = :matchKey'), { matchKey });
}

export function codeIsTaken(reader: Reader, code: string): boolean {
  return reader.get('SELECT 1 FROM unit WHERE code = :code', { code }) !== undefined;
}
