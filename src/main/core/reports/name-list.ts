import type { SummaryRow } from '#shared/contract/figures.ts';
import type { ListedName, UnitDifference } from './builders/registration-list.ts';

/** A name with where it stands: `unitId` of the unit that registered it, `partName` of the part of the unit, if any. */
export interface PlacedName extends Omit<ListedName, 'unitName'> {
  unitId: string;
  partName: string | null;
}

const byName = new Intl.Collator('vi');

/**
 * Names in the order of their units, inside a unit by part, those of the unit itself first; inside a part they keep the
 * order they come in. Beside them the units whose registered figure is not the number of their names.
 */
export function nameList(
  names: PlacedName[],
  units: Pick<SummaryRow, 'key' | 'name' | 'awards'>[],
): { names: ListedName[]; differences: UnitDifference[] } {
  const ofUnit = Map.groupBy(names, (entry) => entry.unitId);
  const differences: UnitDifference[] = [];
  const listed = units.flatMap((unit): ListedName[] => {
    const own = ofUnit.get(unit.key) ?? [];
    const registered = unit.awards.reduce((sum, figure) => sum + figure.registered, 0);
    if (registered !== own.length) {
      differences.push({ unitId: unit.key, unitName: unit.name, registered, listed: own.length });
    }
    return inParts(own).map(({ name, birth, position, partName }) => ({
      name,
      birth,
      position,
      unitName: partName === null ? unit.name : `${partName}, ${unit.name}`,
    }));
  });
  return { names: listed, differences };
}

function inParts(names: PlacedName[]): PlacedName[] {
  return names.toSorted((one, other) => byName.compare(one.partName ?? '', other.partName ?? ''));
}
