import type { WaitingGroup } from '#shared/contract/award-history.ts';
import type { Sex, Subject } from '#shared/domain/records.ts';
import { awardHistory as messages } from '#shared/messages/vi/award-history.ts';
import type { Core } from '../../core.ts';
import type { Reader, Writer } from '../../database/connection.ts';
import { DomainError } from '../../domain-error.ts';
import { rememberAlias, unitIdentity } from '../../units/service.ts';
import { personRows, unitNamer } from '../list.ts';
import { requirePerson } from '../queries.ts';
import { insertPerson, subjectsOf } from '../subjects.ts';
import { ownerOf } from './owners.ts';
import { awardRows } from './queries.ts';

interface WaitingRow {
  id: number;
  subject: Subject;
  name: string;
  unitId: number | null;
  unitText: string | null;
  part: string;
  position: string | null;
  sex: Sex | null;
  birth: string | null;
  memberNumber: string | null;
}

const waits = 'person_id IS NULL AND collective_id IS NULL';
/** Rows that say the same of a person are decided together. */
const alike = 'file_id, subject, sort_key, unit_text, unit_id, part, position, birth, member_number';

const selectWaiting = `
  SELECT id, subject, name, unit_id AS unitId, unit_text AS unitText, part, position, sex, birth,
    member_number AS memberNumber
  FROM award_history`;

/** What nobody knows whose it is, in groups of rows alike, by name. */
export function waitingGroups(
  reader: Reader,
  { offset, limit }: { offset: number; limit: number },
): { total: number; rows: WaitingGroup[] } {
  const groups = reader.all<{ ids: string }>(
    `SELECT json_group_array(id) AS ids FROM award_history WHERE ${waits} GROUP BY ${alike}
     ORDER BY sort_key, min(id) LIMIT :limit OFFSET :offset`,
    { offset, limit },
  );
  const counted = reader.get<{ total: number }>(
    `SELECT count(*) AS total FROM (SELECT 1 FROM award_history WHERE ${waits} GROUP BY ${alike})`,
  );
  return { total: counted?.total ?? 0, rows: groups.map(({ ids }) => groupOf(reader, JSON.parse(ids) as number[])) };
}

function groupOf(reader: Reader, ids: readonly number[]): WaitingGroup {
  const [first] = waitingRows(reader, ids);
  if (first === undefined) throw new DomainError('NOT_FOUND', 'award.missing', messages.missing);
  const { subject, name, unitId, unitText, position, birth } = first;
  const owner = subject === 'individual' ? ownerOf(reader, first) : { kind: 'new' as const };
  const candidates = owner.kind === 'unsure' ? owner.ids : owner.kind === 'known' ? [owner.id] : [];
  return {
    ids: ids.map(String),
    subject,
    name,
    unitId: unitId === null ? null : String(unitId),
    unitName: unitId === null ? null : unitNamer(reader)(unitId),
    unitText,
    position,
    birth,
    awards: awardRows(reader, ids),
    candidates: personRows(reader, candidates),
  };
}

/** By their ids: the index of what waits would be read from end to end. */
function waitingRows(reader: Reader, ids: readonly number[]): WaitingRow[] {
  return reader.all<WaitingRow>(
    `${selectWaiting} NOT INDEXED WHERE ${waits} AND id IN (SELECT value FROM json_each(:ids)) ORDER BY id`,
    { ids: JSON.stringify(ids) },
  );
}

/** So many rows are settled in a moment; more are left to the data thread. */
const rowsAtOnce = 100;

/**
 * Says what unit a text means in all waiting rows, and remembers it; rows that are certain with it wait no more. Throws
 * NOT_FOUND for the unit.
 */
export function settleUnit(core: Core, unitText: string, unitId: number): Promise<SettledUnit> {
  return core.longOperations.inTurn(async () => {
    const { name } = unitIdentity(core.reader, unitId);
    const description = { kind: 'award.settle-unit', summary: messages.unitSettled(unitText, name) };
    const said = { unitText, unitId };
    return waitingOf(core.reader, unitText, rowsAtOnce + 1).length <= rowsAtOnce
      ? core.runOperation(description, (writer) => settleRowsOfUnit(writer, said))
      : await core.longOperations.run(description.summary, 'settle-unit', { description, ...said });
  });
}

