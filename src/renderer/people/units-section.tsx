import { Link } from '@tanstack/react-router';
import type { PersonPage } from '#shared/contract/people.ts';
import { words } from '../app/words.ts';
import styles from './people.module.css';

/** The units in which somebody was seen, the earliest first. */
export function UnitsSection({ units }: { units: PersonPage['units'] }) {
  if (units.length === 0) return null;
  return (
    <section aria-labelledby="units">
      <h2 id="units">{words.people.units}</h2>
      <ul className={styles.list}>
        {units.map(({ unitId, unitName, from, to }) => (
          <li key={unitId}>
            <Link to="/units/$unitId" params={{ unitId }}>
              {unitName}
            </Link>
            , {words.people.yearSpan(from, to)}
          </li>
        ))}
      </ul>
    </section>
  );
}
