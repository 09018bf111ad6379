import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { groupOperations } from './group-operations.ts';
import styles from './history.module.css';
import { HistoryTabs } from './history-tabs.tsx';
import { OperationRows } from './operation-rows.tsx';
import { UndoConflictDialog } from './undo-conflict-dialog.tsx';
import { useUndo } from './use-undo.ts';

const pageSize = 200;

/** Everything that was done, newest first; each with what it changed and a way back. */
export function HistoryScreen() {
  const operations = useInfiniteQuery(
    queries.history.operations.infiniteOptions({
      input: (offset: number) => ({ offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
        return loaded < last.total ? loaded : undefined;
      },
    }),
  );
  const undo = useUndo();
  const groups = groupOperations(operations.data?.pages.flatMap(({ rows }) => rows) ?? []);
  return (
    <>
      <PageHeader title={words.history.title} />
      <HistoryTabs />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.history.operations}>
        {operations.error && (
          <ErrorState
            fact={errorSentence(operations.error)}
            action={words.ui.tryAgain}
            onAction={() => void operations.refetch()}
          />
        )}
        {operations.isPending && <Loading label={words.ui.loading} />}
        {operations.data && groups.length === 0 && <EmptyState fact={words.history.empty} />}
        {groups.length > 0 && (
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{words.history.at}</th>
                <th scope="col">{words.history.actor}</th>
                <th scope="col">{words.history.what}</th>
                <th scope="col" className="number">
                  {words.history.changes}
                </th>
                <th scope="col">{words.history.undoHead}</th>
              </tr>
            </thead>
            {groups.map((group) => (
              <OperationRows key={group.key} group={group} busy={undo.busy} onUndo={undo.start} />
            ))}
          </table>
        )}
        {operations.hasNextPage && (
          <Button
            m={12}
            size="xs"
            variant="default"
            loading={operations.isFetchingNextPage}
            onClick={() => void operations.fetchNextPage()}
          >
            {words.history.more}
          </Button>
        )}
      </div>
      <UndoConflictDialog undo={undo} />
    </>
  );
}
