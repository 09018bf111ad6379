import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Overview } from '#shared/contract/campaigns.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { useAfterFirstContent } from '../app/use-after-first-content.ts';
import { words } from '../app/words.ts';
import styles from './dashboard.module.css';

const places = {
  review: { to: '/intake', search: { status: 'review' } },
  refused: { to: '/intake', search: { status: 'refused' } },
  disagreement: { to: '/registrations/disagreements', search: {} },
  missing: { to: '/registrations/figure', search: { what: 'units-missing' } },
  deadline: { to: '/intake/follow-up', search: { status: 'missing' } },
  backup: { to: '/history/backups', search: {} },
} as const;

/** What waits for a person today, each line leading to where it is done. */
export function Attention({ items }: { items: Overview['attention'] }) {
  const { campaignId } = useScope();
  const enabled = useAfterFirstContent();
  const namesakes =
    useQuery(queries.people.duplicates.queryOptions({ input: { campaignId, limit: 1 }, enabled })).data?.total ?? 0;
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">{words.dashboard.attention}</h2>
      {items.length === 0 && namesakes === 0 ? (
        <p className={styles.quiet}>{words.dashboard.nothingToDo}</p>
      ) : (
        <ul className={styles.attention}>
          {items.map(({ kind, text }) => (
            <li key={text}>
              <Link {...places[kind]}>{text}</Link>
            </li>
          ))}
          {namesakes > 0 && (
            <li>
              <Link to="/registrations/duplicates">{words.dashboard.namesakes(formatVietnameseNumber(namesakes))}</Link>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
