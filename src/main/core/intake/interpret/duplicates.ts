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
  const seen = new Map<string, Seen[]>();
  return tables.map((table) => {
    const repeated = new Map<RegistrationRecord, Seen>();
    for (const record of table.records) {
      if (record.type !== 'registration') continue;
      const key = `${record.subject}|${record.award}|${sameSpelling(record.name)}`;
      const earlier = seen.get(key);
      const first = earlier?.find((other) => isSame(other.record, record));
      if (first) repeated.set(record, first);
      else if (earlier) earlier.push({ record, sheet: table.sheet });
      else seen.set(key, [{ record, sheet: table.sheet }]);
    }
    return repeated.size === 0 ? table : withWarnings(table, repeated);
  });
}

function isSame(one: RegistrationRecord, other: RegistrationRecord): boolean {
  if (one.subject === 'collective') return same(one.unitName, other.unitName);
  if (one.birth !== null && other.birth !== null) return one.birth === other.birth;
  return same(one.position, other.position) && same(one.unitName, other.unitName);
}

function same(one: string | null, other: string | null): boolean {
  return sameSpelling(one ?? '') === sameSpelling(other ?? '');
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
