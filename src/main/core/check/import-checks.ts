import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { check as messages } from '#shared/messages/vi/check.ts';
import { history as tableMessages } from '#shared/messages/vi/history.ts';
import type { Core } from '../core.ts';
import type { Reader } from '../database/connection.ts';
import { originalName } from '../intake/originals.ts';

/** The tables whose rows come from a cell of a received file. */
const recordTables = ['registration', 'award_count', 'item_count', 'initiative', 'work', 'target'] as const;

/** Committed files whose tables promise another number of records than there are; others, and replaced ones, must have none. */
export function wrongRecordCounts(reader: Reader): string[] {
  const records = recordTables.map((table) => `SELECT import_id FROM ${table}`).join(' UNION ALL ');
  return reader
    .all<{ file: string; declared: number; found: number }>(
      `WITH found AS MATERIALIZED (SELECT import_id, count(*) AS count FROM (${records}) WHERE import_id IS NOT NULL GROUP BY import_id),
         declared AS MATERIALIZED (SELECT import_id, sum(record_count) AS count FROM import_table GROUP BY import_id)
       SELECT file_name AS file, coalesce(found.count, 0) AS found,
         iif(status = 'committed' AND replaced_by IS NULL, coalesce(declared.count, 0), 0) AS declared
       FROM import_file AS file
       LEFT JOIN found ON found.import_id = file.id LEFT JOIN declared ON declared.import_id = file.id
       WHERE coalesce(found.count, 0) <> iif(status = 'committed' AND replaced_by IS NULL, coalesce(declared.count, 0), 0)
       ORDER BY file.id`,
    )
    .map(({ file, declared, found }) => messages.recordCount(file, declared, found));
}

/** Records whose sheet and row lie in no table of their file. */
export function misplacedRecords(reader: Reader): string[] {
  return recordTables.flatMap((table) =>
    reader
      .all<{ id: number; file: string }>(
        `SELECT record.id, import_file.file_name AS file
         FROM ${table} AS record JOIN import_file ON import_file.id = record.import_id
         WHERE NOT EXISTS (
           SELECT 1 FROM import_table AS place
           WHERE place.import_id = record.import_id AND place.sheet = record.sheet
             AND record.row BETWEEN place.first_row AND place.last_row
         )
         ORDER BY record.id`,
      )
      .map(({ id, file }) => messages.misplaced(tableMessages.table(table), id, file)),
  );
}

/** Kept originals that are gone or no longer have the hash they were kept under. */
export async function changedOriginals({ reader, ports }: Core): Promise<string[]> {
  const files = reader.all<{ file: string; sha256: string }>(
    `SELECT file_name AS file, sha256 FROM import_file GROUP BY sha256
     UNION SELECT file_name, sha256 FROM history_file ORDER BY file`,
  );
  const findings: string[] = [];
  for (const { file, sha256 } of files) {
    const name = originalName(sha256);
    if (!(await ports.files.exists(name))) findings.push(messages.originalMissing(file));
    else if ((await hashOf(ports.files.path(name))) !== sha256) findings.push(messages.originalChanged(file));
  }
  return findings;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
