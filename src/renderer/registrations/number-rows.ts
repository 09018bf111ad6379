import type { NumberCell, UnitNumbers } from '#shared/contract/numbers.ts';

export const groupings = ['cluster', 'sector', 'tree'] as const;
export type Grouping = (typeof groupings)[number];

/** A line of the numbers grid: a unit, or the sum of the units above it. */
export type NumberRow =
  | { id: string; kind: 'unit'; unit: UnitNumbers }
  | { id: string; kind: 'sum'; name: string; whole: boolean; units: readonly UnitNumbers[] };

interface GroupNames {
  cluster: string;
  sector: string;
  sectors: Readonly<Record<string, string>>;
  subtotal: (group: string) => string;
  total: string;
}

/**
 * Units in groups, each closed by its sum, and the sum of all. By tree a group is a unit right below the federation with
 * everything below it; a group of one unit has no sum of its own. Units keep their order inside a group.
 */
export function numberRows(units: readonly UnitNumbers[], by: Grouping, names: GroupNames): NumberRow[] {
  const groups = groupsOf(units, by, names);
  const rows = [...groups].flatMap(([name, members]): NumberRow[] => [
    ...members.map((unit): NumberRow => ({ id: unit.id, kind: 'unit', unit })),
    ...(members.length > 1
      ? [{ id: `sum ${name}`, kind: 'sum' as const, name: names.subtotal(name), whole: false, units: members }]
      : []),
  ]);
  return [...rows, { id: 'sum', kind: 'sum', name: names.total, whole: true, units }];
}

/** Units by the name of their group. */
export function groupsOf(units: readonly UnitNumbers[], by: Grouping, names: GroupNames): Map<string, UnitNumbers[]> {
  return Map.groupBy(units, groupNamer(units, by, names));
}

function groupNamer(units: readonly UnitNumbers[], by: Grouping, names: GroupNames): (unit: UnitNumbers) => string {
  if (by === 'cluster') return ({ clusterName }) => clusterName ?? names.cluster;
  if (by === 'sector') return ({ sector }) => (sector === null ? names.sector : (names.sectors[sector] ?? sector));
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const isRoot = (id: string | null): boolean => {
    const unit = id === null ? undefined : known.get(id);
    return unit === undefined || unit.parentId === null;
  };
  return (unit) => {
    let head = unit;
    for (let above = known.get(head.parentId ?? ''); above !== undefined && !isRoot(head.parentId); ) {
      head = above;
      above = known.get(head.parentId ?? '');
    }
    return head.name;
  };
}

/** The number that is shown: the typed one, else the one of the unit's files. */
export function shownNumber(cell: NumberCell | undefined): number | null {
  return cell?.typed ?? cell?.filed ?? null;
}

/** The sum of a field over units, with what is being typed in place of what is stored. */
export function sumOfField(
  units: readonly UnitNumbers[],
  field: string,
  typed: (unitId: string) => number | null | undefined,
): number {
  return units.reduce((sum, { id, cells }) => sum + (typed(id) ?? shownNumber(cells[field]) ?? 0), 0);
}
