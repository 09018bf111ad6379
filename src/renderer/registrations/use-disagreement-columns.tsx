import { Button } from '@mantine/core';
import type { Disagreement } from '#shared/contract/figures.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { useAwardName, useScope } from '../app/application.tsx';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { FigureLink } from './figure-link.tsx';
import { unitText } from './unit-text.ts';

type Decide = (row: Disagreement, chosen: Disagreement['chosen']) => void;

/** Both claims as buttons: a press takes one, a second press leaves it open again. */
export function useDisagreementColumns(busy: boolean, decide: Decide): GridColumn<Disagreement>[] {
  const { campaignId } = useScope();
  const awardName = useAwardName();
  const choice = (row: Disagreement, value: 'named' | 'counted') => (
    <Button
      size="compact-xs"
      variant={row.chosen === value ? 'filled' : 'default'}
      aria-pressed={row.chosen === value}
      disabled={busy}
      onClick={() => decide(row, row.chosen === value ? null : value)}
    >
      {words.registrations.take(formatVietnameseNumber(row[value]))}
    </Button>
  );
  return [
    {
      key: 'unit',
      header: words.registrations.unit,
      width: 210,
      grow: true,
      cell: (row) => <FigureLink figure={figureOf(campaignId, row)}>{unitText(row)}</FigureLink>,
    },
    {
      key: 'award',
      header: words.registrations.award,
      width: 200,
      grow: true,
      cell: ({ award, subject }) => `${awardName(award)} (${words.registrations.subject[subject]})`,
    },
    { key: 'phase', header: words.registrations.phase, width: 70, cell: ({ phaseName }) => phaseName },
    { key: 'named', header: words.registrations.byNames, width: 150, cell: (row) => choice(row, 'named') },
    { key: 'counted', header: words.registrations.byNumbers, width: 160, cell: (row) => choice(row, 'counted') },
    {
      key: 'decision',
      header: words.registrations.decision,
      width: 240,
      cell: ({ chosen }) => (chosen === null ? words.registrations.largerStands : words.registrations.decided[chosen]),
    },
  ];
}

function figureOf(campaignId: string, { phaseId, unitId, award, subject }: Disagreement) {
  const nowhereElse = { sector: null, clusterId: null, group: null };
  return { campaignId, phaseId, unitId, award, subject, what: 'registered' as const, ...nowhereElse };
}
