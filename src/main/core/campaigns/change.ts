import { campaignService as messages } from '#shared/messages/vi/campaign-service.ts';
import type { Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { refuseWhileHanging } from '../operations/hanging-rows.ts';
import { requireUnchanged } from '../unchanged.ts';
import { campaignDetail, listCampaigns } from './service.ts';

/** What a campaign is called and why it is held. */
export interface CampaignTexts {
  title: string;
  theme: string;
  occasion: string;
  launchedOn: string | null;
}

/** Throws NOT_FOUND, CONFLICT. */
export function changeCampaign(writer: Writer, id: number, texts: CampaignTexts, seen: CampaignTexts): void {
  const before = campaignDetail(writer, id);
  requireUnchanged(messages.campaignCalled(before.year), seen, before, messages.campaignFields);
  writer.run(
    `UPDATE campaign SET title = :title, theme = :theme, occasion = :occasion, launched_on = :launchedOn
     WHERE id = :id`,
    { ...texts, id },
  );
}

/** Takes away a campaign in which nothing was registered, and its movements. Throws NOT_FOUND, and REFUSED with what hangs on it. */
export function removeCampaign(writer: Writer, id: number): void {
  const { year } = campaignDetail(writer, id);
  if (listCampaigns(writer).length === 1) throw new DomainError('REFUSED', 'campaign.only', messages.only(year));
  const campaign = { table: 'campaign', id, parts: ['movement'] };
  refuseWhileHanging(writer, campaign, (hanging) => messages.used(year, hanging));
  for (const { id: phaseId, name } of campaignDetail(writer, id).phases) {
    const phase = { table: 'phase', id: Number(phaseId) };
    refuseWhileHanging(writer, phase, (hanging) => messages.phaseUsed(name, hanging));
  }
  writer.run('DELETE FROM movement WHERE campaign_id = :id', { id });
  writer.run('DELETE FROM campaign WHERE id = :id', { id });
}
