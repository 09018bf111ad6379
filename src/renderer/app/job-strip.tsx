import { Button, Progress } from '@mantine/core';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { useJobs } from './jobs.tsx';
import styles from './shell.module.css';
import { words } from './words.ts';

/** Progress of long work, on every screen, with its count and its cancel button. */
export function JobStrip() {
  const { running, cancel } = useJobs();
  return (
    <div className={styles.jobs} role="status">
      {running.map(({ jobId, title, event }) => (
        <div key={jobId} className={styles.job}>
          <span className={styles.jobTitle} title={event?.current}>
            {title} {event && words.jobs.count(formatVietnameseNumber(event.done), formatVietnameseNumber(event.total))}
          </span>
          <Progress
            aria-label={title}
            value={event && event.total > 0 ? (event.done / event.total) * 100 : 0}
            w={110}
            transitionDuration={0}
          />
          <Button size="compact-xs" variant="default" onClick={() => cancel(jobId)}>
            {words.jobs.cancel}
          </Button>
        </div>
      ))}
    </div>
  );
}
