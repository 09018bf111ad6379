import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { InterruptedDrop } from '#shared/contract/intake.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../api/queries.ts';
import { instantText } from '../app/format.ts';
import { useJobs } from '../app/jobs.tsx';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import styles from './intake.module.css';

/** Over the list: what a drop that ended with the program left undone, and how to go on with it. */
export function InterruptedDrops({ campaignId }: { campaignId: string }) {
  const { running } = useJobs();
  const drops = useQuery(queries.intake.interrupted.queryOptions({ input: { campaignId } })).data ?? [];
  const forget = useMutation(
    queries.intake.forgetInterrupted.mutationOptions({ onError: (error) => tellError(error) }),
  );
  if (running.length > 0) return null;
  return drops.map((drop) => (
    <div key={drop.id} className={styles.interrupted} role="status">
      <div>
        {sentence(drop)} {namesLeft(drop)}
      </div>
      <Button size="xs" variant="default" onClick={() => forget.mutate({ id: drop.id })}>
        {words.intake.forgetInterrupted}
      </Button>
    </div>
  ));
}

function sentence({ startedAt, handled, total }: InterruptedDrop): string {
  const [done, all, left] = [handled, total, total - handled].map(formatVietnameseNumber);
  return words.intake.interrupted(instantText(startedAt), done ?? '', all ?? '', left ?? '');
}

function namesLeft({ names, handled, total }: InterruptedDrop): string {
  if (names.length === 0) return '';
  return words.intake.interruptedLeft(names.join(', '), total - handled - names.length);
}
