import type { LetterRequest } from '#shared/contract/follow-up.ts';
import { dayInVietnam } from '#shared/domain/dates.ts';
import { reminderLetter as messages } from '#shared/messages/vi/reminder-letter.ts';
import { campaignDetail, requirePhase } from '../campaigns/service.ts';
import type { Core } from '../core.ts';
import { DomainError } from '../domain-error.ts';
import { letterheadFor, type RenderedReport, reminderLetter, renderLetters } from '../reports/service.ts';
import { remindedUnits } from './service.ts';

/**
 * Letters to the units named, or to all that owe something, as one file. Throws NOT_FOUND, and REFUSED where a unit needs
 * no letter or there is nobody to write to.
 */
export async function reminderLetters(
  core: Pick<Core, 'reader' | 'ports'>,
  request: LetterRequest,
  signal?: AbortSignal,
): Promise<RenderedReport> {
  const { reader, ports } = core;
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
  return await renderLetters(
    core,
    { letters, format: request.format, fileName: messages.allFileName(campaign.year) },
    signal,
  );
}
