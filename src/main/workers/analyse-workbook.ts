import { type MessagePort, parentPort } from 'node:worker_threads';
import { createAnalysisHandler } from './analysis.ts';
import type { AnalysisRequest } from './analysis-messages.ts';

if (parentPort !== null) serve(parentPort);

/** What the handler throws is a fault of the program: left unhandled it ends the worker, which the pool reports and replaces. */
function serve(port: MessagePort): void {
  const answer = createAnalysisHandler();
  const reply = async (request: AnalysisRequest): Promise<void> => {
    const answered = await answer(request);
    port.postMessage(answered, 'sealed' in answered ? [answered.sealed.buffer] : []);
  };
  port.on('message', (request: AnalysisRequest) => void reply(request));
}
