/** A unit with where it stands and its heads (members, women, workforce); null where nobody counted them. */
export interface CountedHeads {
  id: string;
  parentId: string | null;
  heads: number | null;
}

export interface HeadCoverage {
  /** Each person once. */
  denominator: number;
  /** Units whose registrations may stand over the denominator. */
  covered: Set<string>;
  /** Units whose people are not in the denominator. */
  without: string[];
}

/** Heads of the counted units below a unit, and of it together with them. */
interface Sums {
  below: number;
  whole: number;
  /** Whether the unit's heads hold those below it. */
  holdsAll: boolean;
}

/**
 * The heads that the registrations of `counted` units are a rate of. Where a unit's heads are at least as many as those
 * of the units below it, they hold them; fewer can only be the people of its own office, and are added to them.
 */
export function coverHeads(units: readonly CountedHeads[], counted: ReadonlySet<string>): HeadCoverage {
  const known = new Set(units.map(({ id }) => id));
  const children = Map.groupBy(units, ({ parentId }) => parentId);
  const sums = new Map<string, Sums>();
  const covered = new Set<string>();
  const sumUp = (unit: CountedHeads, above: ReadonlySet<string>): number => {
    if (sums.has(unit.id) || above.has(unit.id)) return 0;
    const path = new Set([...above, unit.id]);
    const below = (children.get(unit.id) ?? []).reduce((sum, child) => sum + sumUp(child, path), 0);
    const own = counted.has(unit.id) ? (unit.heads ?? 0) : 0;
    const holdsAll = own > 0 && own >= below;
    sums.set(unit.id, { below, whole: holdsAll ? own : own + below, holdsAll });
    return sums.get(unit.id)?.whole ?? 0;
  };
  const cover = (unit: CountedHeads, held: boolean, above: ReadonlySet<string>): void => {
    if (above.has(unit.id)) return;
    const { below, holdsAll } = sums.get(unit.id) ?? { below: 0, holdsAll: false };
    if (counted.has(unit.id) && (held || unit.heads !== null || below > 0)) covered.add(unit.id);
    const path = new Set([...above, unit.id]);
    for (const child of children.get(unit.id) ?? []) cover(child, held || holdsAll, path);
  };
  const roots = units.filter(({ parentId }) => parentId === null || !known.has(parentId));
  const none: ReadonlySet<string> = new Set();
  let denominator = roots.reduce((sum, root) => sum + sumUp(root, none), 0);
  for (const root of roots) cover(root, false, none);
  // What stands in a circle hangs on no root.
  for (const unit of units.filter(({ id }) => !sums.has(id))) {
    denominator += sumUp(unit, none);
    cover(unit, false, none);
  }
  return { denominator, covered, without: [...counted].filter((id) => !covered.has(id)) };
}
