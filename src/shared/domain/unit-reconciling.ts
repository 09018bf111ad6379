import { unitMatchKey } from './unit-names.ts';

export interface ReconciledUnit {
  id: number;
  name: string;
  /** Name of the unit above it; null at the top. */
  upper: string | null;
}

/**
 * The unit of ours that another register's unit surely is: the one of its name under a unit of the same name. Offices of
 * one kind share their names in every province, so that the name alone says too little.
 */
export function sameUnit<Ours extends ReconciledUnit>(
  { name, upper }: ReconciledUnit,
  ours: readonly Ours[],
): Ours | null {
  if (upper === null) return null;
  const [only, ...more] = ours.filter(
    (unit) =>
      unit.upper !== null &&
      unitMatchKey(unit.name) === unitMatchKey(name) &&
      unitMatchKey(unit.upper) === unitMatchKey(upper),
  );
  return only !== undefined && more.length === 0 ? only : null;
}
