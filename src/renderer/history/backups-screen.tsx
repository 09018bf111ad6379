import { Button, Group, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Backup } from '#shared/contract/history.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { instantText, sizeText } from '../app/format.ts';
import { tell, tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import styles from './history.module.css';
import { HistoryTabs } from './history-tabs.tsx';

/** The copies with their verification; make one, or go back to one. */
export function BackupsScreen() {
  const copies = useQuery(queries.backups.list.queryOptions());
  const [chosen, setChosen] = useState<Backup | null>(null);
  const make = useMutation({
    mutationFn: () => client.backups.create(),
    onSuccess: ({ name }) => tell({ message: words.history.copyMade(name) }),
    onError: (error) => tellError(error),
  });
  const restore = useMutation({
    mutationFn: (copy: Backup) => client.backups.restore({ name: copy.name }),
    onSuccess: ({ replaced }) => tell({ message: words.history.restored(replaced) }),
    onError: (error) => tellError(error),
    onSettled: () => setChosen(null),
  });
  return (
    <>
      <PageHeader title={words.history.title}>
        <KeyedButton label={words.history.makeCopy} keys="F9" loading={make.isPending} onPress={() => make.mutate()} />
      </PageHeader>
      <HistoryTabs />
      {copies.error && (
        <ErrorState
          fact={errorSentence(copies.error)}
          action={words.ui.tryAgain}
          onAction={() => void copies.refetch()}
        />
      )}
      {copies.isPending && <Loading label={words.ui.loading} />}
      {copies.data?.length === 0 && <EmptyState fact={words.history.noCopies} />}
      {copies.data && copies.data.length > 0 && <CopyTable copies={copies.data} onRestore={setChosen} />}
      <Modal opened={chosen !== null} onClose={() => setChosen(null)} title={words.history.restoreTitle}>
        <p className={styles.plain}>{chosen && words.history.restoreAsk(instantText(chosen.at))}</p>
        <Group gap={8} justify="flex-end">
          <Button size="xs" variant="default" onClick={() => setChosen(null)}>
            {words.ui.postpone}
          </Button>
          <Button size="xs" loading={restore.isPending} onClick={() => chosen && restore.mutate(chosen)}>
            {words.history.restore}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

function CopyTable({ copies, onRestore }: { copies: Backup[]; onRestore: (copy: Backup) => void }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.history.backups}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.history.at}</th>
            <th scope="col">{words.history.copy}</th>
            <th scope="col">{words.history.cause}</th>
            <th scope="col" className="number">
              {words.history.size}
            </th>
            <th scope="col">{words.history.verification}</th>
            <th scope="col">{words.history.restore}</th>
          </tr>
        </thead>
        <tbody>
          {copies.map((copy) => (
            <tr key={copy.name}>
              <td>{instantText(copy.at)}</td>
              <td>{copy.name}</td>
              <td>{words.history.causes[copy.cause]}</td>
              <td className="number">{sizeText(copy.size)}</td>
              <td className={copy.verified ? styles.good : styles.bad}>
                {copy.verified ? words.history.verified : words.history.notVerified}
              </td>
              <td>
                <Button size="compact-xs" variant="default" disabled={!copy.verified} onClick={() => onRestore(copy)}>
                  {words.history.restoreThis}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
