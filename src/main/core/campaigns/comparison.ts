import type { Comparison, Overview } from '#shared/contract/campaigns.ts';
import { dayInVietnam } from '#shared/domain/dates.ts';
import type { Core } from '../core.ts';
import { type CountingScope, summarise } from '../counting/service.ts';
import type { Reader } from '../database/connection.ts';
import { headlineTargets } from '../targets/service.ts';
import { campaignDetail, listCampaigns, requirePhase } from './service.ts';
import { toldFigures } from './told-figures.ts';

/**
 * The headline figures of the year before (of a phase: those of its phase of the same number), and the federation's
 * targets for the year. Throws NOT_FOUND.
 */
export function campaignComparison({ reader, ports }: Core, campaignId: number, phaseId: number | null): Comparison {
  const campaign = phaseId === null ? campaignDetail(reader, campaignId) : requirePhase(reader, campaignId, phaseId);
  const number = campaign.phases.find(({ id }) => id === String(phaseId))?.number ?? null;
  const before = listCampaigns(reader).find(({ year }) => year === campaign.year - 1);
  const phase = before?.phases.find((each) => each.number === number);
  const comparable = before !== undefined && (number === null || phase !== undefined);
  const today = dayInVietnam(ports.clock.now());
  const over = campaign.phases.every(({ endsOn }) => endsOn < today);
  return {
    year: comparable ? before.year : null,
    headlines: comparable
      ? headlinesOf(reader, { campaignId: Number(before.id), phaseId: phase === undefined ? null : Number(phase.id) })
      : [],
    targets: phaseId === null ? targetsOf(reader, campaignId, campaign.year, over) : [],
  };
}

function headlinesOf(reader: Reader, scope: CountingScope): Overview['headlines'] {
  const campaign = campaignDetail(reader, scope.campaignId);
  const phase = campaign.phases.find(({ id }) => id === String(scope.phaseId));
  return toldFigures(reader, { campaign, phase, scope, summary: summarise(reader, scope) }).headlines;
}

/** A target is of the whole year, so a phase is held against none. */
function targetsOf(reader: Reader, campaignId: number, year: number, over: boolean): Comparison['targets'] {
  const targets = headlineTargets(reader, year);
  if (targets.length === 0) return [];
  const now = headlinesOf(reader, { campaignId, phaseId: null });
  return targets.flatMap(({ key, setId, asked, judgeBy }) => {
    const headline = now.find((each) => each.key === key);
    if (headline === undefined) return [];
    return [{ key, setId, asked, state: judgeBy(headline.valueVnd ?? headline.value, over) }];
  });
}
