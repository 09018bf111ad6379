import type { Sector, UnitKind } from '#shared/contract/common.ts';
import type { HeadCount, UnitChangeFields } from '#shared/contract/units.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { firstOverlap, isBackwards } from '#shared/domain/periods.ts';
import { unitCode, unitKindFromName, unitMatchKey } from '#shared/domain/unit-names.ts';
import { cleanText, foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { unitService as messages } from '#shared/messages/vi/unit-service.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { clusterNamed, setStandingCluster } from './cluster-members.ts';
import { insertName, placeFrom, refuseCycle } from './dated.ts';
import { refuseKnownName } from './names.ts';
import { codeIsTaken, requireUnit, type UnitRow } from './queries.ts';

export interface NewUnit {
  name: string;
  kind: UnitKind;
  sector: Sector | null;
  parentId: number | null;
  clusterName: string | null;
  expected: boolean;
  /** The day from which it is there; absent where nobody knows. */
  foundedOn?: string | null;
  /** Units that end for it, whose name it may take. */
  succeeds?: readonly number[];
}

/** Adds a unit under its name. Throws REFUSED when a unit is known by that name already. */
export function insertUnit(writer: Writer, unit: NewUnit): { id: number; code: string } {
  const foundedOn = unit.foundedOn ?? null;
  refuseKnownName(writer, unit.name, { from: foundedOn, except: unit.succeeds ?? [] });
  if (unit.parentId !== null) requireParent(writer, unit.parentId);
  const code = unitCode(unit.name, (candidate) => codeIsTaken(writer, candidate));
  const { id } = writer.run(
    `INSERT INTO unit (code, kind, sector, cluster_id, expected, founded_on)
     VALUES (:code, :kind, :sector, :clusterId, :expected, :foundedOn)`,
    {
      code,
      kind: unit.kind,
      sector: unit.sector,
      clusterId: clusterNamed(writer, unit.clusterName),
      expected: unit.expected ? 1 : 0,
      foundedOn,
    },
  );
  insertName(writer, id, unit.name, foundedOn, null);
  if (unit.parentId !== null) placeFrom(writer, id, unit.parentId, foundedOn);
  return { id, code };
}

/** Adds a unit of which only the name is known: its kind is read from the name, its sector is left open. */
export function insertNamedUnit(writer: Writer, name: string): { id: number; code: string } {
  const kind = unitKindFromName(name);
  return insertUnit(writer, { name, kind, sector: null, parentId: null, clusterName: null, expected: true });
}

/** The unit's own columns by the field that the contract calls them. */
const columns = {
  shortName: 'short_name',
  kind: 'kind',
  sector: 'sector',
  expected: 'expected',
  yearBasis: 'year_basis',
  commune: 'commune',
  address: 'address',
  contactName: 'contact_name',
  contactPhone: 'contact_phone',
  contactEmail: 'contact_email',
  note: 'note',
} as const satisfies Partial<Record<keyof UnitChangeFields, string>>;

type Column = keyof typeof columns;
const isColumn = (field: string): field is Column => field in columns;

/**
 * Changes of one unit; what is absent stays. Throws NOT_FOUND, CONFLICT where `seen` is not what is there any more, or
 * REFUSED for a parent that stands below the unit.
 */
export function updateUnit(writer: Writer, id: number, change: UnitChangeFields, seen: UnitChangeFields = {}): void {
  const before = requireUnit(writer, id);
  refuseChangedSince(before, change, seen);
  for (const [field, value] of Object.entries(change)) {
    if (!isColumn(field) || value === undefined) continue;
    const stored = typeof value === 'boolean' ? Number(value) : emptyAsNull(value);
    writer.run(`UPDATE unit SET ${columns[field]} = :stored WHERE id = :id`, { id, stored });
  }
  if (change.parentId !== undefined) correctParent(writer, before, toNumber(change.parentId));
  if (change.clusterName !== undefined) setStandingCluster(writer, id, clusterNamed(writer, change.clusterName));
}

const emptyAsNull = (value: string | null): string | null => (value === null || value === '' ? null : cleanText(value));
const toNumber = (value: string | null): number | null => (value === null ? null : Number(value));

function refuseChangedSince(before: UnitRow, change: UnitChangeFields, seen: UnitChangeFields): void {
  const now: Record<string, unknown> = {
    ...before,
    parentId: before.parentId === null ? null : String(before.parentId),
    expected: before.expected === 1,
  };
  const wanted: Record<string, unknown> = change;
  const items = Object.entries(seen).flatMap(([field, shown]) =>
    field in change && (now[field] ?? null) !== (shown ?? null)
      ? [messages.changedSince(field, valueText(now[field]), valueText(wanted[field]))]
      : [],
  );
  if (items.length === 0) return;
  throw new DomainError('CONFLICT', 'unit.changed-since', messages.conflict(before.name), items);
}

function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return messages.nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Mends what the register says of a unit's parent now, without a decision: the days stay. */
function correctParent(writer: Writer, unit: UnitRow, parentId: number | null): void {
  const { id } = unit;
  if (parentId !== null) requireParent(writer, parentId);
  if (parentId === id) refuseBelow(unit.name);
  const open = writer.get<{ id: number }>(
    'SELECT id FROM unit_placement WHERE unit_id = :id ORDER BY valid_to IS NULL DESC, valid_to DESC LIMIT 1',
    { id },
  );
  if (parentId === null) {
    if (open !== undefined) writer.run('DELETE FROM unit_placement WHERE id = :id', { id: open.id });
  } else if (open === undefined) {
    writer.run(
      'INSERT INTO unit_placement (unit_id, parent_id, valid_from, valid_to) VALUES (:id, :parentId, :from, :to)',
      { id, parentId, from: unit.foundedOn, to: unit.endedOn },
    );
  } else {
    writer.run('UPDATE unit_placement SET parent_id = :parentId WHERE id = :id', { id: open.id, parentId });
  }
  writer.run('UPDATE unit SET parent_id = :parentId WHERE id = :id', { id, parentId });
  refuseCycle(writer);
}

const refuseBelow = (name: string): never => {
  throw new DomainError('REFUSED', 'unit.parent-below', messages.parentIsBelow(name));
};

function requireParent(reader: Reader, parentId: number): void {
  if (reader.get('SELECT 1 FROM unit WHERE id = :parentId', { parentId }) === undefined) {
    throw new DomainError('REFUSED', 'unit.parent-missing', messages.parentMissing);
  }
}

/** Writes how many the unit had on a day, in place of what stood there. All null takes the day away. */
export function saveHeadCount(writer: Writer, unitId: number, onDate: string, count: HeadCount): void {
  const { name } = requireUnit(writer, unitId);
  const { members, women, workforce } = count;
  if (women !== null && members !== null && women > members) {
    throw new DomainError('REFUSED', 'unit.women-above', messages.womenAbove(name, women, members));
  }
  if (members === null && women === null && workforce === null) {
    writer.run('DELETE FROM head_count WHERE unit_id = :unitId AND on_date = :onDate', { unitId, onDate });
    return;
  }
  writer.run(
    `INSERT INTO head_count (unit_id, on_date, members, women, workforce)
     VALUES (:unitId, :onDate, :members, :women, :workforce)
     ON CONFLICT (unit_id, on_date) DO UPDATE
     SET members = excluded.members, women = excluded.women, workforce = excluded.workforce`,
    { unitId, onDate, members, women, workforce },
  );
}

export interface CorrectedName {
  id: number;
  name: string;
  validFrom: string | null;
  validTo: string | null;
}

/** Mends a name or its days; answers the unit. Throws NOT_FOUND, or REFUSED where days overlap or run backwards. */
export function correctName(writer: Writer, corrected: CorrectedName): number {
  const { id, name, validFrom, validTo } = corrected;
  const row = writer.get<{ unitId: number }>('SELECT unit_id AS unitId FROM unit_name WHERE id = :id', { id });
  if (row === undefined) throw new DomainError('NOT_FOUND', 'unit.name-missing', messages.nameMissing);
  if (isBackwards({ from: validFrom, to: validTo })) {
    throw new DomainError('REFUSED', 'unit.name-backwards', messages.nameBackwards(name));
  }
  if (validTo === null) refuseKnownName(writer, name, { from: validFrom, except: [row.unitId] });
  writer.run(
    `UPDATE unit_name SET name = :name, match_key = :matchKey, folded = :folded, valid_from = :validFrom,
       valid_to = :validTo WHERE id = :id`,
    { id, name, matchKey: unitMatchKey(name), folded: foldForSearch(name), validFrom, validTo },
  );
  const names = writer.all<{ name: string; from: string | null; to: string | null }>(
    'SELECT name, valid_from AS "from", valid_to AS "to" FROM unit_name WHERE unit_id = :unitId',
    { unitId: row.unitId },
  );
  const overlap = firstOverlap(names);
  if (overlap !== null) {
    const [first, second] = overlap;
    const day = second.from === null ? '…' : formatDate(second.from);
    throw new DomainError('REFUSED', 'unit.names-overlap', messages.namesOverlap(first.name, second.name, day));
  }
  return row.unitId;
}
