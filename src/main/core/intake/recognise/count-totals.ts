import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import { isNothing, numberIn } from './cell-values.ts';
import { isRowOrdinal, isSectionOrdinal } from './labels.ts';
import type { LayoutRow, TableColumn } from './layout.ts';
import type { SheetView } from './sheet-view.ts';

/**
 * Totals in a table of counts that no word tells: a row without an order number whose figures are, in every column,
 * the sum of all other rows or of the block that follows or goes before it.
 */
export function findTotalsByArithmetic(
  view: SheetView,
  rows: readonly LayoutRow[],
  columns: readonly TableColumn[],
): LayoutRow[] {
  const counts = columns.filter(({ meaning }) => meaning === 'count').map(({ column }) => column);
  const ordinal = columns.find(({ meaning }) => meaning === 'ordinal')?.column ?? 0;
  const data = rows.filter(({ role }) => role === 'data');
  const numbered = data.filter(({ row }) => isRowOrdinal(view.text(row, ordinal)));
  const suspects = suspectRows(data, numbered);
  if (suspects.size === 0 || suspects.size > mostSuspects || counts.length === 0) return [...rows];
  const sums = new Map(data.map(({ row }) => [row, counts.map((column) => valueAt(view, row, column))]));
  const others = data.filter(({ row }) => !suspects.has(row)).map(({ row }) => row);
  const totals = new Set(
    [...suspects].filter((row) =>
      candidateBlocks(row, data, suspects, others).some((block) => isSum(row, block, sums)),
    ),
  );
  return rows.map((entry) =>
    totals.has(entry.row)
      ? {
          ...entry,
          role: 'total' as const,
          reason: reasons.sumOfRows,
          confidence: numbered.length > 0 ? 0.9 : 0.4,
        }
      : entry,
  );
}

/** More rows without an order number than this are no totals but a table numbered carelessly. */
const mostSuspects = 200;

function suspectRows(data: readonly LayoutRow[], numbered: readonly LayoutRow[]): Set<number> {
  const known = new Set(numbered.map(({ row }) => row));
  if (numbered.length >= data.length / 2) return new Set(data.map(({ row }) => row).filter((row) => !known.has(row)));
  if (data.length < 3) return new Set();
  return new Set([data[0], data.at(-1)].flatMap((entry) => (entry === undefined ? [] : [entry.row])));
}

function candidateBlocks(
  row: number,
  data: readonly LayoutRow[],
  suspects: ReadonlySet<number>,
  others: readonly number[],
): number[][] {
  const index = data.findIndex((entry) => entry.row === row);
  const after: number[] = [];
  for (const entry of data.slice(index + 1)) {
    if (suspects.has(entry.row)) break;
    after.push(entry.row);
  }
  const before: number[] = [];
  for (const entry of data.slice(0, index).toReversed()) {
    if (suspects.has(entry.row)) break;
    before.push(entry.row);
  }
  return [[...others], data.map((entry) => entry.row).filter((other) => other !== row), after, before];
}

function isSum(row: number, block: readonly number[], values: ReadonlyMap<number, number[]>): boolean {
  const own = values.get(row) ?? [];
  if (block.length < 2 || own.filter((value) => value > 0).length < Math.min(2, own.length)) return false;
  return own.every((value, index) => {
    const sum = block.reduce((total, other) => total + (values.get(other)?.[index] ?? 0), 0);
    return Math.abs(sum - value) < 1e-6;
  });
}

function valueAt(view: SheetView, row: number, column: number): number {
  const cell = view.row(row)?.cells.get(column);
  return isNothing(cell) ? 0 : (numberIn(cell) ?? 0);
}

/**
 * Rows `I`, `A` … of a table of counts that carry numbers are rows of data where nothing stands under them: a unit
 * numbered the Roman way, or one without members of its own among others that have some.
 */
export function sectionsThatAreData(
  view: SheetView,
  rows: readonly LayoutRow[],
  columns: readonly TableColumn[],
): LayoutRow[] {
  const ordinal = columns.find(({ meaning }) => meaning === 'ordinal')?.column ?? 0;
  const counts = columns.filter(({ meaning }) => meaning.startsWith('count')).map(({ column }) => column);
  const isLettered = ({ row, role }: LayoutRow) => role === 'section' && isSectionOrdinal(view.text(row, ordinal));
  const style = ({ row }: LayoutRow) => /^\(?[IVX]+\)?[.)]?$/.test(view.text(row, ordinal));
  return rows.map((entry, index) => {
    if (!isLettered(entry)) return entry;
    const counted = counts.some((column) => valueAt(view, entry.row, column) > 0);
    const next = rows[index + 1];
    const members = next?.role === 'data' || (next?.role === 'section' && style(next) !== style(entry));
    return counted && !members
      ? { ...entry, role: 'data' as const, reason: reasons.sectionThatCounts, confidence: 0.85 }
      : entry;
  });
}
