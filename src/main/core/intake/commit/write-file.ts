import type { IntakeRecord, TableReading } from '#shared/domain/records.ts';
import type { Writer } from '../../database/connection.ts';
import { insertNamedUnit } from '../../units/service.ts';
import { linkNamedMovements } from '../check/named-movements.ts';
import { unitDirectory } from '../match/known-units.ts';
import { replaceReturned } from '../return/returned-files.ts';
import { carryOutDecisions } from '../review/carry-out.ts';
import type { Settlement } from '../review/settle.ts';
import { type ImportEntry, writeImport } from './write-import.ts';
import { writeRecords } from './write-records.ts';

/** Everything about one file that the database is to hold; the status comes from its settlement. */
export type FileFacts = Omit<
  ImportEntry,
  'status' | 'reason' | 'unitId' | 'unitMatch' | 'senderName' | 'format' | 'tables'
>;

/** A file that was understood, and where it is to go. `existingId` is its place in the list when it has one. */
export interface FileToWrite {
  facts: FileFacts;
  format: string;
  senderName: string | null;
  tables: readonly TableReading[];
  settlement: Settlement;
  existingId: number | null;
  /** The returned file that it stands for from now on. */
  replaces: number | null;
}

/** Some of the records of one table, in order: a table may have too many to be handed on at once. */
export interface WrittenPart {
  table: number;
  records: readonly IntakeRecord[];
}

export interface WrittenFile {
  id: number;
  unitId: number | null;
}

/** Writes the file: with all its records when it is ready, for review otherwise. `parts` complete the tables. */
export function writeFile(writer: Writer, file: FileToWrite, parts: readonly WrittenPart[]): WrittenFile {
  const { facts, format, senderName, settlement, existingId, replaces } = file;
  const tables = completed(file.tables, parts);
  const { ready, createUnit } = settlement;
  const unitId =
    ready && createUnit && senderName !== null ? insertNamedUnit(writer, senderName).id : settlement.unitId;
  const entry: ImportEntry = {
    ...facts,
    format,
    status: ready ? 'committed' : 'review',
    reason: null,
    senderName,
    unitId,
    unitMatch: settlement.matching.match,
    tables,
  };
  const id = writeImport(writer, entry, existingId);
  if (replaces !== null) replaceReturned(writer, id, replaces);
  if (ready && unitId !== null) {
    const { campaignId, phaseId, fileName, corrections } = facts;
    carryOutDecisions(writer, { id, unitId, fileName, corrections });
    const place = { importId: id, campaignId, phaseId, senderId: unitId };
    writeRecords(writer, place, unitDirectory(writer, phaseId), tables);
    linkNamedMovements(writer, place, tables);
  }
  return { id, unitId };
}

function completed(tables: readonly TableReading[], parts: readonly WrittenPart[]): readonly TableReading[] {
  if (parts.length === 0) return tables;
  const byTable = Map.groupBy(parts, ({ table }) => table);
  return tables.map((table, index) => ({
    ...table,
    records: (byTable.get(index) ?? []).flatMap(({ records }) => records),
  }));
}
