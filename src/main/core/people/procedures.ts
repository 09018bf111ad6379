import { implement } from '@orpc/server';
import { people as contract } from '#shared/contract/people.ts';
import type { Core } from '../core.ts';
import { decideDuplicate, duplicates } from './service.ts';

export function peopleProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    duplicates: procedures.duplicates.handler(({ input }) =>
      duplicates(core.reader, { ...input, campaignId: Number(input.campaignId) }),
    ),
    decide: procedures.decide.handler(({ input }) => {
      const { firstId, secondId, verdict } = input;
      const decision = { firstId: Number(firstId), secondId: Number(secondId), verdict };
      return { operationId: String(decideDuplicate(core, decision)) };
    }),
  };
}
