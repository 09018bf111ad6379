import { type Sector, sector, type UnitKind, unitKind } from '#shared/contract/common.ts';
import type { Unit } from '#shared/contract/units.ts';
import { unitCode, unitKindFromName, unitMatchKey } from '#shared/domain/unit-names.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { unitService as messages } from '#shared/messages/vi/unit-service.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { allUnitNames, allUnits, codeIsTaken, type UnitRow, unitById } from './queries.ts';

export { allUnitNames, type UnitNameRow, unitNamesWithKey } from './queries.ts';

export interface NewUnit {
  name: string;
  kind: UnitKind;
  sector: Sector | null;
  parentId: number | null;
  clusterName: string | null;
  expected: boolean;
}

/** Id, code and current name of one unit; throws NOT_FOUND. */
export function unitIdentity(reader: Reader, id: number): { id: number; code: string; name: string } {
  const { code, name } = requireUnit(reader, id);
  return { id, code, name };
}

/** Adds a unit under its name. Throws REFUSED when a unit is known by that name already. */
export function insertUnit(writer: Writer, unit: NewUnit): { id: number; code: string } {
  refuseKnownName(writer, unit.name);
  if (unit.parentId !== null && unitById(writer, unit.parentId) === undefined) {
    throw new DomainError('REFUSED', 'unit.parent-missing', messages.parentMissing);
  }
  const code = unitCode(unit.name, (candidate) => codeIsTaken(writer, candidate));
  const { id } = writer.run(
    `INSERT INTO unit (code, kind, sector, parent_id, cluster_id, expected)
     VALUES (:code, :kind, :sector, :parentId, :clusterId, :expected)`,
    {
      code,
      kind: unit.kind,
      sector: unit.sector,
      parentId: unit.parentId,
      clusterId: clusterNamed(writer, unit.clusterName),
      expected: unit.expected ? 1 : 0,
    },
  );
  writer.run('INSERT INTO unit_name (unit_id, name, match_key, folded) VALUES (:id, :name, :matchKey, :folded)', {
    id,
    name: unit.name,
    matchKey: unitMatchKey(unit.name),
    folded: foldForSearch(unit.name),
  });
  return { id, code };
}

/** Adds a unit of which only the name is known: its kind is read from the name, its sector is left open. */
export function insertNamedUnit(writer: Writer, name: string): { id: number; code: string } {
  const kind = unitKindFromName(name);
  return insertUnit(writer, { name, kind, sector: null, parentId: null, clusterName: null, expected: true });
}

/** Remembers that `alias` names the unit from now on. What some unit is really called never becomes an alias. */
export function rememberAlias(writer: Writer, unitId: number, alias: string): void {
  const matchKey = unitMatchKey(alias);
  const named = writer.get('SELECT 1 FROM unit_name WHERE match_key = :matchKey', { matchKey });
  if (named !== undefined) return;
  const known = writer.get<{ id: number; unitId: number }>(
    'SELECT id, unit_id AS unitId FROM unit_alias WHERE match_key = :matchKey',
    { matchKey },
  );
  if (known?.unitId === unitId) return;
  if (known !== undefined) {
    writer.run('UPDATE unit_alias SET unit_id = :unitId, alias = :alias WHERE id = :id', {
      unitId,
      alias,
      id: known.id,
    });
    return;
  }
  writer.run('INSERT INTO unit_alias (unit_id, alias, match_key) VALUES (:unitId, :alias, :matchKey)', {
    unitId,
    alias,
    matchKey,
  });
}

/** Changes of one unit; what is absent stays. Throws NOT_FOUND, or REFUSED for a parent that stands below the unit. */
export interface UnitChange {
  sector?: Sector | null | undefined;
  parentId?: number | null | undefined;
  clusterName?: string | null | undefined;
  expected?: boolean | undefined;
}

