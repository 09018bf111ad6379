import type { Placement } from '#shared/domain/unit-tree.ts';
import { unitService as messages } from '#shared/messages/vi/unit-service.ts';
import type { Reader } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';

export interface UnitRow {
  id: number;
  code: string;
  name: string;
  shortName: string | null;
  kind: string;
  sector: string | null;
  parentId: number | null;
  clusterId: number | null;
  clusterName: string | null;
  expected: number;
  yearBasis: string;
  commune: string | null;
  address: string | null;
  contactName: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  foundedOn: string | null;
  /** The last day on which it was there. */
  endedOn: string | null;
  /** 1 while its work is suspended. */
  suspended: number;
  note: string | null;
  members: number | null;
  women: number | null;
  workforce: number | null;
}

/** Names and parents of a day: those that held then; without a day those that hold now, or were the last. */
const heldThen = "(coalesce(valid_from, '') <= :day AND coalesce(valid_to, '9999') >= :day) DESC";
const newestFirst = `${heldThen}, valid_to IS NULL DESC, coalesce(valid_from, '') DESC, id DESC`;

const currentName = `(SELECT name FROM unit_name WHERE unit_id = unit.id ORDER BY ${newestFirst} LIMIT 1)`;

const selectUnit = `
  SELECT unit.id, unit.code, unit.kind, unit.sector, unit.expected, unit.note, unit.commune, unit.address,
    ${currentName} AS name,
    iif(:day IS NULL, unit.parent_id, (
      SELECT parent_id FROM unit_placement WHERE unit_id = unit.id
        AND coalesce(valid_from, '') <= :day AND coalesce(valid_to, '9999') >= :day)) AS parentId,
    unit.short_name AS shortName, unit.year_basis AS yearBasis, unit.contact_name AS contactName,
    unit.contact_phone AS contactPhone, unit.contact_email AS contactEmail, unit.founded_on AS foundedOn,
    unit.ended_on AS endedOn, unit.cluster_id AS clusterId, cluster.name AS clusterName,
    head_count.members, head_count.women, head_count.workforce,
    coalesce((
      SELECT unit_event.kind = 'suspend' FROM unit_event_unit
      JOIN unit_event ON unit_event.id = unit_event_unit.event_id
      WHERE unit_event_unit.unit_id = unit.id AND unit_event.kind IN ('suspend', 'resume')
        AND unit_event.effective_on <= coalesce(:day, '9999')
      ORDER BY unit_event.effective_on DESC, unit_event.id DESC LIMIT 1), 0) AS suspended
  FROM unit
  LEFT JOIN cluster ON cluster.id = unit.cluster_id
  LEFT JOIN head_count ON head_count.unit_id = unit.id AND head_count.on_date = (
    SELECT max(on_date) FROM head_count WHERE unit_id = unit.id AND on_date <= coalesce(:day, '9999'))`;

/** All units as they are, or those that were there on a day as they were then. */
export function allUnits(reader: Reader, day: string | null = null): UnitRow[] {
  const alive = "coalesce(unit.founded_on, '') <= :day AND coalesce(unit.ended_on, '9999') >= :day";
  return reader.all<UnitRow>(`${selectUnit} WHERE :day IS NULL OR (${alive})`, { day });
}

/** All units, whether they were there or not, as they were called and clustered in a year that ended on `day`. */
export function unitsAsOf(reader: Reader, year: number, day: string): UnitRow[] {
  const rows = reader.all<UnitRow>(selectUnit, { day });
  const members = reader.all<{ unitId: number; clusterId: number; name: string }>(
    `SELECT unit_id AS unitId, cluster_id AS clusterId, cluster.name FROM cluster_member
     JOIN cluster ON cluster.id = cluster_member.cluster_id WHERE year = :year`,
    { year },
  );
  if (members.length === 0) return rows;
  const clusterOf = new Map(members.map((member) => [member.unitId, member]));
  return rows.map((row) => {
    const { clusterId = null, name = null } = clusterOf.get(row.id) ?? {};
    return { ...row, clusterId, clusterName: name };
  });
}

export function unitById(reader: Reader, id: number): UnitRow | undefined {
  return reader.get<UnitRow>(`${selectUnit} WHERE unit.id = :id`, { id, day: null });
}

/** What a unit is called now, a tenth of the work of its whole row: lists name one in every line. Throws NOT_FOUND. */
export function requireNamedUnit(reader: Reader, id: number): { id: number; code: string; name: string } {
  const row = reader.get<{ id: number; code: string; name: string }>(
    `SELECT id, code, ${currentName} AS name FROM unit WHERE id = :id`,
    { id, day: null },
  );
  if (row === undefined) throw new DomainError('NOT_FOUND', 'unit.missing', messages.missing);
  return row;
}

/** Throws NOT_FOUND. */
export function requireUnit(reader: Reader, id: number): UnitRow {
  const row = unitById(reader, id);
  if (row === undefined) throw new DomainError('NOT_FOUND', 'unit.missing', messages.missing);
  return row;
}

/** Where every unit stood under another, and when. */
export function allPlacements(reader: Reader): Placement[] {
  return reader.all<Placement>(
    'SELECT unit_id AS unitId, parent_id AS parentId, valid_from AS "from", valid_to AS "to" FROM unit_placement',
  );
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
