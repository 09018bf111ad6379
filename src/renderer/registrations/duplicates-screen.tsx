import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { UndoConflictDialog } from '../history/undo-conflict-dialog.tsx';
import { useUndo } from '../history/use-undo.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import styles from './duplicates.module.css';
import { DuplicatePair } from './duplicates-pair.tsx';
import { RegistrationTabs } from './registration-tabs.tsx';

const pageSize = 30;
type Shown = 'open' | 'decided';

/** People of one name who may be one person: what speaks for and against, to be decided once. */
export function DuplicatesScreen() {
  const { campaignId } = useScope();
  const [shown, setShown] = useState<Shown>('open');
  const list = useInfiniteQuery(
    queries.people.duplicates.infiniteOptions({
      input: (offset: number) => ({ campaignId, decided: shown === 'decided', offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
        return loaded < last.total ? loaded : undefined;
      },
    }),
  );
  const undo = useUndo();
  const pairs = list.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const none = shown === 'open' ? words.duplicates.none : words.duplicates.noneDecided;
  return (
    <>
      <PageHeader title={words.duplicates.title} note={words.duplicates.about}>
        <SegmentedControl
          size="xs"
          aria-label={words.duplicates.show}
          data={(['open', 'decided'] as const).map((value) => ({ value, label: words.duplicates.shown[value] }))}
          value={shown}
          onChange={setShown}
        />
      </PageHeader>
      <RegistrationTabs />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.duplicates.title}>
        {list.error && (
          <ErrorState
            fact={errorSentence(list.error)}
            action={words.ui.tryAgain}
            onAction={() => void list.refetch()}
          />
        )}
        {list.isPending && <Loading label={words.ui.loading} />}
        {list.data && pairs.length === 0 && <EmptyState fact={none} />}
        {pairs.map((pair) => (
          <DuplicatePair
            key={`${pair.first.id} ${pair.second.id}`}
            pair={pair}
            busy={undo.busy}
            onTakeBack={(operationId) => undo.start({ operationId })}
          />
        ))}
        {list.hasNextPage && (
          <Button
            m={12}
            size="xs"
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {words.duplicates.more}
          </Button>
        )}
      </div>
      <UndoConflictDialog undo={undo} />
    </>
  );
}
