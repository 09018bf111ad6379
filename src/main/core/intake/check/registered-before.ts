import { samePerson } from '#shared/domain/identity.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';
import { intakeCheck as messages } from '#shared/messages/vi/intake-check.ts';
import type { FoundProblem, PlacedRegistration } from './placed-records.ts';

/** A registration of the same year from another file. */
export interface EarlierRegistration {
  subject: 'individual' | 'collective';
  unitId: number;
  matchKey: string;
  award: string;
  part: string;
  birth: string | null;
  memberNumber: string | null;
  position: string | null;
  phaseName: string;
  fileName: string;
  sheet: string;
  row: number;
}

/** Rows that register whom another file of the year registered for the same award carry a warning. */
export function registeredBefore(
  registrations: readonly PlacedRegistration[],
  earlier: readonly EarlierRegistration[],
  awardName: (code: string) => string,
): FoundProblem[] {
  if (earlier.length === 0) return [];
  const known = Map.groupBy(earlier, (one) => keyOf(one.subject, one.unitId, one.award, one.matchKey));
  return registrations.flatMap((placed) => {
    const { record, sheet } = placed;
    const namesakes = known.get(keyOf(record.subject, placed.unitId, record.award, placed.matchKey)) ?? [];
    const before = namesakes.find((one) => record.subject === 'collective' || isSamePerson(one, placed));
    if (before === undefined) return [];
    const { row, column, name } = record;
    const message = messages.registeredBefore(row, name, awardName(record.award), before.phaseName, before);
    return [
      { sheet, problem: { row, column, severity: 'warning', code: 'registration.repeated', message, raw: name } },
    ];
  });
}

function keyOf(subject: string, unitId: number, award: string, matchKey: string): string {
  return `${subject} ${unitId} ${award} ${matchKey}`;
}

function isSamePerson(one: EarlierRegistration, { record, part }: PlacedRegistration): boolean {
  const known = { ...one, position: positionKey(one.position), parts: [one.part] };
  const { birth, memberNumber = null, position } = record;
  return samePerson(known, { birth, memberNumber, position: positionKey(position), parts: [part] });
}

function positionKey(position: string | null): string | null {
  return position === null ? null : sameSpelling(position);
}
