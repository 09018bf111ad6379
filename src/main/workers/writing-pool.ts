import { Worker } from 'node:worker_threads';
import type { UnitForm } from '#core/intake/form/unit-form.ts';
import type { Annotation } from '#core/intake/return/annotate-package.ts';
import type { ListToWrite } from '#core/units/list-file/unit-list.ts';
import { workerEntry } from './entry.ts';
import type { WritingReply, WritingRequest } from './writing-messages.ts';

export interface WrittenWorkbook {
  bytes: Uint8Array;
  extension: 'xlsx' | 'xlsm';
}

/** Workbooks for the units, written away from the main thread. */
export interface WritingPool {
  /** The received file with notes in it; null when the file cannot be read, or not within the limits. */
  annotate(bytes: Uint8Array, annotation: Annotation): Promise<WrittenWorkbook | null>;
  form(form: UnitForm): Promise<Uint8Array>;
  /** The register as a list of units. */
  unitList(list: ListToWrite): Promise<Uint8Array>;
  close(): Promise<void>;
}

const heapMegabytes = 1024;
const milliseconds = 60_000;

/** A worker for each workbook: they are few, and a received file may be more than its worker can bear. */
export function createWritingPool(): WritingPool {
  const running = new Set<Worker>();
  const run = async (request: WritingRequest): Promise<WritingReply> => {
    const worker = new Worker(workerEntry('write-workbook'), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    running.add(worker);
    try {
      return await ask(worker, request);
    } finally {
      running.delete(worker);
      await worker.terminate();
    }
  };
  const write = async (request: WritingRequest): Promise<Uint8Array> => {
    const reply = await run(request);
    if ('failure' in reply) throw new Error(reply.failure);
    return reply.bytes;
  };
  return {
    annotate: async (bytes, annotation) => {
      const reply = await run({ kind: 'annotate', bytes, annotation });
      if (!('failure' in reply)) return reply;
      if (reply.refused) return null;
      throw new Error(reply.failure);
    },
    form: (form) => write({ kind: 'form', form }),
    unitList: (list) => write({ kind: 'unit-list', list }),
    close: async () => {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

function ask(worker: Worker, request: WritingRequest): Promise<WritingReply> {
  return new Promise((resolve, reject) => {
    const tooMuch = (): void => resolve({ failure: 'the workbook is too much for its worker', refused: true });
    const timer = setTimeout(tooMuch, milliseconds);
    worker.on('message', (reply: WritingReply) => resolve(reply));
    worker.on('error', (error) => {
      if ('code' in Object(error) && Object(error).code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch();
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      reject(new Error('the writing worker ended'));
    });
    worker.postMessage(request, []);
  });
}
