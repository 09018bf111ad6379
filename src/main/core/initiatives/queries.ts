import type { ValueList } from '#shared/contract/entry.ts';
import type { InitiativeRow } from '#shared/contract/items.ts';
import type { Reader } from '../database/connection.ts';
import { type ItemFilter, type ItemQuery, itemDetails, itemWindow } from '../entry/item-lists.ts';
import { type ItemColumn, itemRow, itemValues } from '../entry/item-rows.ts';

/** One page of a campaign's initiatives, how many there are, and their benefit in đồng. */
export function initiativePage(
  reader: Reader,
  query: ItemQuery,
): { total: number; sumVnd: number; rows: InitiativeRow[] } {
  const { total, sumVnd, ids } = itemWindow(reader, 'initiative', query);
  const authors = authorsOf(reader, ids);
  const row = itemRow(reader);
  const details = itemDetails<object>(reader, 'initiative', ids);
  return { total, sumVnd, rows: details.map((detail) => ({ ...row(detail), authors: authors.get(detail.id) ?? [] })) };
}

export const initiativeValues = (reader: Reader, filter: ItemFilter, column: ItemColumn): ValueList =>
  itemValues(reader, 'initiative', filter, column);

/** The authors of each of these initiatives, in their order. */
export function authorsOf(reader: Reader, ids: readonly number[]): Map<number, string[]> {
  const rows = reader.all<{ id: number; name: string }>(
    `SELECT initiative_id AS id, name FROM json_each(:ids) AS wanted
     CROSS JOIN initiative_author ON initiative_id = wanted.value ORDER BY initiative_id, position`,
    { ids: JSON.stringify(ids) },
  );
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, names]) => [id, names.map(({ name }) => name)]));
}
