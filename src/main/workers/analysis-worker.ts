import { Worker } from 'node:worker_threads';
import { Refusal } from '#core/intake/read/refusal.ts';
import type { AnalysisReply, AnalysisRequest } from './analysis-messages.ts';
import { workerEntry } from './entry.ts';

/**
 * Limits of one request. A worker's own heap limit does not see its buffers, so the process is watched as well: it may
 * not stand above `processBytes` for having grown by `growthBytes` since the request began.
 */
export interface AnalysisLimits {
  milliseconds: number;
  heapMegabytes: number;
  processBytes: number;
  growthBytes: number;
}

export const defaultLimits: AnalysisLimits = {
  milliseconds: 18_000,
  heapMegabytes: 768,
  processBytes: 960 * 1024 * 1024,
  growthBytes: 256 * 1024 * 1024,
};

export interface AnalysisWorker {
  /** Answers one request; rejects with a {@link Refusal} when a limit is met or the worker dies, or as `signal` says. */
  run(request: AnalysisRequest, signal: AbortSignal | undefined): Promise<AnalysisReply>;
  /** False once the worker has ended: it must then be replaced. */
  isAlive(): boolean;
  close(): Promise<void>;
}

const millisecondsBetweenMemoryChecks = 50;

const messages = {
  time: 'Đọc tệp quá lâu nên đã dừng lại. Hãy xóa các dòng, cột và trang tính thừa, hoặc tách thành nhiều tệp rồi nạp lại.',
  memory: 'Tệp cần quá nhiều bộ nhớ nên đã dừng đọc. Hãy tách thành nhiều tệp nhỏ hơn rồi nạp lại.',
};

export function startAnalysisWorker(limits: AnalysisLimits): AnalysisWorker {
  const worker = new Worker(workerEntry('analyse-workbook'), {
    // Options of the program that hosts it, such as a test runner's loaders, are none of the worker's.
    execArgv: [],
    // Parsers remark on odd records there; what matters comes as an answer or as an error.
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 48 },
  });
  worker.stderr.resume();
  let alive = true;
  worker.on('exit', () => {
    alive = false;
  });
  // An error outside a request has nobody to tell; `exit` follows it.
  worker.on('error', () => undefined);
  worker.unref();
  const stop = (): void => {
    alive = false;
    void worker.terminate();
  };
  return {
    run: (request, signal) => runOn(worker, stop, { request, signal, limits }),
    isAlive: () => alive,
    close: async () => {
      alive = false;
      await worker.terminate();
    },
  };
}

interface Run {
  request: AnalysisRequest;
  signal: AbortSignal | undefined;
  limits: AnalysisLimits;
}

async function runOn(worker: Worker, stop: () => void, { request, signal, limits }: Run): Promise<AnalysisReply> {
  signal?.throwIfAborted();
  const finished = new AbortController();
  worker.ref();
  try {
    return await new Promise<AnalysisReply>((resolve, reject) => {
      const end = (reason: unknown): void => {
        stop();
        reject(reason instanceof Error ? reason : new Refusal('file.unreadable'));
      };
      const crash = (error: unknown): void => end(refusalForCrash(error));
      const exit = (): void => end(new Refusal('file.unreadable'));
      worker.on('message', resolve).on('error', crash).on('exit', exit);
      finished.signal.addEventListener('abort', () => {
        worker.off('message', resolve).off('error', crash).off('exit', exit);
      });
      signal?.addEventListener('abort', () => end(signal.reason), { signal: finished.signal });
      watchLimits(limits, finished.signal, end);
      post(worker, request);
    });
  } finally {
    finished.abort();
    worker.unref();
  }
}

function watchLimits(limits: AnalysisLimits, finished: AbortSignal, end: (reason: Refusal) => void): void {
  const before = process.memoryUsage.rss();
  const timeout = setTimeout(() => end(new Refusal('file.too-large', messages.time)), limits.milliseconds);
  const memory = setInterval(() => {
    const now = process.memoryUsage.rss();
    if (now > limits.processBytes && now - before > limits.growthBytes)
      end(new Refusal('file.too-large', messages.memory));
  }, millisecondsBetweenMemoryChecks);
  finished.addEventListener('abort', () => {
    clearTimeout(timeout);
    clearInterval(memory);
  });
}

/** The worker gets a copy of its own, which is moved, not copied again: the caller's bytes stay whole. */
function post(worker: Worker, request: AnalysisRequest): void {
  const bytes = new Uint8Array(request.bytes);
  worker.postMessage({ ...request, bytes }, [bytes.buffer]);
}

function refusalForCrash(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new Refusal('file.too-large', messages.memory);
  process.emitWarning(error instanceof Error ? error : String(error), { detail: 'while reading a workbook' });
  return new Refusal('file.unreadable');
}
