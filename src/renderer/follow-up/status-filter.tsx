import { Link } from '@tanstack/react-router';
import { type SendingCounts, sendingStatus } from '#shared/contract/follow-up.ts';
import type { SendingStatus } from '#shared/domain/sending.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { vi } from '#shared/messages/vi.ts';
import { words } from '../app/words.ts';
import styles from './follow-up.module.css';
import type { FollowUpFilter } from './follow-up-filter.ts';

const marks: Record<SendingStatus, string> = { sent: '✓', late: '!', waiting: '?', returned: '↩', missing: '×' };

/** A sign and a word; the colour only helps. */
export function SendingMark({ status }: { status: SendingStatus }) {
  return (
    <span className={styles.status} data-status={status}>
      <span aria-hidden="true">{marks[status]}</span> {vi.followUp.statuses[status]}
    </span>
  );
}

const chosenStyle = {
  className: styles.statusLink,
  activeProps: { 'data-chosen': true },
  activeOptions: { exact: true, includeSearch: true },
};

interface StatusFilterProps {
  filter: FollowUpFilter;
  counts: SendingCounts | undefined;
}

/** How many units stand how; each count narrows the list to its units. */
export function StatusFilter({ filter, counts }: StatusFilterProps) {
  const { status: _chosen, ...others } = filter;
  const all = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.filters} role="group" aria-label={words.followUp.byStatus}>
      <Link to="/intake/follow-up" search={others} {...chosenStyle}>
        {words.followUp.all} {formatVietnameseNumber(all)}
      </Link>
      {sendingStatus.options.map((status) => (
        <Link key={status} to="/intake/follow-up" search={{ ...others, status }} {...chosenStyle}>
          <SendingMark status={status} /> {formatVietnameseNumber(counts?.[status] ?? 0)}
        </Link>
      ))}
    </div>
  );
}
