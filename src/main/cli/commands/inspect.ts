import { inspectFiles } from '#core/intake/inspect.ts';
import { createAnalysisPool } from '#workers/analyse-pool.ts';
import type { Command } from '../command.ts';
import { progressBar } from '../output.ts';
import { incomingFiles, printOutcomes } from './file-outcomes.ts';

export const inspect: Command = {
  options: { 'no-records': { type: 'boolean' } },
  async run(invocation) {
    const files = await incomingFiles(invocation);
    const pool = createAnalysisPool();
    const bar = progressBar(invocation.messages.working);
    try {
      const outcomes = await inspectFiles(pool, {
        files,
        records: !invocation.flag('no-records'),
        onFile: (_, done) => bar.show(done, files.length),
      });
      bar.end();
      return printOutcomes(invocation, outcomes);
    } finally {
      await pool.close();
    }
  },
};
