import type { Reader } from '../../database/connection.ts';
import { allUnitNames, unitNamesWithKey } from '../../units/service.ts';
import { createUnitDirectory, type UnitDirectory } from './match-unit.ts';

/** The units as the database knows them when asked; with a phase, names that two units have borne go by its last day. */
export function unitDirectory(reader: Reader, phaseId: number | null = null): UnitDirectory {
  const phase = reader.get<{ endsOn: string }>('SELECT ends_on AS endsOn FROM phase WHERE id = :phaseId', { phaseId });
  const names = { withKey: (key: string) => unitNamesWithKey(reader, key), all: () => allUnitNames(reader) };
  return createUnitDirectory(names, phase?.endsOn ?? null);
}
