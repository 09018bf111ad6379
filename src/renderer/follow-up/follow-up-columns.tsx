import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FollowUpRow } from '#shared/contract/follow-up.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import styles from './follow-up.module.css';
import { SendingMark } from './status-filter.tsx';

interface Choice {
  chosen: ReadonlySet<string>;
  onChoose: (unitId: string, chosen: boolean) => void;
}

const day = (value: string | null): string => (value === null ? '' : formatDate(value));
const text = (value: string) => <span title={value}>{value}</span>;

/** A letter can be written to a unit that has not sent, has to send again, or sent late. */
export function needsLetter({ status }: Pick<FollowUpRow, 'status'>): boolean {
  return status === 'missing' || status === 'returned' || status === 'late';
}

export function followUpColumns({ chosen, onChoose }: Choice): GridColumn<FollowUpRow>[] {
  return [
    {
      key: 'chosen',
      header: words.followUp.choose,
      width: 56,
      cell: (row) =>
        needsLetter(row) && (
          <Checkbox
            size="xs"
            className={styles.check}
            aria-label={words.followUp.chooseOf(row.name)}
            checked={chosen.has(row.unitId)}
            onChange={(event) => onChoose(row.unitId, event.currentTarget.checked)}
          />
        ),
    },
    {
      key: 'name',
      header: words.followUp.unit,
      width: 190,
      grow: true,
      sortable: true,
      cell: ({ name }) => text(name),
    },
    { key: 'status', header: words.followUp.status, width: 110, cell: ({ status }) => <SendingMark status={status} /> },
    { key: 'first', header: words.followUp.firstOn, width: 95, cell: ({ firstOn }) => day(firstOn) },
    { key: 'deadline', header: words.followUp.deadline, width: 95, cell: ({ deadlineOn }) => day(deadlineOn) },
    {
      key: 'days',
      header: words.followUp.daysLate,
      width: 105,
      align: 'end',
      sortable: true,
      cell: ({ daysLate }) => (daysLate === 0 ? '' : tableNumber(daysLate)),
    },
    { key: 'returned', header: words.followUp.returnedOn, width: 100, cell: ({ returnedOn }) => day(returnedOn) },
    {
      key: 'reminded',
      header: words.followUp.reminded,
      width: 105,
      cell: ({ remindedOn, reminders }) =>
        remindedOn === null ? '' : text(words.followUp.remindedTimes(formatDate(remindedOn), reminders)),
    },
    {
      key: 'cluster',
      header: words.followUp.cluster,
      width: 130,
      cell: ({ clusterName }) => text(clusterName ?? ''),
    },
    {
      key: 'file',
      header: words.followUp.file,
      width: 140,
      grow: true,
      cell: ({ importId, fileName }) =>
        importId !== null && (
          <Link to="/intake/$importId" params={{ importId }} title={fileName ?? ''}>
            {fileName}
          </Link>
        ),
    },
  ];
}
