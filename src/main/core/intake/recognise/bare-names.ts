import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { cleanPersonName } from '#shared/domain/person-names.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import { rowOf, rowsBelowList } from './around-list.ts';
import { readContext } from './context.ts';
import { headerWord } from './header-vocabulary.ts';
import { isPersonLike, isRowOrdinal, isSignature, mentionsPerson } from './labels.ts';
import type { LayoutRow, TableColumn, TableContext, TableLayout } from './layout.ts';
import type { SheetView } from './sheet-view.ts';
import { wordsOf } from './sheet-view.ts';

/** A row that holds a name and nothing else but its number, in a column of its own or before the name. */
interface NamedRow {
  row: number;
  number: number | null;
  /** Where the number stands, if it has a column. */
  ordinal: number | null;
  column: number;
}

/**
 * A list without any header: names one under another, under a title that proposes all of them for one award. Null where
 * anything else stands between the first name and the last, or the title leaves a doubt.
 */
export function bareNamesLayout(view: SheetView, vocabulary: AwardVocabulary): TableLayout | null {
  const filled = view.filledRows(1, view.sheet.lastRow);
  const start = filled.findIndex((row) => namedRow(view, row) !== null);
  const names = namesFrom(view, filled.slice(Math.max(start, 0)));
  const [first] = names;
  if (first === undefined || names.length < 2 || !names.every((name) => standsLike(name, first))) return null;
  const usual = names.filter(({ row, column }) => mentionsPerson(cleanPersonName(view.text(row, column))));
  if (usual.length * 2 < names.length) return null;
  const context = readContext(view, 1, first.row, vocabulary);
  if (!proposesPeople(context, vocabulary)) return null;
  const below = rowsBelowList(view, filled.slice(start + names.length));
  if (below === null) return null;
  const above = filled.slice(0, start);
  const header = above.filter((row) => row === first.row - 1 && headsNames(view, row, first));
  return layoutOf(view, context, first, [
    ...above.map((row) =>
      header.includes(row) ? rowOf(row, 'header', reasons.headerRow) : rowOf(row, 'title', reasons.overNames),
    ),
    ...names.map(({ row }) => rowOf(row, 'data', reasons.bareName)),
    ...below,
  ]);
}

/** `Họ và tên` alone over the names: a header of one column. */
function headsNames(view: SheetView, row: number, { column }: NamedRow): boolean {
  return view.filled(row).length === 1 && headerWord(view.text(row, column)) === 'name';
}

/** The names that follow one another: each in the next row, or with the next number. */
function namesFrom(view: SheetView, rows: readonly number[]): NamedRow[] {
  const names: NamedRow[] = [];
  for (const row of rows) {
    const named = namedRow(view, row);
    const last = names.at(-1);
    if (named === null) break;
    const follows =
      last === undefined || (named.number === null ? row === last.row + 1 : named.number === (last.number ?? 0) + 1);
    if (!follows) break;
    names.push(named);
  }
  return names;
}

function namedRow(view: SheetView, row: number): NamedRow | null {
  const [first, second, ...others] = view.filled(row);
  if (first === undefined || others.length > 0) return null;
  const text = view.text(row, first);
  if (second === undefined) {
    const number = /^(\d{1,4})\s*[.)]/.exec(text)?.[1];
    return isPerson(text, number !== undefined)
      ? { row, number: number === undefined ? null : Number(number), ordinal: null, column: first }
      : null;
  }
  if (!isRowOrdinal(text) || !isPerson(view.text(row, second), true)) return null;
  return { row, number: Number.parseInt(text, 10), ordinal: first, column: second };
}

/** Without a number before it only a usual family name tells a person from a heading. */
function isPerson(text: string, numbered: boolean): boolean {
  const name = cleanPersonName(text);
  return isPersonLike(name) && !isSignature(text) && (numbered || mentionsPerson(name));
}

function standsLike(name: NamedRow, first: NamedRow): boolean {
  return (
    name.column === first.column && name.ordinal === first.ordinal && (name.number === null) === (first.number === null)
  );
}

const proposes = /\b(?:dang ky|de nghi)\b/;
/** Those who judge, attend or have the award already are listed under such titles, too. */
const otherwise = /\b(?:hoi dong|ban to chuc|to giup viec|thanh phan|dai bieu|da duoc|da dat|duoc tang|ket qua)\b/;

function proposesPeople({ titles, award, subject }: TableContext, vocabulary: AwardVocabulary): boolean {
  const words = wordsOf(titles.join(' '));
  const forPeople = award !== null && vocabulary.typeOf(award)?.subjects.includes('individual') === true;
  return forPeople && subject !== 'collective' && proposes.test(words) && !otherwise.test(words);
}

function layoutOf(view: SheetView, context: TableContext, first: NamedRow, rows: LayoutRow[]): TableLayout {
  const named = columnOf(first.column, 'name', reasons.bareNameColumn);
  const ordinal = first.ordinal === null ? [] : [columnOf(first.ordinal, 'ordinal', reasons.bareOrdinalColumn)];
  return {
    sheet: view.sheet.name,
    firstRow: 1,
    lastRow: view.sheet.lastRow,
    headerRows: rows.filter(({ role }) => role === 'header').map(({ row }) => row),
    numberRow: null,
    kind: 'registration-list',
    kindReason: reasons.bareNames,
    confidence: 0.85,
    columns: [...ordinal, { ...named, subject: 'individual' }],
    halves: [],
    turned: null,
    rows,
    context,
    problems: [],
  };
}

function columnOf(column: number, meaning: 'name' | 'ordinal', reason: string): TableColumn {
  const content = meaning === 'name' ? 'texts' : 'numbers';
  const nothing = { award: null, subject: null, moneyUnit: null, parts: [], addends: [] };
  return { column, meaning, header: [], content, ...nothing, reason, confidence: 0.85 };
}
