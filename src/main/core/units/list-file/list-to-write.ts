import type { Unit } from '#shared/contract/units.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { unitLists as messages } from '#shared/messages/vi/unit-lists.ts';
import type { Reader } from '../../database/connection.ts';
import { listUnits } from '../lists.ts';
import { type ListField, type ListToWrite, listColumns } from './unit-list.ts';

type Value = string | number | null;

/** The units that go on, parents before those below them, as the office's own list. */
export function listToWrite(reader: Reader, federation: string): ListToWrite {
  const units = listUnits(reader, '').filter(({ endedOn }) => endedOn === null);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const repeated = new Set(
    [...Map.groupBy(units, ({ name }) => name)].flatMap(([name, bearers]) => (bearers.length > 1 ? [name] : [])),
  );
  const countedOn = new Map(
    reader
      .all<{ id: number; day: string }>('SELECT unit_id AS id, max(on_date) AS day FROM head_count GROUP BY unit_id')
      .map(({ id, day }) => [String(id), day]),
  );
  return {
    title: messages.title(federation),
    sheet: messages.sheet,
    heads: listColumns.map(([field, width]) => ({ text: headOf(field), width })),
    rows: units.map((unit) => {
      const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
      const values = valuesOf(unit, countedOn.get(unit.id) ?? null);
      // Names that two units bear say nothing: there the code stands.
      const upper = parent === undefined ? null : repeated.has(parent.name) ? parent.code : parent.name;
      return listColumns.map(([field]) => (field === 'parent' ? upper : values[field]) ?? '');
    }),
  };
}

function headOf(field: ListField): string {
  const heads: Partial<Record<ListField, string>> = messages.heads;
  return heads[field] ?? '';
}

function valuesOf(unit: Unit, countedOn: string | null): Partial<Record<ListField, Value>> {
  const { sector, foundedOn } = unit;
  return {
    ...Object.fromEntries(listColumns.flatMap(([field]) => (field in unit ? [[field, plain(unit, field)]] : []))),
    kind: messages.kinds[unit.kind],
    sector: sector === null ? null : messages.sectors[sector],
    cluster: unit.clusterName,
    expected: unit.expected ? messages.yes : '0',
    yearBasis: messages.yearBases[unit.yearBasis],
    foundedOn: foundedOn === null ? null : formatDate(foundedOn),
    countedOn: countedOn === null ? null : formatDate(countedOn),
    aliases: unit.aliases.join('; '),
  };
}

function plain(unit: Unit, field: string): Value {
  const value: unknown = Object.entries(unit).find(([name]) => name === field)?.[1];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
