import type { Overview } from '#shared/contract/campaigns.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { words } from '../app/words.ts';
import { todayHere } from '../intake/receiving-phase.ts';
import styles from './dashboard.module.css';
import { placeInTime } from './place-in-time.ts';

/** The phases on a line with today; the table below says the same in days. */
export function PhaseClock({ phases }: { phases: Overview['phases'] }) {
  const today = todayHere();
  const { bars, todayAt } = placeInTime(phases, today);
  return (
    <div className={styles.clock} role="img" aria-label={words.dashboard.clock(formatDate(today))}>
      {bars.map(({ id, name, left, width, deadlineAt, deadlineOn }) => (
        <div key={id} className={styles.lane}>
          <span className={styles.bar} style={{ left: `${left}%`, width: `${width}%` }}>
            {name}
          </span>
          {deadlineAt !== null && (
            <span
              className={styles.deadline}
              style={{ left: `${deadlineAt}%` }}
              title={words.dashboard.deadline(formatDate(deadlineOn ?? ''))}
            />
          )}
        </div>
      ))}
      {todayAt !== null && (
        <span className={styles.today} style={{ left: `${todayAt}%` }} title={words.dashboard.today} />
      )}
    </div>
  );
}
