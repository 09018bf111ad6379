import { vi } from '#shared/messages/vi.ts';
import type { SqlValue, Writer } from '../database/connection.ts';
import { quoted } from '../database/recorded-tables.ts';
import { DomainError } from '../domain-error.ts';
import { followRecords, leaveRecordCounts } from './record-counts.ts';
import { describeHeldRows, staysQuietly } from './undo-conflicts.ts';
import { parseImage, planUndo } from './undo-plan.ts';
import { rulesToKeep } from './undo-rules.ts';

/** Rows put back, and in Vietnamese those left as they are because of later changes (at most a hundred and a line). */
export interface Undone {
  operationId: number;
  undone: number;
  left: string[];
}

/** The operations to take back; `force` leaves what has changed since as it is, instead of refusing. */
export interface WantedUndo {
  operations: readonly number[];
  force: boolean;
}

/** Changes are put back this many at a time, newest first. */
const chunk = 5000;

/** Puts back what the operations changed, as part of the operation being written. Throws CONFLICT, REFUSED. */
export function takeBack(writer: Writer, { operations, force }: WantedUndo): Undone {
  const held = leaveRecordCounts(writer, planUndo(writer, operations));
  const left = describeHeldRows(writer, held);
  const quiet = areImports(writer, operations);
  const standing = held.filter((row) => !quiet || !staysQuietly(row));
  if (standing.length > 0 && !force) {
    const items = describeHeldRows(writer, standing);
    throw new DomainError('CONFLICT', 'operation.changed-since', vi.history.conflict(standing.length), items);
  }
  const keepRules = rulesToKeep(writer);
  const undone = putBack(writer, operations);
  followRecords(writer);
  keepRules();
  if (undone === 0) throw new DomainError('REFUSED', 'operation.nothing-left', vi.history.nothingLeft);
  markUndone(writer, operations);
  return { operationId: writer.operationId, undone, left };
}

/** An import makes people and units on its way; what a person added by hand is not left behind without asking. */
function areImports(writer: Writer, ids: readonly number[]): boolean {
  return ids.every((id) => writer.get(`SELECT 1 FROM operation WHERE id = :id AND kind GLOB 'intake.*'`, { id }));
}

interface RecordedChange {
  id: number;
  table: string;
  row: number;
  kind: 'insert' | 'update' | 'delete';
  before: string | null;
  /** 0 for a row that is left as it is. */
  wanted: 0 | 1;
}

/** Goes back through the changes newest first, so that every state between is one that the data has been in. */
function putBack(writer: Writer, ids: readonly number[]): number {
  writer.run('PRAGMA defer_foreign_keys = ON');
  for (const operation of ids.toSorted((one, other) => other - one)) {
    let last = Number.MAX_SAFE_INTEGER;
    for (let full = true; full; ) {
      const changes = changesBefore(writer, operation, last);
      for (const change of changes) if (change.wanted === 1) reverse(writer, change);
      last = changes.at(-1)?.id ?? 0;
      full = changes.length === chunk;
    }
  }
  const rows = writer.get<{ count: number }>(
    `SELECT count(*) AS count FROM undo_row WHERE held IS NULL AND outcome <> 'none'`,
  );
  return rows?.count ?? 0;
}

/** A chunk of an operation's changes older than `last`, newest first, in the order of the index. */
function changesBefore(writer: Writer, operation: number, last: number): RecordedChange[] {
  return writer.all<RecordedChange>(
    `SELECT change.id, change.table_name AS "table", change.row_id AS row, change.kind, change.before,
       plan.held IS NULL AND plan.outcome <> 'none' AS wanted
     FROM change CROSS JOIN undo_row AS plan ON plan.table_name = change.table_name AND plan.row_id = change.row_id
     WHERE change.operation_id = :operation AND change.id < :last
     ORDER BY change.id DESC LIMIT :chunk`,
    { operation, last, chunk },
  );
}

function reverse(writer: Writer, { table, row, kind, before }: RecordedChange): void {
  if (kind === 'insert' || before === null) {
    writer.run(`DELETE FROM ${quoted(table)} WHERE id = :row`, { row });
    return;
  }
  const image: Record<string, SqlValue> = parseImage(before);
  const columns = Object.keys(image);
  if (kind === 'delete') {
    const names = columns.map(quoted).join(', ');
    writer.run(
      `INSERT INTO ${quoted(table)} (${names}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`,
      image,
    );
    return;
  }
  const assignments = columns.filter((name) => name !== 'id').map((name) => `${quoted(name)} = :${name}`);
  writer.run(`UPDATE ${quoted(table)} SET ${assignments.join(', ')} WHERE id = :id`, image);
}

/** An undo that is itself undone puts the operations it had taken back in force again. */
function markUndone(writer: Writer, ids: readonly number[]): void {
  const by = writer.operationId;
  writer.run('UPDATE operation SET undoes = :first WHERE id = :by', { first: ids[0] ?? null, by });
  for (const id of ids) {
    writer.run('UPDATE operation SET undone_by = NULL WHERE undone_by = :id', { id });
    writer.run('UPDATE operation SET undone_by = :by WHERE id = :id', { by, id });
  }
}
