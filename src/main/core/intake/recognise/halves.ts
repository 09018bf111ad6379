import { headerWord } from './header-vocabulary.ts';
import { isRowOrdinal } from './labels.ts';
import type { TableColumn, TableLayout } from './layout.ts';
import type { SheetView } from './sheet-view.ts';
import { wordsOf } from './sheet-view.ts';

/**
 * The columns of the lists that stand beside one another under one header row: each from its order number on, or from its
 * names on where the lists have no numbers and some row holds two names.
 */
export function columnsBeside(
  view: SheetView,
  headerTop: number,
  { kind, columns, rows }: Pick<TableLayout, 'kind' | 'columns' | 'rows'>,
): TableColumn[][] {
  const ordinals = columns
    .filter(({ meaning, column }) => meaning === 'ordinal' && headerWord(view.text(headerTop, column)) === 'ordinal')
    .map(({ column }) => column);
  if (ordinals.length >= 2) return columnsFrom(ordinals, columns);
  if (!kind.startsWith('registration')) return [];
  const names = columns.filter(({ meaning }) => meaning === 'name').map(({ column }) => column);
  const named = (row: number): number => names.filter((column) => view.text(row, column) !== '').length;
  if (names.length < 2 || !rows.some(({ row, role }) => role === 'data' && named(row) >= 2)) return [];
  return columnsFrom(names, columns);
}

/** What stands left of the first list belongs to it. */
function columnsFrom(starts: readonly number[], columns: readonly TableColumn[]): TableColumn[][] {
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    return columns.filter(({ column }) => (index === 0 || column >= start) && column < next);
  });
}

/**
 * True for lists of registrations that can each be read without the other: a long list folded into halves, or people
 * beside collectives. Every list has its own names and awards, and in every row it is either empty or has its order
 * number (its name, where nothing is numbered). A heading, a total or a name without a number inside one of them leaves
 * open what it stands for.
 */
export function areListsBeside(
  view: SheetView,
  { kind, context, rows }: Pick<TableLayout, 'kind' | 'context' | 'rows'>,
  halves: readonly TableColumn[][],
): boolean {
  if (!kind.startsWith('registration') || sharesColumn(halves)) return false;
  const ordered = halves.every((half) => half.some(({ meaning }) => meaning === 'ordinal'));
  if (!halves.every((half) => isList(half, ordered && context.award !== null))) return false;
  const begun = (half: readonly TableColumn[], row: number): boolean =>
    half.some(({ meaning, column }) =>
      ordered
        ? meaning === 'ordinal' && isRowOrdinal(view.text(row, column))
        : meaning === 'name' && view.text(row, column) !== '',
    );
  return rows.every(({ row, role, doubt }) => {
    if (role === 'title' || role === 'header' || role === 'number') return true;
    if (role === 'section' || doubt !== undefined) return false;
    const empty = (half: readonly TableColumn[]) => half.every(({ column }) => view.text(row, column) === '');
    if (role === 'data') return halves.every((half) => begun(half, row) || empty(half));
    return !ordered || !halves.some((half) => begun(half, row));
  });
}

/**
 * True for tables of counts by unit under one header that is repeated: every part has an order number, a unit and counts
 * under the same texts, no unit stands in two of them, and no row is a total or a heading, which could speak of one or of all.
 */
export function areCountsBeside(
  view: SheetView,
  { kind, rows }: Pick<TableLayout, 'kind' | 'rows'>,
  halves: readonly TableColumn[][],
): boolean {
  if (kind !== 'count-by-unit' || !halves.every((half) => isAlike(half, halves[0] ?? []))) return false;
  const fixed = new Set(['title', 'header', 'number', 'note']);
  if (!rows.every(({ role, doubt }) => (role === 'data' && doubt === undefined) || fixed.has(role))) return false;
  const units = new Set<string>();
  return rows.every(({ row, role }) => {
    if (role !== 'data') return true;
    return halves.every((half) => {
      if (half.every(({ column }) => view.text(row, column) === '')) return true;
      const text = (meaning: string) => view.text(row, half.find((each) => each.meaning === meaning)?.column ?? 0);
      const unit = wordsOf(text('unit'));
      if (!isRowOrdinal(text('ordinal')) || unit === '' || units.has(unit)) return false;
      units.add(unit);
      return true;
    });
  });
}

function isAlike(half: readonly TableColumn[], first: readonly TableColumn[]): boolean {
  const has = (meaning: string) => half.filter((column) => column.meaning === meaning).length === 1;
  const same = half.length === first.length && half.every((column, at) => headerOf(column) === headerOf(first[at]));
  return same && has('ordinal') && has('unit') && half.some(({ meaning }) => meaning === 'count');
}

function isList(half: readonly TableColumn[], entitled: boolean): boolean {
  const awards = half.filter(({ meaning }) => meaning === 'award-text' || meaning === 'award-mark');
  return half.some(({ meaning }) => meaning.startsWith('name')) && (entitled || awards.length > 0);
}

/** One column more behind the last of several lists that are alike may speak of all of them; a remark speaks of none. */
function sharesColumn(halves: readonly TableColumn[][]): boolean {
  const [first = [], last = []] = [halves[0], halves.at(-1)];
  const extra = last.slice(first.length);
  const alike = first.every((column, place) => headerOf(column) === headerOf(last[place]));
  return alike && extra.some(({ meaning }) => meaning !== 'ignored');
}

const headerOf = (column: TableColumn | undefined): string => (column?.header ?? []).map(wordsOf).join('/');
