import { matchUnit, type UnitDirectory, type UnitMatching } from '../match/match-unit.ts';
import type { UnderstoodFile } from '../understand.ts';
import { errorCount } from './check-reading.ts';

export type NewUnits = 'review' | 'create';

/** What decides whether a file can be taken in without a person. */
export interface Settlement {
  matching: UnitMatching;
  /** The unit that the file is of; null when it is not known, or still to be created. */
  unitId: number | null;
  createUnit: boolean;
  ready: boolean;
}

/** A file is ready when its unit is known (or to be created) and no error stands in it. */
export function settle(
  file: UnderstoodFile,
  directory: UnitDirectory,
  decidedUnitId: number | null,
  newUnits: NewUnits,
): Settlement {
  const senderName = file.reading.sender?.name ?? null;
  const isNewcomer = senderName !== null && !directory.knows(senderName);
  const createUnit = decidedUnitId === null && newUnits === 'create' && isNewcomer;
  // Names that are near are for a person who is asked; to look for them takes longer the more units there are.
  const matching: UnitMatching = createUnit
    ? { match: 'new', unitId: null, suggestions: [] }
    : matchUnit(senderName, directory);
  const unitId = decidedUnitId ?? matching.unitId;
  const ready = (unitId !== null || createUnit) && errorCount(file.reading) === 0;
  return { matching, unitId, createUnit, ready };
}
