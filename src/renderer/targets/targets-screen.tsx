import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { TargetSet, TargetStanding } from '#shared/contract/targets.ts';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { SetDialog } from './set-dialog.tsx';
import { TargetDialog } from './target-dialog.tsx';
import { TargetGrid } from './target-grid.tsx';
import { setOption } from './target-words.ts';
import styles from './targets.module.css';

const route = getRouteApi('/targets');

type Opened =
  | { what: 'set'; set: TargetSet | null }
  | { what: 'paste' }
  | { what: 'target'; target: TargetStanding | null };

/** Sets of targets for years and terms: what is asked, registered and achieved. */
export function TargetsScreen() {
  const { set: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (set: string) => void navigate({ to: '/targets', search: { set }, replace: true });
  const sets = useQuery(queries.targets.sets.queryOptions());
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const set = sets.data?.find(({ id }) => id === chosen) ?? sets.data?.[0];
  return (
    <>
      <PageHeader title={words.targets.title}>
        {set && sets.data && (
          <NativeSelect
            size="xs"
            className={styles.choose}
            aria-label={words.targets.set}
            value={set.id}
            data={sets.data.map((each) => ({ value: each.id, label: setOption(each) }))}
            onChange={(event) => choose(event.currentTarget.value)}
          />
        )}
        {set && (
          <>
            <Button size="xs" variant="default" onClick={() => setOpened({ what: 'set', set })}>
              {words.targets.changeSet}
            </Button>
            <KeyedButton
              label={words.targets.addTarget}
              keys="Insert"
              variant="default"
              onPress={() => setOpened({ what: 'target', target: null })}
            />
            <KeyedButton
              label={words.targets.paste}
              keys="F9"
              variant="default"
              onPress={() => setOpened({ what: 'paste' })}
            />
          </>
        )}
        <Button size="xs" onClick={() => setOpened({ what: 'set', set: null })}>
          {words.targets.addSet}
        </Button>
      </PageHeader>
      {sets.error && (
        <ErrorState fact={errorSentence(sets.error)} action={words.ui.tryAgain} onAction={() => void sets.refetch()} />
      )}
      {sets.isPending && <Loading label={words.ui.loading} />}
      {sets.data?.length === 0 && <EmptyState fact={words.targets.noSets} />}
      {set && <TargetGrid key={set.id} setId={set.id} onOpen={(target) => setOpened({ what: 'target', target })} />}
      {opened?.what === 'set' && <SetDialog set={opened.set} onStored={choose} onClose={close} />}
      {opened?.what === 'paste' && set && <PasteDialog setId={set.id} onClose={close} />}
      {opened?.what === 'target' && set && <TargetDialog setId={set.id} target={opened.target} onClose={close} />}
    </>
  );
}
