/** A deadline of its own for an award, for a sector, or for an award in a sector. */
export interface OwnDeadline<Sector extends string = string> {
  awardCode: string | null;
  sector: Sector | null;
  /** The last day, `YYYY-MM-DD`. */
  onDate: string;
}

/** What is sent and by whom; `award` null stands for a file as a whole. */
export interface Sent {
  award: string | null;
  sector: string | null;
}

/** The narrowest deadline that fits: award and sector, award, sector, and at last the phase's own. Null: none. */
export function deadlineFor(own: readonly OwnDeadline[], phaseDeadline: string | null, sent: Sent): string | null {
  const fitting = own.filter(
    ({ awardCode, sector }) =>
      (awardCode === null || awardCode === sent.award) && (sector === null || sector === sent.sector),
  );
  const narrowest = fitting.toSorted((one, other) => narrowness(other) - narrowness(one))[0];
  return narrowest?.onDate ?? phaseDeadline;
}

function narrowness({ awardCode, sector }: OwnDeadline): number {
  return (awardCode === null ? 0 : 2) + (sector === null ? 0 : 1);
}

/** Whole days by which `day` lies after `deadline`; 0 and less is in time. Both `YYYY-MM-DD`. */
export function daysLate(day: string, deadline: string): number {
  return Math.round((Date.parse(day) - Date.parse(deadline)) / 86_400_000);
}
