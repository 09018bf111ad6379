import type { Reader } from '../database/connection.ts';

export interface CampaignRow {
  id: number;
  year: number;
  title: string;
  theme: string;
}

export interface PhaseRow {
  id: number;
  campaignId: number;
  number: number;
  name: string;
  startsOn: string;
  endsOn: string;
  deadlineOn: string | null;
}

export function allCampaigns(reader: Reader): CampaignRow[] {
  return reader.all<CampaignRow>('SELECT id, year, title, theme FROM campaign ORDER BY year DESC');
}

export function allPhases(reader: Reader): PhaseRow[] {
  return reader.all<PhaseRow>(`
    SELECT id, campaign_id AS campaignId, number, name, starts_on AS startsOn, ends_on AS endsOn,
      deadline_on AS deadlineOn
    FROM phase ORDER BY campaign_id, number`);
}
