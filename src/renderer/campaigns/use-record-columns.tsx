import { Checkbox } from '@mantine/core';
import type { MovementRecord, MovementRecords } from '#shared/contract/movements.ts';
import { useAwardShortName } from '../app/application.tsx';
import { tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import styles from './campaigns.module.css';
import { useLinkOne } from './use-link-records.ts';

const text = (value: string) => <span title={value}>{value}</span>;

/** The records of a kind, each with a box that says whether it belongs. */
export function useRecordColumns(records: MovementRecords): GridColumn<MovementRecord>[] {
  const link = useLinkOne(records);
  const awardName = useAwardShortName();
  return [
    {
      key: 'linked',
      header: words.campaigns.linked,
      width: 70,
      cell: ({ id, name, linked }) => (
        <Checkbox
          size="xs"
          className={styles.check}
          aria-label={words.campaigns.linkOf(name)}
          checked={linked}
          onChange={(event) => link.mutate({ id, linked: event.currentTarget.checked })}
        />
      ),
    },
    { key: 'name', header: words.campaigns.record, width: 240, grow: true, cell: ({ name }) => text(name) },
    ...(records.kind === 'registrations'
      ? [
          {
            key: 'award',
            header: words.campaigns.award,
            width: 130,
            cell: ({ award }: MovementRecord) => text(award === null ? '' : awardName(award)),
          },
        ]
      : [
          {
            key: 'value',
            header: words.campaigns.value,
            width: 140,
            align: 'end' as const,
            cell: ({ valueVnd }: MovementRecord) => (valueVnd === null ? '' : tableNumber(valueVnd)),
          },
        ]),
    { key: 'unit', header: words.campaigns.unit, width: 200, grow: true, cell: ({ unitName }) => text(unitName) },
    { key: 'phase', header: words.campaigns.phase, width: 90, cell: ({ phaseName }) => text(phaseName) },
    {
      key: 'others',
      header: words.campaigns.others,
      width: 180,
      grow: true,
      cell: ({ others }) => text(others.join('; ')),
    },
  ];
}
