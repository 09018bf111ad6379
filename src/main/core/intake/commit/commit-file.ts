import type { Core } from '../../core.ts';
import type { OperationDescription } from '../../operations/operation.ts';
import type { Settlement } from '../review/settle.ts';
import type { UnderstoodFile } from '../understand.ts';
import { type FileFacts, type FileToWrite, type WrittenFile, type WrittenPart, writeFile } from './write-file.ts';

/** So many records and problems are written in a moment; more are left to the data thread. */
export const rowsAtOnce = 250;
/** Records handed to the data thread at a time. */
const recordsInPart = 1000;

/** Writes a file as one operation, wholly or not at all. To be called in a turn of `core.longOperations`. */
export async function commitFile(
  core: Core,
  description: OperationDescription,
  facts: FileFacts,
  { format, reading }: UnderstoodFile,
  settlement: Settlement,
  place: Pick<FileToWrite, 'existingId' | 'replaces'>,
): Promise<WrittenFile> {
  const { sender, tables } = reading;
  const file: FileToWrite = { facts, format, senderName: sender?.name ?? null, tables, settlement, ...place };
  const rows = tables.reduce((sum, { records, problems }) => sum + records.length + problems.length, 0);
  if (rows <= rowsAtOnce) return core.runOperation(description, (writer) => writeFile(writer, file, []));
  const bare = { ...file, tables: tables.map((table) => ({ ...table, records: [] })) };
  return core.longOperations.run(
    description.summary,
    'write-file',
    { description, file: bare },
    { parts: partsOf(file) },
  );
}

function partsOf({ tables }: FileToWrite): WrittenPart[] {
  return tables.flatMap(({ records }, table) =>
    Array.from({ length: Math.ceil(records.length / recordsInPart) }, (_part, index) => ({
      table,
      records: records.slice(index * recordsInPart, (index + 1) * recordsInPart),
    })),
  );
}
