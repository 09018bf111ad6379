import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { HistoryFrame } from './history-frame.tsx';
import styles from './people.module.css';
import { WaitingGroupView } from './waiting-group.tsx';

const pageSize = 30;

/** Earlier awards of which nobody knows whose they are, to be told once. */
export function WaitingAwardsScreen() {
  const list = useInfiniteQuery(
    queries.awardHistory.waiting.infiniteOptions({
      input: (offset: number) => ({ offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
        return loaded < last.total ? loaded : undefined;
      },
    }),
  );
  const groups = list.data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <HistoryFrame view="waiting">
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.people.views.waiting}>
        {list.error && (
          <ErrorState
            fact={errorSentence(list.error)}
            action={words.ui.tryAgain}
            onAction={() => void list.refetch()}
          />
        )}
        {list.isPending && <Loading label={words.ui.loading} />}
        {list.data && groups.length === 0 && <EmptyState fact={words.people.noWaiting} />}
        {groups.length > 0 && <p>{words.people.waitingAbout}</p>}
        {groups.map((group) => (
          <WaitingGroupView key={group.ids[0] ?? group.name} group={group} />
        ))}
        {list.hasNextPage && (
          <Button
            mt={12}
            size="xs"
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {words.people.more}
          </Button>
        )}
      </div>
    </HistoryFrame>
  );
}
