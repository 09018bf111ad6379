import { implement } from '@orpc/server';
import { reports as contract } from '#shared/contract/reports.ts';
import type { Core } from '../core.ts';
import { reportKinds } from './kinds.ts';
import { renderReport } from './service.ts';

export function reportProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    kinds: procedures.kinds.handler(() => reportKinds),
    render: procedures.render.handler(async ({ input, signal }) => {
      const { name, type, bytes } = await renderReport(core, input, signal);
      return new File([bytes], name, { type });
    }),
  };
}
