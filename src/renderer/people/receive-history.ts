import { client } from '../api/client.ts';
import { useJobs } from '../app/jobs.tsx';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';

/** Takes workbooks of earlier awards in as a job that goes on whatever screen is open. */
export function useReceivingHistory(): (files: File[]) => Promise<void> {
  const { follow } = useJobs();
  return async (files) => {
    if (files.length === 0) return;
    try {
      const { jobId } = await client.awardHistory.receive({ files });
      follow(jobId, words.people.importing);
    } catch (error) {
      tellError(error);
    }
  };
}
