import type { YearBasis } from '#shared/contract/campaigns.ts';
import type { Sector } from '#shared/contract/common.ts';
import type { Reader } from '../database/connection.ts';

export interface CampaignRow {
  id: number;
  year: number;
  title: string;
  theme: string;
  occasion: string;
  launchedOn: string | null;
}

export interface PhaseRow {
  id: number;
  campaignId: number;
  number: number;
  name: string;
  startsOn: string;
  endsOn: string;
  deadlineOn: string | null;
  deadlineBasis: string;
  yearBasis: YearBasis | null;
}

export interface DeadlineRow {
  id: number;
  phaseId: number;
  awardCode: string | null;
  sector: Sector | null;
  onDate: string;
  basis: string;
}

export function allCampaigns(reader: Reader): CampaignRow[] {
  return reader.all<CampaignRow>(
    'SELECT id, year, title, theme, occasion, launched_on AS launchedOn FROM campaign ORDER BY year DESC',
  );
}

const selectPhase = `
  SELECT id, campaign_id AS campaignId, number, name, starts_on AS startsOn, ends_on AS endsOn,
    deadline_on AS deadlineOn, deadline_basis AS deadlineBasis, year_basis AS yearBasis
  FROM phase`;

export function allPhases(reader: Reader): PhaseRow[] {
  return reader.all<PhaseRow>(`${selectPhase} ORDER BY campaign_id, number`);
}

export function phaseById(reader: Reader, id: number): PhaseRow | undefined {
  return reader.get<PhaseRow>(`${selectPhase} WHERE id = :id`, { id });
}

const selectDeadline = `
  SELECT deadline.id, deadline.phase_id AS phaseId, deadline.award_code AS awardCode, deadline.sector,
    deadline.on_date AS onDate, deadline.basis
  FROM deadline`;

/** The deadlines of their own that a campaign's awards and sectors have, by phase and day. */
export function deadlinesOf(reader: Reader, campaignId: number): DeadlineRow[] {
  return reader.all<DeadlineRow>(
    `${selectDeadline} JOIN phase ON phase.id = deadline.phase_id WHERE phase.campaign_id = :campaignId
     ORDER BY phase.number, deadline.on_date, deadline.id`,
    { campaignId },
  );
}

export function deadlinesOfPhase(reader: Reader, phaseId: number): DeadlineRow[] {
  return reader.all<DeadlineRow>(`${selectDeadline} WHERE deadline.phase_id = :phaseId`, { phaseId });
}

export function deadlineById(reader: Reader, id: number): DeadlineRow | undefined {
  return reader.get<DeadlineRow>(`${selectDeadline} WHERE deadline.id = :id`, { id });
}

/** The deadline of a phase for all that has none of its own. */
export function phaseDeadline(reader: Reader, phaseId: number): string | null {
  return phaseById(reader, phaseId)?.deadlineOn ?? null;
}
