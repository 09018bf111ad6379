import type { Overview } from '#shared/contract/campaigns.ts';
import { words } from '../app/words.ts';
import { FigureLink } from '../registrations/figure-link.tsx';
import styles from './dashboard.module.css';

/** The figures of the report's paragraph, in its order, each opening its rows. */
export function Headlines({ headlines }: { headlines: Overview['headlines'] }) {
  return (
    <section aria-labelledby="headlines">
      <h2 id="headlines">{words.dashboard.headlines}</h2>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.dashboard.content}</th>
            <th scope="col" className="number">
              {words.dashboard.registered}
            </th>
          </tr>
        </thead>
        <tbody>
          {headlines.map(({ key, label, text, figure }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className={`number ${styles.value}`}>
                <FigureLink figure={figure} label={label}>
                  {text}
                </FigureLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
