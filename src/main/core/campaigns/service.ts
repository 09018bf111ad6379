import type { Campaign, Phase } from '#shared/contract/campaigns.ts';
import { campaignService as messages } from '#shared/messages/vi/campaign-service.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { insertPhases, type NewPhase, refusePhases } from './phases.ts';
import { allCampaigns, allPhases, type PhaseRow } from './queries.ts';

export { expectedUnitIds } from './expected-units.ts';
export type { NewPhase } from './phases.ts';
export { type DeadlineRow, deadlinesOf, deadlinesOfPhase, phaseDeadline } from './queries.ts';

export interface NewCampaign {
  year: number;
  title: string;
  theme: string;
  occasion?: string;
  launchedOn?: string | null;
  phases: NewPhase[];
}

/** All campaigns, the newest year first, each with its phases in order. */
export function listCampaigns(reader: Reader): Campaign[] {
  const phases = Map.groupBy(allPhases(reader), (phase) => phase.campaignId);
  return allCampaigns(reader).map((campaign) => ({
    ...campaign,
    id: String(campaign.id),
    phases: (phases.get(campaign.id) ?? []).map(asPhase),
  }));
}

function asPhase({ campaignId: _campaign, id, ...phase }: PhaseRow): Phase {
  return { ...phase, id: String(id) };
}

/** One campaign; throws NOT_FOUND. */
export function campaignDetail(reader: Reader, id: number): Campaign {
  const campaign = listCampaigns(reader).find((candidate) => candidate.id === String(id));
  if (campaign === undefined) throw new DomainError('NOT_FOUND', 'campaign.missing', messages.missing);
  return campaign;
}

/** Throws NOT_FOUND unless the campaign exists and the phase is one of its own. */
export function requirePhase(reader: Reader, campaignId: number, phaseId: number): Campaign {
  const campaign = campaignDetail(reader, campaignId);
  if (!campaign.phases.some((phase) => phase.id === String(phaseId))) {
    throw new DomainError('NOT_FOUND', 'phase.missing', messages.phaseMissing);
  }
  return campaign;
}

/** Adds a campaign; its phases are numbered from 1 as given. Throws REFUSED with a sentence for whoever typed it. */
export function insertCampaign(writer: Writer, campaign: NewCampaign): number {
  const { year, title, theme, occasion = '', launchedOn = null, phases } = campaign;
  if (writer.get('SELECT 1 FROM campaign WHERE year = :year', { year }) !== undefined) {
    throw new DomainError('REFUSED', 'campaign.exists', messages.yearExists(year));
  }
  refusePhases(phases, year);
  const { id } = writer.run(
    `INSERT INTO campaign (year, title, theme, occasion, launched_on)
     VALUES (:year, :title, :theme, :occasion, :launchedOn)`,
    { year, title, theme, occasion, launchedOn },
  );
  insertPhases(writer, id, phases);
  return id;
}
