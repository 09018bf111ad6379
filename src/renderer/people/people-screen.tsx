import { getRouteApi } from '@tanstack/react-router';
import type { PersonRow } from '#shared/contract/people.ts';
import { formatDate } from '#shared/domain/dates.ts';
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

const route = getRouteApi('/registrations/people');
const text = (value: string) => <span title={value}>{value}</span>;

const columns: GridColumn<PersonRow>[] = [
  { key: 'name', header: words.people.name, width: 190, grow: true, sortable: true, cell: ({ name }) => text(name) },
  { key: 'unit', header: words.people.unit, width: 230, grow: true, cell: ({ unitName }) => text(unitName) },
  { key: 'position', header: words.people.position, width: 150, cell: ({ position }) => text(position ?? '') },
  {
    key: 'birth',
    header: words.people.birth,
    width: 95,
    cell: ({ birth }) => (birth === null ? '' : formatDate(birth)),
  },
  { key: 'sex', header: words.people.sex, width: 80, cell: ({ sex }) => (sex === null ? '' : words.people.sexes[sex]) },
  { key: 'number', header: words.people.memberNumber, width: 130, cell: ({ memberNumber }) => memberNumber ?? '' },
  {
    key: 'registrations',
    header: words.people.registrations,
    width: 85,
    align: 'end',
    cell: ({ registrations }) => tableNumber(registrations),
  },
  { key: 'awards', header: words.people.awards, width: 95, align: 'end', cell: ({ awards }) => tableNumber(awards) },
];

/** Everybody that is known, by given name; Enter opens the person's page. */
export function PeopleScreen() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const input = { search: address.search ?? '', descending: address.descending === 'true' };
  const rows = useWindowedRows({
    key: ['people', input],
    fetch: (window, signal) => client.people.page({ ...input, ...window }, { signal }),
  });
  const change = (search: string) =>
    void navigate({ to: '/registrations/people', search: search === '' ? {} : { search }, replace: true });
  return (
    <>
      <PageHeader title={words.people.people}>
        <span role="status">
          {rows.pending ? words.ui.loading : words.people.countPeople(formatVietnameseNumber(rows.total))}
        </span>
        <SearchField label={words.people.search} value={input.search} onSearch={change} />
      </PageHeader>
      <RegistrationTabs />
      {rows.error !== null ? (
        <ErrorState fact={errorSentence(rows.error)} action={words.ui.tryAgain} onAction={rows.retry} />
      ) : rows.total === 0 && !rows.pending ? (
        <EmptyState fact={input.search === '' ? words.people.noPeople : words.people.noneFound} />
      ) : (
        <SheetGrid
          label={words.people.people}
          columns={columns}
          total={rows.total}
          rowAt={rows.rowAt}
          onShow={rows.show}
          onOpen={({ id }) => void navigate({ to: '/registrations/people/$personId', params: { personId: id } })}
          sort={{ key: 'name', descending: input.descending }}
          onSort={() =>
            void navigate({
              to: '/registrations/people',
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
