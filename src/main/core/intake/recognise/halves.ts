import type { TableKind } from '#shared/domain/records.ts';
import { headerWord } from './header-vocabulary.ts';
import { isRowOrdinal } from './labels.ts';
import type { LayoutRow, TableColumn } from './layout.ts';
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
 * True for a long list folded into halves: the same header over each, and in every row a half is either empty or has
 * its order number. A heading, a total or a name without a number inside one half leaves open what it stands for.
 */
export function isFoldedList(
  view: SheetView,
  kind: TableKind,
  halves: readonly TableColumn[][],
  rows: readonly LayoutRow[],
): boolean {
  const [first = '', ...others] = halves.map((half) =>
    half.map(({ header }) => header.map(wordsOf).join('/')).join('|'),
  );
  if (!kind.startsWith('registration') || others.some((header) => header !== first)) return false;
  return rows.every(({ row, role, doubt }) => {
    if (role === 'title' || role === 'header' || role === 'number') return true;
    if (role === 'section' || doubt !== undefined) return false;
    const numbered = (half: readonly TableColumn[]) => isRowOrdinal(view.text(row, half[0]?.column ?? 0));
    const empty = (half: readonly TableColumn[]) => half.every(({ column }) => view.text(row, column) === '');
    return role === 'data' ? halves.every((half) => numbered(half) || empty(half)) : !halves.some(numbered);
  });
}
