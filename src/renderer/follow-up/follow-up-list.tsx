import type { FollowUpRow } from '#shared/contract/follow-up.ts';
import { client } from '../api/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { useWindowedRows } from '../ui/sheet-grid/use-windowed-rows.ts';
import { followUpColumns } from './follow-up-columns.tsx';

type PageInput = Parameters<typeof client.followUp.page>[0];

interface FollowUpListProps {
  input: PageInput;
  chosen: ReadonlySet<string>;
  onChoose: (unitId: string, chosen: boolean) => void;
  onSort: (key: string) => void;
}

export function FollowUpList({ input, chosen, onChoose, onSort }: FollowUpListProps) {
  const rows = useWindowedRows<FollowUpRow>({
    key: ['follow-up', input],
    fetch: (window, signal) => client.followUp.page({ ...input, ...window }, { signal }),
  });
  if (rows.error !== null) {
    return <ErrorState fact={errorSentence(rows.error)} action={words.ui.tryAgain} onAction={rows.retry} />;
  }
  if (rows.total === 0) {
    if (rows.pending) return null;
    const { search, status, sector, clusterId } = input;
    const narrowed = search !== '' || status !== null || sector !== null || clusterId !== null;
    return <EmptyState fact={narrowed ? words.followUp.noneFound : words.followUp.empty} />;
  }
  return (
    <SheetGrid
      label={words.followUp.table}
      columns={followUpColumns({ chosen, onChoose })}
      total={rows.total}
      rowAt={rows.rowAt}
      onShow={rows.show}
      sort={{ key: input.sort === 'days' ? 'days' : 'name', descending: input.sort === 'days' }}
      onSort={onSort}
      resetKey={JSON.stringify(input)}
    />
  );
}
