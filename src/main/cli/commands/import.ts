import { randomUUID } from 'node:crypto';
import { receiveFiles } from '#core/intake/service.ts';
import { type Command, type ExitStatus, oneOf, UsageError } from '../command.ts';
import { progressBar } from '../output.ts';
import { campaignOf, phaseOf, withSession, yearOf } from '../session.ts';
import { incomingFiles, printOutcomes } from './file-outcomes.ts';

export const importFiles: Command = {
  options: {
    campaign: { type: 'string' },
    phase: { type: 'string' },
    'new-units': { type: 'string' },
    'dry-run': { type: 'boolean' },
    records: { type: 'boolean' },
  },
  async run(invocation) {
    const newUnits = oneOf(invocation, 'new-units', ['review', 'create']) ?? 'review';
    const files = await incomingFiles(invocation);
    const year = yearOf(invocation);
    return withSession<ExitStatus>(invocation, async ({ app, client }) => {
      const campaign = await campaignOf(invocation, client, year);
      const phase = phaseOf(invocation, campaign) ?? campaign.phases[0];
      if (phase === undefined) throw new UsageError(invocation.messages.noPhase(1, campaign.year));
      const bar = progressBar(invocation.messages.working);
      const outcomes = await receiveFiles(app.core, {
        campaignId: Number(campaign.id),
        phaseId: Number(phase.id),
        newUnits,
        files,
        batch: randomUUID(),
        dryRun: invocation.flag('dry-run'),
        records: invocation.flag('records'),
        onFile: (_, done) => bar.show(done, files.length),
      });
      bar.end();
      return printOutcomes(invocation, outcomes);
    });
  },
};
