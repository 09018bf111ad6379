/** Whether a unit has ended, and the units that took its place. */
export interface UnitFate {
  ended: boolean;
  successors: readonly number[];
}

/**
 * Where the records of a unit stand in today's structure. `same`: it is there still. `followed`: they go to the one unit
 * that took its place. `split`: several did, so that they stay with the old unit. `none`: it ended without a successor.
 */
export interface StandsToday {
  unitId: number;
  why: 'same' | 'followed' | 'split' | 'none';
}

/** Follows the successors of a unit for as long as there is exactly one. */
export function standsToday(unitId: number, fateOf: (unitId: number) => UnitFate | undefined): StandsToday {
  const seen = new Set([unitId]);
  let current = unitId;
  for (;;) {
    const fate = fateOf(current);
    if (fate === undefined || !fate.ended) return { unitId: current, why: current === unitId ? 'same' : 'followed' };
    const [next, ...more] = fate.successors;
    if (next === undefined || seen.has(next)) return { unitId: current, why: 'none' };
    if (more.length > 0) return { unitId: current, why: 'split' };
    seen.add(next);
    current = next;
  }
}
