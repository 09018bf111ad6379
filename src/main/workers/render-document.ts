import { parentPort, workerData } from 'node:worker_threads';
import { renderPdf } from '#core/reports/pdf/render.ts';
import { renderXlsx } from '#core/reports/xlsx/render.ts';
import type { RenderReply, RenderRequest, RenderSettings } from './render-messages.ts';

const { resources }: RenderSettings = workerData;

parentPort?.on('message', (request: RenderRequest) => {
  void answer(request).then(({ reply, transfer }) => parentPort?.postMessage(reply, transfer));
});

async function answer({ model, format }: RenderRequest): Promise<{ reply: RenderReply; transfer: ArrayBuffer[] }> {
  try {
    const bytes = format === 'pdf' ? await renderPdf(model, resources) : await renderXlsx(model, resources);
    return { reply: { bytes }, transfer: [bytes.buffer] };
  } catch (error) {
    return {
      reply: { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      transfer: [],
    };
  }
}
