import type { ColumnMeaning } from '#shared/domain/reading.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import type { TableColumn, TableContext } from './layout.ts';

const claims: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['award-text', 'award-mark', 'count']);
const writtenYear = /(?:^|[^\p{L}])(?:năm|năm học|nh)\s*:?\s*(20\d{2})(?!\d)/iu;
const bareYear = /^\s*(20\d{2})(?:\s*[-–]\s*20\d{2})?\s*$/u;

/** The year that a text names; a school year is the year it begins in. */
export function yearIn(text: string): number | null {
  const year = (writtenYear.exec(text.normalize('NFC')) ?? bareYear.exec(text))?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * Awards under the heading of an earlier year are achievements, not registrations. The year of the table is told by its
 * title, else by the latest of several years in the header; a single year that nothing explains is left to a person.
 */
export function withoutOtherYears(columns: readonly TableColumn[], context: TableContext): TableColumn[] {
  const years = columns.map((column) => (claims.has(column.meaning) ? yearOfColumn(column) : null));
  const named = [...new Set(years.filter((year) => year !== null))];
  if (named.length === 0) return [...columns];
  const titled = context.titles.map(yearIn).find((year) => year !== null) ?? null;
  const current = titled ?? (named.length > 1 ? Math.max(...named) : null);
  const unnamed = columns.some((column, index) => claims.has(column.meaning) && years[index] === null);
  return columns.map((column, index) => {
    const year = years[index] ?? null;
    if (year === null || year === current || (current === null && !unnamed)) return column;
    const meaning: ColumnMeaning = current !== null && year < current ? 'prior-award' : 'ignored';
    const reason = reasons.ofYear(year, current);
    const others = columns.some((other, at) => claims.has(other.meaning) && (years[at] ?? current) === current);
    return { ...column, meaning, award: null, reason, confidence: meaning === 'prior-award' && others ? 0.95 : 0.2 };
  });
}

function yearOfColumn(column: TableColumn): number | null {
  return column.header.map(yearIn).findLast((year) => year !== null) ?? null;
}
