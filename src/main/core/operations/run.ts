import { vi } from '#shared/messages/vi.ts';
import type { Writer } from '../database/connection.ts';
import type { Statements } from '../database/statements.ts';
import { storageRefusal } from '../database/storage-errors.ts';
import type { Store } from '../database/store.ts';
import { DomainError } from '../domain-error.ts';
import type { Ports } from '../ports.ts';
import type { OperationDescription, RunOperation } from './operation.ts';

/**
 * Makes the one door to a change. A call inside a call is a mistake of the program and throws; an operation that changed
 * no recorded row leaves no line in the log. A full disk becomes STORAGE storage.full with nothing half done.
 */
export function operationRunner(store: Store, ports: Pick<Ports, 'clock' | 'actor'>): RunOperation {
  let running = false;
  return (description, write) => {
    if (running) throw new Error('runOperation was called inside runOperation: hand the writer on instead');
    if (store.suspended()) throw new DomainError('BUSY', 'storage.restoring', vi.storage.restoring);
    running = true;
    try {
      return transact(store, () => record(store.statements, ports, description, write));
    } catch (error) {
      throw storageRefusal(error, store.connection().name) ?? error;
    } finally {
      running = false;
    }
  };
}

function transact<Result>(store: Store, work: () => Result): Result {
  const connection = store.connection();
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
  ports: Pick<Ports, 'clock' | 'actor'>,
  description: OperationDescription,
  write: (writer: Writer) => Result,
): Result {
  const { id } = statements.run(
    'INSERT INTO operation (kind, actor, at, summary, batch) VALUES (:kind, :actor, :at, :summary, :batch)',
    {
      kind: description.kind,
      actor: ports.actor,
      at: ports.clock.now(),
      summary: description.summary,
      batch: description.batch ?? null,
    },
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
