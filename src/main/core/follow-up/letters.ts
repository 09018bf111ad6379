import type { LetterRequest } from '#shared/contract/follow-up.ts';
import { dayInVietnam } from '#shared/domain/dates.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { reminderLetter as messages } from '#shared/messages/vi/reminder-letter.ts';
import { campaignDetail, requirePhase } from '../campaigns/service.ts';
import type { Core } from '../core.ts';
import { DomainError } from '../domain-error.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { letterheadFor, type RenderedReport, reminderLetter, renderLetters } from '../reports/service.ts';
import { remindedUnits } from './service.ts';

/** How many letters are kept until they are fetched: what was made and not fetched makes room for the next. */
const madeKept = 2;

/** Letters are made as a job, for there may be a thousand; what a job made is fetched by its id. */
export interface LetterMaking {
  /**
   * Starts making letters to the units named, or to all that owe something, as one file. Throws NOT_FOUND, and REFUSED
   * where a unit needs no letter or there is nobody to write to.
   */
  start(request: LetterRequest): string;
  /** Throws NOT_FOUND where the job made none, or others have been made since. */
  fetch(jobId: string): RenderedReport;
}

export function letterMaking(core: Core, jobs: Jobs): LetterMaking {
  const made = new Map<string, RenderedReport>();
  return {
    start: (request) => {
      const { letters, fileName } = lettersOf(core, request);
      const { format } = request;
      return jobs.start('follow-up.letters', letters.length, async (job) => {
        job.progress(0, messages.layingOut);
        try {
          const onPapers = (papers: number): void => job.progress(papers, '');
          made.set(job.id, await renderLetters(core, { letters, format, fileName }, { signal: job.signal, onPapers }));
        } catch (error) {
          if (!job.signal.aborted) throw error;
          return { ...nothing, message: messages.stopped };
        }
        for (const old of [...made.keys()].slice(0, -madeKept)) made.delete(old);
        return { ...nothing, message: messages.made(formatVietnameseNumber(letters.length)) };
      });
    },
    fetch: (jobId) => {
      const letters = made.get(jobId);
      if (letters === undefined) throw new DomainError('NOT_FOUND', 'follow-up.letters-missing', messages.gone);
      return letters;
    },
  };
}

/** A job that takes no file in. */
const nothing = { committed: 0, review: 0, refused: 0, duplicate: 0 };

function lettersOf({ reader, ports }: Pick<Core, 'reader' | 'ports'>, request: LetterRequest) {
  const scope = {
    campaignId: Number(request.campaignId),
    phaseId: request.phaseId === null ? null : Number(request.phaseId),
  };
  const { phaseId, campaignId } = scope;
  const campaign = phaseId === null ? campaignDetail(reader, campaignId) : requirePhase(reader, campaignId, phaseId);
  const createdAt = ports.clock.now();
  const paper = {
    letterhead: letterheadFor(reader, dayInVietnam(createdAt)),
    year: campaign.year,
    theme: campaign.theme,
    phaseName: campaign.phases.find(({ id }) => id === request.phaseId)?.name ?? null,
    createdAt,
    dueOn: request.dueOn,
  };
  const letters = remindedUnits(reader, scope, request.unitIds).map(({ unit, sending }) => {
    const { status } = sending;
    if (status === 'sent' || status === 'waiting') {
      throw new DomainError('REFUSED', 'follow-up.not-owing', messages.notOwing(unit.name));
    }
    return reminderLetter(paper, { ...sending, status, unitName: unit.name });
  });
  return { letters, fileName: messages.allFileName(campaign.year) };
}
