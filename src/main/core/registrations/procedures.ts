import { implement } from '@orpc/server';
import { registrations as contract } from '#shared/contract/registrations.ts';
import type { Core } from '../core.ts';
import { registrationPage } from './service.ts';

export function registrationProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    page: procedures.page.handler(({ input }) =>
      registrationPage(core.reader, {
        ...input,
        campaignId: Number(input.campaignId),
        phaseId: input.phaseId === null ? null : Number(input.phaseId),
        unitIds: input.unitIds.length === 0 ? null : input.unitIds.map(Number),
      }),
    ),
  };
}
