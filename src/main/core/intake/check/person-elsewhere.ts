import { isWholeBirth } from '#shared/domain/identity.ts';
import type { RegistrationRecord } from '#shared/domain/records.ts';
import { intakeCheck as messages } from '#shared/messages/vi/intake-check.ts';
import type { FoundProblem, PlacedRegistration } from './placed-records.ts';

/** Somebody of another unit, registered in the year, by one of the traits that hardly two people of one name share. */
export interface PersonElsewhere {
  matchKey: string;
  trait: string;
  unitId: number;
  fileName: string;
  sheet: string;
  row: number;
}

/** What hardly two people of one name share: the day of birth, the member number. */
export function tellingTraits({ birth, memberNumber }: RegistrationRecord): string[] {
  return [isWholeBirth(birth) ? birth : null, memberNumber ?? null].filter((trait) => trait !== null);
}

/** Rows that name somebody whom another unit names, in this file or in another of the year, carry a warning each. */
export function personsOfTwoUnits(
  registrations: readonly PlacedRegistration[],
  elsewhere: readonly PersonElsewhere[],
  unitName: (unitId: number) => string,
): FoundProblem[] {
  const known = Map.groupBy(elsewhere, ({ matchKey, trait }) => `${matchKey} ${trait}`);
  const unitsHere = new Map<string, number>();
  const warned = new Set<string>();
  return registrations.flatMap(({ sheet, record, unitId, matchKey }) => {
    if (record.subject === 'collective') return [];
    const keys = tellingTraits(record).map((trait) => `${matchKey} ${trait}`);
    const other = keys.flatMap((key) => known.get(key) ?? []).find((person) => person.unitId !== unitId);
    const here = keys.map((key) => unitsHere.get(key)).find((unit) => unit !== undefined && unit !== unitId);
    for (const key of keys) if (!unitsHere.has(key)) unitsHere.set(key, unitId);
    const otherUnit = other?.unitId ?? here;
    const place = `${sheet} ${record.row}`;
    if (otherUnit === undefined || otherUnit === 0 || warned.has(place)) return [];
    warned.add(place);
    const { row, column, name } = record;
    const message = messages.otherUnit(row, name, unitName(otherUnit), other ?? null);
    return [{ sheet, problem: { row, column, severity: 'warning', code: 'person.other-unit', message, raw: name } }];
  });
}
