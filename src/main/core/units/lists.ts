import { sector, unitKind } from '#shared/contract/common.ts';
import { type Unit, unitFields } from '#shared/contract/units.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { Reader } from '../database/connection.ts';
import { stateOfData } from '../operations/state-of-data.ts';
import { allUnitNames, allUnits, requireNamedUnit, requireUnit, type UnitRow, unitsAsOf } from './queries.ts';

/** Id, code and current name of one unit; throws NOT_FOUND. */
export function unitIdentity(reader: Reader, id: number): { id: number; code: string; name: string } {
  return requireNamedUnit(reader, id);
}

/**
 * All units that `search` finds in names, codes and aliases (without accents); parents before children, names the
 * Vietnamese way. With a day: those that were there then, with the names and parents they had.
 */
export function listUnits(reader: Reader, search: string, on: string | null = null): Unit[] {
  const wanted = foldForSearch(search);
  const units = on === null ? standingUnits(reader) : findableUnits(reader, on);
  return units.filter(({ texts }) => texts.some((text) => text.includes(wanted))).map(({ unit }) => unit);
}

interface FindableUnit {
  unit: Unit;
  /** By what it is found, folded. */
  texts: string[];
}

const remembered = new WeakMap<Reader, { state: string; units: FindableUnit[] }>();

/** The units as they are. Nearly every screen asks for them: they are kept until something is written. */
function standingUnits(reader: Reader): FindableUnit[] {
  const state = stateOfData(reader);
  const known = remembered.get(reader);
  if (state !== null && known?.state === state) return known.units;
  const units = findableUnits(reader, null);
  if (state !== null) remembered.set(reader, { state, units });
  return units;
}

function findableUnits(reader: Reader, on: string | null): FindableUnit[] {
  const names = Map.groupBy(allUnitNames(reader), (name) => name.unitId);
  return inTreeOrder(allUnits(reader, on)).map((row) => {
    const own = names.get(row.id) ?? [];
    return {
      unit: asUnit(
        row,
        own.filter((name) => name.source === 'alias').map((name) => name.text),
      ),
      texts: [row.code, row.shortName ?? '', ...own.map((name) => name.text)].map(foldForSearch),
    };
  });
}

/** All units as they were called and clustered in a year that ended on `day`, names the Vietnamese way. */
export function unitsOfYear(reader: Reader, year: number, day: string): Unit[] {
  const named = unitsAsOf(reader, year, day).map((row) => asUnit(row, []));
  return named.toSorted((first, second) => byName.compare(first.name, second.name));
}

export function unitDetail(reader: Reader, id: number): Unit {
  const aliases = reader.all<{ alias: string }>('SELECT alias FROM unit_alias WHERE unit_id = :id ORDER BY id', { id });
  return asUnit(
    requireUnit(reader, id),
    aliases.map((row) => row.alias),
  );
}

function asUnit(row: UnitRow, aliases: string[]): Unit {
  return {
    ...row,
    id: String(row.id),
    kind: unitKind.parse(row.kind),
    sector: sector.nullable().parse(row.sector),
    yearBasis: unitFields.shape.yearBasis.parse(row.yearBasis),
    parentId: row.parentId === null ? null : String(row.parentId),
    clusterId: row.clusterId === null ? null : String(row.clusterId),
    expected: row.expected === 1,
    suspended: row.suspended === 1,
    aliases,
  };
}

const byName = new Intl.Collator('vi', { numeric: true });

/** What stands under a unit that is not in the list stands at the top. */
function inTreeOrder(rows: UnitRow[]): UnitRow[] {
  const known = new Set(rows.map(({ id }) => id));
  const children = Map.groupBy(
    rows.toSorted((first, second) => byName.compare(first.name, second.name)),
    ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null),
  );
  const below = (parentId: number | null): UnitRow[] =>
    (children.get(parentId) ?? []).flatMap((row) => [row, ...below(row.id)]);
  return below(null);
}
