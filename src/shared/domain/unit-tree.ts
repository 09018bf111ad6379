import { holdsOn, type Period } from './periods.ts';

/** That a unit stood under another in a period. */
export interface Placement extends Period {
  unitId: number;
  parentId: number;
}

/** The parent of each unit on a day; units that stood under none are not in it. */
export function parentsOn(placements: readonly Placement[], day: string): Map<number, number> {
  return new Map(
    placements.filter((placement) => holdsOn(placement, day)).map(({ unitId, parentId }) => [unitId, parentId]),
  );
}

/**
 * The first day on which a unit would stand below itself; null where the placements make a tree on every day. The links
 * change only where a placement begins, so that those days are enough.
 */
export function firstCycle(placements: readonly Placement[]): { day: string; unitId: number } | null {
  const days = [...new Set(placements.map(({ from }) => from ?? dawn))].toSorted();
  for (const day of days) {
    const unitId = cycleIn(parentsOn(placements, day));
    if (unitId !== null) return { day, unitId };
  }
  return null;
}

const dawn = '0001-01-01';

function cycleIn(parents: ReadonlyMap<number, number>): number | null {
  const clear = new Set<number>();
  for (const start of parents.keys()) {
    const path = new Set<number>();
    for (let unit: number | undefined = start; unit !== undefined && !clear.has(unit); unit = parents.get(unit)) {
      if (path.has(unit)) return unit;
      path.add(unit);
    }
    for (const unit of path) clear.add(unit);
  }
  return null;
}
