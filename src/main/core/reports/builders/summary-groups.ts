import type { Figure, SummaryRow } from '#shared/contract/figures.ts';
import type { ReportRequest } from '#shared/contract/reports.ts';
import { counting as messages } from '#shared/messages/vi/counting.ts';

export interface SummaryGroup {
  name: string;
  where: Partial<Pick<Figure, 'sector' | 'clusterId'>>;
  units: SummaryRow[];
}

const sectors = ['public-service', 'state-enterprise', 'non-state'] as const;

/** The units in their sections, empty ones left out; those without a sector or cluster come last. */
export function summaryGroups(
  units: SummaryRow[],
  groupBy: ReportRequest['groupBy'],
  clusters: Pick<SummaryRow, 'key' | 'name'>[],
): SummaryGroup[] {
  const groups = groupBy === 'sector' ? bySector(units) : groupBy === 'cluster' ? byCluster(units, clusters) : [];
  const filled = groups.filter((group) => group.units.length > 0);
  return filled.length > 0 ? filled : [{ name: '', where: {}, units }];
}

function bySector(units: SummaryRow[]): SummaryGroup[] {
  return [...sectors, null].map((sector) => ({
    name: messages.sectors[sector ?? 'none'],
    where: { sector: sector ?? 'none' },
    units: units.filter((unit) => unit.sector === sector),
  }));
}

function byCluster(units: SummaryRow[], clusters: Pick<SummaryRow, 'key' | 'name'>[]): SummaryGroup[] {
  const named = clusters.filter((cluster) => cluster.key !== 'none');
  const known = new Set(named.map((cluster) => cluster.name));
  return [
    ...named.map(({ key, name }) => ({
      name,
      where: { clusterId: key },
      units: units.filter((unit) => unit.clusterName === name),
    })),
    {
      name: messages.noCluster,
      where: { clusterId: 'none' },
      units: units.filter((unit) => unit.clusterName === null || !known.has(unit.clusterName)),
    },
  ];
}
