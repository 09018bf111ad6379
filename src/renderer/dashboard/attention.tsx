import { Link } from '@tanstack/react-router';
import type { Overview } from '#shared/contract/campaigns.ts';
import { words } from '../app/words.ts';
import styles from './dashboard.module.css';

const places = {
  review: { to: '/intake', search: { status: 'review' } },
  refused: { to: '/intake', search: { status: 'refused' } },
  disagreement: { to: '/registrations/disagreements', search: {} },
  missing: { to: '/registrations/figure', search: { what: 'units-missing' } },
  backup: { to: '/history/backups', search: {} },
} as const;

/** What waits for a person today, each line leading to where it is done. */
export function Attention({ items }: { items: Overview['attention'] }) {
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">{words.dashboard.attention}</h2>
      {items.length === 0 ? (
        <p className={styles.quiet}>{words.dashboard.nothingToDo}</p>
      ) : (
        <ul className={styles.attention}>
          {items.map(({ kind, text }) => (
            <li key={kind}>
              <Link {...places[kind]}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
