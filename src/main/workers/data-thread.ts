import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { crossed } from './crossing-errors.ts';
import type {
  DataChecks,
  DataMessage,
  DataReply,
  LongWork,
  LongWorkName,
  Sending,
  WriteRequest,
} from './data-messages.ts';
import { workerEntry } from './entry.ts';

/** Work over the open data file that takes long, away from the main thread: one request after another. */
export interface DataThread {
  /** Writes one operation. Rejects as the work throws, and when the thread ends; the data is then as before. */
  write<Name extends LongWorkName>(
    request: WriteRequest<Name>,
    sending: Sending<LongWork[Name]['part']>,
  ): Promise<LongWork[Name]['output']>;
  /** Every check that only reads the database, over one and the same state of it. */
  check(path: string): Promise<DataChecks>;
  /** Looks every page of the data file through. Rejects with STORAGE storage.damaged. */
  lookThrough(path: string): Promise<void>;
  /** A checked copy of the data file at a path where no file stands. Rejects with errors of SQLite and STORAGE storage.copy-damaged. */
  copy(path: string, to: string): Promise<void>;
  /** Ends the thread; what it has not committed is as if never written. */
  close(): Promise<void>;
}

/** The thread starts when first needed and is kept. */
export function createDataThread(): DataThread {
  let worker: Worker | null = null;
  const started = (): Worker => {
    if (worker !== null) return worker;
    const fresh = new Worker(workerEntry('data-work'), { execArgv: [] });
    // An error outside a request has nobody to tell; `exit` follows it.
    fresh.on('error', () => undefined);
    fresh.on('exit', () => {
      if (worker === fresh) worker = null;
    });
    worker = fresh;
    return fresh;
  };
  return {
    write: async (request, { parts = [], moved = [] }) => {
      const thread = started();
      thread.ref();
      for (const part of parts) {
        send(thread, { kind: 'part', part });
        // Copying a large file for the other thread is work of this one: others have their turn between.
        await setImmediate();
      }
      return (await ask(thread, { kind: 'write', request }, moved)) as LongWork[typeof request.name]['output'];
    },
    check: async (path) => (await ask(started(), { kind: 'check', path })) as DataChecks,
    lookThrough: async (path) => {
      await ask(started(), { kind: 'look-through', path });
    },
    copy: async (path, to) => {
      await ask(started(), { kind: 'copy', path, to });
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}

function send(worker: Worker, message: DataMessage, moved: readonly ArrayBuffer[] = []): void {
  worker.postMessage(message, moved);
}

async function ask(worker: Worker, message: DataMessage, moved: readonly ArrayBuffer[] = []): Promise<unknown> {
  const finished = new AbortController();
  worker.ref();
  try {
    return await new Promise((resolve, reject) => {
      const answered = (reply: DataReply): void =>
        'failure' in reply ? reject(crossed(reply.failure)) : resolve(reply.result);
      const ended = (): void => reject(new Error('the data thread ended'));
      worker.on('message', answered).on('error', reject).on('exit', ended);
      finished.signal.addEventListener('abort', () => {
        worker.off('message', answered).off('error', reject).off('exit', ended);
      });
      send(worker, message, moved);
    });
  } finally {
    finished.abort();
    worker.unref();
  }
}
