import type { Reader } from '../../database/connection.ts';
import { allUnitNames } from '../../units/service.ts';
import { createUnitDirectory, type UnitDirectory } from './match-unit.ts';

/** The units as the database knows them at this moment. */
export function unitDirectory(reader: Reader): UnitDirectory {
  return createUnitDirectory(allUnitNames(reader));
}
