import type { Correction } from '#shared/contract/intake.ts';
import { correction } from '#shared/contract/intake.ts';
import { unitKindFromName } from '#shared/domain/unit-names.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { allUnitNames, insertUnit, unitIdentity } from '../units/service.ts';
import { type ImportEntry, writeImport } from './commit/write-import.ts';
import { writeRecords } from './commit/write-records.ts';
import type { FileOutcome } from './file-outcome.ts';
import { createUnitDirectory, matchUnit, type UnitDirectory, type UnitMatching } from './match/match-unit.ts';
import type { ImportRow } from './queries.ts';
import { errorCount } from './review/check-reading.ts';
import type { UnderstoodFile } from './understand.ts';

export type NewUnits = 'review' | 'create';

/** What decides whether a file can be taken in without a person. */
export interface Settlement {
  matching: UnitMatching;
  /** The unit that the file is of; null when it is not known, or still to be created. */
  unitId: number | null;
  createUnit: boolean;
  ready: boolean;
}

export function unitDirectory(reader: Reader): UnitDirectory {
  return createUnitDirectory(allUnitNames(reader));
}

/** Pure but for `directory`: a file is ready when its unit is known (or to be created) and no error stands in it. */
export function settle(
  file: UnderstoodFile,
  directory: UnitDirectory,
  decidedUnitId: number | null,
  newUnits: NewUnits,
): Settlement {
  const senderName = file.reading.sender?.name ?? null;
  const matching = matchUnit(senderName, directory);
  const unitId = decidedUnitId ?? matching.unitId;
  const createUnit = unitId === null && newUnits === 'create' && senderName !== null && !directory.knows(senderName);
  const ready = (unitId !== null || createUnit) && errorCount(file.reading) === 0;
  return { matching: createUnit ? { ...matching, match: 'new' } : matching, unitId, createUnit, ready };
}

/** Everything about one file that the database is to hold; the status is what `commit` decides. */
export type FileFacts = Omit<
  ImportEntry,
  'status' | 'reason' | 'unitId' | 'unitMatch' | 'senderName' | 'format' | 'tables'
>;

/** Writes a file that was understood: with all its records when it is ready, for review otherwise. */
export function writeUnderstood(
  writer: Writer,
  facts: FileFacts,
  file: UnderstoodFile,
  settlement: Settlement,
  existingId: number | null,
): { id: number; unitId: number | null } {
  const senderName = file.reading.sender?.name ?? null;
  const { ready, createUnit } = settlement;
  const unitId = ready && createUnit && senderName !== null ? createSender(writer, senderName) : settlement.unitId;
  const entry: ImportEntry = {
    ...facts,
    format: file.format,
    status: ready ? 'committed' : 'review',
    reason: null,
    senderName,
    unitId,
    unitMatch: settlement.matching.match,
    tables: file.reading.tables,
  };
  const id = writeImport(writer, entry, existingId);
  if (ready && unitId !== null) {
    const { campaignId, phaseId } = facts;
    const place = { importId: id, campaignId, phaseId, senderId: unitId };
    writeRecords(writer, place, unitDirectory(writer), file.reading.tables);
  }
  return { id, unitId };
}

function createSender(writer: Writer, name: string): number {
  const kind = unitKindFromName(name);
  return insertUnit(writer, { name, kind, sector: null, parentId: null, clusterName: null, expected: true }).id;
}

/** The unit as an outcome tells it: its own name and code when it is known, otherwise the name in the file. */
export function unitOutcome(
  reader: Reader,
  senderName: string | null,
  unitId: number | null,
  match: FileOutcome['unit']['match'],
): FileOutcome['unit'] {
  if (unitId === null) return { name: senderName, code: null, match };
  const { name, code } = unitIdentity(reader, unitId);
  return { name, code, match };
}

export function correctionsOf(row: Pick<ImportRow, 'corrections'>): Correction[] {
  return correction.array().parse(JSON.parse(row.corrections));
}

/** What the log of operations says of a file. */
export function summaryOf(status: 'ready' | 'review' | 'refused', fileName: string): string {
  if (status === 'ready') return messages.received(fileName);
  return status === 'review' ? messages.keptForReview(fileName) : messages.refused(fileName);
}
