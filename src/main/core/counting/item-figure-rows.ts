import type { FigureRow } from '#shared/contract/figures.ts';
import type { Unit } from '#shared/contract/units.ts';
import { formatSmallCount } from '#shared/domain/vietnamese-numbers.ts';
import { counting as messages } from '#shared/messages/vi/counting.ts';
import type { Reader } from '../database/connection.ts';
import { cellSource, partName } from '../registrations/service.ts';
import { type ItemNumberRow, type ItemRow, itemNumberRows, itemRows } from './figure-row-queries.ts';
import { type Item, itemClaims } from './item-claims.ts';
import type { CountingScope } from './scope.ts';
import { namesStand, numberStands } from './standing.ts';

/** Initiatives (works) by unit, a unit's numbers before its names. */
export function itemFigureRows(reader: Reader, scope: CountingScope, units: readonly Unit[], item: Item): FigureRow[] {
  const claims = new Map(itemClaims(reader, scope, item).map((entry) => [claimKey(entry), entry]));
  const numbers = Map.groupBy(itemNumberRows(reader, scope, item), (row) => row.unitId);
  const named = Map.groupBy(itemRows(reader, scope, item), (row) => row.unitId);
  return units.flatMap((unit) => {
    const unitId = Number(unit.id);
    return [
      ...(numbers.get(unitId) ?? []).map((row) =>
        numberFigureRow(row, unit.name, item, numberStands(row, claims.get(claimKey(row)))),
      ),
      ...(named.get(unitId) ?? []).map((row) =>
        itemFigureRow(row, unit.name, item, namesStand(row.part, claims.get(claimKey(row)))),
      ),
    ];
  });
}

function claimKey({ unitId, phaseId }: { unitId: number; phaseId: number }): string {
  return `${unitId} ${phaseId}`;
}

function numberFigureRow(row: ItemNumberRow, unitName: string, item: Item, counted: boolean): FigureRow {
  const count = formatSmallCount(row.count);
  return {
    key: `item-count-${row.id}`,
    type: 'item-count',
    name: item === 'works' ? messages.worksOnly(count) : messages.initiativesOnly(count),
    unitName,
    partName: partName(row),
    detail: null,
    award: null,
    subject: null,
    count: row.count,
    value: row.valueVnd,
    counted,
    source: cellSource(row),
  };
}

function itemFigureRow(row: ItemRow, unitName: string, item: Item, counted: boolean): FigureRow {
  return {
    key: `${item === 'works' ? 'work' : 'initiative'}-${row.id}`,
    type: item === 'works' ? 'work' : 'initiative',
    name: row.name,
    unitName,
    partName: partName(row),
    detail: item === 'works' && row.detail !== null ? messages.plaque : row.detail,
    award: null,
    subject: null,
    count: 1,
    value: row.valueVnd,
    counted,
    source: cellSource(row),
  };
}
