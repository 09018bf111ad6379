import type { SqlParameters, Writer } from '../database/connection.ts';
import { quoted, recordedTables } from '../database/recorded-tables.ts';

/**
 * `changed`: it is no longer as the undone operations left it. `used`: others need it. `kept`: a part of a row that stays.
 * `missing`: what it needs is gone. `taken`: another row has its unique key.
 */
export type HeldBecause = 'changed' | 'used' | 'kept' | 'missing' | 'taken';

interface Hold {
  table: string;
  id: number;
  because: HeldBecause;
  otherTable: string | null;
  otherRow: number | null;
}

/**
 * Rows that only tie others together: where one end goes the tie goes with it, as a change of the undo, which brings it
 * back when it is itself taken back. What a person wrote into a row of its own is never taken along like that.
 */
const links: ReadonlySet<string> = new Set(['movement_link']);

/** Leaves a row of the plan as it is; a row held already keeps its reason. */
export function hold(writer: Writer, held: Hold): void {
  writer.run(
    `UPDATE undo_row SET held = :because, other_table = :otherTable, other_row = :otherRow
     WHERE table_name = :table AND row_id = :id AND held IS NULL`,
    { ...held },
  );
}

/** Holding one row may leave another without its parent, or a parent with a child: repeated until nothing new is held. */
export function holdDependentRows(writer: Writer, tables: readonly string[]): void {
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
        ...(onDelete === 'CASCADE' && links.has(child)
          ? []
          : [
              {
                table: parent,
                because: 'used' as const,
                otherTable: child,
                sql: usedBy(child, parent, column, parentKey),
              },
            ]),
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
