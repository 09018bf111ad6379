import { check as messages } from '#shared/messages/vi/check.ts';
import { history as tableMessages } from '#shared/messages/vi/history.ts';
import type { Reader } from '../database/connection.ts';
import { columnsOf, quoted, recordedTables, rowImage } from '../database/recorded-tables.ts';
import { sameImage } from '../operations/service.ts';

export function brokenPages(reader: Reader): string[] {
  return reader
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => messages.broken(row.integrity_check));
}

export function brokenRelations(reader: Reader): string[] {
  return reader
    .all<{ table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check')
    .map(({ table, rowid, parent }) => messages.orphan(tableMessages.table(table), rowid, tableMessages.table(parent)));
}

export function openOperations(reader: Reader): string[] {
  const open = reader.get('SELECT 1 FROM operation_context WHERE operation_id IS NOT NULL');
  return open === undefined ? [] : [messages.operationOpen];
}

/** Rows that are not as the last line of the history left them. */
export function historyDifferences(reader: Reader): string[] {
  return recordedTables(reader).flatMap((table) => [...rowsBesideHistory(reader, table), ...rowsGone(reader, table)]);
}

const lastChanges = 'SELECT row_id, max(id) AS id FROM change WHERE table_name = :table GROUP BY row_id';

function rowsBesideHistory(reader: Reader, table: string): string[] {
  const image = rowImage(columnsOf(reader, table), 'now');
  const rows = reader.all<{ id: number; now: string; left: string | null }>(
    `WITH last AS MATERIALIZED (${lastChanges})
     SELECT now.id, ${image} AS now, change.after AS left
     FROM ${quoted(table)} AS now LEFT JOIN last ON last.row_id = now.id LEFT JOIN change ON change.id = last.id
     WHERE change.after IS NOT ${image}`,
    { table },
  );
  const name = tableMessages.table(table);
  return rows
    .filter(({ now, left }) => !sameImage(now, left))
    .map(({ id, left }) => (left === null ? messages.historyMissing(name, id) : messages.historyDiffers(name, id)));
}

function rowsGone(reader: Reader, table: string): string[] {
  return reader
    .all<{ id: number }>(
      `WITH last AS MATERIALIZED (${lastChanges})
       SELECT last.row_id AS id FROM last JOIN change ON change.id = last.id
       WHERE change.after IS NOT NULL AND last.row_id NOT IN (SELECT id FROM ${quoted(table)})`,
      { table },
    )
    .map(({ id }) => messages.rowMissing(tableMessages.table(table), id));
}
