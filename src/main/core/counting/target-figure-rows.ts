import type { FigureRow } from '#shared/contract/figures.ts';
import type { Unit } from '#shared/contract/units.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import type { Reader } from '../database/connection.ts';
import { cellSource, partName } from '../registrations/service.ts';
import { type TargetRow, targetRows } from './figure-row-queries.ts';
import type { CountingScope } from './scope.ts';

const signs = new Map([
  ['at-least', '≥ '],
  ['more-than', '> '],
  ['at-most', '≤ '],
  ['less-than', '< '],
]);

/** Targets by unit; `detail` is what was planned as the unit meant it: `≥ 95 %`. */
export function targetFigureRows(reader: Reader, scope: CountingScope, units: readonly Unit[]): FigureRow[] {
  const targets = Map.groupBy(targetRows(reader, scope), (row) => row.unitId);
  return units.flatMap((unit) =>
    (targets.get(Number(unit.id)) ?? []).map((row) => ({
      key: `target-${row.id}`,
      type: 'target' as const,
      name: row.name,
      unitName: unit.name,
      partName: partName(row),
      detail: planned(row),
      award: null,
      subject: null,
      count: 1,
      value: null,
      counted: true,
      source: cellSource(row),
    })),
  );
}

function planned(row: TargetRow): string | null {
  if (row.planned === null) return null;
  const number = `${signs.get(row.operator ?? '') ?? ''}${formatVietnameseNumber(row.planned)}`;
  return row.unitOfMeasure === null ? number : `${number} ${row.unitOfMeasure}`;
}
