import { headerWord } from './header-vocabulary.ts';
import { isRowOrdinal } from './labels.ts';
import type { TableColumn, TableLayout } from './layout.ts';
import type { SheetView } from './sheet-view.ts';
import { wordsOf } from './sheet-view.ts';

/** The columns of the lists that stand beside one another under one header row, each from its order number on. */
export function columnsBeside(view: SheetView, headerTop: number, columns: readonly TableColumn[]): TableColumn[][] {
  const starts = columns
    .filter(({ meaning, column }) => meaning === 'ordinal' && headerWord(view.text(headerTop, column)) === 'ordinal')
    .map(({ column }) => column);
  if (starts.length < 2) return [];
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    return columns.filter(({ column }) => column >= start && column < next);
  });
}

/**
 * True for lists of registrations that can each be read without the other: a long list folded into halves, or people
 * beside collectives. Every list has its own names and awards, and in every row it is either empty or has its order
 * number. A heading, a total or a name without a number inside one of them leaves open what it stands for.
 */
export function areListsBeside(
  view: SheetView,
  { kind, context, rows }: Pick<TableLayout, 'kind' | 'context' | 'rows'>,
  halves: readonly TableColumn[][],
): boolean {
  if (!kind.startsWith('registration') || sharesColumn(halves)) return false;
  if (!halves.every((half) => isList(half, context.award !== null))) return false;
  return rows.every(({ row, role, doubt }) => {
    if (role === 'title' || role === 'header' || role === 'number') return true;
    if (role === 'section' || doubt !== undefined) return false;
    const numbered = (half: readonly TableColumn[]) => isRowOrdinal(view.text(row, half[0]?.column ?? 0));
    const empty = (half: readonly TableColumn[]) => half.every(({ column }) => view.text(row, column) === '');
    return role === 'data' ? halves.every((half) => numbered(half) || empty(half)) : !halves.some(numbered);
  });
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
