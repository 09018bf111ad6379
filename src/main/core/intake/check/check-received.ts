import type { FileReading } from '#shared/domain/reading.ts';
import { awardTypes } from '../../awards/service.ts';
import type { Reader } from '../../database/connection.ts';
import { unitIdentity } from '../../units/service.ts';
import { placeRecords } from '../commit/place.ts';
import { unitDirectory } from '../match/known-units.ts';
import { dueDays } from './due-days.ts';
import { jumpingNumbers } from './jumps.ts';
import { personsOfTwoUnits } from './person-elsewhere.ts';
import { type FoundProblem, placedRecords, withFoundProblems } from './placed-records.ts';
import {
  type CheckedFile,
  dayReceived,
  earlierNumbers,
  earlierRegistrations,
  peopleElsewhere,
  phaseDays,
  unitLives,
} from './queries.ts';
import { registeredBefore } from './registered-before.ts';
import { jumpThresholds } from './thresholds.ts';
import { afterDeadline, unitsOutsidePhase } from './units-of-phase.ts';

export interface ReceivedFile extends CheckedFile {
  /** The unit that sent it; null while it is not known. */
  unitId: number | null;
  /** When a file came that is not in the list yet. */
  at: string | null;
}

/**
 * Holds a file against the units, people and years that the database knows: who is registered already or by another unit,
 * units that were not there in the phase, numbers that jump against the year before, a deadline that has passed. The
 * reading itself where nothing is found.
 */
export function checkReceived(reader: Reader, file: ReceivedFile, reading: FileReading): FileReading {
  const phase = phaseDays(reader, file.phaseId);
  if (phase === undefined || reading.tables.length === 0) return reading;
  // No unit has the id 0: an unknown sender's people are like nobody who is there.
  const senderId = file.unitId ?? 0;
  const place = { importId: file.importId ?? 0, campaignId: file.campaignId, phaseId: file.phaseId, senderId };
  const placed = placedRecords(reading.tables, placeRecords(place, unitDirectory(reader, file.phaseId)), senderId);
  const { registrations, units } = placed;
  const earlier = earlierNumbers(reader, file, [...units.keys()]);
  const unitName = unitNames(reader);
  const awardName = awardNames(reader);
  const found: FoundProblem[] = [
    ...unitsOutsidePhase(units, unitLives(reader, [...units.keys()]), phase),
    ...afterDeadline(
      dueDays(reader, file, placed, awardName),
      dayReceived(reader, file.importId, file.at),
      reading.tables[0]?.sheet ?? '',
    ),
    ...registeredBefore(registrations, earlierRegistrations(reader, file, registrations), awardName),
    ...personsOfTwoUnits(registrations, peopleElsewhere(reader, file, registrations), unitName),
    ...(earlier === null
      ? []
      : jumpingNumbers(placed, earlier, jumpThresholds(reader), { unit: unitName, award: awardName })),
  ];
  return found.length === 0 ? reading : { ...reading, tables: withFoundProblems(reading.tables, found) };
}

function unitNames(reader: Reader): (unitId: number) => string {
  const names = new Map<number, string>();
  return (unitId) => {
    const name = names.get(unitId) ?? unitIdentity(reader, unitId).name;
    names.set(unitId, name);
    return name;
  };
}

function awardNames(reader: Reader): (code: string) => string {
  let names: Map<string, string> | null = null;
  return (code) => {
    names ??= new Map(awardTypes(reader).map((type) => [type.code, type.name]));
    return names.get(code) ?? code;
  };
}
