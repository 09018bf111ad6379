import { implement } from '@orpc/server';
import { history as contract } from '#shared/contract/history.ts';
import type { Core } from '../core.ts';
import { changePage, operationPage } from './queries.ts';
import { undo, undoBatch } from './undo.ts';
import type { Undone } from './undo-work.ts';

export function historyProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    operations: procedures.operations.handler(({ input }) => operationPage(core.reader, input)),
    changes: procedures.changes.handler(({ input }) => changePage(core.reader, Number(input.operationId), input)),
    undo: procedures.undo.handler(async ({ input }) =>
      answer(await undo(core, Number(input.operationId), input.force)),
    ),
    undoBatch: procedures.undoBatch.handler(async ({ input }) =>
      answer(await undoBatch(core, input.batch, input.force)),
    ),
  };
}

function answer({ operationId, undone, left }: Undone) {
  return { operationId: String(operationId), undone, left };
}
