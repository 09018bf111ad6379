import { vi } from '#shared/messages/vi.ts';
import { createDataThread } from '#workers/data-thread.ts';
import type { Store } from '../database/store.ts';
import { DomainError } from '../domain-error.ts';
import type { Ports } from '../ports.ts';
import type { Operations } from './operation.ts';
import { writeOperation } from './write-operation.ts';

/**
 * Makes the one door to a change, in its two wings: at once, and on the data thread. A call inside a call is a mistake of
 * the program and throws. A full disk becomes STORAGE storage.full with nothing half done.
 */
export function operationsOver(store: Store, ports: Pick<Ports, 'clock' | 'actor'>): Operations {
  const thread = createDataThread();
  let running = false;
  let long: string | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const refuseBusy = (): void => {
    const damage = store.damage();
    if (damage !== null) throw damage;
    if (store.suspended()) throw new DomainError('BUSY', 'storage.restoring', vi.storage.restoring);
    if (long !== null) throw new DomainError('BUSY', 'operation.running', vi.history.running(long));
  };
  const stamp = () => ({ actor: ports.actor, at: ports.clock.now() });
  return {
    runOperation: (description, write) => {
      if (running) throw new Error('runOperation was called inside runOperation: hand the writer on instead');
      refuseBusy();
      running = true;
      try {
        return writeOperation(store.connection(), store.statements, stamp(), description, write);
      } finally {
        running = false;
      }
    },
    longOperations: {
      inTurn: (work) => {
        const result = turn.then(work);
        turn = result.catch(() => undefined);
        return result;
      },
      run: async (summary, name, input, sending = {}) => {
        refuseBusy();
        long = summary;
        try {
          return await thread.write({ path: store.connection().name, stamp: stamp(), name, input }, sending);
        } finally {
          long = null;
        }
      },
      close: async () => {
        await turn;
        await thread.close();
      },
    },
  };
}
