import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../../api/queries.ts';
import { useJobs } from '../../app/jobs.tsx';
import { words } from '../../app/words.ts';
import { KeyedButton } from '../../ui/keyed-button.tsx';
import styles from './senders.module.css';
import { SendersDialog } from './senders-dialog.tsx';

/** One line over the list while files wait because nobody knows their senders; a job that is running may still bring more. */
export function UnknownSenders({ campaignId }: { campaignId: string }) {
  const { running } = useJobs();
  const [open, setOpen] = useState(false);
  const unknown = useQuery(queries.intake.unknownSenders.queryOptions({ input: { campaignId } })).data ?? [];
  if (unknown.length === 0 || running.length > 0) return null;
  const senders = unknown.toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
  return (
    <>
      <div className={styles.line} role="status">
        <span>{words.senders.waiting(formatVietnameseNumber(senders.length))}</span>
        <KeyedButton label={words.senders.settle} keys="F9" onPress={() => setOpen(true)} />
      </div>
      {open && <SendersDialog campaignId={campaignId} senders={senders} onClose={() => setOpen(false)} />}
    </>
  );
}
