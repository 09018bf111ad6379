import { implement } from '@orpc/server';
import { followUp as contract } from '#shared/contract/follow-up.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { followUp as messages } from '#shared/messages/vi/follow-up.ts';
import type { Core } from '../core.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { letterMaking } from './letters.ts';
import { type FollowUpScope, followUpPage, followUpSummary, noteReminded, remindedUnits } from './service.ts';

export function followUpProcedures(core: Core, jobs: Jobs) {
  const procedures = implement(contract);
  const letters = letterMaking(core, jobs);
  return {
    page: procedures.page.handler(({ input }) => followUpPage(core.reader, scopeOf(input), input)),
    summary: procedures.summary.handler(({ input }) => followUpSummary(core.reader, scopeOf(input), input.by)),
    letters: procedures.letters.handler(({ input }) => ({ jobId: letters.start(input) })),
    madeLetters: procedures.madeLetters.handler(({ input }) => {
      const { name, type, bytes } = letters.fetch(input.jobId);
      return new File([bytes], name, { type });
    }),
    noteReminded: procedures.noteReminded.handler(({ input }) => {
      const units = remindedUnits(core.reader, scopeOf(input), input.unitIds).map(({ unit }) => unit.id);
      const summary = messages.noted(formatVietnameseNumber(units.length));
      const noted = core.runOperation({ kind: 'reminder.note', summary }, (writer) =>
        noteReminded(writer, scopeOf(input), units, input.sentOn),
      );
      return { noted };
    }),
  };
}

function scopeOf({ campaignId, phaseId }: { campaignId: string; phaseId: string | null }): FollowUpScope {
  return { campaignId: Number(campaignId), phaseId: phaseId === null ? null : Number(phaseId) };
}
