import { implement } from '@orpc/server';
import { figures as contract } from '#shared/contract/figures.ts';
import type { Core } from '../core.ts';
import { decideClaim, disagreements, figureRows, summarise, summariseBy } from './service.ts';

export function figureProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    summary: procedures.summary.handler(({ input }) => summarise(core.reader, scopeOf(input))),
    table: procedures.table.handler(({ input }) => summariseBy(core.reader, scopeOf(input), input.by, input.structure)),
    rows: procedures.rows.handler(({ input }) => figureRows(core.reader, input, input)),
    disagreements: procedures.disagreements.handler(({ input }) => disagreements(core.reader, scopeOf(input))),
    decide: procedures.decide.handler(({ input }) => {
      const { part, award, subject, chosen } = input;
      const operationId = decideClaim(core, {
        campaignId: Number(input.campaignId),
        phaseId: Number(input.phaseId),
        unitId: Number(input.unitId),
        part,
        award,
        subject,
        chosen,
      });
      return { operationId: String(operationId) };
    }),
  };
}

function scopeOf(input: { campaignId: string; phaseId: string | null }) {
  return { campaignId: Number(input.campaignId), phaseId: input.phaseId === null ? null : Number(input.phaseId) };
}
