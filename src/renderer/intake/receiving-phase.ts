import type { Phase } from '#shared/contract/campaigns.ts';

/** The phase that files are taken into: the one being looked at, else the one that runs today, else the first. */
export function receivingPhase(phases: Phase[], chosenId: string | null, today: string): Phase | undefined {
  return (
    phases.find(({ id }) => id === chosenId) ??
    phases.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ??
    phases[0]
  );
}

/** Today by this machine's own calendar. */
export function todayHere(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
