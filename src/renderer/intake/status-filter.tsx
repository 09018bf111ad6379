import { Link } from '@tanstack/react-router';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { words } from '../app/words.ts';
import type { FileFilter, FileStatus } from './file-filter.ts';
import styles from './intake.module.css';

const statuses = ['committed', 'review', 'refused'] as const satisfies FileStatus[];

const chosenStyle = {
  className: styles.statusLink,
  activeProps: { 'data-chosen': true },
  activeOptions: { exact: true, includeSearch: true },
};

interface StatusFilterProps {
  filter: FileFilter;
  counts: Record<FileStatus, number> | undefined;
}

/** How many files are in which state; each count narrows the list to its files. */
export function StatusFilter({ filter, counts }: StatusFilterProps) {
  const all = counts ? counts.committed + counts.review + counts.refused : 0;
  const search = filter.search === undefined ? {} : { search: filter.search };
  return (
    <div className={styles.statuses} role="group" aria-label={words.intake.byStatus}>
      <Link to="/intake" search={search} {...chosenStyle}>
        {words.intake.all} {formatVietnameseNumber(all)}
      </Link>
      {statuses.map((status) => (
        <Link key={status} to="/intake" search={{ ...search, status }} {...chosenStyle}>
          <StatusMark status={status} /> {formatVietnameseNumber(counts?.[status] ?? 0)}
        </Link>
      ))}
    </div>
  );
}

const marks = { committed: '✓', review: '?', refused: '×' } as const;

/** A sign and a word; the colour only helps. */
export function StatusMark({ status }: { status: FileStatus }) {
  return (
    <span className={styles.status} data-status={status}>
      <span aria-hidden="true">{marks[status]}</span> {words.intake.status[status]}
    </span>
  );
}
