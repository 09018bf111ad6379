import { getRouteApi } from '@tanstack/react-router';
import type { AwardRow } from '#shared/contract/award-history.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { useWindowedRows } from '../ui/sheet-grid/use-windowed-rows.ts';
import { HistoryFrame } from './history-frame.tsx';
import type { HistoryAddress } from './people-address.ts';
import { useAwardColumns } from './use-award-columns.tsx';

const route = getRouteApi('/registrations/history');

/** Every award of earlier years, by name or by year; Enter opens whose it is. */
export function AwardHistoryScreen() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useAwardColumns();
  const { sort = 'name', shown } = address;
  const descending = address.descending === 'true';
  const input = { search: address.search ?? '', verified: shown === 'open' ? false : null, sort, descending };
  const rows = useWindowedRows({
    key: ['awards', input],
    fetch: (window, signal) => client.awardHistory.page({ ...input, ...window }, { signal }),
  });
  const change = (next: HistoryAddress) => void navigate({ to: '/registrations/history', search: next, replace: true });
  const { descending: _descending, ...upwards } = address;
  const narrowed = input.search !== '' || shown === 'open';
  return (
    <HistoryFrame
      view={shown ?? 'all'}
      beside={
        <>
          <span role="status">
            {rows.pending ? words.ui.loading : words.people.countAwards(formatVietnameseNumber(rows.total))}
          </span>
          <SearchField
            label={words.people.search}
            value={input.search}
            onSearch={(search) => {
              const { search: _search, ...rest } = address;
              change(search === '' ? rest : { ...rest, search });
            }}
          />
        </>
      }
    >
      {rows.error !== null ? (
        <ErrorState fact={errorSentence(rows.error)} action={words.ui.tryAgain} onAction={rows.retry} />
      ) : rows.total === 0 && !rows.pending ? (
        <EmptyState fact={narrowed ? words.people.noneFound : words.people.noHistory} />
      ) : (
        <SheetGrid
          label={words.people.history}
          columns={columns}
          total={rows.total}
          rowAt={rows.rowAt}
          onShow={rows.show}
          onOpen={(row) => void openOwner(navigate, row)}
          sort={{ key: sort, descending }}
          onSort={(key) =>
            change({
              ...upwards,
              sort: key === 'year' ? 'year' : 'name',
              ...(key === sort && !descending && { descending: 'true' as const }),
            })
          }
          resetKey={JSON.stringify(input)}
        />
      )}
    </HistoryFrame>
  );
}

function openOwner(
  navigate: ReturnType<typeof route.useNavigate>,
  { personId, collectiveId }: AwardRow,
): Promise<void> {
  if (personId !== null) return navigate({ to: '/registrations/people/$personId', params: { personId } });
  if (collectiveId === null) return navigate({ to: '/registrations/history/waiting' });
  return navigate({ to: '/registrations/collectives/$collectiveId', params: { collectiveId } });
}
