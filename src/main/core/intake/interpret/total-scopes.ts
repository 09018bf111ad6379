import type { Subject } from '#shared/domain/records.ts';
import type { LayoutRow, SectionContext } from '../recognise/layout.ts';
import type { RowResult, TableReader } from './row-reader.ts';

/** What rows of data add to totals that stand together, in one section and for one subject, without any other row between. */
export interface RowTally {
  lastRow: number;
  section: SectionContext;
  subject: Subject | null;
  /** How many of the rows name a person, a collective, an initiative or a work. */
  named: number;
  /** What is claimed under each column. */
  sums: Map<number, number>;
}

/** Adds a row to the tally. `joins`: nothing but rows of data stands between it and the row that was added before. */
export function addToTally(tally: RowTally[], { row, section }: LayoutRow, result: RowResult, joins: boolean): void {
  const { subject, named, claims } = result;
  const before = joins ? tally.at(-1) : undefined;
  const fits = before !== undefined && before.section === section && before.subject === subject;
  const stretch = fits ? before : { lastRow: row, section, subject, named: 0, sums: new Map<number, number>() };
  if (!fits) tally.push(stretch);
  stretch.lastRow = row;
  if (named) stretch.named += 1;
  for (const { column, count } of claims) stretch.sums.set(column, (stretch.sums.get(column) ?? 0) + count);
}

/** The tally of a table by section and by stretch of rows; every scope is made once, so that its sums can be kept. */
export interface TallyIndex {
  all: readonly RowTally[];
  inSection(section: SectionContext): readonly RowTally[];
  /** Rows under the section with this number, at any depth. */
  numbered(number: string): readonly RowTally[];
  /** Rows between two that are not data. */
  between(after: number, before: number): readonly RowTally[];
}

export function indexTally(tally: readonly RowTally[]): TallyIndex {
  const bySection = new Map<SectionContext, RowTally[]>();
  const byNumber = new Map<string, RowTally[]>();
  for (const row of tally) {
    append(bySection, row.section, row);
    for (const number of new Set(row.section.numbers)) append(byNumber, number, row);
  }
  return {
    all: tally,
    inSection: (section) => bySection.get(section) ?? [],
    numbered: (number) => byNumber.get(number) ?? [],
    between: (after, before) => tally.slice(firstAfter(tally, after), firstAfter(tally, before - 1)),
  };
}

function append<Key>(map: Map<Key, RowTally[]>, key: Key, row: RowTally): void {
  const list = map.get(key);
  if (list) list.push(row);
  else map.set(key, [row]);
}

function firstAfter(tally: readonly RowTally[], row: number): number {
  let [low, high] = [0, tally.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tally[middle]?.lastRow ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

const countedSums = new WeakMap<readonly RowTally[], Map<number, number>>();

/** What the claims of a scope add up to under one column; kept for scopes that many totals ask about. */
export function sumUnder(scope: readonly RowTally[], column: number): number {
  let sums = countedSums.get(scope);
  if (sums === undefined) {
    sums = new Map();
    for (const stretch of scope) {
      for (const [under, sum] of stretch.sums) sums.set(under, (sums.get(under) ?? 0) + sum);
    }
    countedSums.set(scope, sums);
  }
  return sums.get(column) ?? 0;
}

const namedSums = new WeakMap<readonly RowTally[], Map<Subject | null, number>>();

/** How many rows of a scope name a person, a collective or a thing; a subject leaves out rows of the other one. */
export function namedIn(scope: readonly RowTally[], subject: Subject | null): number {
  const known = namedSums.get(scope) ?? new Map<Subject | null, number>();
  namedSums.set(scope, known);
  const kept = known.get(subject);
  if (kept !== undefined) return kept;
  const fits = (row: RowTally) => subject === null || row.subject === null || row.subject === subject;
  const sum = scope.reduce((total, row) => total + (fits(row) ? row.named : 0), 0);
  known.set(subject, sum);
  return sum;
}

/** What one page carries forward to the next: everything so far. */
const carried = /(?:mang|chuyển) sang|lũy kế|luỹ kế|cộng dồn/iu;

/**
 * The rows a total may cover, the likeliest first: the section whose number it names (`Cộng A`), the whole table for
 * `Tổng cộng`, otherwise its section, the rows since the last total, the section around them, and the whole table.
 */
export function scopesOf(
  reader: TableReader,
  entry: LayoutRow,
  tally: TallyIndex,
  earlierTotal: number,
): (readonly RowTally[])[] {
  const section = tally.inSection(entry.section);
  const outerNumber = entry.section.numbers[0];
  const outer = outerNumber === undefined ? tally.all : tally.numbered(outerNumber);
  if (entry.role === 'section') return [section, outer];
  const label = reader.view
    .filled(entry.row)
    .map((column) => reader.view.text(entry.row, column))
    .join(' ');
  const number = /^(?:\S+ )?c[ộo]ng (?:mục |phần |nhóm |khối )?([A-H]|[IVX]+|\d+)(?![\p{L}\d])/iu.exec(label)?.[1];
  const named = number === undefined ? [] : tally.numbered(number.toUpperCase());
  if (named.length > 0) return [named];
  const since = tally.between(earlierTotal, entry.row);
  if (carried.test(label)) return [tally.between(0, entry.row), since].filter((scope) => scope.length > 0);
  const likely = /^\s*t[ổo]ng/iu.test(label) ? [tally.all, section, since, outer] : [section, since, outer, tally.all];
  return likely.filter((scope) => scope.length > 0);
}
