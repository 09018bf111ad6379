import type { Database } from 'better-sqlite3';
import type { Writer } from '../database/connection.ts';
import type { Statements } from '../database/statements.ts';
import { storageRefusal } from '../database/storage-errors.ts';
import type { OperationDescription } from './operation.ts';

/** Who writes, and the instant (UTC ISO). */
export interface OperationStamp {
  actor: string;
  at: string;
}

/**
 * Writes one operation on a connection: one transaction, with its line in the log; any throw rolls back. An operation
 * that changed no recorded row leaves no line. Throws what `write` throws, and STORAGE for errors of the disk.
 */
export function writeOperation<Result>(
  connection: Database,
  statements: Statements,
  stamp: OperationStamp,
  description: OperationDescription,
  write: (writer: Writer) => Result,
): Result {
  try {
    return transact(connection, () => record(statements, stamp, description, write));
  } catch (error) {
    throw storageRefusal(error, connection.name) ?? error;
  }
}

function transact<Result>(connection: Database, work: () => Result): Result {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after some errors, a full disk among them.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function record<Result>(
  statements: Statements,
  { actor, at }: OperationStamp,
  { kind, summary, batch }: OperationDescription,
  write: (writer: Writer) => Result,
): Result {
  const { id } = statements.run(
    'INSERT INTO operation (kind, actor, at, summary, batch) VALUES (:kind, :actor, :at, :summary, :batch)',
    { kind, actor, at, summary, batch: batch ?? null },
  );
  statements.run('UPDATE operation_context SET operation_id = :id', { id });
  const result = write({ ...statements, operationId: id });
  if (result instanceof Promise) throw new Error('an operation is written at once: gather before it, not inside it');
  statements.run('UPDATE operation_context SET operation_id = NULL');
  if (statements.get('SELECT 1 FROM change WHERE operation_id = :id LIMIT 1', { id }) === undefined) {
    statements.run('DELETE FROM operation WHERE id = :id', { id });
  }
  return result;
}
