import { columnNumber } from '#shared/domain/columns.ts';
import type { RegistrationRecord, TableReading } from '#shared/domain/records.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';
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
  const groups = new Map<string, Group>();
  return tables.map((table) => {
    const repeated = new Map<RegistrationRecord, Seen>();
    for (const record of table.records) {
      if (record.type !== 'registration') continue;
      const key = `${record.subject}|${record.award}|${sameSpelling(record.name)}`;
      const group = groups.get(key) ?? { byBirth: new Map(), byPlace: new Map(), byPlaceWithoutBirth: new Map() };
      groups.set(key, group);
      const first = enter(group, { record, sheet: table.sheet });
      if (first) repeated.set(record, first);
    }
    return repeated.size === 0 ? table : withWarnings(table, repeated);
  });
}

/** Registrations of one name for one award, so that a repetition is found without comparing all with all. */
interface Group {
  byBirth: Map<string, Seen>;
  byPlace: Map<string, Seen>;
  byPlaceWithoutBirth: Map<string, Seen>;
}

/** The earlier registration that this one repeats; null after entering it as a new one. */
function enter(group: Group, seen: Seen): Seen | null {
  const { subject, birth, position, unitName } = seen.record;
  const place = sameSpelling(subject === 'collective' ? (unitName ?? '') : `${position ?? ''}|${unitName ?? ''}`);
  const first =
    birth === null ? group.byPlace.get(place) : (group.byBirth.get(birth) ?? group.byPlaceWithoutBirth.get(place));
  if (first) return first;
  if (birth !== null) group.byBirth.set(birth, seen);
  else group.byPlaceWithoutBirth.set(place, seen);
  if (!group.byPlace.has(place)) group.byPlace.set(place, seen);
  return null;
}

function withWarnings(table: TableReading, repeated: ReadonlyMap<RegistrationRecord, Seen>): TableReading {
  const warnings = [...repeated].map(([record, first]) => {
    const where =
      first.sheet === table.sheet ? `dòng ${first.record.row}` : `tờ “${first.sheet}”, dòng ${first.record.row}`;
    const column = record.column === null ? null : columnNumber(record.column);
    return duplicateRegistration(record.row, column, record.name, where);
  });
  return {
    ...table,
    records: table.records.filter((record) => record.type !== 'registration' || !repeated.has(record)),
    problems: [...table.problems, ...warnings],
  };
}
