import { parentPort, workerData } from 'node:worker_threads';
import { renderDocx } from '#core/reports/docx/render.ts';
import type { ReportModel } from '#core/reports/model.ts';
import { renderPdf } from '#core/reports/pdf/render.ts';
import { renderXlsx } from '#core/reports/xlsx/render.ts';
import type { RenderFormat, RenderReply, RenderRequest, RenderSettings } from './render-messages.ts';
import type { OnPapers } from './render-pool.ts';

const { resources }: RenderSettings = workerData;

parentPort?.on('message', (request: RenderRequest) => {
  void answer(request).then(({ reply, transfer }) => parentPort?.postMessage(reply, transfer));
});

/** A document of many pages speaks of each of its parts; a paper is told once. */
function tellEachOnce(): OnPapers {
  let told = 0;
  return (papers) => {
    if (papers <= told) return;
    told = papers;
    parentPort?.postMessage({ papers } satisfies RenderReply, []);
  };
}

const renderers: Record<
  RenderFormat,
  (models: readonly ReportModel[], resources: string, onPapers: OnPapers) => Promise<Uint8Array<ArrayBuffer>>
> = {
  pdf: renderPdf,
  docx: renderDocx,
  xlsx: renderXlsx,
};

async function answer({ models, format }: RenderRequest): Promise<{ reply: RenderReply; transfer: ArrayBuffer[] }> {
  try {
    const bytes = await renderers[format](models, resources, tellEachOnce());
    return { reply: { bytes }, transfer: [bytes.buffer] };
  } catch (error) {
    return {
      reply: { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      transfer: [],
    };
  }
}
