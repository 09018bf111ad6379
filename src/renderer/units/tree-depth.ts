import type { Unit } from '#shared/contract/units.ts';

/** How many units of the list stand above each; the list has parents before children. */
export function depthsOf(units: readonly Pick<Unit, 'id' | 'parentId'>[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parentId } of units) {
    const above = parentId === null ? undefined : depths.get(parentId);
    depths.set(id, above === undefined ? 0 : above + 1);
  }
  return depths;
}
