import { daysLate } from './deadlines.ts';

/** In time, after the deadline, read but waiting for a person, gone back to the unit, not there. */
export type SendingStatus = 'sent' | 'late' | 'waiting' | 'returned' | 'missing';

/** What a unit sent in a phase. Days are `YYYY-MM-DD` by the calendar of Vietnam. */
export interface SentInPhase {
  /** The day of the first file that was taken in; null where none was. */
  firstOn: string | null;
  /** The unit's deadline in the phase; null where it has none. */
  deadline: string | null;
  /** Awards with a deadline of their own: the day of the first file that names the award. */
  awards: readonly { firstOn: string; deadline: string }[];
  /** The day on which the newest file that is not taken in yet came, and whether it went back. */
  open: { receivedOn: string; returnedOn: string | null } | null;
}

export interface Sending {
  status: SendingStatus;
  /** Whole days after the deadline; 0 where nothing is late. */
  daysLate: number;
}

/** How a unit stands in one phase or, with several, in the whole campaign: what was taken in counts before what waits. */
export function sendingOf(phases: readonly SentInPhase[]): Sending {
  const late = Math.max(0, ...phases.flatMap(lateDays));
  if (phases.some(({ firstOn }) => firstOn !== null)) return { status: late > 0 ? 'late' : 'sent', daysLate: late };
  const open = phases.flatMap((phase) => phase.open ?? []);
  if (open.length === 0) return { status: 'missing', daysLate: 0 };
  return { status: open.every(({ returnedOn }) => returnedOn !== null) ? 'returned' : 'waiting', daysLate: 0 };
}

function lateDays({ firstOn, deadline, awards }: SentInPhase): number[] {
  const whole = firstOn === null || deadline === null ? [] : [daysLate(firstOn, deadline)];
  return [...whole, ...awards.map((award) => daysLate(award.firstOn, award.deadline))];
}
