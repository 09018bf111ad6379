import { type CellChange, cellChange, type Unit } from '#shared/contract/units.ts';
import { words } from '../app/words.ts';

export type UnitField = CellChange['field'];

const fields: readonly string[] = cellChange.shape.field.options;

export const isUnitField = (column: string): column is UnitField => fields.includes(column);

/** A cell of the list as a text, as it is copied and as editing starts from it. */
export function unitText(unit: Unit, field: UnitField): string {
  switch (field) {
    case 'kind':
      return words.units.kinds[unit.kind];
    case 'sector':
      return unit.sector === null ? '' : words.units.sectors[unit.sector];
    case 'yearBasis':
      return words.unitPage.yearBases[unit.yearBasis];
    case 'expected':
      return unit.expected ? words.units.yes : '';
    default:
      return unit[field] ?? '';
  }
}
