import type { TakenOver } from '#shared/contract/takeover.ts';
import { unitCode } from '#shared/domain/unit-names.ts';
import { takeover as messages } from '#shared/messages/vi/takeover.ts';
import type { Core } from '../../core.ts';
import type { Reader, Writer } from '../../database/connection.ts';
import { placeFrom, refuseCycle } from '../dated.ts';
import { codeIsTaken, requireUnit } from '../queries.ts';
import { type CopyRules, type Fate, type Row, type RowCopier, rowCopier } from './copy-rows.ts';
import { openSource } from './source.ts';

export interface WantedTakeover {
  /** The copy of the other data file. */
  path: string;
  federation: string;
  /** Units of the other by their id, with the unit of ours that each is. */
  same: readonly (readonly [number, number])[];
  parentId: number | null;
  since: string | null;
}

export interface CopiedRows extends Omit<TakenOver, 'originalsMissing'> {
  operationId: number;
}

/**
 * Copies another federation's units, people, campaigns and records as one operation. Units that were said to be ours,
 * people who are surely known, years, phases, clusters and files that are there already are not made a second time.
 */
export function takeOver(hands: Pick<Core, 'runOperation'>, wanted: WantedTakeover): CopiedRows {
  const source = openSource(wanted.path);
  try {
    const description = { kind: 'unit.take-over', summary: messages.taken(wanted.federation) };
    return hands.runOperation(description, (writer) => copyAll(writer, source.reader, wanted));
  } finally {
    source.close();
  }
}

function copyAll(writer: Writer, source: Reader, wanted: WantedTakeover): CopiedRows {
  const copier = rowCopier(writer, source);
  const same = new Map(wanted.same);
  copier.table('award_type', { fateOf: by(writer, 'award_type', ['code']) });
  copier.table('cluster', { fateOf: by(writer, 'cluster', ['name']) });
  const units = copyUnits(writer, source, copier, same);
  copier.table('campaign', { fateOf: by(writer, 'campaign', ['year']) });
  copier.table('phase', { fateOf: by(writer, 'phase', ['campaign_id', 'number']) });
  // A file of the same bytes and year is here already, and its records with it.
  const files = copier.table('import_file', { fateOf: unlessReceived(writer) });
  for (const table of ['import_table', 'import_problem']) copier.table(table);
  const people = copier.table('person', {
    fateOf: (row, sourceId) => (comesWithFiles(source, copier, sourceId) ? knownPerson(writer, row) : 'leave'),
  });
  const collectives = copier.table('collective', { fateOf: by(writer, 'collective', ['unit_id', 'match_key']) });
  const registrations = copier.table('registration');
  copier.table('person_decision');
  for (const table of [...recordTables, ...decisionTables, ...historyTables]) copier.table(table);
  copier.table('movement', { fateOf: by(writer, 'movement', ['campaign_id', 'name']) });
  for (const table of ['movement_link', 'campaign_unit']) copier.table(table);
  placeRoots(writer, source, copier, wanted, same);
  refuseCycle(writer);
  return { operationId: writer.operationId, units, people, collectives, files, registrations };
}

const recordTables = ['award_count', 'item_count', 'initiative', 'initiative_author', 'work', 'target'] as const;
const historyTables = ['history_file', 'history_problem', 'award_history', 'initiative_use'] as const;
const decisionTables = ['claim_decision', 'cluster_year', 'cluster_member', 'pact', 'pact_signature'] as const;

/** Who is named only in files that stay behind stays behind, too. */
function comesWithFiles(source: Reader, copier: RowCopier, personId: number): boolean {
  const files = source.all<{ id: number | null }>(
    'SELECT DISTINCT import_id AS id FROM registration WHERE person_id = :personId',
    { personId },
  );
  return files.length === 0 || files.some(({ id }) => id === null || copier.idOf('import_file', id) !== undefined);
}

/** A row is ours where ours has the same values in these columns. */
function by(reader: Reader, table: string, columns: readonly string[]): (row: Row) => Fate {
  const condition = columns.map((column) => `${column} IS :${column}`).join(' AND ');
  const sql = `SELECT id FROM ${table} WHERE ${condition} LIMIT 1`;
  return (row) => {
    const parameters = Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
    const known = reader.get<{ id: number }>(sql, parameters);
    return known === undefined ? 'copy' : { is: known.id };
  };
}

function unlessReceived(reader: Reader): (row: Row) => Fate {
  const known = by(reader, 'import_file', ['campaign_id', 'sha256']);
  return (row) => (known(row) === 'copy' ? 'copy' : 'leave');
}

function copyUnits(writer: Writer, source: Reader, copier: RowCopier, same: ReadonlyMap<number, number>): number {
  const names = new Map(
    source.all<{ id: number }>('SELECT id FROM unit').map(({ id }) => [id, requireUnit(source, id).name]),
  );
  const units = copier.table('unit', {
    fateOf: (_row, sourceId) => {
      const ours = same.get(sourceId);
      return ours === undefined ? 'copy' : { is: requireUnit(writer, ours).id };
    },
    change: (row, sourceId) => ({
      ...row,
      code: unitCode(names.get(sourceId) ?? '', (code) => codeIsTaken(writer, code)),
    }),
  });
  const joined = new Set(same.values());
  const ofNewUnit: CopyRules = { fateOf: (row) => (joined.has(Number(row['unit_id'])) ? 'leave' : 'copy') };
  for (const table of ['unit_name', 'unit_placement']) copier.table(table, ofNewUnit);
  for (const table of ['unit_alias', 'head_count']) copier.table(table);
  const newEvents = new Set(
    source
      .all<{ eventId: number; unitId: number }>('SELECT event_id AS eventId, unit_id AS unitId FROM unit_event_unit')
      .flatMap(({ eventId, unitId }) => (same.has(unitId) ? [] : [eventId])),
  );
  copier.table('unit_event', { fateOf: (_row, sourceId) => (newEvents.has(sourceId) ? 'copy' : 'leave') });
  copier.table('unit_event_unit');
  return units;
}

/** Surely the same person: the same name in the same unit, and the same birth or member number. Others are shown as namesakes. */
function knownPerson(reader: Reader, row: Row): Fate {
  const known = reader.get<{ id: number }>(
    `SELECT id FROM person WHERE unit_id = :unit_id AND match_key = :match_key
       AND (birth = :birth OR member_number = :member_number) LIMIT 1`,
    {
      unit_id: row['unit_id'] ?? null,
      match_key: row['match_key'] ?? null,
      birth: row['birth'] ?? null,
      member_number: row['member_number'] ?? null,
    },
  );
  return known === undefined ? 'copy' : { is: known.id };
}

/** The other's units at the top stand under a unit of ours from a day on. */
function placeRoots(
  writer: Writer,
  source: Reader,
  copier: RowCopier,
  { parentId, since }: WantedTakeover,
  same: ReadonlyMap<number, number>,
): void {
  if (parentId === null) return;
  const roots = source.all<{ id: number }>('SELECT id FROM unit WHERE parent_id IS NULL AND ended_on IS NULL');
  for (const { id } of roots) {
    const own = copier.idOf('unit', id);
    if (own !== undefined && !same.has(id) && own !== parentId) placeFrom(writer, own, parentId, since);
  }
}
