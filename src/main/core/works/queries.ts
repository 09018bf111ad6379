import type { ValueList } from '#shared/contract/entry.ts';
import type { WorkRow } from '#shared/contract/items.ts';
import type { Reader } from '../database/connection.ts';
import { type ItemFilter, type ItemQuery, itemDetails, itemWindow } from '../entry/item-lists.ts';
import { type ItemColumn, itemRow, itemValues } from '../entry/item-rows.ts';

/** One page of a campaign's works, how many there are, and their value in đồng. */
export function workPage(reader: Reader, query: ItemQuery): { total: number; sumVnd: number; rows: WorkRow[] } {
  const { total, sumVnd, ids } = itemWindow(reader, 'work', query);
  const row = itemRow(reader);
  const details = itemDetails<{ plaque: number }>(reader, 'work', ids, ['plaque']);
  return { total, sumVnd, rows: details.map((detail) => ({ ...row(detail), plaque: detail.plaque === 1 })) };
}

export const workValues = (reader: Reader, filter: ItemFilter, column: ItemColumn): ValueList =>
  itemValues(reader, 'work', filter, column);
