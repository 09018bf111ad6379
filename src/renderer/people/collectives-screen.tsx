import { getRouteApi } from '@tanstack/react-router';
import type { CollectiveRow } from '#shared/contract/people.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import { RegistrationTabs } from '../registrations/registration-tabs.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { useWindowedRows } from '../ui/sheet-grid/use-windowed-rows.ts';

const route = getRouteApi('/registrations/collectives');
const text = (value: string) => <span title={value}>{value}</span>;

const columns: GridColumn<CollectiveRow>[] = [
  {
    key: 'name',
    header: words.people.collectiveName,
    width: 190,
    grow: true,
    sortable: true,
    cell: ({ name }) => text(name),
  },
  { key: 'unit', header: words.people.unit, width: 230, grow: true, cell: ({ unitName }) => text(unitName) },
  {
    key: 'registrations',
    header: words.people.registrations,
    width: 85,
    align: 'end',
    cell: ({ registrations }) => tableNumber(registrations),
  },
  { key: 'awards', header: words.people.awards, width: 95, align: 'end', cell: ({ awards }) => tableNumber(awards) },
];

/** Every collective that is known, by name; Enter opens its page. */
export function CollectivesScreen() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const input = { search: address.search ?? '', descending: address.descending === 'true' };
  const rows = useWindowedRows({
    key: ['collectives', input],
    fetch: (window, signal) => client.people.collectives({ ...input, ...window }, { signal }),
  });
  const change = (search: string) =>
    void navigate({ to: '/registrations/collectives', search: search === '' ? {} : { search }, replace: true });
  return (
    <>
      <PageHeader title={words.people.collectives}>
        <span role="status">
          {rows.pending ? words.ui.loading : words.people.countCollectives(formatVietnameseNumber(rows.total))}
        </span>
        <SearchField label={words.people.search} value={input.search} onSearch={change} />
      </PageHeader>
      <RegistrationTabs />
      {rows.error !== null ? (
        <ErrorState fact={errorSentence(rows.error)} action={words.ui.tryAgain} onAction={rows.retry} />
      ) : rows.total === 0 && !rows.pending ? (
        <EmptyState fact={input.search === '' ? words.people.noCollectives : words.people.noneFound} />
      ) : (
        <SheetGrid
          label={words.people.collectives}
          columns={columns}
          total={rows.total}
          rowAt={rows.rowAt}
          onShow={rows.show}
          onOpen={({ id }) =>
            void navigate({ to: '/registrations/collectives/$collectiveId', params: { collectiveId: id } })
          }
          sort={{ key: 'name', descending: input.descending }}
          onSort={() =>
            void navigate({
              to: '/registrations/collectives',
              search: {
                ...(input.search && { search: input.search }),
                ...(!input.descending && { descending: 'true' }),
              },
              replace: true,
            })
          }
          resetKey={JSON.stringify(input)}
        />
      )}
    </>
  );
}
