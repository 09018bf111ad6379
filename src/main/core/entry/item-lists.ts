import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { Reader, SqlValue } from '../database/connection.ts';
import { listUnits } from '../units/service.ts';

/** The lists of named items: initiatives with their benefit, works with their value. */
const lists = {
  initiative: { title: 'title', value: 'benefit_vnd' },
  work: { title: 'name', value: 'value_vnd' },
} as const;
export type ItemTable = keyof typeof lists;

export interface ItemFilter {
  campaignId: string;
  phaseId: string | null;
  /** As typed. */
  search: string;
  unitIds: readonly string[];
  phaseIds: readonly string[];
}

export interface ItemQuery extends ItemFilter {
  sort: 'title' | 'value' | 'entered';
  descending: boolean;
  offset: number;
  limit: number;
}

interface Condition {
  sql: string;
  parameters: Record<string, SqlValue>;
}

/** A page's ids in order, with the number and the sum of all rows that the filter leaves. */
export function itemWindow(
  reader: Reader,
  table: ItemTable,
  query: ItemQuery,
): { total: number; sumVnd: number; ids: number[] } {
  const { sql, parameters } = condition(reader, table, query);
  const { value } = lists[table];
  const all = reader.get<{ total: number; sumVnd: number | null }>(
    `SELECT count(*) AS total, sum(${value}) AS sumVnd FROM ${table} WHERE ${sql}`,
    parameters,
  );
  const order = { title: 'folded', value, entered: 'id' }[query.sort];
  const direction = query.descending ? 'DESC' : 'ASC';
  const { limit, offset } = query;
  const rows = reader.all<{ id: number }>(
    `SELECT id FROM ${table} INDEXED BY ${table}_${query.sort} WHERE ${sql}
     ORDER BY ${order} ${direction}, id ${direction} LIMIT :limit OFFSET :offset`,
    { ...parameters, limit, offset },
  );
  return { total: all?.total ?? 0, sumVnd: all?.sumVnd ?? 0, ids: rows.map(({ id }) => id) };
}

/** How many rows each unit or phase has among those that the other filters leave. */
export function itemCounts(
  reader: Reader,
  table: ItemTable,
  filter: ItemFilter,
  column: 'unit' | 'phase',
): { id: number; count: number }[] {
  const others = column === 'unit' ? { ...filter, unitIds: [] } : { ...filter, phaseIds: [] };
  const { sql, parameters } = condition(reader, table, others);
  return reader.all<{ id: number; count: number }>(
    `SELECT ${column}_id AS id, count(*) AS count FROM ${table} WHERE ${sql} GROUP BY ${column}_id`,
    parameters,
  );
}

function condition(reader: Reader, table: ItemTable, filter: ItemFilter): Condition {
  const conditions = ['campaign_id = :campaignId'];
  const parameters: Record<string, SqlValue> = { campaignId: Number(filter.campaignId) };
  if (filter.phaseId !== null) {
    conditions.push('phase_id = :phaseId');
    parameters['phaseId'] = Number(filter.phaseId);
  }
  for (const [column, ids] of [
    ['unit_id', filter.unitIds],
    ['phase_id', filter.phaseIds],
  ] as const) {
    if (ids.length === 0) continue;
    conditions.push(`${column} IN (SELECT value FROM json_each(:${column}s))`);
    parameters[`${column}s`] = JSON.stringify(ids.map(Number));
  }
  const search = foldForSearch(filter.search);
  if (search !== '') {
    const units = listUnits(reader, search).map(({ id }) => Number(id));
    const author =
      table === 'initiative'
        ? ' OR EXISTS (SELECT 1 FROM initiative_author WHERE initiative_id = initiative.id AND instr(folded, :search) > 0)'
        : '';
    conditions.push(`(instr(folded, :search) > 0 OR unit_id IN (SELECT value FROM json_each(:searchUnits))${author})`);
    Object.assign(parameters, { search, searchUnits: JSON.stringify(units) });
  }
  return { sql: conditions.join(' AND '), parameters };
}

export interface ItemDetail {
  id: number;
  title: string;
  valueVnd: number | null;
  unitId: number;
  part: string;
  unitText: string | null;
  phaseId: number;
  phaseName: string;
  importId: number | null;
  fileName: string | null;
  sheet: string | null;
  row: number | null;
  column: string | null;
  movements: string | null;
}

/** What all items have, in the order of `ids`; `more` are columns of the table itself. */
export function itemDetails<More extends object>(
  reader: Reader,
  table: ItemTable,
  ids: readonly number[],
  more: readonly string[] = [],
): (ItemDetail & More)[] {
  const { title, value } = lists[table];
  return reader.all<ItemDetail & More>(
    `SELECT item.id, item.${title} AS title, item.${value} AS valueVnd, item.unit_id AS unitId, item.part,
       item.unit_text AS unitText, item.phase_id AS phaseId, phase.name AS phaseName, item.import_id AS importId,
       import_file.file_name AS fileName, item.sheet, item.row, item.column, ${more.map((column) => `item.${column}, `).join('')}
       (SELECT group_concat(movement.name, '; ' ORDER BY movement.position, movement.id)
        FROM movement_link JOIN movement ON movement.id = movement_link.movement_id
        WHERE movement_link.${table}_id = item.id) AS movements
     FROM json_each(:ids) AS wanted
     CROSS JOIN ${table} AS item ON item.id = wanted.value
     JOIN phase ON phase.id = item.phase_id
     LEFT JOIN import_file ON import_file.id = item.import_id
     ORDER BY wanted.key`,
    { ids: JSON.stringify(ids) },
  );
}
