import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Overview } from '#shared/contract/campaigns.ts';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { words } from '../app/words.ts';
import { FigureLink } from '../registrations/figure-link.tsx';
import { Loading } from '../ui/loading.tsx';
import { type ComparedHeadline, comparedHeadlines, shareOfLastYear } from './compared.ts';
import styles from './dashboard.module.css';

const Chart = lazy(() => import('./headline-chart.tsx'));
const views = ['table', 'chart'] as const;

/** The figures of the report's paragraph, in its order, beside the year before and the targets, each opening its rows. */
export function Headlines({ headlines }: { headlines: Overview['headlines'] }) {
  const [view, setView] = useState<string>('table');
  const comparison = useQuery(
    queries.campaigns.comparison.queryOptions({ input: useScope(), placeholderData: keepPreviousData }),
  );
  const compared = comparedHeadlines(headlines, comparison.data);
  const lastYear = comparison.data?.year ?? null;
  return (
    <section aria-labelledby="headlines">
      <div className={styles.sectionHead}>
        <h2 id="headlines">{words.dashboard.headlines}</h2>
        {lastYear !== null && (
          <SegmentedControl
            size="xs"
            aria-label={words.dashboard.view}
            value={view}
            data={views.map((value) => ({ value, label: words.dashboard.views[value] }))}
            onChange={setView}
          />
        )}
        {comparison.data !== undefined && lastYear === null && (
          <span className={styles.quiet}>{words.dashboard.firstYear}</span>
        )}
      </div>
      {view === 'chart' && lastYear !== null ? (
        <Suspense fallback={<Loading label={words.ui.loading} />}>
          <Chart year={lastYear} shares={shareOfLastYear(compared)} />
        </Suspense>
      ) : (
        <HeadlineTable compared={compared} lastYear={lastYear} />
      )}
    </section>
  );
}

interface HeadlineTableProps {
  compared: readonly ComparedHeadline[];
  lastYear: number | null;
}

function HeadlineTable({ compared, lastYear }: HeadlineTableProps) {
  const hasTargets = compared.some(({ target }) => target !== null);
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{words.dashboard.content}</th>
          <th scope="col" className="number">
            {words.dashboard.registered}
          </th>
          {lastYear !== null && (
            <>
              <th scope="col" className="number">
                {words.dashboard.lastYear(lastYear)}
              </th>
              <th scope="col" className="number">
                {words.dashboard.change}
              </th>
            </>
          )}
          {hasTargets && <th scope="col">{words.dashboard.target}</th>}
        </tr>
      </thead>
      <tbody>
        {compared.map(({ headline: { key, label, text, figure }, before, change, target }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className={`number ${styles.value}`}>
              <FigureLink figure={figure} label={label}>
                {text}
              </FigureLink>
            </td>
            {lastYear !== null && (
              <>
                <td className="number">
                  {before && (
                    <FigureLink figure={before.figure} label={`${label}, ${words.dashboard.lastYear(lastYear)}`}>
                      {before.text}
                    </FigureLink>
                  )}
                </td>
                <td className="number">{change}</td>
              </>
            )}
            {hasTargets && <td>{target && <Target target={target} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Target({ target: { setId, asked, state } }: { target: NonNullable<ComparedHeadline['target']> }) {
  return (
    <Link to="/targets" search={{ set: setId }}>
      {asked}: {words.dashboard.targetStates[state]}
    </Link>
  );
}
