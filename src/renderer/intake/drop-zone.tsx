import { useNavigate, useRouterState } from '@tanstack/react-router';
import { type DragEvent, type ReactNode, useState } from 'react';
import { words } from '../app/words.ts';
import { useReceivingHistory } from '../people/receive-history.ts';
import { filesOfDrop, partSpreadsheets } from './gather-files.ts';
import styles from './intake.module.css';
import { ReceivingContext, useReceivingJob } from './receive-files.ts';

/**
 * Files and folders may be dropped anywhere on the window; the file list opens at once. On the screens of earlier awards
 * they are workbooks of those.
 */
export function DropZone({ children }: { children: ReactNode }) {
  const receiving = useReceivingJob();
  const receiveHistory = useReceivingHistory();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const ofHistory = path.startsWith('/registrations/history');
  const [over, setOver] = useState(false);

  async function take(transfer: DataTransfer) {
    const files = await filesOfDrop(transfer);
    if (ofHistory) return receiveHistory(partSpreadsheets(files).spreadsheets);
    await navigate({ to: '/intake' });
    await receiving.receive(files);
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer);
  }

  return (
    <ReceivingContext value={receiving}>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(event.dataTransfer.types.includes('Files'));
        }}
        onDragLeave={(event) => event.relatedTarget === null && setOver(false)}
        onDrop={onDrop}
      >
        {children}
        {over && <div className={styles.drop}>{ofHistory ? words.people.dropHere : words.intake.dropHere}</div>}
      </div>
    </ReceivingContext>
  );
}
