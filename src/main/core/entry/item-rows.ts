import type { ValueList } from '#shared/contract/entry.ts';
import type { WorkRow } from '#shared/contract/items.ts';
import type { Reader } from '../database/connection.ts';
import { cellSource, unitNames } from '../registrations/service.ts';
import { listUnits } from '../units/service.ts';
import { type ItemDetail, type ItemFilter, type ItemTable, itemCounts } from './item-lists.ts';
import { valueListOf } from './value-lists.ts';

export type ItemColumn = 'unit' | 'phase';

/** Makes rows of what is known of items; unit names are looked up once. */
export function itemRow(reader: Reader): (detail: ItemDetail) => Omit<WorkRow, 'plaque'> {
  const nameOf = unitNames(reader);
  return (detail) => ({
    id: String(detail.id),
    title: detail.title,
    valueVnd: detail.valueVnd,
    unitId: String(detail.unitId),
    unitName: nameOf(detail.unitId),
    partText: detail.part === '' ? '' : (detail.unitText ?? detail.part),
    phaseId: String(detail.phaseId),
    phaseName: detail.phaseName,
    movements: detail.movements ?? '',
    source: cellSource(detail),
  });
}

export function itemValues(reader: Reader, table: ItemTable, filter: ItemFilter, column: ItemColumn): ValueList {
  const names =
    column === 'unit' ? listUnits(reader, '') : reader.all<{ id: number; name: string }>('SELECT id, name FROM phase');
  const nameOf = new Map(names.map(({ id, name }) => [String(id), name]));
  const values = itemCounts(reader, table, filter, column).map(({ id, count }) => ({
    value: String(id),
    label: nameOf.get(String(id)) ?? '',
    count,
  }));
  return valueListOf(values, '');
}
