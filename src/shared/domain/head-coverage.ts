/** A unit with where it stands and its heads (members, women, workforce); null where nobody counted them. */
export interface CountedHeads {
  id: string;
  parentId: string | null;
  heads: number | null;
}

export interface HeadCoverage {
  /** Each unit's heads once. */
  denominator: number;
  /** Units whose registrations may stand over the denominator. */
  covered: Set<string>;
  /** Units without heads of their own or of one above them. */
  without: string[];
}

/**
 * The heads that the registrations of `counted` units are a rate of. A unit's heads hold those of the units below it, so
 * of counted units that stand under each other only the topmost with heads is added.
 */
export function coverHeads(units: readonly CountedHeads[], counted: ReadonlySet<string>): HeadCoverage {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const owners = new Map<string, number>();
  const covered = new Set<string>();
  const without: string[] = [];
  for (const id of counted) {
    const owner = topmost(byId, counted, id);
    if (owner === null) without.push(id);
    else {
      covered.add(id);
      owners.set(owner.id, owner.heads);
    }
  }
  return { denominator: [...owners.values()].reduce((sum, heads) => sum + heads, 0), covered, without };
}

function topmost(
  byId: ReadonlyMap<string, CountedHeads>,
  counted: ReadonlySet<string>,
  id: string,
): { id: string; heads: number } | null {
  let owner: { id: string; heads: number } | null = null;
  const seen = new Set<string>();
  for (let at = byId.get(id); at !== undefined && !seen.has(at.id); at = byId.get(at.parentId ?? '')) {
    seen.add(at.id);
    if (counted.has(at.id) && at.heads !== null) owner = { id: at.id, heads: at.heads };
  }
  return owner;
}
