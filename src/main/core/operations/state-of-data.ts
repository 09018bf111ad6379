import type { Reader } from '../database/connection.ts';

/**
 * Another text after every operation that changed a recorded row, on whatever connection; null while one is being written,
 * and where nothing was ever recorded. What was made of one state of the data holds as long as it stands.
 */
export function stateOfData(reader: Reader): string | null {
  const row = reader.get<{ open: number | null; changes: number | null; last: string | null }>(
    `SELECT operation_id AS open, (SELECT seq FROM sqlite_sequence WHERE name = 'change') AS changes,
       (SELECT id || ' ' || at FROM operation ORDER BY id DESC LIMIT 1) AS last
     FROM operation_context`,
  );
  if (row === undefined || row.open !== null || row.changes === null) return null;
  return `${row.changes} ${row.last}`;
}
