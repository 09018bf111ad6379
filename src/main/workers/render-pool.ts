import { Worker } from 'node:worker_threads';
import type { ReportModel } from '#core/reports/model.ts';
import { RenderTooLarge } from '#core/reports/render-too-large.ts';
import { workerEntry } from './entry.ts';
import type { RenderFormat, RenderReply, RenderRequest, RenderSettings } from './render-messages.ts';

export interface RenderPool {
  /**
   * Lays a report out away from the main thread, or several papers as one file. Reports wait for one another. Rejects with a {@link RenderTooLarge}
   * when the worker's memory does not suffice, as `signal` says when it aborts, or once closed. `onPapers` hears how many are set.
   */
  render(
    model: ReportModel | readonly ReportModel[],
    format: RenderFormat,
    signal?: AbortSignal,
    onPapers?: OnPapers,
  ): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Is told how many of several papers are set. */
export type OnPapers = (papers: number) => void;

const heapMegabytes = 2048;

/** One worker, started when first needed and kept for its fonts. `resources` is the folder that holds `fonts`. */
export function createRenderPool(options: RenderSettings): RenderPool {
  let worker: Worker | null = null;
  let closed = false;
  let before: Promise<unknown> = Promise.resolve();

  const started = (): Worker => {
    if (worker !== null) return worker;
    const fresh = new Worker(workerEntry('render-document'), {
      execArgv: [],
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    // An error outside a request has nobody to tell; `exit` follows it.
    fresh.on('error', () => undefined);
    fresh.on('exit', () => {
      if (worker === fresh) worker = null;
    });
    worker = fresh;
    return fresh;
  };
  const stop = async (): Promise<void> => {
    const running = worker;
    worker = null;
    await running?.terminate();
  };
  const run = async (
    request: RenderRequest,
    signal: AbortSignal | undefined,
    onPapers: OnPapers,
  ): Promise<Uint8Array> => {
    if (closed) throw new Error('the render pool is closed');
    signal?.throwIfAborted();
    return await ask({ worker: started(), stop }, request, signal, onPapers);
  };

  return {
    render: (model, format, signal, onPapers = () => undefined) => {
      const result = before.then(() => run({ models: [model].flat(), format }, signal, onPapers));
      before = result.catch(() => undefined);
      return result;
    },
    close: async () => {
      closed = true;
      await stop();
    },
  };
}

async function ask(
  { worker, stop }: { worker: Worker; stop: () => Promise<void> },
  request: RenderRequest,
  signal: AbortSignal | undefined,
  onPapers: OnPapers,
): Promise<Uint8Array> {
  const finished = new AbortController();
  worker.ref();
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const answered = (reply: RenderReply): void => {
        if ('papers' in reply) onPapers(reply.papers);
        else if ('bytes' in reply) resolve(reply.bytes);
        else reject(new Error(reply.failure));
      };
      const crashed = (error: unknown): void => reject(crash(error));
      const ended = (): void => reject(new Error('the render worker ended'));
      worker.on('message', answered).on('error', crashed).on('exit', ended);
      finished.signal.addEventListener('abort', () => {
        worker.off('message', answered).off('error', crashed).off('exit', ended);
      });
      const aborted = (): void => {
        void stop();
        reject(signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError'));
      };
      signal?.addEventListener('abort', aborted, { signal: finished.signal });
      worker.postMessage(request, []);
    });
  } finally {
    finished.abort();
    worker.unref();
  }
}

function crash(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new RenderTooLarge('the report needs too much memory');
  return error instanceof Error ? error : new Error(String(error));
}
