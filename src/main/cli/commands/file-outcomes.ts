import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { countOutcomes, type FileOutcome, type IncomingFile } from '#core/intake/file-outcome.ts';
import { type CliMessages, type ExitStatus, type Invocation, UsageError } from '../command.ts';
import { type GatheredPath, gatherFiles } from '../gather-files.ts';
import { formatTable } from '../output.ts';

/** Files named on the command line; a path that is not there or may not be read becomes a file that fails when read. */
export async function incomingFiles({ positionals, messages }: Invocation): Promise<IncomingFile[]> {
  if (positionals.length === 0) throw new UsageError(messages.noPaths);
  return (await gatherFiles(positionals)).map(({ path: file, size, failure }) => ({
    path: file,
    name: path.basename(file),
    size: size ?? undefined,
    bytes: failure === null ? () => readFile(file) : () => Promise.reject(notReadable(failure)),
  }));
}

function notReadable(failure: Exclude<GatheredPath['failure'], null>): Error {
  return Object.assign(new Error(failure), { code: failure === 'forbidden' ? 'EACCES' : 'ENOENT' });
}

/** Prints what became of the files; 1 where one of them needs a person. */
export function printOutcomes(invocation: Invocation, outcomes: readonly FileOutcome[]): ExitStatus {
  const { json, messages } = invocation;
  invocation.print(
    json ? JSON.stringify({ contract: 1, files: outcomes.map(contractFile) }) : readable(outcomes, messages),
  );
  return outcomes.some(({ status }) => status === 'review' || status === 'refused') ? 1 : 0;
}

/** All but the place in the intake list, which is the interface's own. */
const contractFile = ({ path: given, sha256, status, reason, importId, unit, tables }: FileOutcome) => ({
  path: given,
  sha256,
  status,
  reason,
  importId,
  unit,
  tables,
});

function readable(outcomes: readonly FileOutcome[], messages: CliMessages): string {
  const { columns, status, total } = messages;
  const rows = outcomes.map((file) => [
    path.basename(file.path),
    status[file.status],
    file.unit.name ?? '',
    file.tables.reduce((sum, table) => sum + table.rows.data, 0),
    file.tables.reduce((sum, table) => sum + table.problems.length, 0),
  ]);
  const counts = countOutcomes(outcomes);
  return [
    formatTable([columns.file, columns.status, columns.unit, columns.records, columns.problems], rows),
    ...outcomes.flatMap(explain),
    total(counts.committed, counts.review, counts.refused, counts.duplicate),
  ].join('\n');
}

/** A line for whatever keeps a file out: file, sheet, row and column, the fact and the next step. */
function explain(file: FileOutcome): string[] {
  const name = path.basename(file.path);
  if (file.reason !== null) return [`${name}: ${file.reason.message}`];
  return file.tables.flatMap((table) =>
    table.problems
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => `${name} · ${table.sheet} · ${message}`),
  );
}