function waitingOf(reader: Reader, unitText: string, limit: number): WaitingRow[] {
  return reader.all<WaitingRow>(
    `${selectWaiting} WHERE ${waits} AND unit_id IS NULL AND unit_text = :unitText LIMIT :limit`,
    { unitText, limit },
  );
}

/** What a person says a text to mean. */
export interface SaidUnit {
  unitText: string;
  unitId: number;
}

export interface SettledUnit {
  operationId: number;
  settled: number;
}

/** `settleUnit` as part of the operation that is being written. */
export function settleRowsOfUnit(writer: Writer, { unitText, unitId }: SaidUnit): SettledUnit {
  rememberAlias(writer, unitId, unitText);
  let settled = 0;
  const subjects = subjectsOf(writer);
  for (const row of waitingOf(writer, unitText, everyRow)) {
    writer.run('UPDATE award_history SET unit_id = :unitId WHERE id = :id', { unitId, id: row.id });
    const seen = { ...row, unitId, memberNumber: row.memberNumber ?? undefined };
    const owner = ownerOf(writer, { ...row, unitId });
    if (row.subject === 'collective') give(writer, [row.id], 'collective_id', subjects.collective(seen));
    else if (owner.kind === 'known') give(writer, [row.id], 'person_id', owner.id);
    else if (owner.kind === 'new') give(writer, [row.id], 'person_id', subjects.person(seen));
    else continue;
    settled += 1;
  }
  return { operationId: writer.operationId, settled };
}

/** SQLite's way of saying that nothing limits a list. */
const everyRow = -1;

function give(writer: Writer, ids: readonly number[], key: 'person_id' | 'collective_id', owner: number): void {
  writer.run(`UPDATE award_history SET ${key} = :owner WHERE id IN (SELECT value FROM json_each(:ids))`, {
    owner,
    ids: JSON.stringify(ids),
  });
}

export interface Settlement {
  ids: readonly number[];
  /** Null: somebody new. */
  personId: number | null;
  /** For rows whose unit is not known. */
  unitId: number | null;
}

/**
 * Says whose waiting rows are. Throws REFUSED where some wait no more, are of people and collectives together, or name no
 * unit that somebody new could belong to; NOT_FOUND for the person or the unit.
 */
export function settleAwards(core: Core, { ids, personId, unitId }: Settlement): number {
  const rows = waitingRows(core.reader, ids);
  const [first] = rows;
  if (first === undefined || rows.length !== ids.length) {
    throw new DomainError('REFUSED', 'award.settled', messages.settledAlready);
  }
  if (rows.some(({ subject }) => subject !== first.subject)) {
    throw new DomainError('REFUSED', 'award.mixed', messages.mixed);
  }
  const unit = first.unitId ?? unitId;
  if (unit !== null) unitIdentity(core.reader, unit);
  const person = personId === null ? null : requirePerson(core.reader, personId);
  if (person === null && unit === null) throw new DomainError('REFUSED', 'award.unit-needed', messages.unitNeeded);
  const summary = messages.settled(person?.name ?? first.name, ids.length);
  return core.runOperation({ kind: 'award.settle', summary }, (writer) => {
    if (unit !== null && first.unitId === null) {
      writer.run('UPDATE award_history SET unit_id = :unit WHERE id IN (SELECT value FROM json_each(:ids))', {
        unit,
        ids: JSON.stringify(ids),
      });
    }
    if (first.subject === 'collective') {
      give(writer, ids, 'collective_id', subjectsOf(writer).collective({ ...first, unitId: unit ?? 0 }));
    } else if (person !== null) give(writer, ids, 'person_id', person.mergedInto ?? person.id);
    else give(writer, ids, 'person_id', addPerson(writer, first, unit ?? 0));
    return writer.operationId;
  });
}

/** A namesake that is somebody else, as a person has just said: never the one that is known already. */
function addPerson(writer: Writer, { name, position, sex, birth, memberNumber }: WaitingRow, unitId: number): number {
  return insertPerson(writer, {
    name,
    position,
    sex,
    birth,
    memberNumber: memberNumber ?? undefined,
    unitId,
    part: '',
  });
}
