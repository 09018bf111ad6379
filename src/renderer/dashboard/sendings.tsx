import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SendingStatus } from '#shared/domain/sending.ts';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import styles from './dashboard.module.css';

type By = 'sector' | 'cluster';
const bys = ['sector', 'cluster'] as const satisfies By[];

const columns = [
  ['sent', words.dashboard.sent],
  ['late', words.dashboard.late],
  ['waiting', words.dashboard.open],
  ['missing', words.dashboard.missing],
] as const satisfies [SendingStatus, string][];

/** How the units of each sector or cluster stand, every number opening its units. */
export function Sendings() {
  const [by, setBy] = useState<By>('sector');
  const summary = useQuery(
    queries.followUp.summary.queryOptions({ input: { ...useScope(), by }, placeholderData: keepPreviousData }),
  );
  if (summary.data === undefined || summary.data.length === 0) return null;
  return (
    <section aria-labelledby="sendings">
      <div className={styles.sectionHead}>
        <h2 id="sendings">{words.dashboard.sendings}</h2>
        <SegmentedControl
          size="xs"
          aria-label={words.dashboard.by}
          value={by}
          data={bys.map((value) => ({ value, label: words.dashboard.bys[value] }))}
          onChange={(value) => setBy(value)}
        />
      </div>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.dashboard.bys[by]}</th>
            {columns.map(([status, label]) => (
              <th
                key={status}
                scope="col"
                className="number"
                title={status === 'waiting' ? words.dashboard.openExplained : label}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {summary.data.map(({ key, name, counts }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {columns.map(([status, label]) => {
                const count = counts[status] + (status === 'waiting' ? counts.returned : 0);
                return (
                  <td key={status} className="number">
                    {count === 0 ? (
                      tableNumber(count)
                    ) : (
                      <Link
                        to="/intake/follow-up"
                        search={{ [by]: key, ...(status === 'waiting' && counts.returned > 0 ? {} : { status }) }}
                        title={words.dashboard.statusOf(name, label)}
                      >
                        {tableNumber(count)}
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
