import type { Database } from 'better-sqlite3';
import type { Reader } from './connection.ts';

/** Quoted for use as an identifier; table and column names come from the schema, never from a person. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Columns of a table in the schema's order. */
export function columnsOf(reader: Reader, table: string): string[] {
  return reader
    .all<{ name: string }>('SELECT name FROM pragma_table_info(:table) ORDER BY cid', { table })
    .map((column) => column.name);
}

/** The tables whose rows the history records: those that carry its triggers. */
export function recordedTables(reader: Reader): string[] {
  return reader
    .all<{ name: string }>(
      `SELECT tbl_name AS name FROM sqlite_schema WHERE type = 'trigger' AND name = tbl_name || '_history_insert' ORDER BY 1`,
    )
    .map((table) => table.name);
}

/** The image of a row as the history keeps it: one JSON object, columns in the schema's order. */
export function rowImage(columns: readonly string[], row: string): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}.${quoted(column)}`).join(', ')})`;
}

/**
 * Gives a table its guard (a write outside an operation is refused) and its history (before and after images),
 * for the columns it has now. To be called again whenever a migration has changed the columns.
 */
export function recordTable(database: Database, table: string, columns: readonly string[]): void {
  const name = quoted(table);
  const before = rowImage(columns, 'OLD');
  const after = rowImage(columns, 'NEW');
  const changed = columns.map((column) => `OLD.${quoted(column)} IS NOT NEW.${quoted(column)}`).join(' OR ');
  const history = (kind: string, when: string, row: string, images: string) => `
DROP TRIGGER IF EXISTS ${quoted(`${table}_history_${kind}`)};
CREATE TRIGGER ${quoted(`${table}_history_${kind}`)} AFTER ${kind.toUpperCase()} ON ${name}${when}
BEGIN
  INSERT INTO change (operation_id, table_name, row_id, kind, before, after)
  VALUES ((SELECT operation_id FROM operation_context), '${table}', ${row}.id, '${kind}', ${images});
END;`;
  const guard = (kind: string) => `
DROP TRIGGER IF EXISTS ${quoted(`${table}_guard_${kind}`)};
CREATE TRIGGER ${quoted(`${table}_guard_${kind}`)} BEFORE ${kind.toUpperCase()} ON ${name}
WHEN (SELECT operation_id FROM operation_context) IS NULL
BEGIN SELECT RAISE(ABORT, 'operation.required'); END;`;
  database.exec(
    [
      ...['insert', 'update', 'delete'].map(guard),
      history('insert', '', 'NEW', `NULL, ${after}`),
      history('update', ` WHEN ${changed}`, 'NEW', `${before}, ${after}`),
      history('delete', '', 'OLD', `${before}, NULL`),
    ].join('\n'),
  );
}

/** Takes guard and history off, so that a migration may move rows. */
export function releaseTable(database: Database, table: string): void {
  for (const part of ['guard', 'history']) {
    for (const kind of ['insert', 'update', 'delete']) {
      database.exec(`DROP TRIGGER IF EXISTS ${quoted(`${table}_${part}_${kind}`)}`);
    }
  }
}
