import { notifications } from '@mantine/notifications';
import { createContext, useContext } from 'react';
import type { Phase } from '#shared/contract/campaigns.ts';
import { client } from '../api/client.ts';
import { useApplication } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { useJobs } from '../app/jobs.tsx';
import { words } from '../app/words.ts';
import { partSpreadsheets } from './gather-files.ts';

/** The phase that files are taken into: the one being looked at, else the one that runs today, else the last. */
export function receivingPhase(phases: Phase[], chosenId: string | null, today: string): Phase | undefined {
  return (
    phases.find(({ id }) => id === chosenId) ??
    phases.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ??
    phases.at(-1)
  );
}

export type Receive = (files: File[]) => Promise<void>;
export const ReceiveContext = createContext<Receive>(async () => {});

export function useReceive(): Receive {
  return useContext(ReceiveContext);
}

/** Takes files in as a job that goes on whatever screen is open. */
export function useReceiveJob(): Receive {
  const { campaign, phaseId } = useApplication();
  const { follow } = useJobs();
  return async (files) => {
    const { spreadsheets, others } = partSpreadsheets(files);
    if (others > 0) notifications.show({ color: 'yellow', message: words.intake.notSpreadsheets(others) });
    const phase = receivingPhase(campaign.phases, phaseId, todayHere());
    if (spreadsheets.length === 0 || !phase) return;
    try {
      const { jobId } = await client.intake.receive({
        campaignId: campaign.id,
        phaseId: phase.id,
        files: spreadsheets,
      });
      follow(jobId, words.intake.job(phase.name));
    } catch (error) {
      notifications.show({ color: 'red', message: errorSentence(error) });
    }
  };
}

function todayHere(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
