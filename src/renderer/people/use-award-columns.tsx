import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { AwardRow } from '#shared/contract/award-history.ts';
import { formatAwardYear } from '#shared/domain/award-years.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../api/client.ts';
import { useAwardName } from '../app/application.tsx';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { HistorySourceLink } from './history-source-link.tsx';

const text = (value: string) => <span title={value}>{value}</span>;

const yearOf = ({ year, yearBasis }: AwardRow) => formatAwardYear({ year, basis: yearBasis });

/** The columns of the list of earlier awards; the box verifies. */
export function useAwardColumns(): GridColumn<AwardRow>[] {
  const awardName = useAwardName();
  const nameOf = ({ award, awardText }: AwardRow) => (award === null ? awardText : awardName(award));
  const verify = useMutation({
    mutationFn: ({ id, verified }: { id: string; verified: boolean }) =>
      client.awardHistory.verify({ ids: [id], verified }),
    onError: (error) => tellError(error),
  });
  return [
    { key: 'name', header: words.people.name, width: 180, grow: true, sortable: true, cell: ({ name }) => text(name) },
    { key: 'year', header: words.people.year, width: 95, sortable: true, cell: yearOf },
    { key: 'award', header: words.people.award, width: 200, grow: true, cell: (row) => text(nameOf(row)) },
    {
      key: 'decision',
      header: words.people.decision,
      width: 230,
      cell: ({ decisionNumber, decisionOn, issuer }) =>
        text(words.people.decisionOf(decisionNumber, decisionOn === null ? null : formatDate(decisionOn), issuer)),
    },
    {
      key: 'verified',
      header: words.people.verified,
      width: 95,
      cell: (row) => (
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={words.people.verifiedOf(nameOf(row), yearOf(row))}
          checked={row.verified}
          onChange={(event) => verify.mutate({ id: row.id, verified: event.currentTarget.checked })}
        />
      ),
    },
    { key: 'unit', header: words.people.unit, width: 190, cell: ({ unitName }) => text(unitName ?? '') },
    {
      key: 'source',
      header: words.people.source,
      width: 170,
      cell: ({ source }) => <HistorySourceLink source={source} tabIndex={-1} />,
    },
  ];
}
