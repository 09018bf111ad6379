import { implement } from '@orpc/server';
import { app as contract } from '#shared/contract/app.ts';
import { federation as messages } from '#shared/messages/vi/federation.ts';
import { startEmpty } from '../backups/service.ts';
import type { Core } from '../core.ts';
import { loadDemonstration } from '../demonstration/load.ts';
import { demonstrationUnits } from '../demonstration/units.ts';
import { DomainError } from '../domain-error.ts';
import { countOutcomes } from '../intake/file-outcome.ts';
import type { Job, JobOutcome, Jobs } from '../jobs/jobs.ts';
import { applicationState, federationOf, setUp } from './service.ts';

export function appProcedures(core: Core, jobs: Jobs) {
  const procedures = implement(contract);
  return {
    state: procedures.state.handler(() => applicationState(core)),
    setUp: procedures.setUp.handler(({ input }) => {
      const { federationName, place, year, title, phases } = input;
      const campaignId = setUp(core, { name: federationName, place }, { year, title, theme: '', phases });
      return { campaignId: String(campaignId) };
    }),
    loadDemonstration: procedures.loadDemonstration.handler(() => ({
      jobId: jobs.start('demonstration.load', demonstrationUnits.length, (job) => load(core, job)),
    })),
    deleteDemonstration: procedures.deleteDemonstration.handler(async () => {
      if (federationOf(core.reader)?.demonstration !== true) {
        throw new DomainError('REFUSED', 'demonstration.absent', messages.noDemonstration);
      }
      return { copy: await startEmpty(core, jobs) };
    }),
  };
}

async function load(core: Core, job: Job): Promise<JobOutcome> {
  const outcomes = await loadDemonstration(core, {
    batch: job.id,
    signal: job.signal,
    onFile: (outcome, done) => job.progress(done, outcome.path),
  });
  const counts = countOutcomes(outcomes);
  const message = job.signal.aborted ? messages.demonstrationStopped : messages.demonstrationLoaded(counts.committed);
  return { ...counts, message };
}
