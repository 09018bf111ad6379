import type { AwardDecision } from '#shared/domain/award-decisions.ts';
import { parseDecision } from '#shared/domain/award-decisions.ts';
import type { HistoryEntry, HistoryProblem } from '#shared/domain/award-history.ts';
import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { parseAwardYear } from '#shared/domain/award-years.ts';
import { columnLetter } from '#shared/domain/columns.ts';
import { parseVietnameseDate } from '#shared/domain/dates.ts';
import { type PackedAward, readPackedAwards } from '#shared/domain/packed-awards.ts';
import type { Subject } from '#shared/domain/records.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { awardHistory as messages } from '#shared/messages/vi/award-history.ts';
import type { Cell } from '../read/grid.ts';
import { isNothing } from '../recognise/cell-values.ts';
import { isUnitLike } from '../recognise/labels.ts';
import type { SheetView } from '../recognise/sheet-view.ts';
import type { HistoryMeaning } from './header-words.ts';
import type { HistoryRow } from './history-rows.ts';
import type { HistoryColumn, HistoryTable } from './history-tables.ts';
import { subjectDetails } from './subject-details.ts';

export interface RowReader {
  view: SheetView;
  table: HistoryTable;
  vocabulary: AwardVocabulary;
}

export interface RowReading {
  entries: HistoryEntry[];
  problems: HistoryProblem[];
}

/** The cell under the first column of a meaning that holds something; areas merged downwards count for every row. */
export function cellOf({ view, table }: RowReader, row: number, ...meanings: HistoryMeaning[]): Cell | null {
  for (const { column, meaning } of table.columns) {
    const cell = meanings.includes(meaning) ? view.shown(row, column) : undefined;
    if (cell !== undefined && !isNothing(cell)) return cell;
  }
  return null;
}

export const textOf = (cell: Cell | null): string => cleanText(cell?.text ?? '');

/** One award still without its person: from a cell, a year and a decision. */
interface Award extends PackedAward {
  column: string;
}

/** The awards of one row of data; a row that gives none says why. `carried` is the name of the row above. */
export function readHistoryRow(reader: RowReader, { row, section }: HistoryRow, carried: string | null): RowReading {
  const problems: HistoryProblem[] = [];
  const tell = (message: string, raw: string | null, column: string | null, lost: boolean): void => {
    problems.push({ row, column, message, raw, lost });
  };
  const details = subjectDetails(reader, row, section, carried);
  const awards = awardsOf(reader, row, section.award, tell);
  if (awards.length === 0) tell(messages.noAward, rowText(reader.view, row), null, true);
  if (details.name === null) tell(messages.noName, rowText(reader.view, row), null, true);
  if (details.name === null) return { entries: [], problems };
  const { name, subject: own, ...rest } = details;
  const entries = awards.flatMap((award): HistoryEntry[] => {
    const year = award.year ?? section.year ?? reader.table.titles.year;
    if (year === null) {
      tell(messages.noYear, award.award, award.column, true);
      return [];
    }
    if (award.award === '') {
      tell(messages.noAward, rowText(reader.view, row), award.column, true);
      return [];
    }
    const { number, decidedOn, issuer } = award;
    const said = [rest.note, award.rest].filter((text) => text !== null && text !== '').join('; ');
    return recognised(reader.vocabulary, award, own ?? (isUnitLike(name) ? 'collective' : null)).map((known) => ({
      row,
      column: award.column,
      name,
      ...rest,
      ...known,
      subject: known.subject ?? own ?? (isUnitLike(name) ? 'collective' : 'individual'),
      year: year.year,
      yearBasis: year.basis,
      number,
      decidedOn,
      issuer,
      note: said === '' ? null : said,
    }));
  });
  return { entries, problems };
}

function rowText(view: SheetView, row: number): string {
  return view
    .filled(row)
    .map((column) => view.text(row, column))
    .join(' | ')
    .slice(0, 300);
}

type Tell = (message: string, raw: string | null, column: string | null, lost: boolean) => void;

