import type { SqlParameters, Writer } from '../database/connection.ts';
import { columnsOf, quoted, recordedTables, rowImage } from '../database/recorded-tables.ts';

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

export type HeldBecause = 'changed' | 'used' | 'kept' | 'missing' | 'taken';

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

interface Hold {
  table: string;
  id: number;
  because: HeldBecause;
  otherTable: string | null;
  otherRow: number | null;
}

function hold(writer: Writer, held: Hold): void {
  writer.run(
    `UPDATE undo_row SET held = :because, other_table = :otherTable, other_row = :otherRow
     WHERE table_name = :table AND row_id = :id AND held IS NULL`,
    { ...held },
  );
}

/** Holding one row may leave another without its parent, or a parent with a child: repeated until nothing new is held. */
function holdDependentRows(writer: Writer, tables: readonly string[]): void {
  const checks = [
    ...recordedTables(writer).flatMap((child) => foreignKeyChecks(writer, child)),
    ...tables.flatMap((table) => uniqueChecks(writer, table)),
  ];
  for (let found = true; found; ) {
    found = false;
    for (const { table, because, otherTable, sql } of checks) {
      const rows = writer.all<{ id: number; otherRow: number | null }>(sql, {
        table,
        otherTable,
      } satisfies SqlParameters);
      for (const { id, otherRow } of rows) hold(writer, { table, id, because, otherTable, otherRow });
      found ||= rows.length > 0;
    }
  }
}

/** `sql` answers `id` of rows of `table` to hold and `otherRow` of `otherTable` that stands against them. */
interface Check {
  table: string;
  because: HeldBecause;
  otherTable: string;
  sql: string;
}

function foreignKeyChecks(writer: Writer, child: string): Check[] {
  const keys = writer.all<{ parent: string; column: string; key: string | null; onDelete: string }>(
    'SELECT "table" AS parent, "from" AS "column", "to" AS "key", on_delete AS onDelete FROM pragma_foreign_key_list(:child)',
    { child },
  );
  const recorded = new Set(recordedTables(writer));
  return keys
    .filter(({ parent }) => recorded.has(parent))
    .flatMap(({ parent, column, key, onDelete }): Check[] => {
      const parentKey = quoted(key ?? 'id');
      return [
        { table: parent, because: 'used', otherTable: child, sql: usedBy(child, parent, column, parentKey) },
        { table: child, because: 'missing', otherTable: parent, sql: needsParent(parent, column, key ?? 'id') },
        ...(onDelete === 'CASCADE'
          ? [{ table: child, because: 'kept' as const, otherTable: parent, sql: partOf(child, column) }]
          : []),
      ];
    });
}

/** Parents to be deleted that a row which stays as it is still names. */
function usedBy(child: string, parent: string, column: string, parentKey: string): string {
  return `
SELECT plan.row_id AS id, min(child.id) AS otherRow
FROM undo_row AS plan
CROSS JOIN ${quoted(parent)} AS parent ON parent.id = plan.row_id
CROSS JOIN ${quoted(child)} AS child ON child.${quoted(column)} = parent.${parentKey}
LEFT JOIN undo_row AS other ON other.table_name = :otherTable AND other.row_id = child.id
WHERE plan.table_name = :table AND plan.outcome = 'delete' AND plan.held IS NULL
  AND (other.row_id IS NULL OR other.held IS NOT NULL)
GROUP BY plan.row_id`;
}

/** Rows to be deleted that are a part of a row which stays: a unit is not left without its name. */
function partOf(child: string, column: string): string {
  return `
SELECT plan.row_id AS id, owner.row_id AS otherRow
FROM undo_row AS plan
CROSS JOIN ${quoted(child)} AS child ON child.id = plan.row_id
CROSS JOIN undo_row AS owner ON owner.table_name = :otherTable AND owner.row_id = child.${quoted(column)}
WHERE plan.table_name = :table AND plan.outcome = 'delete' AND plan.held IS NULL
  AND owner.outcome = 'delete' AND owner.held IS NOT NULL`;
}

/** Rows to be put back whose parent will not be there. */
function needsParent(parent: string, column: string, key: string): string {
  return `
SELECT plan.row_id AS id, NULL AS otherRow
FROM undo_row AS plan
CROSS JOIN change AS first ON first.id = plan.first_change
LEFT JOIN ${quoted(parent)} AS parent ON parent.${quoted(key)} = first.before ->> '${column}'
LEFT JOIN undo_row AS other ON other.table_name = :otherTable AND other.row_id = parent.id
WHERE plan.table_name = :table AND plan.outcome IN ('insert', 'update') AND plan.held IS NULL
  AND first.before ->> '${column}' IS NOT NULL
  AND (parent.id IS NULL OR (other.outcome = 'delete' AND other.held IS NULL))
  AND NOT EXISTS (
    SELECT 1 FROM undo_row AS back CROSS JOIN change AS image ON image.id = back.first_change
    WHERE back.table_name = :otherTable AND ${key === 'id' ? 'back.row_id' : `image.before ->> '${key}'`} = first.before ->> '${column}'
      AND back.outcome IN ('insert', 'update') AND back.held IS NULL
  )`;
}

/** Rows to be put back whose unique key a row that stays has taken meanwhile. */
function uniqueChecks(writer: Writer, table: string): Check[] {
  const indexes = writer.all<{ name: string }>(
    `SELECT name FROM pragma_index_list(:table) WHERE "unique" = 1 AND origin <> 'pk'`,
    { table },
  );
  return indexes.map(({ name }) => {
    const columns = writer.all<{ column: string }>('SELECT name AS "column" FROM pragma_index_info(:name)', { name });
    const same = columns.map(({ column }) => `taken.${quoted(column)} = first.before ->> '${column}'`).join(' AND ');
    return {
      table,
      because: 'taken',
      otherTable: table,
      sql: `
SELECT plan.row_id AS id, taken.id AS otherRow
FROM undo_row AS plan
CROSS JOIN change AS first ON first.id = plan.first_change
CROSS JOIN ${quoted(table)} AS taken ON ${same} AND taken.id <> plan.row_id
LEFT JOIN undo_row AS other ON other.table_name = :otherTable AND other.row_id = taken.id
WHERE plan.table_name = :table AND plan.outcome IN ('insert', 'update') AND plan.held IS NULL
  AND (other.row_id IS NULL OR other.held IS NOT NULL)`,
    };
  });
}
