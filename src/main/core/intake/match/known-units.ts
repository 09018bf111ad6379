import type { Reader } from '../../database/connection.ts';
import { allUnitNames, successorsOfEnded, unitNamesWithKey } from '../../units/service.ts';
import { createUnitDirectory, type UnitDirectory } from './match-unit.ts';

/**
 * The units as the database knows them when asked; with a phase, names that two units have borne go by its last day, and
 * units that ended before its first are known with their successors.
 */
export function unitDirectory(reader: Reader, phaseId: number | null = null): UnitDirectory {
  const phase = reader.get<{ startsOn: string; endsOn: string }>(
    'SELECT starts_on AS startsOn, ends_on AS endsOn FROM phase WHERE id = :phaseId',
    { phaseId },
  );
  const names = { withKey: (key: string) => unitNamesWithKey(reader, key), all: () => allUnitNames(reader) };
  if (phase === undefined) return createUnitDirectory(names);
  let ended: ReadonlyMap<number, readonly number[]> | null = null;
  return createUnitDirectory(names, phase.endsOn, (unitId) => {
    ended ??= successorsOfEnded(reader, phase.startsOn);
    return ended.get(unitId) ?? null;
  });
}
