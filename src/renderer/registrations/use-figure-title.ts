import { useQuery } from '@tanstack/react-query';
import type { Figure } from '#shared/contract/figures.ts';
import { queries } from '../api/queries.ts';
import { useApplication, useAwardName } from '../app/application.tsx';
import { words } from '../app/words.ts';

/** What a figure counts, in words: award, subject, unit or sector, phase. */
export function useFigureTitle(figure: Figure): string {
  const awardName = useAwardName();
  const { campaigns } = useApplication();
  const wantsUnits = figure.unitId !== null || figure.clusterId !== null;
  const units = useQuery({ ...queries.units.list.queryOptions({ input: {} }), enabled: wantsUnits }).data;
  const campaign = campaigns.find(({ id }) => id === figure.campaignId);
  const phase = campaign?.phases.find(({ id }) => id === figure.phaseId);
  const groups: Record<string, string> = words.registrations.groups;
  const parts = [
    figure.what === 'registered' ? null : words.registrations.what[figure.what],
    figure.group === null ? null : (groups[figure.group] ?? figure.group),
    figure.award === null ? null : awardName(figure.award),
    figure.subject === null ? null : words.registrations.subject[figure.subject],
    figure.unitId === null ? null : (units?.find(({ id }) => id === figure.unitId)?.name ?? null),
    figure.clusterId === null ? null : clusterName(figure.clusterId, units),
    figure.sector === null ? null : words.registrations.sectors[figure.sector],
    phase?.name ?? (campaign && words.shell.year(campaign.year)),
  ];
  return parts.filter((part) => typeof part === 'string').join(' · ');
}

function clusterName(clusterId: string, units: { clusterId: string | null; clusterName: string | null }[] | undefined) {
  if (clusterId === 'none') return words.registrations.noCluster;
  return units?.find((unit) => unit.clusterId === clusterId)?.clusterName ?? null;
}
