import { readLimits } from '#core/intake/read/limits.ts';
import { Refusal } from '#core/intake/read/refusal.ts';
import type { SheetView } from '#shared/domain/sheet-view.ts';
import type {
  AnalysisInput,
  AnalysisReply,
  AnalysisRequest,
  AnalysisResult,
  FileInput,
  HistoryResult,
  InspectionInput,
  InspectionResult,
  SheetInput,
} from './analysis-messages.ts';
import { type AnalysisLimits, type AnalysisWorker, defaultLimits, startAnalysisWorker } from './analysis-worker.ts';

export type { AnalysisInput, AnalysisResult, InspectedTable, SheetInput, SheetSummary } from './analysis-messages.ts';

export interface AnalysisPool {
  /** Reads, repairs, analyses and checks one file away from the main thread. Rejects only as `signal` says, or once closed. */
  analyse(input: AnalysisInput, signal?: AbortSignal): Promise<AnalysisResult>;
  /** The same with the checks that need no database, giving only what an inspection shows. */
  inspect(input: InspectionInput, signal?: AbortSignal): Promise<InspectionResult>;
  /** Reads one file as a list of earlier awards. Rejects as `analyse` does. */
  history(input: FileInput, signal?: AbortSignal): Promise<HistoryResult>;
  /** Rows `firstRow` to `lastRow` of a sheet after repair; rejects with a `Refusal` when the file cannot be read. */
  sheet(input: SheetInput, sheetName: string, firstRow: number, lastRow: number): Promise<SheetView>;
  close(): Promise<void>;
}

interface Waiting {
  start: (worker: AnalysisWorker) => void;
  cancel: (reason: unknown) => void;
}

/** Workers start when first needed, serve many files, and are replaced when a file was too much for one. */
export function createAnalysisPool(options: { size?: number; limits?: Partial<AnalysisLimits> } = {}): AnalysisPool {
  const size = options.size ?? 2;
  const limits = { ...defaultLimits, ...options.limits };
  const idle: AnalysisWorker[] = [];
  const busy = new Set<AnalysisWorker>();
  const queue: Waiting[] = [];
  let closed = false;

  const next = (): void => {
    if (closed || busy.size >= size) return;
    const waiting = queue.shift();
    if (waiting === undefined) return;
    const ready = idle.pop();
    const worker = ready?.isAlive() === true ? ready : startAnalysisWorker(limits);
    busy.add(worker);
    waiting.start(worker);
  };
  const release = (worker: AnalysisWorker): void => {
    busy.delete(worker);
    if (worker.isAlive()) idle.push(worker);
    next();
  };
  const acquire = (signal: AbortSignal | undefined): Promise<AnalysisWorker> =>
    new Promise((resolve, reject) => {
      const cancelled = (): void => {
        const place = queue.indexOf(waiting);
        if (place >= 0) queue.splice(place, 1);
        reject(asError(signal?.reason));
      };
      const waiting: Waiting = {
        start: (worker) => {
          signal?.removeEventListener('abort', cancelled);
          resolve(worker);
        },
        cancel: (reason) => reject(asError(reason)),
      };
      signal?.addEventListener('abort', cancelled, { once: true });
      queue.push(waiting);
      next();
    });
  const run = async (request: AnalysisRequest, signal?: AbortSignal): Promise<AnalysisReply> => {
    if (closed) throw closedError();
    signal?.throwIfAborted();
    if (request.bytes.byteLength > readLimits.fileBytes) return refused(new Refusal('file.too-large'));
    const worker = await acquire(signal);
    try {
      return await worker.run(request, signal);
    } catch (error) {
      // A worker that was closed says nothing about the file it was reading.
      if (closed) throw closedError();
      if (error instanceof Refusal) return refused(error);
      throw error;
    } finally {
      release(worker);
    }
  };

  return {
    analyse: async (input, signal) => {
      const reply = await run({ kind: 'analyse', ...input }, signal);
      if (reply.kind === 'refused') return { refused: reply.refused };
      if (reply.kind !== 'analyse') throw new Error(`unexpected reply: ${reply.kind}`);
      const { kind: _kind, ...analysed } = reply;
      return analysed;
    },
    inspect: async (input, signal) => {
      const reply = await run({ kind: 'inspect', ...input }, signal);
      if (reply.kind === 'refused') return { refused: reply.refused };
      if (reply.kind !== 'inspect') throw new Error(`unexpected reply: ${reply.kind}`);
      return { senderName: reply.senderName, tables: reply.tables, errors: reply.errors };
    },
    history: async (input, signal) => {
      const reply = await run({ kind: 'history', ...input }, signal);
      if (reply.kind === 'refused') return { refused: reply.refused };
      if (reply.kind !== 'history') throw new Error(`unexpected reply: ${reply.kind}`);
      return { sealed: reply.sealed };
    },
    sheet: async (input, sheetName, firstRow, lastRow) => {
      const reply = await run({ kind: 'sheet', ...input, sheetName, firstRow, lastRow });
      if (reply.kind === 'refused') throw new Refusal(reply.refused.code, reply.refused.message);
      if (reply.kind !== 'sheet') throw new Error(`unexpected reply: ${reply.kind}`);
      return reply.view;
    },
    close: async () => {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.cancel(closedError());
      await Promise.all([...idle.splice(0), ...busy].map((worker) => worker.close()));
    },
  };
}

function refused({ code, message }: Refusal): AnalysisReply {
  return { kind: 'refused', refused: { code, message } };
}

function closedError(): Error {
  return new Error('the analysis pool is closed');
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new DOMException('aborted', 'AbortError');
}
