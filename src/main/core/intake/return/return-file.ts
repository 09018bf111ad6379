import { intakeReturn as messages } from '#shared/messages/vi/intake-return.ts';
import type { Core } from '../../core.ts';
import { DomainError } from '../../domain-error.ts';
import { compareWithEarlier } from '../earlier-items.ts';
import { requireImport } from '../file-detail.ts';
import type { LastReadings } from '../last-readings.ts';
import { correctionsOf } from '../queries.ts';
import { notesOf } from './notes-of.ts';
import { markReturned } from './returned-files.ts';

export interface OutgoingWorkbook {
  name: string;
  bytes: Uint8Array;
  extension: 'xlsx' | 'xlsm';
}

/**
 * A waiting file as the unit gets it back: its own workbook with what it is to mend. The file counts as returned from
 * then on. Throws REFUSED for a file that is taken in, cannot be read, or in which nothing is wrong.
 */
export async function returnFile(core: Core, readings: LastReadings, id: number): Promise<OutgoingWorkbook> {
  const row = requireImport(core.reader, id);
  const { fileName, sha256 } = row;
  if (row.status === 'committed') throw new DomainError('REFUSED', 'import.committed', messages.committed(fileName));
  if (row.status === 'refused') throw unreadable(fileName);
  const { bytes, understood } = await readings.open(row);
  if (understood.refused !== null) throw unreadable(fileName);
  const compared = compareWithEarlier(core.reader, { ...row, importId: id }, understood, correctionsOf(row));
  const notes = notesOf(compared.reading.tables);
  if (notes.length === 0) throw new DomainError('REFUSED', 'return.nothing', messages.nothingWrong(fileName));
  const written = await core.ports.writing.annotate(bytes, { fileName, sha256, notes });
  if (written === null) throw unreadable(fileName);
  const description = { kind: 'intake.return', summary: messages.returned(fileName) };
  core.runOperation(description, (writer) => markReturned(writer, id, core.ports.clock.now()));
  const name = `${messages.fileName(fileName.replace(/\.[^.]+$/, ''))}.${written.extension}`;
  return { ...written, name };
}

function unreadable(fileName: string): DomainError {
  return new DomainError('REFUSED', 'import.refused', messages.unreadable(fileName));
}
