import type { Overview } from '#shared/contract/campaigns.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { words } from '../app/words.ts';
import styles from './dashboard.module.css';
import { PhaseClock } from './phase-clock.tsx';

export function Phases({ phases }: { phases: Overview['phases'] }) {
  return (
    <section aria-labelledby="phases">
      <h2 id="phases">{words.dashboard.phases}</h2>
      <PhaseClock phases={phases} />
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.dashboard.phase}</th>
            <th scope="col">{words.dashboard.time}</th>
            <th scope="col" className="number">
              {words.dashboard.left}
            </th>
          </tr>
        </thead>
        <tbody>
          {phases.map(({ id, name, startsOn, endsOn, daysLeft }) => (
            <tr key={id}>
              <th scope="row" className={styles.phase}>
                {name}
              </th>
              <td>{words.dashboard.fromTo(formatDate(startsOn), formatDate(endsOn))}</td>
              <td className="number">{daysLeftText(daysLeft)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function daysLeftText(daysLeft: number | null): string {
  if (daysLeft === null) return words.dashboard.notBegun;
  return daysLeft < 0 ? words.dashboard.ended : words.dashboard.days(daysLeft);
}
