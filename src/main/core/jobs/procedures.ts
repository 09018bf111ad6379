import { implement } from '@orpc/server';
import { jobs as contract } from '#shared/contract/intake.ts';
import type { Jobs } from './jobs.ts';

export function jobProcedures(jobs: Jobs) {
  const procedures = implement(contract);
  return {
    watch: procedures.watch.handler(({ input, signal }) => jobs.watch(input.jobId, signal)),
    cancel: procedures.cancel.handler(({ input }) => ({ state: jobs.cancel(input.jobId) })),
  };
}
