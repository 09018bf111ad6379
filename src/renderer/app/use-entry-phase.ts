import type { Phase } from '#shared/contract/campaigns.ts';
import { receivingPhase, todayHere } from '../intake/receiving-phase.ts';
import { useApplication } from './application.tsx';

/** The phase that typed rows go into: the one being looked at, else the one that runs today, else the first. */
export function useEntryPhase(): Pick<Phase, 'id' | 'name'> {
  const { campaign, phaseId } = useApplication();
  return receivingPhase(campaign.phases, phaseId, todayHere()) ?? { id: '0', name: '' };
}
