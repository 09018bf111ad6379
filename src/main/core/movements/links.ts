import type { Sector } from '#shared/contract/common.ts';
import type { Linkable, MovementRecord } from '#shared/contract/movements.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { movements as messages } from '#shared/messages/vi/movements.ts';
import type { Reader, SqlValue, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { unitNames } from '../registrations/service.ts';
import type { MovementRow } from './queries.ts';
import { movementCalled, requireMovement } from './service.ts';

/** Which records of a kind; null narrows nothing. */
export interface RecordFilter {
  movementId: number;
  kind: Linkable;
  campaignId: number;
  phaseId: number | null;
  unitId: number | null;
  sector: Sector | 'none' | null;
  awardCode: string | null;
  search: string;
}

interface Source {
  table: string;
  name: string;
  award: string;
  value: string;
  order: string;
}

/** Each kind is listed in the order of an index that it has. */
const sources: Record<Linkable, Source> = {
  registrations: { table: 'registration', name: 'name', award: 'award_code', value: 'NULL', order: 'sort_key, id' },
  initiatives: {
    table: 'initiative',
    name: 'title',
    award: 'NULL',
    value: 'benefit_vnd',
    order: 'phase_id, unit_id, id',
  },
  works: { table: 'work', name: 'name', award: 'NULL', value: 'value_vnd', order: 'phase_id, unit_id, id' },
};

function condition(filter: RecordFilter): { sql: string; parameters: Record<string, SqlValue> } {
  const conditions = ['campaign_id = :campaignId'];
  const parameters: Record<string, SqlValue> = { campaignId: filter.campaignId };
  const add = (sql: string, name: string, value: SqlValue): void => {
    if (value === null || value === '') return;
    conditions.push(sql);
    parameters[name] = value;
  };
  add('phase_id = :phaseId', 'phaseId', filter.phaseId);
  add('unit_id = :unitId', 'unitId', filter.unitId);
  add("unit_id IN (SELECT id FROM unit WHERE coalesce(sector, 'none') = :sector)", 'sector', filter.sector);
  add('instr(folded, :search) > 0', 'search', foldForSearch(filter.search));
  if (filter.kind === 'registrations') add('award_code = :award', 'award', filter.awardCode);
  return { sql: conditions.join(' AND '), parameters };
}

/** Whether a record belongs to the movement. */
const belongs = ({ table }: Source): string =>
  `EXISTS (SELECT 1 FROM movement_link WHERE movement_id = :movementId AND ${table}_id = ${table}.id)`;

interface RecordRow {
  id: number;
  name: string;
  award: string | null;
  valueVnd: number | null;
  unitId: number;
  phaseName: string;
  linked: number;
  others: string;
}

/** A page of the records that a filter finds; `linked` null: whether they belong to the movement or not. */
export function recordPage(
  reader: Reader,
  filter: RecordFilter & { linked: boolean | null; offset: number; limit: number },
): { total: number; rows: MovementRecord[] } {
  requireMovement(reader, filter.movementId);
  const source = sources[filter.kind];
  const { table, name, award, value, order } = source;
  const { sql, parameters } = condition(filter);
  const { movementId, linked, offset, limit } = filter;
  const where = linked === null ? sql : `${sql} AND ${linked ? '' : 'NOT '}${belongs(source)}`;
  const rows = reader.all<RecordRow>(
    `SELECT ${table}.id, ${table}.${name} AS name, ${award} AS award, ${value} AS valueVnd, unit_id AS unitId,
       phase.name AS phaseName, ${belongs(source)} AS linked,
       (SELECT json_group_array(movement.name) FROM movement_link AS other
        JOIN movement ON movement.id = other.movement_id
        WHERE other.${table}_id = ${table}.id AND other.movement_id <> :movementId) AS others
     FROM (SELECT id AS shown FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT :limit OFFSET :offset)
     CROSS JOIN ${table} ON ${table}.id = shown
     JOIN phase ON phase.id = ${table}.phase_id`,
    { ...parameters, movementId, limit, offset },
  );
  const unitName = unitNames(reader);
  return { total: recordCount(reader, filter, linked), rows: rows.map((row) => asRecord(row, unitName)) };
}

/** Those that belong are counted from the links, so that the others need no look at each. */
function recordCount(reader: Reader, filter: RecordFilter, linked: boolean | null): number {
  const { table } = sources[filter.kind];
  const { sql, parameters } = condition(filter);
  const count = (from: string, more: Record<string, SqlValue> = {}): number =>
    reader.get<{ total: number }>(`SELECT count(*) AS total FROM ${from}`, { ...parameters, ...more })?.total ?? 0;
  const all = linked === true ? 0 : count(`${table} WHERE ${sql}`);
  if (linked === null) return all;
  const { movementId } = filter;
  const links = `movement_link AS link CROSS JOIN ${table} ON ${table}.id = link.${table}_id`;
  const belonging = count(`${links} WHERE link.movement_id = :movementId AND ${sql}`, { movementId });
  return linked ? belonging : all - belonging;
}

function asRecord(
  { unitId, id, linked, others, ...row }: RecordRow,
  unitName: (unitId: number) => string,
): MovementRecord {
  return {
    ...row,
    id: String(id),
    unitName: unitName(unitId),
    linked: linked === 1,
    others: JSON.parse(others),
  };
}

/** Puts the records named to a movement, or takes them away. Throws NOT_FOUND, REFUSED. How many changed. */
export function linkRecords(
  writer: Writer,
  { movementId, kind, ids, linked }: { movementId: number; kind: Linkable; ids: readonly number[]; linked: boolean },
): number {
  const selection = `id IN (SELECT value FROM json_each(:ids))`;
  return link(writer, { movementId, kind, linked, selection, parameters: { ids: JSON.stringify(ids) } });
}

/** As `linkRecords`, for all that a filter finds: work for the data thread, for they may be a hundred thousand. */
export function linkFiltered(writer: Writer, filter: RecordFilter & { linked: boolean }): number {
  const { sql, parameters } = condition(filter);
  return link(writer, { ...filter, selection: sql, parameters });
}

interface Linking {
  movementId: number;
  kind: Linkable;
  linked: boolean;
  selection: string;
  parameters: Record<string, SqlValue>;
}

function link(writer: Writer, { movementId, kind, linked, selection, parameters }: Linking): number {
  const movement = requireMovement(writer, movementId);
  const { table } = sources[kind];
  const all = { ...parameters, movementId };
  if (!linked) {
    return writer.run(
      `DELETE FROM movement_link WHERE movement_id = :movementId
         AND ${table}_id IN (SELECT id FROM ${table} WHERE ${selection})`,
      all,
    ).changes;
  }
  refuseMisfits(writer, movement, `FROM ${table} WHERE ${selection}`, parameters);
  return writer.run(
    `INSERT INTO movement_link (movement_id, ${table}_id)
     SELECT :movementId, id FROM ${table} WHERE ${selection}
     ON CONFLICT (movement_id, ${table}_id) DO NOTHING`,
    all,
  ).changes;
}

/** A movement takes in records of its own campaign, and of phases that share a day with it. */
function refuseMisfits(
  reader: Reader,
  movement: MovementRow,
  from: string,
  parameters: Record<string, SqlValue>,
): void {
  const phases = reader.all<{ campaignId: number; startsOn: string; endsOn: string }>(
    `SELECT campaign_id AS campaignId, starts_on AS startsOn, ends_on AS endsOn FROM phase
     WHERE id IN (SELECT DISTINCT phase_id ${from})`,
    parameters,
  );
  const called = movementCalled(movement);
  const { campaignId, startsOn, endsOn } = movement;
  if (campaignId !== null && phases.some((phase) => phase.campaignId !== campaignId)) {
    throw new DomainError('REFUSED', 'movement.other-campaign', messages.otherCampaign(called));
  }
  if (phases.some((phase) => phase.startsOn > (endsOn ?? '9999') || phase.endsOn < (startsOn ?? ''))) {
    throw new DomainError('REFUSED', 'movement.outside-days', messages.outsideDays(called));
  }
}
