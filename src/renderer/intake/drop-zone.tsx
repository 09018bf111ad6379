import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, type ReactNode, useState } from 'react';
import { words } from '../app/words.ts';
import { filesOfDrop } from './gather-files.ts';
import styles from './intake.module.css';
import { ReceivingContext, useReceivingJob } from './receive-files.ts';

/** Files and folders may be dropped anywhere on the window; the file list opens at once. */
export function DropZone({ children }: { children: ReactNode }) {
  const receiving = useReceivingJob();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);

  async function take(transfer: DataTransfer) {
    const files = await filesOfDrop(transfer);
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
        {over && <div className={styles.drop}>{words.intake.dropHere}</div>}
      </div>
    </ReceivingContext>
  );
}
