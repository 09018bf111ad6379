import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { demonstrationFolder, loadDemonstration } from '#core/demonstration/load.ts';
import { demonstrationUnits } from '#core/demonstration/units.ts';
import type { Command, ExitStatus } from '../command.ts';
import { progressBar } from '../output.ts';
import { withSession } from '../session.ts';
import { printOutcomes } from './file-outcomes.ts';

export const demo: Command = {
  options: {},
  run: (invocation) =>
    withSession<ExitStatus>(invocation, async ({ app, folder }) => {
      const { messages } = invocation;
      const bar = progressBar(messages.working);
      const outcomes = await loadDemonstration(app.core, {
        batch: randomUUID(),
        onFile: (_, done) => bar.show(done, demonstrationUnits.length),
      });
      bar.end();
      const status = printOutcomes(invocation, outcomes);
      if (!invocation.json) {
        const files = path.join(folder, demonstrationFolder);
        invocation.print(status === 0 ? messages.demoReady(outcomes.length, files) : messages.demoIncomplete);
      }
      return status;
    }),
};
