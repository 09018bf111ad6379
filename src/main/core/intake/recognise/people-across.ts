import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { withoutContext } from '#shared/domain/award-vocabulary.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import type { Cell, GridRow, SheetGrid } from '../read/grid.ts';
import { rowOf, rowsBelowList } from './around-list.ts';
import { headerWord } from './header-vocabulary.ts';
import { isPersonLike, isUnitLike } from './labels.ts';
import type { TableLayout } from './layout.ts';
import type { SheetView } from './sheet-view.ts';
import { viewSheet } from './sheet-view.ts';
import type { TableRange } from './tables.ts';

/** Where people stand across: the rows of fields, the column of their labels and the last person's. */
interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A sheet of people across, turned so that every person has a row under the labels; lines over it stay over it. */
export interface TurnedSheet {
  view: SheetView;
  range: TableRange;
  block: Block;
}

/**
 * `Họ và tên | An | Bình`, `Chức vụ | … | …`, `Danh hiệu | LĐTT | CSTĐCS`: labels down, people across. Null where the rows
 * do not follow one another, a label is no known word, a person has no name, or cells are merged.
 */
export function turnedSheet(view: SheetView, vocabulary: AwardVocabulary): TurnedSheet | null {
  const block = findBlock(view, vocabulary);
  if (block === null) return null;
  const { top, bottom, left, right } = block;
  const merged = view.sheet.merges.some((range) => range.bottom >= top && range.top <= bottom);
  if (merged) return null;
  const titles = view.filledRows(1, top - 1).flatMap((row): GridRow[] => {
    const cells = view.row(row)?.cells;
    return cells === undefined ? [] : [{ index: row, hidden: false, cells }];
  });
  const people: GridRow[] = [];
  for (let column = left; column <= right; column += 1) {
    people.push({ index: top + column - left, hidden: false, cells: fieldsOf(view, block, column) });
  }
  const lastRow = top + right - left;
  const sheet: SheetGrid = {
    ...view.sheet,
    rows: [...titles, ...people],
    merges: [],
    columnWidths: new Map(),
    lastRow,
    lastColumn: bottom - top + 1,
  };
  const header = { rows: [top], numberRow: null, signature: '' };
  return { view: viewSheet(sheet), range: { firstRow: 1, lastRow, header, repeated: [] }, block };
}

function fieldsOf(view: SheetView, { top, bottom }: Block, column: number): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (let row = top; row <= bottom; row += 1) {
    const cell = view.row(row)?.cells.get(column);
    if (cell !== undefined) cells.set(row - top + 1, cell);
  }
  return cells;
}

function findBlock(view: SheetView, vocabulary: AwardVocabulary): Block | null {
  const named = view.filledRows(1, view.sheet.lastRow).find((row) => namesAcross(view, row));
  if (named === undefined) return null;
  const columns = view.filled(named);
  const [left = 1, right = 1] = [columns[0], columns.at(-1)];
  const labelled = (row: number): boolean => {
    const filled = view.filled(row);
    return filled[0] === left && (filled.at(-1) ?? 0) <= right && isLabel(view.text(row, left), vocabulary);
  };
  let [top, bottom] = [named, named];
  while (labelled(top - 1)) top -= 1;
  while (labelled(bottom + 1)) bottom += 1;
  return bottom - top >= 1 ? { top, bottom, left, right } : null;
}

/** The label of names, and a name in every column from there on. */
function namesAcross(view: SheetView, row: number): boolean {
  const [left = 0, ...columns] = view.filled(row);
  if (headerWord(view.text(row, left)) !== 'name' || columns.length < 2) return false;
  return columns.every((column, index) => {
    const text = view.text(row, column);
    return column === left + index + 1 && isPersonLike(text) && !isUnitLike(text);
  });
}

function isLabel(text: string, vocabulary: AwardVocabulary): boolean {
  return headerWord(text) !== null || vocabulary.recognise(text, withoutContext).kind === 'award';
}

/** The table of people across, given what its turned rows are; null where they leave any doubt. */
export function peopleAcross(
  view: SheetView,
  { view: turnedView, block }: TurnedSheet,
  read: TableLayout,
): TableLayout | null {
  const { top, bottom, left } = block;
  const people = read.rows.filter(({ row }) => row > top);
  const doubtful = read.problems.length > 0 || people.some(({ role, doubt }) => role !== 'data' || doubt !== undefined);
  if (doubtful || !read.kind.startsWith('registration')) return null;
  const below = rowsBelowList(view, view.filledRows(bottom + 1, view.sheet.lastRow));
  if (below === null) return null;
  const claims = new Set(
    read.columns.filter(({ meaning }) => meaning.startsWith('award-')).map(({ column }) => top + column - 1),
  );
  const fields = view.filledRows(top, bottom).map((row) => {
    if (claims.has(row)) return rowOf(row, 'data', reasons.claimsAcross);
    return rowOf(row, 'header', row === top ? reasons.namesAcross : reasons.detailsAcross);
  });
  const titles = view.filledRows(1, top - 1).map((row) => rowOf(row, 'title', reasons.overHeader));
  return {
    ...read,
    lastRow: view.sheet.lastRow,
    headerRows: fields.filter(({ role }) => role === 'header').map(({ row }) => row),
    kindReason: reasons.peopleAcross,
    confidence: 0.85,
    columns: [],
    rows: [...titles, ...fields, ...below],
    turned: { view: turnedView, layout: read, top, left },
  };
}
