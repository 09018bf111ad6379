import type { Writer } from '../../database/connection.ts';
import { insertNamedUnit } from '../../units/service.ts';
import { unitDirectory } from '../match/known-units.ts';
import type { Settlement } from '../review/settle.ts';
import type { UnderstoodFile } from '../understand.ts';
import { type ImportEntry, writeImport } from './write-import.ts';
import { writeRecords } from './write-records.ts';

/** Everything about one file that the database is to hold; the status comes from its settlement. */
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
  const unitId =
    ready && createUnit && senderName !== null ? insertNamedUnit(writer, senderName).id : settlement.unitId;
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
