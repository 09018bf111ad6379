import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../../api/client.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { useJobs } from '../../app/jobs.tsx';
import { words } from '../../app/words.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { KeyedButton } from '../../ui/keyed-button.tsx';
import { choiceOf, countChoices, type SenderChoices, settlement, type UnknownSender } from './sender-choices.ts';
import { SenderRow } from './sender-row.tsx';
import styles from './senders.module.css';

interface SendersDialogProps {
  campaignId: string;
  senders: UnknownSender[];
  onClose: () => void;
}

/** Every sender that nobody knows, a row each: a new unit, the known unit of the nearest name, or left for later. */
export function SendersDialog({ campaignId, senders, onClose }: SendersDialogProps) {
  const { follow } = useJobs();
  const [choices, setChoices] = useState<SenderChoices>({});
  const settled = settlement(senders, choices);
  const counts = countChoices(senders, choices);
  const settle = useMutation({
    mutationFn: () => client.intake.settleSenders({ campaignId, senders: settled }),
    onSuccess: ({ jobId }) => {
      follow(jobId, words.senders.job);
      onClose();
    },
  });
  const text = formatVietnameseNumber;
  return (
    <Modal opened onClose={onClose} title={words.senders.title} size={900} classNames={{ content: styles.dialog }}>
      <p className={styles.about}>
        {words.senders.about}
        <strong role="status">{words.senders.sum(text(counts.new), text(counts.known), text(counts.later))}</strong>
      </p>
      <div className={styles.rows} tabIndex={0} role="region" aria-label={words.senders.table} data-autofocus>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.senders.name}</th>
              <th scope="col">{words.senders.files}</th>
              <th scope="col">{words.senders.meant}</th>
            </tr>
          </thead>
          <tbody>
            {senders.map((sender) => (
              <SenderRow
                key={sender.name}
                sender={sender}
                choice={choiceOf(sender, choices)}
                onChoose={(choice) => setChoices({ ...choices, [sender.name]: choice })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {settle.error && <ErrorState fact={errorSentence(settle.error)} />}
      <div className={styles.foot}>
        <Button size="xs" variant="default" onClick={onClose}>
          {words.ui.postpone}
        </Button>
        <KeyedButton
          label={words.ui.store}
          keys="Ctrl+S"
          disabled={settled.length === 0}
          loading={settle.isPending}
          onPress={() => settle.mutate()}
        />
      </div>
    </Modal>
  );
}
