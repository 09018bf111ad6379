import { columnNumber } from '#shared/domain/columns.ts';
import type { RegistrationRecord, TableReading } from '#shared/domain/records.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';
import { intakeProblems as messages } from '#shared/messages/vi/intake-problems.ts';
import { duplicateRegistration } from './problems.ts';

interface Seen {
  record: RegistrationRecord;
  sheet: string;
}

/**
 * Takes out registrations that repeat an earlier one of the file: the same name for the same award, and the same birth
 * date, or position and unit where a birth date is not known. The second row carries a warning instead.
 */
export function withoutDuplicates(tables: readonly TableReading[]): TableReading[] {
  const groupOf = createGroups();
  return tables.map((table) => {
    const repeated = new Map<RegistrationRecord, Seen>();
    for (const record of table.records) {
      if (record.type !== 'registration') continue;
      const group = groupOf(record);
      const first = earlierOf(group, record);
      if (first !== undefined) repeated.set(record, first);
      else enter(group, { record, sheet: table.sheet });
    }
    return repeated.size === 0 ? table : withWarnings(table, repeated);
  });
}

/** Registrations of one name for one award, so that a repetition is found without comparing all with all. */
interface Group {
  byBirth: Map<string, Seen>;
  /** By position and unit: only there once somebody of the name came without a birth date. */
  places: { all: Map<string, Seen>; withoutBirth: Map<string, Seen> } | null;
}

/** By subject, award and name, one after the other: no key has to be put together for each of many records. */
function createGroups(): (record: RegistrationRecord) => Group {
  const awards = {
    individual: new Map<string, Map<string, Group>>(),
    collective: new Map<string, Map<string, Group>>(),
  };
  return ({ subject, award, name }) => {
    const names = awards[subject].get(award) ?? new Map<string, Group>();
    if (names.size === 0) awards[subject].set(award, names);
    const key = sameSpelling(name);
    const known = names.get(key);
    if (known !== undefined) return known;
    const group: Group = { byBirth: new Map(), places: null };
    names.set(key, group);
    return group;
  };
}

/** The earlier registration that this one repeats. */
function earlierOf(group: Group, record: RegistrationRecord): Seen | undefined {
  if (record.birth !== null) {
    return group.byBirth.get(record.birth) ?? group.places?.withoutBirth.get(placeOf(record));
  }
  if (group.places === null) {
    group.places = { all: new Map(), withoutBirth: new Map() };
    for (const seen of group.byBirth.values()) enterPlace(group.places, seen);
  }
  return group.places.all.get(placeOf(record));
}

function enter(group: Group, seen: Seen): void {
  if (seen.record.birth !== null) group.byBirth.set(seen.record.birth, seen);
  if (group.places !== null) enterPlace(group.places, seen);
}

function enterPlace({ all, withoutBirth }: NonNullable<Group['places']>, seen: Seen): void {
  const place = placeOf(seen.record);
  if (!all.has(place)) all.set(place, seen);
  if (seen.record.birth === null) withoutBirth.set(place, seen);
}

function placeOf({ subject, position, unitName }: RegistrationRecord): string {
  return sameSpelling(subject === 'collective' ? (unitName ?? '') : `${position ?? ''}|${unitName ?? ''}`);
}

function withWarnings(table: TableReading, repeated: ReadonlyMap<RegistrationRecord, Seen>): TableReading {
  const warnings = [...repeated].map(([record, first]) => {
    const where =
      first.sheet === table.sheet
        ? messages.sameSheet(first.record.row)
        : messages.otherSheet(first.sheet, first.record.row);
    const column = record.column === null ? null : columnNumber(record.column);
    return duplicateRegistration(record.row, column, record.name, where);
  });
  return {
    ...table,
    records: table.records.filter((record) => record.type !== 'registration' || !repeated.has(record)),
    problems: [...table.problems, ...warnings],
  };
}
