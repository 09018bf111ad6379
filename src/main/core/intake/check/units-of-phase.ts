import { daysLate } from '#shared/domain/deadlines.ts';
import { intakeCheck as messages } from '#shared/messages/vi/intake-check.ts';
import type { FoundProblem, PlacedRecords } from './placed-records.ts';

/** The days from and to which a unit bears any name; null is open. */
export interface UnitLife {
  unitId: number;
  name: string;
  from: string | null;
  to: string | null;
}

export interface PhaseDays {
  startsOn: string;
  endsOn: string;
}

/** A unit that was not there yet, or not any more, during the phase is an error on the row that names it first. */
export function unitsOutsidePhase(
  units: PlacedRecords['units'],
  lives: readonly UnitLife[],
  phase: PhaseDays,
): FoundProblem[] {
  return lives.flatMap((life) => {
    const place = units.get(life.unitId);
    const fault = place === undefined ? null : faultOf(life, phase);
    if (place === undefined || fault === null) return [];
    const { sheet, row } = place;
    return [{ sheet, problem: { row, column: null, severity: 'error', ...fault, raw: life.name } }];
  });
}

function faultOf({ name, from, to }: UnitLife, phase: PhaseDays): { code: string; message: string } | null {
  if (from !== null && from > phase.endsOn) return { code: 'unit.not-yet', message: messages.unitNotYet(name, from) };
  if (to !== null && to < phase.startsOn) return { code: 'unit.ended', message: messages.unitEnded(name, to) };
  return null;
}

/** What in a file is due when: `awards` by their own deadlines, `deadlineOn` for all the rest; null is no deadline. */
export interface DueDays {
  deadlineOn: string | null;
  /** Whether the file holds anything but awards with a deadline of their own. */
  holdsRest: boolean;
  awards: readonly { name: string; deadlineOn: string }[];
}

/** A file that came after a deadline says which and by how many days; `day` is the day it came, in Vietnam. */
export function afterDeadline(due: DueDays, day: string | null, sheet: string): FoundProblem[] {
  if (day === null) return [];
  const whole = due.holdsRest && due.deadlineOn !== null && day > due.deadlineOn ? [due.deadlineOn] : [];
  const late = Map.groupBy(
    due.awards.filter(({ deadlineOn }) => day > deadlineOn),
    ({ deadlineOn }) => deadlineOn,
  );
  const sentences = [
    ...whole.map((deadline) => messages.deadlinePassed(deadline, daysLate(day, deadline))),
    ...[...late].map(([deadline, awards]) =>
      messages.awardDeadlinePassed(awards.map(({ name }) => name).join(', '), deadline, daysLate(day, deadline)),
    ),
  ];
  return sentences.map((message) => ({
    sheet,
    problem: { row: 0, column: null, severity: 'info', code: 'phase.deadline-passed', message, raw: null },
  }));
}
