import { implement } from '@orpc/server';
import { backups as contract } from '#shared/contract/history.ts';
import { checkData } from '../check/service.ts';
import type { Core } from '../core.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { createBackup, listBackups, restoreBackup } from './service.ts';

export function backupProcedures(core: Core, jobs: Jobs) {
  const procedures = implement(contract);
  return {
    list: procedures.list.handler(() => listBackups(core)),
    create: procedures.create.handler(() => createBackup(core)),
    restore: procedures.restore.handler(async ({ input }) => ({
      replaced: await restoreBackup(core, jobs, input.name),
    })),
    check: procedures.check.handler(() => checkData(core)),
  };
}
