import type { IntakeRecord, TableReading } from '#shared/domain/records.ts';
import type { Writer } from '../../database/connection.ts';
import { writeInitiative } from '../../initiatives/service.ts';
import { type Subjects, subjectsOf } from '../../people/service.ts';
import { writeTarget } from '../../targets/service.ts';
import { writeWork } from '../../works/service.ts';
import type { UnitDirectory } from '../match/match-unit.ts';
import { type FilePlace, placeRecords, type RecordPlace } from './place.ts';
import { writeCount, writeRegistration } from './write-registrations.ts';

/** Writes every record of a file, each with the cell it came from. Part of the one operation that commits the file. */
export function writeRecords(
  writer: Writer,
  file: FilePlace,
  directory: UnitDirectory,
  tables: readonly TableReading[],
): void {
  const subjects = subjectsOf(writer);
  const placeOf = placeRecords(file, directory);
  for (const { sheet, records } of tables) {
    for (const record of records) writeRecord(writer, subjects, placeOf(sheet, record), record);
  }
}

function writeRecord(writer: Writer, subjects: Subjects, place: RecordPlace, record: IntakeRecord): void {
  switch (record.type) {
    case 'registration':
      writeRegistration(writer, subjects, place, record);
      return;
    case 'count':
      return writeCount(writer, place, record);
    case 'initiative':
      writeInitiative(writer, place, record);
      return;
    case 'work':
      writeWork(writer, place, record);
      return;
    case 'target':
      return writeTarget(writer, place, record);
  }
}
