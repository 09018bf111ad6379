import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Overview } from '#shared/contract/campaigns.ts';
import type { Figure } from '#shared/contract/figures.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { useScope } from '../app/application.tsx';
import { tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import { FigureLink } from '../registrations/figure-link.tsx';
import styles from './dashboard.module.css';

/** Who has sent, who has not; the names of the missing open in place. */
export function UnitsSent({ units }: { units: Overview['units'] }) {
  const [listed, setListed] = useState(false);
  const figure = useUnitsFigure();
  const { expected, submitted, late, missing } = units;
  return (
    <section aria-labelledby="units-sent">
      <h2 id="units-sent">{words.dashboard.units}</h2>
      <table className="ledger">
        <tbody>
          <tr>
            <th scope="row">{words.dashboard.expected}</th>
            <td className="number">{formatVietnameseNumber(expected)}</td>
          </tr>
          <tr>
            <th scope="row">{words.dashboard.submitted}</th>
            <td className="number">
              <FigureLink figure={figure('units-submitted')} label={words.dashboard.submitted}>
                {formatVietnameseNumber(submitted)}
              </FigureLink>
            </td>
          </tr>
          <tr>
            <th scope="row">{words.dashboard.late}</th>
            <td className="number">{tableNumber(late)}</td>
          </tr>
          <tr>
            <th scope="row">{words.dashboard.missing}</th>
            <td className="number">
              <FigureLink figure={figure('units-missing')} label={words.dashboard.missing}>
                {formatVietnameseNumber(missing.length)}
              </FigureLink>
            </td>
          </tr>
        </tbody>
      </table>
      <p>
        <Link to="/intake/follow-up">{words.followUp.open}</Link>
      </p>
      {missing.length > 0 && (
        <Button mt={6} size="compact-xs" variant="default" aria-expanded={listed} onClick={() => setListed(!listed)}>
          {listed ? words.dashboard.hideMissing : words.dashboard.showMissing}
        </Button>
      )}
      {listed && (
        <ul className={styles.missing}>
          {missing.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useUnitsFigure(): (what: 'units-submitted' | 'units-missing') => Figure {
  const scope = useScope();
  return (what) => ({
    ...scope,
    what,
    unitId: null,
    sector: null,
    clusterId: null,
    award: null,
    group: null,
    subject: null,
  });
}