export function updateUnit(writer: Writer, id: number, change: UnitChange): void {
  const before = requireUnit(writer, id);
  const parentId = change.parentId === undefined ? before.parentId : change.parentId;
  if (parentId !== null) refuseParentBelow(writer, id, parentId);
  writer.run(
    `UPDATE unit SET sector = :sector, parent_id = :parentId, cluster_id = :clusterId, expected = :expected
     WHERE id = :id`,
    {
      id,
      sector: change.sector === undefined ? before.sector : change.sector,
      parentId,
      clusterId: change.clusterName === undefined ? before.clusterId : clusterNamed(writer, change.clusterName),
      expected: change.expected === undefined ? before.expected : Number(change.expected),
    },
  );
}

/** All units that `search` finds in names, codes and aliases (without accents); parents before children, names the Vietnamese way. */
export function listUnits(reader: Reader, search: string): Unit[] {
  const names = Map.groupBy(allUnitNames(reader), (name) => name.unitId);
  const wanted = foldForSearch(search);
  const found = inTreeOrder(allUnits(reader)).filter((row) => {
    const texts = [row.code, ...(names.get(row.id) ?? []).map((name) => name.text)];
    return texts.some((text) => foldForSearch(text).includes(wanted));
  });
  return found.map((row) =>
    asUnit(
      row,
      (names.get(row.id) ?? []).filter((name) => name.source === 'alias').map((name) => name.text),
    ),
  );
}

export function unitDetail(reader: Reader, id: number): Unit {
  const aliases = reader.all<{ alias: string }>('SELECT alias FROM unit_alias WHERE unit_id = :id ORDER BY id', { id });
  return asUnit(
    requireUnit(reader, id),
    aliases.map((row) => row.alias),
  );
}

function asUnit(row: UnitRow, aliases: string[]): Unit {
  return {
    id: String(row.id),
    code: row.code,
    name: row.name,
    kind: unitKind.parse(row.kind),
    sector: sector.nullable().parse(row.sector),
    parentId: row.parentId === null ? null : String(row.parentId),
    clusterId: row.clusterId === null ? null : String(row.clusterId),
    clusterName: row.clusterName,
    expected: row.expected === 1,
    aliases,
  };
}

const byName = new Intl.Collator('vi', { numeric: true });

function inTreeOrder(rows: UnitRow[]): UnitRow[] {
  const children = Map.groupBy(
    rows.toSorted((first, second) => byName.compare(first.name, second.name)),
    (row) => row.parentId,
  );
  const below = (parentId: number | null): UnitRow[] =>
    (children.get(parentId) ?? []).flatMap((row) => [row, ...below(row.id)]);
  return below(null);
}

function requireUnit(reader: Reader, id: number): UnitRow {
  const row = unitById(reader, id);
  if (row === undefined) throw new DomainError('NOT_FOUND', 'unit.missing', messages.missing);
  return row;
}

function refuseKnownName(reader: Reader, name: string): void {
  const known = reader.get<{ unitId: number }>(
    `SELECT unit_id AS unitId FROM unit_name WHERE match_key = :matchKey
     UNION ALL SELECT unit_id FROM unit_alias WHERE match_key = :matchKey LIMIT 1`,
    { matchKey: unitMatchKey(name) },
  );
  if (known === undefined) return;
  const unit = requireUnit(reader, known.unitId);
  throw new DomainError('REFUSED', 'unit.exists', messages.exists(unit.name, unit.code));
}

function refuseParentBelow(reader: Reader, id: number, parentId: number): void {
  const parent = unitById(reader, parentId);
  if (parent === undefined) throw new DomainError('REFUSED', 'unit.parent-missing', messages.parentMissing);
  const above = reader.get(
    `WITH RECURSIVE above (id) AS (
       SELECT :parentId UNION SELECT unit.parent_id FROM unit JOIN above ON above.id = unit.id)
     SELECT 1 FROM above WHERE id = :id`,
    { id, parentId },
  );
  if (above !== undefined) throw new DomainError('REFUSED', 'unit.parent-below', messages.parentIsBelow(parent.name));
}

function clusterNamed(writer: Writer, name: string | null): number | null {
  if (name === null || name === '') return null;
  const known = writer.get<{ id: number }>('SELECT id FROM cluster WHERE name = :name', { name });
  return known?.id ?? writer.run('INSERT INTO cluster (name) VALUES (:name)', { name }).id;
}
