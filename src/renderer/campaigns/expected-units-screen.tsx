import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { useApplication } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { useWindowedRows } from '../ui/sheet-grid/use-windowed-rows.ts';
import styles from './campaigns.module.css';
import { type UnitFilter, UnitFilters } from './unit-filters.tsx';
import { useExpectedColumns } from './use-expected-columns.tsx';

const everything: UnitFilter = { search: '', kind: null, sector: null, clusterId: null };

/** Which units have to send in the campaign in view, one by one or all that a filter finds. */
export function ExpectedUnitsScreen() {
  const { campaign } = useApplication();
  const [filter, setFilter] = useState(everything);
  const rows = useWindowedRows({
    key: ['expected-units', campaign.id, filter],
    fetch: (window, signal) =>
      client.campaigns.expectedUnits({ campaignId: campaign.id, ...filter, ...window }, { signal }),
  });
  const columns = useExpectedColumns(campaign.id);
  return (
    <>
      <PageHeader title={words.campaigns.expectedTitle(campaign.year)}>
        <SearchField
          label={words.campaigns.searchUnit}
          value={filter.search}
          onSearch={(search) => setFilter({ ...filter, search })}
        />
        <Link to="/settings/campaigns">{words.campaigns.back}</Link>
      </PageHeader>
      <UnitFilters filter={filter} onChange={setFilter} />
      <ExpectAllButtons campaignId={campaign.id} filter={filter} total={rows.total} />
      {rows.error !== null && (
        <ErrorState fact={errorSentence(rows.error)} action={words.ui.tryAgain} onAction={rows.retry} />
      )}
      {rows.error === null && rows.total === 0 && !rows.pending && <EmptyState fact={words.campaigns.noUnits} />}
      {rows.total > 0 && (
        <SheetGrid
          label={words.campaigns.expectedUnits}
          columns={columns}
          total={rows.total}
          rowAt={rows.rowAt}
          onShow={rows.show}
          resetKey={JSON.stringify([campaign.id, filter])}
        />
      )}
    </>
  );
}

function ExpectAllButtons(props: { campaignId: string; filter: UnitFilter; total: number }) {
  const { campaignId, filter, total } = props;
  const decide = useMutation({
    mutationFn: (expected: boolean | null) => client.campaigns.expectUnits({ campaignId, units: filter, expected }),
    onError: (error) => tellError(error),
  });
  const count = formatVietnameseNumber(total);
  const decisions = [
    [true, words.campaigns.expectAll(count)],
    [false, words.campaigns.expectNone(count)],
    [null, words.campaigns.asAlways],
  ] as const;
  return (
    <div className={styles.filters}>
      {decisions.map(([expected, label]) => (
        <Button
          key={label}
          size="compact-xs"
          variant="default"
          disabled={total === 0}
          loading={decide.isPending}
          onClick={() => decide.mutate(expected)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
