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
  deadlineOn: string | null;
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

/** A file that came after the deadline says by how many days; `day` is the day it came, in Vietnam. */
export function afterDeadline({ deadlineOn }: PhaseDays, day: string | null, sheet: string): FoundProblem[] {
  if (deadlineOn === null || day === null || day <= deadlineOn) return [];
  const days = Math.round((Date.parse(day) - Date.parse(deadlineOn)) / 86_400_000);
  const message = messages.deadlinePassed(deadlineOn, days);
  return [
    { sheet, problem: { row: 0, column: null, severity: 'info', code: 'phase.deadline-passed', message, raw: null } },
  ];
}
