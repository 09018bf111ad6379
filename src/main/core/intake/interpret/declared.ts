import type { DeclaredTotal, Problem, Subject } from '#shared/domain/records.ts';
import { isNothing, numberIn } from '../recognise/cell-values.ts';
import type { LayoutRow } from '../recognise/layout.ts';
import { moneyUnitOf } from './money-cells.ts';
import { declaredElsewhere, declaredMismatch } from './problems.ts';
import type { TableReader } from './row-reader.ts';
import type { SpokenFigure } from './spoken-figures.ts';
import { spokenFigures } from './spoken-figures.ts';
import type { RowTally, TallyIndex } from './total-scopes.ts';
import { namedIn, scopesOf, sumUnder } from './total-scopes.ts';

export interface DeclaredResult {
  declared: DeclaredTotal[];
  problems: Problem[];
}

interface Figure {
  award: string | null;
  subject: Subject | null;
  count: number;
  column: number | null;
  countIn(scope: readonly RowTally[]): number;
}

/** Totals written in a total row or in a section row that carries sub-totals, against what its rows give. */
export function checkTotalRow(
  reader: TableReader,
  entry: LayoutRow,
  tally: TallyIndex,
  earlierTotal: number,
): DeclaredResult {
  const figures = [...columnFigures(reader, entry), ...peopleFigures(reader, entry, tally.all)];
  const absent = listsNames(reader) ? absentSubjects(entry.row, spokenIn(reader, entry), tally.all) : [];
  if (figures.length === 0) return { declared: [], problems: absent };
  const scopes = scopesOf(reader, entry, tally, earlierTotal);
  const agreeing = scopes.find((scope) => figures.every((figure) => figure.countIn(scope) === figure.count));
  const result = compare(entry.row, figures, agreeing ?? scopes[0] ?? []);
  return { ...result, problems: [...result.problems, ...absent] };
}

function compare(row: number, figures: readonly Figure[], scope: readonly RowTally[]): DeclaredResult {
  const declared: DeclaredTotal[] = [];
  const problems: Problem[] = [];
  for (const figure of figures) {
    const { award, subject, count } = figure;
    const counted = figure.countIn(scope);
    declared.push({ row, award, subject, count, counted });
    if (count !== counted) problems.push(declaredMismatch(row, figure.column, count, counted));
  }
  return { declared, problems };
}

/** Numbers that stand under the award columns of the row. */
function columnFigures(reader: TableReader, entry: LayoutRow): Figure[] {
  const byAward = reader.layout.kind === 'count-by-award';
  return reader.columnsOf('award-mark', 'count').flatMap((column): Figure[] => {
    const written = [column.column, ...column.addends].map((place) => figureIn(reader, entry.row, place));
    const figures = written.filter((figure) => figure !== null);
    if (figures.length === 0) return [];
    const count = figures.reduce((sum, figure) => sum + figure, 0);
    const countIn = (scope: readonly RowTally[]) => sumUnder(scope, column.column);
    const subject = column.subject ?? entry.section.subject ?? reader.layout.context.subject;
    const award = byAward ? null : awardUnder(reader, column.award, column.header.at(-1) ?? '', subject);
    return [{ award, subject, count, column: column.column, countIn }];
  });
}

function awardUnder(reader: TableReader, award: string | null, header: string, subject: Subject | null): string | null {
  if (award === null || subject === null) return award;
  if (reader.vocabulary.typeOf(award)?.subjects.includes(subject)) return award;
  const again = reader.vocabulary.recognise(header, { subject, giver: reader.layout.context.giver });
  return again.kind === 'award' ? again.code : award;
}

function figureIn(reader: TableReader, row: number, column: number): number | null {
  const cell = reader.view.row(row)?.cells.get(column);
  if (cell === undefined || cell.formula === 'uncached' || isNothing(cell)) return null;
  return numberIn(cell);
}

function listsNames(reader: TableReader): boolean {
  return ['registration-list', 'initiatives', 'works'].includes(reader.layout.kind);
}

function spokenIn(reader: TableReader, entry: LayoutRow): SpokenFigure[] {
  return reader.view.filled(entry.row).flatMap((column) => spokenFigures(reader.view.text(entry.row, column)));
}

/** Numbers with a noun in the label (`Cộng: 24 người`), else one number in a list's total row (`Cộng A | 06`). */
function peopleFigures(reader: TableReader, entry: LayoutRow, tally: readonly RowTally[]): Figure[] {
  if (!listsNames(reader)) return [];
  const { kind, context } = reader.layout;
  const spoken = spokenIn(reader, entry);
  const single = kind === 'registration-list' ? context.award : null;
  if (spoken.length > 0) {
    const present = spoken.filter((figure) => isPresent(figure, tally));
    return present.map((figure) => peopleFigure(figure.count, figure.subject, single));
  }
  if (kind !== 'registration-list') return [];
  const number = reader.view
    .filled(entry.row)
    .map((column) => figureIn(reader, entry.row, column))
    .findLast((count) => count !== null);
  const texts = reader.view.filled(entry.row).map((column) => reader.view.text(entry.row, column));
  const whole = texts.some((text) => /^t[ổo]ng/iu.test(text.normalize('NFC')));
  const subject = whole ? null : entry.section.subject;
  return number === undefined || number === null ? [] : [peopleFigure(number, subject, single)];
}

function peopleFigure(count: number, subject: Subject | null, award: string | null): Figure {
  return {
    award,
    subject: award === null ? subject : (subject ?? 'individual'),
    count,
    column: null,
    countIn: (scope) => namedIn(scope, subject),
  };
}

/** The sentence under a list, against every named row of the sheet so far. */
export function checkSentence(row: number, text: string, sheetTally: readonly RowTally[]): DeclaredResult {
  const spoken = spokenFigures(text);
  const result = compare(
    row,
    spoken
      .filter((figure) => isPresent(figure, sheetTally))
      .map(({ count, subject }) => peopleFigure(count, subject, null)),
    [...sheetTally],
  );
  return { ...result, problems: [...result.problems, ...absentSubjects(row, spoken, sheetTally)] };
}

/** A sheet of people may repeat the number of collectives that stand on another sheet. */
function isPresent({ subject }: SpokenFigure, tally: readonly RowTally[]): boolean {
  return subject === null || tally.some((entry) => entry.subject === subject);
}

function absentSubjects(row: number, spoken: readonly SpokenFigure[], tally: readonly RowTally[]): Problem[] {
  return spoken
    .filter((figure) => !isPresent(figure, tally))
    .flatMap(({ count, subject }) => (subject === null ? [] : [declaredElsewhere(row, count, subject)]));
}

/** A written sum of money that is not the sum of the rows. Half of the smallest unit shown is allowed for rounding. */
export function checkMoneyTotal(reader: TableReader, entry: LayoutRow, sums: ReadonlyMap<number, number>): Problem[] {
  return reader.columnsOf('benefit', 'work-value').flatMap((column) => {
    const written = figureIn(reader, entry.row, column.column);
    const unit = moneyUnitOf(reader, column);
    const sum = (sums.get(column.column) ?? 0) / unit;
    if (written === null || Math.abs(written - sum) < 1) return [];
    return [{ ...declaredMismatch(entry.row, column.column, written, sum), severity: 'warning' as const }];
  });
}
