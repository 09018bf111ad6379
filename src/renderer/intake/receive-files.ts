import { createContext, useContext, useState } from 'react';
import type { Phase } from '#shared/contract/campaigns.ts';
import { client } from '../api/client.ts';
import { useApplication } from '../app/application.tsx';
import { useJobs } from '../app/jobs.tsx';
import { tell, tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { partSpreadsheets } from './gather-files.ts';
import { receivingPhase, todayHere } from './receiving-phase.ts';

/** Taking files in, and whether senders that are in no list become new units at once instead of being asked about. */
export interface Receiving {
  phase: Phase | undefined;
  receive: (files: File[]) => Promise<void>;
  createUnits: boolean;
  setCreateUnits: (create: boolean) => void;
}

export const ReceivingContext = createContext<Receiving>({
  phase: undefined,
  receive: async () => {},
  createUnits: false,
  setCreateUnits: () => {},
});

export function useReceiving(): Receiving {
  return useContext(ReceivingContext);
}

/** Takes files in as a job that goes on whatever screen is open. */
export function useReceivingJob(): Receiving {
  const { campaign, phaseId } = useApplication();
  const { follow } = useJobs();
  const [createUnits, setCreateUnits] = useState(false);
  const newUnits = createUnits ? 'create' : 'review';

  const phase = receivingPhase(campaign.phases, phaseId, todayHere());

  async function receive(files: File[]) {
    const { spreadsheets, others } = partSpreadsheets(files);
    if (others > 0) tell({ color: 'yellow', message: words.intake.notSpreadsheets(others) });
    if (spreadsheets.length === 0 || !phase) return;
    try {
      const { jobId } = await client.intake.receive({
        campaignId: campaign.id,
        phaseId: phase.id,
        files: spreadsheets,
        newUnits,
      });
      follow(jobId, words.intake.job(phase.name));
    } catch (error) {
      tellError(error);
    }
  }
  return { phase, receive, createUnits, setCreateUnits };
}
