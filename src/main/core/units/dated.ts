import { formatDate } from '#shared/domain/dates.ts';
import { dayBefore } from '#shared/domain/periods.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { firstCycle } from '#shared/domain/unit-tree.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { unitEvents as messages } from '#shared/messages/vi/unit-events.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { refuseKnownName } from './names.ts';
import { allPlacements, requireUnit, type UnitRow } from './queries.ts';

interface DatedRow {
  id: number;
  validFrom: string | null;
  validTo: string | null;
}

/** Puts a unit under a parent (null: under none) from a day on. Throws REFUSED for an order of days that cannot be. */
export function placeFrom(writer: Writer, unitId: number, parentId: number | null, from: string | null): void {
  const unit = requireUnit(writer, unitId);
  if (parentId === unitId) throw below(unit.name);
  if (parentId !== null) requireAlive(writer, parentId, from);
  const open = openRow(writer, 'unit_placement', unit, from);
  const parent = parentId === null ? null : requireUnit(writer, parentId).id;
  closeAt(writer, 'unit_placement', open, from);
  if (parent !== null) {
    writer.run('INSERT INTO unit_placement (unit_id, parent_id, valid_from) VALUES (:unitId, :parent, :from)', {
      unitId,
      parent,
      from,
    });
  }
  writer.run('UPDATE unit SET parent_id = :parent WHERE id = :unitId', { unitId, parent });
  refuseCycle(writer);
}

/** Calls a unit by a name from a day on. Throws REFUSED where another bears it, or for an order of days that cannot be. */
export function nameFrom(writer: Writer, unitId: number, name: string, from: string | null): void {
  const unit = requireUnit(writer, unitId);
  refuseKnownName(writer, name, { from, except: [unitId] });
  closeAt(writer, 'unit_name', openRow(writer, 'unit_name', unit, from), from);
  insertName(writer, unitId, name, from, null);
}

export function insertName(writer: Writer, unitId: number, name: string, from: string | null, to: string | null): void {
  writer.run(
    `INSERT INTO unit_name (unit_id, name, match_key, folded, valid_from, valid_to)
     VALUES (:unitId, :name, :matchKey, :folded, :from, :to)`,
    { unitId, name, matchKey: unitMatchKey(name), folded: foldForSearch(name), from, to },
  );
}

/** Ends a unit: the day before `on` is the last on which it was there. Throws REFUSED. */
export function endUnit(writer: Writer, unitId: number, on: string): void {
  const unit = requireUnit(writer, unitId);
  requireAlive(writer, unitId, on);
  const last = dayBefore(on);
  if (unit.foundedOn !== null && unit.foundedOn > last) {
    throw new DomainError('REFUSED', 'unit.ends-before', messages.endsBeforeFounded(unit.name, unit.foundedOn));
  }
  for (const table of ['unit_name', 'unit_placement'] as const) {
    const open = openRow(writer, table, unit, on);
    if (open !== undefined) {
      writer.run(`UPDATE ${table} SET valid_to = :last WHERE id = :id`, { id: open.id, last });
    }
  }
  writer.run('UPDATE unit SET ended_on = :last WHERE id = :unitId', { unitId, last });
}

/** Throws REFUSED for a unit that has ended, or that was founded only after the day. */
export function requireAlive(reader: Reader, unitId: number, on: string | null): UnitRow {
  const unit = requireUnit(reader, unitId);
  if (unit.endedOn !== null) {
    throw new DomainError('REFUSED', 'unit.ended', messages.ended(unit.name, formatDate(unit.endedOn)));
  }
  if (on !== null && unit.foundedOn !== null && unit.foundedOn > on) {
    throw new DomainError('REFUSED', 'unit.not-founded', messages.notFounded(unit.name, formatDate(unit.foundedOn)));
  }
  return unit;
}

/** The row that holds now. Throws REFUSED where one begins on the day or later: what comes after is taken back first. */
function openRow(
  reader: Reader,
  table: 'unit_name' | 'unit_placement',
  unit: UnitRow,
  from: string | null,
): DatedRow | undefined {
  const rows = reader.all<DatedRow>(
    `SELECT id, valid_from AS validFrom, valid_to AS validTo FROM ${table} WHERE unit_id = :id`,
    { id: unit.id },
  );
  const later = rows.find(
    ({ validFrom, validTo }) =>
      (validFrom !== null && (from === null || validFrom >= from)) ||
      (validTo !== null && (from === null || validTo >= from)),
  );
  if (later !== undefined) {
    const day = formatDate(later.validFrom ?? later.validTo ?? '');
    throw new DomainError('REFUSED', 'unit.backwards', messages.backwards(unit.name, day));
  }
  return rows.find(({ validTo }) => validTo === null);
}

function closeAt(writer: Writer, table: string, open: DatedRow | undefined, from: string | null): void {
  if (open === undefined) return;
  if (from === null) writer.run(`DELETE FROM ${table} WHERE id = :id`, { id: open.id });
  else writer.run(`UPDATE ${table} SET valid_to = :last WHERE id = :id`, { id: open.id, last: dayBefore(from) });
}

/** Throws REFUSED where on some day a unit would stand below itself. */
export function refuseCycle(reader: Reader): void {
  const cycle = firstCycle(allPlacements(reader));
  if (cycle === null) return;
  const { name } = requireUnit(reader, cycle.unitId);
  throw below(name);
}

const below = (name: string) => new DomainError('REFUSED', 'unit.parent-below', messages.cycle(name));