function awardsOf(reader: RowReader, row: number, sectionAward: string | null, tell: Tell): Award[] {
  const columns = reader.table.columns.filter(
    ({ column, meaning }) => meaning === 'award' && !isNothing(reader.view.shown(row, column)),
  );
  const decisions = decisionLines(reader, row, tell);
  const years = linesOf(cellOf(reader, row, 'year')).map((text) => ({ text, year: parseAwardYear(text) }));
  for (const { text, year } of years) if (year === null) tell(messages.yearUnreadable(text), text, null, false);
  const cells = columns.flatMap((column) => packedIn(reader, row, column));
  const [firstColumn] = reader.table.columns;
  const place = columnLetter(firstColumn?.column ?? 1);
  const found =
    cells.length === 0 && sectionAward !== null
      ? [{ award: sectionAward, year: null, number: null, decidedOn: null, issuer: null, rest: '', column: place }]
      : cells;
  if (decisions.length > 1 && decisions.length !== found.length) {
    tell(messages.decisionsUneven(decisions.length, found.length), rowText(reader.view, row), null, false);
  }
  return found.map((award, index) => {
    const own =
      found.length === decisions.length ? decisions[index] : decisions.length === 1 ? decisions[0] : undefined;
    const year = years.length === found.length ? years[index] : years.length === 1 ? years[0] : undefined;
    return {
      ...award,
      year: award.year ?? year?.year ?? null,
      number: award.number ?? own?.number ?? null,
      decidedOn: award.decidedOn ?? own?.decidedOn ?? null,
      issuer: award.issuer ?? own?.issuer ?? null,
      rest: [award.rest, own?.rest ?? ''].filter((text) => text !== '').join('; '),
    };
  });
}

function packedIn({ view }: RowReader, row: number, { column, year }: HistoryColumn): Award[] {
  return readPackedAwards(view.shown(row, column)?.text ?? '').map((award) => ({
    ...award,
    year: award.year ?? year,
    column: columnLetter(column),
  }));
}

const linesOf = (cell: Cell | null): string[] =>
  (cell?.text ?? '')
    .split(/\r?\n/u)
    .map(cleanText)
    .filter((line) => line !== '');

/** What columns of their own say goes before what is packed beside them; several lines are several decisions. */
function decisionLines(reader: RowReader, row: number, tell: Tell): (AwardDecision & { rest: string })[] {
  const packed = linesOf(cellOf(reader, row, 'decision')).map(parseDecision);
  const numbers = linesOf(cellOf(reader, row, 'decision-number'));
  const issuers = linesOf(cellOf(reader, row, 'issuer'));
  const dateCell = cellOf(reader, row, 'decision-date');
  const days = dateCell?.type === 'date' ? [String(dateCell.value).slice(0, 10)] : linesOf(dateCell);
  const count = Math.max(packed.length, numbers.length, days.length, issuers.length);
  return Array.from({ length: count }, (_unused, index) => {
    const at = (list: readonly string[]) => (list.length === 1 ? list[0] : list[index]);
    const base = packed.length === 1 ? packed[0] : packed[index];
    const own = numberOf(at(numbers) ?? '');
    const day = at(days);
    const decidedOn = day === undefined ? null : (parseVietnameseDate(day) ?? parseDecision(day).decidedOn);
    if (day !== undefined && decidedOn === null) tell(messages.dateUnreadable(day), day, null, false);
    return {
      number: own.number ?? base?.number ?? null,
      decidedOn: decidedOn ?? own.decidedOn ?? base?.decidedOn ?? null,
      issuer: at(issuers) ?? own.issuer ?? base?.issuer ?? null,
      rest: [own.rest, base?.rest ?? ''].filter((text) => text !== '').join('; '),
    };
  });
}

/** In a column of numbers a bare `123` is one. */
function numberOf(text: string): AwardDecision & { rest: string } {
  const bare = /^(?:số\s*)?[:.]?\s*(\d{1,6}\p{L}?)$/iu.exec(text)?.[1];
  if (bare !== undefined) return { number: bare, decidedOn: null, issuer: null, rest: '' };
  return parseDecision(text);
}

/** The award by its code, two where the cell names two; what the catalogue does not hold stands as it was written. */
function recognised(
  vocabulary: AwardVocabulary,
  { award, issuer }: Award,
  subject: Subject | null,
): { awardText: string; award: string | null; subject: Subject | null }[] {
  const parts = vocabulary.split(award, { subject, giver: issuer });
  if (!parts.some(({ kind }) => kind === 'award')) return [{ awardText: award, award: null, subject: null }];
  return parts.map((part) => ({
    awardText: part.text,
    award: part.kind === 'award' ? part.code : null,
    subject: part.kind === 'award' ? part.subject : null,
  }));
}
