import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ExpectedUnit } from '#shared/contract/campaigns.ts';
import { client } from '../api/client.ts';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import styles from './campaigns.module.css';

const text = (value: string) => <span title={value}>{value}</span>;

interface Decision {
  unitId: string;
  expected: boolean | null;
}

export function useExpectedColumns(campaignId: string): GridColumn<ExpectedUnit>[] {
  const decide = useMutation({
    mutationFn: ({ unitId, expected }: Decision) =>
      client.campaigns.expectUnits({ campaignId, units: [unitId], expected }),
    onError: (error) => tellError(error),
  });
  return [
    { key: 'code', header: words.campaigns.code, width: 130, cell: ({ code }) => text(code) },
    { key: 'name', header: words.campaigns.unit, width: 240, grow: true, cell: ({ name }) => text(name) },
    { key: 'kind', header: words.campaigns.unitKind, width: 170, cell: ({ kind }) => text(words.units.kinds[kind]) },
    {
      key: 'sector',
      header: words.campaigns.sector,
      width: 150,
      cell: ({ sector }) => (sector === null ? words.campaigns.none : text(words.units.sectors[sector])),
    },
    { key: 'cluster', header: words.campaigns.cluster, width: 140, cell: ({ clusterName }) => text(clusterName ?? '') },
    {
      key: 'always',
      header: words.campaigns.always,
      width: 90,
      cell: ({ always }) => (always ? words.campaigns.yes : words.campaigns.no),
    },
    {
      key: 'expected',
      header: words.campaigns.thisYear,
      width: 80,
      cell: ({ unitId, name, expected }) => (
        <Checkbox
          size="xs"
          className={styles.check}
          aria-label={words.campaigns.expectedOf(name)}
          checked={expected}
          onChange={(event) => decide.mutate({ unitId, expected: event.currentTarget.checked })}
        />
      ),
    },
    {
      key: 'decided',
      header: words.campaigns.decision,
      width: 220,
      cell: ({ unitId, name, decided }) =>
        decided !== null && (
          <span className={styles.nowrap}>
            {words.campaigns.decided}{' '}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${words.campaigns.asAlways}: ${name}`}
              onClick={() => decide.mutate({ unitId, expected: null })}
            >
              {words.campaigns.asAlways}
            </Button>
          </span>
        ),
    },
  ];
}
