import type { UnitEvent } from '#shared/contract/units.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { unitEvents as messages } from '#shared/messages/vi/unit-events.ts';
import type { Core } from '../core.ts';
import type { Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { endUnit, nameFrom, placeFrom, requireAlive } from './dated.ts';
import { unitDetail, unitIdentity } from './lists.ts';
import { requireUnit } from './queries.ts';
import { insertUnit } from './register.ts';

type Event<Kind extends UnitEvent['kind']> = Extract<UnitEvent, { kind: Kind }>;
type Decision = Pick<UnitEvent, 'kind' | 'decisionNumber' | 'decisionOn' | 'effectiveOn' | 'note'>;

interface Involved {
  before?: readonly number[];
  after?: readonly number[];
  subject?: readonly number[];
}

/**
 * Writes a decision about units as one operation: what they are called, under whom they stand, that they end, and who
 * takes their place. Answers the units that it founded or is about. Throws REFUSED for days and units that cannot be.
 */
export function recordEvent(core: Core, event: UnitEvent): { operationId: number; unitIds: number[] } {
  refuseDays(event, today(core));
  const description = { kind: `unit.${event.kind}`, summary: messages.summary(event.kind, subjectOf(core, event)) };
  return core.runOperation(description, (writer) => ({
    operationId: writer.operationId,
    unitIds: writeEvent(writer, event),
  }));
}

/** The day in Vietnam (UTC+7). */
export function today({ ports }: Pick<Core, 'ports'>): string {
  return new Date(Date.parse(ports.clock.now()) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The register says what holds: a decision is written down from the day on which it is in force. */
function refuseDays({ effectiveOn, decisionOn }: UnitEvent, day: string): void {
  if (effectiveOn > day) {
    throw new DomainError('REFUSED', 'event.future', messages.future(formatDate(effectiveOn)));
  }
  if (decisionOn !== null && decisionOn > day) {
    throw new DomainError('REFUSED', 'event.decision-future', messages.decisionFuture(formatDate(decisionOn)));
  }
}

function subjectOf(core: Core, event: UnitEvent): string {
  if (event.kind === 'found') return event.name;
  const ids = 'unitIds' in event ? event.unitIds : [event.unitId];
  const [first = '', ...more] = ids.map((id) => unitIdentity(core.reader, Number(id)).name);
  return more.length === 0 ? first : messages.andOthers(first, more.length);
}

function writeEvent(writer: Writer, event: UnitEvent): number[] {
  switch (event.kind) {
    case 'found':
      return found(writer, event);
    case 'rename':
      return rename(writer, event);
    case 'transfer':
      return transfer(writer, event);
    case 'merge':
      return merge(writer, event);
    case 'split':
      return split(writer, event);
    case 'dissolve':
      return dissolve(writer, event);
    case 'suspend':
    case 'resume':
      return pause(writer, event);
    default:
      return assertNever(event);
  }
}

function log(writer: Writer, decision: Decision, involved: Involved): void {
  const { kind, decisionNumber, decisionOn, effectiveOn, note } = decision;
  const { id } = writer.run(
    `INSERT INTO unit_event (kind, decision_number, decision_on, effective_on, note)
     VALUES (:kind, :decisionNumber, :decisionOn, :effectiveOn, :note)`,
    { kind, decisionNumber: decisionNumber || null, decisionOn, effectiveOn, note: note || null },
  );
  for (const role of ['before', 'after', 'subject'] as const) {
    for (const unitId of new Set(involved[role])) {
      writer.run('INSERT INTO unit_event_unit (event_id, unit_id, role) VALUES (:id, :unitId, :role)', {
        id,
        unitId,
        role,
      });
    }
  }
}

function found(writer: Writer, event: Event<'found'>): number[] {
  const id = insertNew(writer, event, event.effectiveOn, numberOf(event.parentId));
  log(writer, event, { after: [id] });
  return [id];
}

function rename(writer: Writer, event: Event<'rename'>): number[] {
  const unit = requireAlive(writer, Number(event.unitId), event.effectiveOn);
  if (unit.name === event.name) {
    throw new DomainError('REFUSED', 'event.same-name', messages.sameName(unit.name));
  }
  nameFrom(writer, unit.id, event.name, event.effectiveOn);
  log(writer, event, { subject: [unit.id] });
  return [unit.id];
}

function transfer(writer: Writer, event: Event<'transfer'>): number[] {
  const ids = aliveUnits(writer, event.unitIds, event.effectiveOn);
  const parentId = numberOf(event.parentId);
  const moved = ids.filter((id) => requireUnit(writer, id).parentId !== parentId);
  if (moved.length === 0) throw new DomainError('REFUSED', 'event.same-parent', messages.sameParent);
  for (const id of moved) placeFrom(writer, id, parentId, event.effectiveOn);
  log(writer, event, { subject: moved });
  return moved;
}

/** Several become one, or one takes others in. What stood below those that end stands below the one. */
function merge(writer: Writer, event: Event<'merge'>): number[] {
  const { into, effectiveOn } = event;
  const target =
    'unitId' in into
      ? requireAlive(writer, Number(into.unitId), effectiveOn).id
      : insertNew(writer, into, effectiveOn, numberOf(into.parentId), event.unitIds.map(Number));
  const ending = aliveUnits(writer, event.unitIds, effectiveOn).filter((id) => id !== target);
  if (ending.length === 0) throw new DomainError('REFUSED', 'event.merge-alone', messages.mergeAlone);
  liftOut(writer, target, ending, effectiveOn);
  for (const id of ending) {
    for (const child of childrenOf(writer, id)) {
      if (child !== target && !ending.includes(child)) placeFrom(writer, child, target, effectiveOn);
    }
  }
  for (const id of ending) endUnit(writer, id, effectiveOn);
  log(writer, event, { before: ending, after: [target] });
  return [target];
}

/** A unit that takes in the one it stands under goes where that one stood. */
function liftOut(writer: Writer, target: number, ending: readonly number[], on: string): void {
  const before = requireUnit(writer, target).parentId;
  let parent = before;
  while (parent !== null && ending.includes(parent)) parent = requireUnit(writer, parent).parentId;
  if (parent !== before) placeFrom(writer, target, parent, on);
}

/** The new units stand beside the old one. What stood below it goes below the first of them unless the old one goes on. */
function split(writer: Writer, event: Event<'split'>): number[] {
  const { effectiveOn, goesOn, parts } = event;
  const old = requireAlive(writer, Number(event.unitId), effectiveOn);
  if (!goesOn && parts.length < 2) throw new DomainError('REFUSED', 'event.split-one', messages.splitOne(old.name));
  const { kind: unitKind, sector } = unitDetail(writer, old.id);
  const ending = goesOn ? [] : [old.id];
  const made = parts.map(({ name }) =>
    insertNew(writer, { name, unitKind, sector }, effectiveOn, old.parentId, ending),
  );
  if (!goesOn) {
    for (const child of childrenOf(writer, old.id)) placeFrom(writer, child, made[0] ?? null, effectiveOn);
    endUnit(writer, old.id, effectiveOn);
  }
  log(writer, event, { before: [old.id], after: goesOn ? [old.id, ...made] : made });
  return made;
}

/** Units end; of those directly below, some end with them and the others go under another unit or to the top. */
function dissolve(writer: Writer, event: Event<'dissolve'>): number[] {
  const { effectiveOn } = event;
  const ending = aliveUnits(writer, event.unitIds, effectiveOn);
  const successor = numberOf(event.successorId);
  const parentId = numberOf(event.parentId);
  for (const id of [successor, parentId]) {
    if (id !== null && ending.includes(id)) {
      throw new DomainError('REFUSED', 'event.succeeds-itself', messages.succeedsItself(requireUnit(writer, id).name));
    }
  }
  if (successor !== null) requireAlive(writer, successor, effectiveOn);
  const below = ending.flatMap((id) => childrenOf(writer, id)).filter((id) => !ending.includes(id));
  const endingBelow = event.endedBelow.map(Number).filter((id) => below.includes(id));
  const moved = below.filter((id) => !endingBelow.includes(id));
  const orphans = endingBelow.flatMap((id) => childrenOf(writer, id)).filter((id) => !ending.includes(id));
  for (const id of [...moved, ...orphans]) placeFrom(writer, id, parentId, effectiveOn);
  for (const id of [...ending, ...endingBelow]) endUnit(writer, id, effectiveOn);
  log(writer, event, { before: ending, after: successor === null ? [] : [successor] });
  if (endingBelow.length > 0) log(writer, event, { before: endingBelow });
  if (moved.length + orphans.length > 0) {
    log(writer, { ...event, kind: 'transfer' }, { subject: [...moved, ...orphans] });
  }
  return ending;
}

function pause(writer: Writer, event: Event<'suspend' | 'resume'>): number[] {
  const ids = aliveUnits(writer, event.unitIds, event.effectiveOn);
  for (const id of ids) {
    const { name, suspended } = requireUnit(writer, id);
    if ((suspended === 1) === (event.kind === 'suspend')) {
      const message = event.kind === 'suspend' ? messages.suspendedAlready(name) : messages.notSuspended(name);
      throw new DomainError('REFUSED', 'event.nothing-to-do', message);
    }
  }
  log(writer, event, { subject: ids });
  return ids;
}

type NewOne = Pick<Event<'found'>, 'name' | 'unitKind' | 'sector'>;

/** A new unit may be called as one of those that end for it: their names end the day before. */
function insertNew(
  writer: Writer,
  { name, unitKind, sector }: NewOne,
  foundedOn: string,
  parentId: number | null,
  succeeds: readonly number[] = [],
): number {
  if (parentId !== null) requireAlive(writer, parentId, foundedOn);
  const kind = unitKind;
  return insertUnit(writer, { name, kind, sector, parentId, clusterName: null, expected: true, foundedOn, succeeds })
    .id;
}

function aliveUnits(writer: Writer, ids: readonly string[], on: string): number[] {
  return [...new Set(ids)].map((id) => requireAlive(writer, Number(id), on).id);
}

function childrenOf(writer: Writer, id: number): number[] {
  return writer
    .all<{ id: number }>('SELECT id FROM unit WHERE parent_id = :id AND ended_on IS NULL', { id })
    .map((child) => child.id);
}

const numberOf = (id: string | null): number | null => (id === null ? null : Number(id));
