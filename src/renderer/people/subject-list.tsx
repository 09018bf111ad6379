import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { RegistrationTabs } from '../registrations/registration-tabs.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { useWindowedRows } from '../ui/sheet-grid/use-windowed-rows.ts';

interface SubjectAddress {
  search?: string;
  descending?: 'true';
}

interface SubjectListProps<Row> {
  /** Key of the rows among what is kept of the core's answers. */
  name: string;
  texts: { title: string; count: (number: string) => string; none: string };
  columns: GridColumn<Row>[];
  address: { search?: string | undefined; descending?: string | undefined };
  fetch: (
    query: { search: string; descending: boolean; offset: number; limit: number },
    signal: AbortSignal,
  ) => Promise<{ total: number; rows: Row[] }>;
  onAddress: (address: SubjectAddress) => void;
  onOpen: (row: Row) => void;
}

/** A list of people or of collectives by name, either way, with its search; Enter opens one's page. */
export function SubjectList<Row>({ name, texts, columns, address, fetch, onAddress, onOpen }: SubjectListProps<Row>) {
  const input = { search: address.search ?? '', descending: address.descending === 'true' };
  const rows = useWindowedRows({
    key: [name, input],
    fetch: (window, signal) => fetch({ ...input, ...window }, signal),
  });
  return (
    <>
      <PageHeader title={texts.title}>
        <span role="status">{rows.pending ? words.ui.loading : texts.count(formatVietnameseNumber(rows.total))}</span>
        <SearchField
          label={words.people.search}
          value={input.search}
          onSearch={(search) => onAddress(search === '' ? {} : { search })}
        />
      </PageHeader>
      <RegistrationTabs />
      {rows.error !== null ? (
        <ErrorState fact={errorSentence(rows.error)} action={words.ui.tryAgain} onAction={rows.retry} />
      ) : rows.total === 0 && !rows.pending ? (
        <EmptyState fact={input.search === '' ? texts.none : words.people.noneFound} />
      ) : (
        <SheetGrid
          label={texts.title}
          columns={columns}
          total={rows.total}
          rowAt={rows.rowAt}
          onShow={rows.show}
          onOpen={onOpen}
          sort={{ key: 'name', descending: input.descending }}
          onSort={() =>
            onAddress({
              ...(input.search && { search: input.search }),
              ...(!input.descending && { descending: 'true' }),
            })
          }
          resetKey={JSON.stringify(input)}
        />
      )}
    </>
  );
}
