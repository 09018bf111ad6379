import { getRouteApi } from '@tanstack/react-router';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { useWindowedRows } from '../ui/sheet-grid/use-windowed-rows.ts';
import { type RegistrationFilter, sortedBy } from './registration-filter.ts';
import { RegistrationTabs } from './registration-tabs.tsx';
import { useOpenSource } from './source-link.tsx';
import { useRegistrationColumns } from './use-registration-columns.tsx';

const route = getRouteApi('/registrations');

/** The grid of named registrations: found, narrowed and ordered by the database, a window at a time. */
export function RegistrationsScreen() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const openSource = useOpenSource();
  const change = (next: RegistrationFilter) => void navigate({ to: '/registrations', search: next, replace: true });
  const columns = useRegistrationColumns(filter, change);
  const input = useInput(filter);
  const rows = useWindowedRows({
    key: ['registrations', input],
    fetch: (window, signal) => client.registrations.page({ ...input, ...window }, { signal }),
  });
  const narrowed = Object.keys(filter).length > 0;
  return (
    <>
      <PageHeader title={words.registrations.title}>
        <span role="status">
          {rows.pending ? words.ui.loading : words.registrations.count(formatVietnameseNumber(rows.total))}
        </span>
        <SearchField
          label={words.registrations.search}
          value={filter.search ?? ''}
          onSearch={(search) => change({ ...filter, search })}
        />
      </PageHeader>
      <RegistrationTabs />
      {rows.error !== null ? (
        <ErrorState fact={errorSentence(rows.error)} action={words.ui.tryAgain} onAction={rows.retry} />
      ) : rows.total === 0 && !rows.pending && !narrowed ? (
        <EmptyState fact={words.registrations.empty} />
      ) : (
        <>
          <SheetGrid
            label={words.registrations.title}
            columns={columns}
            total={rows.total}
            rowAt={rows.rowAt}
            onShow={rows.show}
            onOpen={({ source }) => openSource(source)}
            sort={{ key: filter.sort ?? 'name', descending: filter.descending === 'true' }}
            onSort={(key) => change(sortedBy(filter, key))}
            resetKey={JSON.stringify(input)}
          />
          {rows.total === 0 && !rows.pending && <EmptyState fact={words.registrations.noneFound} />}
        </>
      )}
    </>
  );
}

function useInput(filter: RegistrationFilter) {
  const scope = useScope();
  return {
    ...scope,
    search: filter.search ?? '',
    awards: filter.award === undefined ? [] : [filter.award],
    subject: filter.subject ?? null,
    unitIds: filter.unitId === undefined ? [] : [filter.unitId],
    sort: filter.sort ?? 'name',
    descending: filter.descending === 'true',
  };
}
