import type { Campaign } from '#shared/contract/campaigns.ts';
import { campaignService as messages } from '#shared/messages/vi/campaign-service.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { allCampaigns, allPhases, type PhaseRow } from './queries.ts';

export interface NewPhase {
  name: string;
  startsOn: string;
  endsOn: string;
  deadlineOn: string | null;
}

export interface NewCampaign {
  year: number;
  title: string;
  theme: string;
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

function asPhase(row: PhaseRow): Campaign['phases'][number] {
  const { id, number, name, startsOn, endsOn, deadlineOn } = row;
  return { id: String(id), number, name, startsOn, endsOn, deadlineOn };
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
  refuse(campaign, (year) => writer.get('SELECT 1 FROM campaign WHERE year = :year', { year }) !== undefined);
  const { id } = writer.run('INSERT INTO campaign (year, title, theme) VALUES (:year, :title, :theme)', {
    year: campaign.year,
    title: campaign.title,
    theme: campaign.theme,
  });
  for (const [index, phase] of campaign.phases.entries()) {
    writer.run(
      `INSERT INTO phase (campaign_id, number, name, starts_on, ends_on, deadline_on)
       VALUES (:id, :number, :name, :startsOn, :endsOn, :deadlineOn)`,
      { id, number: index + 1, ...phase },
    );
  }
  return id;
}

function refuse(campaign: NewCampaign, yearExists: (year: number) => boolean): void {
  const { year, phases } = campaign;
  if (yearExists(year)) throw new DomainError('REFUSED', 'campaign.exists', messages.yearExists(year));
  const names = new Set<string>();
  for (const { name, startsOn, endsOn } of phases) {
    if (names.has(name)) throw new DomainError('REFUSED', 'phase.repeated', messages.phaseRepeated(name));
    names.add(name);
    if (endsOn < startsOn) {
      throw new DomainError('REFUSED', 'phase.backwards', messages.phaseBackwards(name, startsOn, endsOn));
    }
    if (Number(endsOn.slice(0, 4)) < year - 1 || Number(startsOn.slice(0, 4)) > year + 1) {
      throw new DomainError('REFUSED', 'phase.outside', messages.phaseOutside(name, year));
    }
  }
}
