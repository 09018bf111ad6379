import type { Writer } from '../database/connection.ts';
import { columnsOf, quoted, rowImage } from '../database/recorded-tables.ts';
import { type HeldBecause, hold, holdDependentRows } from './undo-dependents.ts';

/**
 * What undoing a set of operations means for each row they touched, in a temporary table that lives in memory:
 * `first_change` holds the image to put back, `last_change` the image that must still stand. `outcome` is what the undo
 * does to the row (`none` where the operations made a row and took it away again). `held` rows are left as they are.
 */
const planTable = `
CREATE TEMP TABLE IF NOT EXISTS undo_row (
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  first_change INTEGER NOT NULL,
  last_change INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  held TEXT,
  other_table TEXT,
  other_row INTEGER,
  PRIMARY KEY (table_name, row_id)
) WITHOUT ROWID`;

export interface HeldRow {
  table: string;
  row: number;
  because: HeldBecause;
  outcome: 'delete' | 'insert' | 'update';
  /** The row that uses it, that it belongs to (`kept`) or that took its place; for `missing` only the table. */
  otherTable: string | null;
  otherRow: number | null;
}

/** Plans the undo of the operations whose ids are in the temporary table `undone_operation`. Answers what stands against it. */
export function planUndo(writer: Writer, operations: readonly number[]): HeldRow[] {
  writer.run(planTable);
  writer.run('CREATE TEMP TABLE IF NOT EXISTS undone_operation (id INTEGER PRIMARY KEY)');
  writer.run('DELETE FROM undo_row');
  writer.run('DELETE FROM undone_operation');
  for (const id of operations) writer.run('INSERT INTO undone_operation (id) VALUES (:id)', { id });
  gatherRows(writer);
  const tables = writer
    .all<{ table: string }>(`SELECT DISTINCT table_name AS "table" FROM undo_row`)
    .map(({ table }) => table);
  holdBrokenChains(writer);
  // That others use a row says more than that it was changed, so it is asked first.
  holdDependentRows(writer, tables);
  const changed = tables.map((table) => holdChangedRows(writer, table));
  if (changed.some((count) => count > 0)) holdDependentRows(writer, tables);
  return writer.all<HeldRow>(
    `SELECT table_name AS "table", row_id AS row, outcome, held AS because, other_table AS otherTable, other_row AS otherRow
     FROM undo_row WHERE held IS NOT NULL ORDER BY first_change`,
  );
}

function gatherRows(writer: Writer): void {
  writer.run(`
INSERT INTO undo_row (table_name, row_id, first_change, last_change, outcome)
SELECT span.table_name, span.row_id, span.first_change, span.last_change,
  CASE WHEN first.kind = 'insert' AND last.kind = 'delete' THEN 'none'
       WHEN first.kind = 'insert' THEN 'delete'
       WHEN last.kind = 'delete' THEN 'insert'
       ELSE 'update' END
FROM (
  SELECT table_name, row_id, min(change.id) AS first_change, max(change.id) AS last_change
  FROM undone_operation CROSS JOIN change ON change.operation_id = undone_operation.id
  GROUP BY table_name, row_id
) AS span
JOIN change AS first ON first.id = span.first_change
JOIN change AS last ON last.id = span.last_change`);
}

/** Between two undone operations somebody else changed the row: the image one left is not the image the next found. */
function holdBrokenChains(writer: Writer): void {
  writer.run(`
UPDATE undo_row SET held = 'changed' WHERE (table_name, row_id) IN (
  SELECT table_name, row_id FROM (
    SELECT table_name, row_id, before,
      lag(change.id) OVER changes AS previous_id, lag(after) OVER changes AS previous_after
    FROM undone_operation CROSS JOIN change ON change.operation_id = undone_operation.id
    WINDOW changes AS (PARTITION BY table_name, row_id ORDER BY change.id)
  ) WHERE previous_id IS NOT NULL AND before IS NOT previous_after
)`);
}

/** Answers how many rows of the table are held by it. */
function holdChangedRows(writer: Writer, table: string): number {
  const differing = writer.all<{ id: number; now: string | null; left: string | null }>(
    `SELECT plan.row_id AS id, iif(now.id IS NULL, NULL, ${rowImage(columnsOf(writer, table), 'now')}) AS now, last.after AS left
     FROM undo_row AS plan
     CROSS JOIN change AS last ON last.id = plan.last_change
     LEFT JOIN ${quoted(table)} AS now ON now.id = plan.row_id
     WHERE plan.table_name = :table AND plan.held IS NULL
       AND iif(now.id IS NULL, NULL, ${rowImage(columnsOf(writer, table), 'now')}) IS NOT last.after`,
    { table },
  );
  const changed = differing.filter(({ now, left }) => !sameImage(now, left));
  for (const { id } of changed) hold(writer, { table, id, because: 'changed', otherTable: null, otherRow: null });
  return changed.length;
}

/** Whether two images agree in every column that both have: an image may be older than a column. */
export function sameImage(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const first = new Map(Object.entries(parseImage(one)));
  return Object.entries(parseImage(other)).every(
    ([column, value]) => !first.has(column) || first.get(column) === value,
  );
}

export function parseImage(image: string): Record<string, string | number | null> {
  return JSON.parse(image) as Record<string, string | number | null>;
}
