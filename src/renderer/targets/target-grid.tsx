import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { SetStanding, TargetStanding } from '#shared/contract/targets.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { FigureLink } from '../registrations/figure-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { EntryStrip } from '../ui/entry/entry-strip.tsx';
import { useEntryRows } from '../ui/entry/use-entry-rows.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import type { ActiveCell } from '../ui/sheet-grid/grid.ts';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { howToType, reachedText } from './target-words.ts';
import styles from './targets.module.css';
import { type TargetLine, useTargetColumns, yearOfColumn } from './use-target-columns.tsx';

interface TargetGridProps {
  setId: string;
  onOpen: (target: TargetStanding) => void;
}

/** The targets of a set; results are typed into their years. */
export function TargetGrid({ setId, onOpen }: TargetGridProps) {
  const standing = useQuery(
    queries.targets.standing.queryOptions({ input: { setId }, placeholderData: keepPreviousData }),
  );
  if (standing.error) {
    return (
      <ErrorState
        fact={errorSentence(standing.error)}
        action={words.ui.tryAgain}
        onAction={() => void standing.refetch()}
      />
    );
  }
  if (!standing.data) return <Loading label={words.ui.loading} />;
  const { targets, fromUnits } = standing.data;
  return (
    <>
      {fromUnits.length > 0 && <FromUnits fromUnits={fromUnits} />}
      {targets.length === 0 ? (
        <EmptyState fact={words.targets.noTargets} />
      ) : (
        <Targets setId={setId} standing={standing.data} onOpen={onOpen} />
      )}
    </>
  );
}

function FromUnits({ fromUnits }: Pick<SetStanding, 'fromUnits'>) {
  return (
    <p className={styles.fromUnits}>
      {words.targets.fromUnits}
      {fromUnits.map(({ year, count, figure }) => (
        <FigureLink key={year} figure={figure} label={words.targets.fromUnits}>
          {words.targets.fromUnitsYear(year, formatVietnameseNumber(count))}
        </FigureLink>
      ))}
    </p>
  );
}

interface TargetsProps extends TargetGridProps {
  standing: SetStanding;
}

function Targets({ setId, standing: { targets, years }, onOpen }: TargetsProps) {
  const { campaignId } = useScope();
  const cache = useQueryClient();
  const options = queries.targets.standing.queryOptions({ input: { setId } });
  const entry = useEntryRows<TargetStanding>({
    name: `targets ${setId}`,
    campaignId,
    phaseId: '0',
    total: targets.length,
    rowAt: (index) => targets[index],
    fetchRange: useCallback(async (first, last) => targets.slice(first, last + 1), [targets]),
    latest: (id) => cache.getQueryData(options.queryKey)?.targets.find((each) => each.id === id),
    seenOf: seenResults,
    required: null,
    defaults: nothing,
    save: ({ changes, overwrite }) => client.targets.edit({ changes, overwrite }),
    noteOf: noteOfCell,
  });
  const columns = useTargetColumns(
    years,
    targets.some(({ period }) => period === 'term'),
  );
  const [goTo, setGoTo] = useState<ActiveCell | null>(null);
  return (
    <>
      <EntryStrip entry={entry} columns={columns.map(({ key }) => key)} onGoTo={setGoTo} />
      <SheetGrid
        label={words.targets.grid}
        columns={columns}
        total={entry.total}
        rowAt={entry.rowAt}
        onOpen={({ stored }) => stored && onOpen(stored)}
        resetKey={setId}
        frozen={2}
        editing={entry.editing}
        goTo={goTo}
      />
    </>
  );
}

const nothing = {};

function seenResults(target: TargetStanding, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => {
      const achieved = target.years.find(({ year }) => String(year) === field)?.achieved ?? null;
      return [field, achieved?.typed ? reachedText(target, achieved) : ''];
    }),
  );
}

/** Why the target is held reached or not, and how a result is typed. */
function noteOfCell({ stored }: TargetLine, column: string): string | null {
  if (stored === null) return null;
  if (column.startsWith('term')) return stored.term?.reason ?? null;
  const year = yearOfColumn(column);
  const told = stored.years.find((each) => each.year === year);
  if (told === undefined) return stored.text;
  const how = column === String(year) ? howToType(stored) : '';
  return `${told.reason} ${how}`.trim();
}
