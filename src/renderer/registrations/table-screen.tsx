import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { FigureTable } from './figure-table-view.tsx';
import { RegistrationTabs } from './registration-tabs.tsx';
import { type TableAddress, tableDivisions } from './table-address.ts';

const route = getRouteApi('/registrations/table');

/** Units, sectors or clusters down, awards across; every number opens its rows. */
export function TableScreen() {
  const { by = 'unit', structure } = route.useSearch();
  const navigate = route.useNavigate();
  const scope = useScope();
  const show = (search: TableAddress) => void navigate({ to: '/registrations/table', search, replace: true });
  const options = queries.figures.table.queryOptions({
    input: { ...scope, by, ...(structure && { structure }) },
    placeholderData: keepPreviousData,
  });
  const table = useQuery(options);
  return (
    <>
      <PageHeader title={words.registrations.table}>
        <SegmentedControl
          size="xs"
          aria-label={words.registrations.divideBy}
          value={by}
          data={tableDivisions.map((value) => ({ value, label: words.registrations.divisions[value] }))}
          onChange={(value) => show({ by: value, ...(structure && { structure }) })}
        />
        <SegmentedControl
          size="xs"
          aria-label={words.registrations.structure}
          value={structure ?? 'then'}
          data={[
            { value: 'then', label: words.registrations.structures.past },
            { value: 'today', label: words.registrations.structures.today },
          ]}
          onChange={(value) => show({ by, ...(value === 'today' && { structure: 'today' }) })}
        />
      </PageHeader>
      <RegistrationTabs />
      {table.error && (
        <ErrorState
          fact={errorSentence(table.error)}
          action={words.ui.tryAgain}
          onAction={() => void table.refetch()}
        />
      )}
      {table.isPending && <Loading label={words.ui.loading} />}
      {table.data?.length === 0 && <EmptyState fact={words.registrations.empty} />}
      {table.data && table.data.length > 0 && <FigureTable rows={table.data} by={by} structure={structure} />}
    </>
  );
}
