import type { Cell, GridRow, MergedRange, SheetGrid } from './grid.ts';
import { readLimits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Cells of all sheets of one file count against one budget. */
export interface CellBudget {
  left: number;
}

export function createCellBudget(): CellBudget {
  return { left: readLimits.cells };
}

export interface SheetBuilder {
  /** Starts a row; rows may come in any order. */
  row(index: number, hidden: boolean): void;
  cell(column: number, cell: Cell): void;
  merge(range: MergedRange): void;
  width(first: number, last: number, characters: number): void;
  finish(): SheetGrid;
}

/** Gathers one sheet in sheet order, allocating only rows that hold something and refusing what no sheet can hold. */
export function createSheetBuilder(name: string, hidden: boolean, budget: CellBudget): SheetBuilder {
  const rows: GridRow[] = [];
  const merges: MergedRange[] = [];
  const widths: { first: number; last: number; characters: number }[] = [];
  let cells: Map<number, Cell> | null = null;
  let current = { index: 0, hidden: false };
  let lastColumn = 0;
  return {
    row: (index, rowHidden) => {
      if (!(index >= 1 && index <= readLimits.rows)) throw new Refusal('file.too-large');
      current = { index, hidden: rowHidden };
      cells = null;
    },
    cell: (column, cell) => {
      if (!(column >= 1 && column <= readLimits.columns)) throw new Refusal('file.too-large');
      budget.left -= 1;
      if (budget.left < 0) throw new Refusal('file.too-large');
      if (cells === null) {
        cells = new Map();
        rows.push({ ...current, cells });
      }
      cells.set(column, cell);
      lastColumn = Math.max(lastColumn, column);
    },
    merge: (range) => {
      if (merges.length >= readLimits.merges) throw new Refusal('file.too-large');
      if (range.bottom > range.top || range.right > range.left) merges.push(range);
    },
    width: (first, last, characters) => {
      if (widths.length < readLimits.columns) widths.push({ first, last, characters });
    },
    finish: () => {
      const ordered = inOrder(rows);
      const columnWidths = widthsUpTo(widths, lastColumn);
      return { name, hidden, rows: ordered, merges, columnWidths, lastRow: ordered.at(-1)?.index ?? 0, lastColumn };
    },
  };
}

/** Writers may repeat or disorder rows and cells; what comes later fills what came before. */
function inOrder(rows: GridRow[]): GridRow[] {
  const disordered = rows.some((row, position) => row.index <= (rows[position - 1]?.index ?? 0));
  if (!disordered) return rows.map(withOrderedCells);
  const byIndex = new Map<number, GridRow>();
  for (const row of rows) {
    const before = byIndex.get(row.index);
    byIndex.set(row.index, before ? { ...row, cells: new Map([...before.cells, ...row.cells]) } : row);
  }
  return [...byIndex.values()].toSorted((a, b) => a.index - b.index).map(withOrderedCells);
}

function withOrderedCells(row: GridRow): GridRow {
  let last = 0;
  for (const column of row.cells.keys()) {
    if (column < last) return { ...row, cells: new Map([...row.cells].toSorted(([a], [b]) => a - b)) };
    last = column;
  }
  return row;
}

function widthsUpTo(
  widths: readonly { first: number; last: number; characters: number }[],
  lastColumn: number,
): Map<number, number> {
  const columnWidths = new Map<number, number>();
  for (const { first, last, characters } of widths) {
    for (let column = Math.max(first, 1); column <= Math.min(last, lastColumn); column += 1) {
      columnWidths.set(column, characters);
    }
  }
  return columnWidths;
}
