import { vi } from '#shared/messages/vi.ts';
import type { Core } from '../core.ts';
import { isConstraintError } from '../database/storage-errors.ts';
import { DomainError } from '../domain-error.ts';
import type { OperationDescription } from './operation.ts';
import { takeBack, type Undone } from './undo-work.ts';

type UndoableOperation = { id: number; summary: string; undoes: number | null; undoneBy: number | null };

/** So many changes are put back in a moment; more are left to the data thread. */
const changesAtOnce = 250;

/**
 * Takes an operation back as a new operation; taking an undo back does the operation again. People and units that an
 * import made and others use now stay. Throws NOT_FOUND, REFUSED operation.already-undone, or CONFLICT with what changed
 * since; with `force` those rows stay as they are.
 */
export function undo(core: Core, operationId: number, force: boolean): Promise<Undone> {
  return core.longOperations.inTurn(() => {
    const { summary, undoes } = requireUndoable(core, operationId);
    const description =
      undoes === null
        ? { kind: 'operation.undo', summary: vi.history.undo(summary, operationId) }
        : { kind: 'operation.redo', summary: vi.history.redo(summary, operationId) };
    return undoOperations(core, description, [operationId], force);
  });
}

function requireUndoable(core: Core, operationId: number): UndoableOperation {
  const operation = core.reader.get<UndoableOperation>(
    'SELECT id, summary, undoes, undone_by AS undoneBy FROM operation WHERE id = :operationId',
    { operationId },
  );
  if (!operation) throw new DomainError('NOT_FOUND', 'operation.not-found', vi.history.notFound(operationId));
  if (operation.undoneBy !== null) {
    const message = vi.history.alreadyUndone(operationId, operation.undoneBy);
    throw new DomainError('REFUSED', 'operation.already-undone', message);
  }
  return operation;
}

/** Takes back every operation of a batch that is still in force, newest first, as one operation. Errors as in `undo`. */
export function undoBatch(core: Core, batch: string, force: boolean): Promise<Undone> {
  return core.longOperations.inTurn(() => {
    const operations = core.reader.all<{ id: number }>(
      'SELECT id FROM operation WHERE batch = :batch AND undone_by IS NULL AND undoes IS NULL ORDER BY id DESC',
      { batch },
    );
    if (operations.length === 0) {
      throw new DomainError('NOT_FOUND', 'operation.batch-not-found', vi.history.batchNotFound);
    }
    const description = { kind: 'operation.undo', summary: vi.history.undoBatch(operations.length) };
    const ids = operations.map(({ id }) => id);
    return undoOperations(core, description, ids, force);
  });
}

async function undoOperations(
  core: Core,
  description: OperationDescription,
  operations: readonly number[],
  force: boolean,
): Promise<Undone> {
  const wanted = { operations, force };
  try {
    return isLong(core, operations)
      ? await core.longOperations.run(description.summary, 'undo', { description, wanted })
      : core.runOperation(description, (writer) => takeBack(writer, wanted));
  } catch (error) {
    if (!isConstraintError(error)) throw error;
    throw new DomainError('CONFLICT', 'operation.depended-on', vi.history.blocked);
  }
}

function isLong({ reader }: Core, operations: readonly number[]): boolean {
  const changes = reader.get<{ count: number }>(
    `SELECT count(*) AS count FROM (
       SELECT 1 FROM json_each(:operations) AS wanted
       CROSS JOIN change ON change.operation_id = wanted.value LIMIT :limit)`,
    { operations: JSON.stringify(operations), limit: changesAtOnce + 1 },
  );
  return (changes?.count ?? 0) > changesAtOnce;
}
