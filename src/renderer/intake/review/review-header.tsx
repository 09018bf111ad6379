import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ImportFileDetail } from '#shared/contract/intake.ts';
import { client } from '../../api/client.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { tableNumber } from '../../app/format.ts';
import { words } from '../../app/words.ts';
import { KeyedButton } from '../../ui/keyed-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusMark } from '../status-filter.tsx';
import { ReturnButton } from './return-button.tsx';
import { ReturnFacts } from './return-facts.tsx';
import styles from './review.module.css';

const tell = (error: unknown) => notifications.show({ color: 'red', message: errorSentence(error) });

/** Whose file it is and in which state; take it in, leave it for later, or take it off the list. */
export function ReviewHeader({ file }: { file: ImportFileDetail }) {
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/intake' });
  const confirm = useMutation({ mutationFn: () => client.intake.confirm({ id: file.id }), onError: tell });
  const discard = useMutation({
    mutationFn: () => client.intake.discard({ id: file.id }),
    onSuccess: leave,
    onError: tell,
  });
  const held = file.problems.error > 0 ? words.review.held : file.unit === null ? words.review.heldByUnit : null;
  return (
    <>
      <PageHeader title={file.fileName}>
        {file.status === 'review' && (
          <>
            <KeyedButton
              label={words.review.confirm}
              keys="F9"
              disabled={held !== null}
              loading={confirm.isPending}
              onPress={() => confirm.mutate()}
            />
            <KeyedButton label={words.review.later} keys="F8" variant="default" onPress={leave} />
          </>
        )}
        <ReturnButton file={file} />
        {file.status !== 'committed' && (
          <Button size="xs" variant="default" loading={discard.isPending} onClick={() => discard.mutate()}>
            {words.review.discard}
          </Button>
        )}
      </PageHeader>
      <p className={styles.facts}>
        <Link to="/intake">← {words.intake.title}</Link>
        <StatusMark status={file.status} />
        <span>{file.unit?.name ?? words.intake.unitUnknown}</span>
        <ReturnFacts file={file} />
        <span>{words.review.records(tableNumber(file.records))}</span>
        {file.status === 'review' && held !== null && <span>{held}</span>}
      </p>
    </>
  );
}
