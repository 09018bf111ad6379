import type { Cell, GridRow, MergedRange, SheetGrid } from './grid.ts';
import { readLimits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { createRowCells } from './row-cells.ts';

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
  const rows = createRowGatherer();
  const merges: MergedRange[] = [];
  const widths: { first: number; last: number; characters: number }[] = [];
  let lastColumn = 0;
  return {
    row: (index, rowHidden) => {
      if (!(index >= 1 && index <= readLimits.rows)) throw new Refusal('file.too-large');
      rows.start(index, rowHidden);
    },
    cell: (column, cell) => {
      if (!(column >= 1 && column <= readLimits.columns)) throw new Refusal('file.too-large');
      budget.left -= 1;
      if (budget.left < 0) throw new Refusal('file.too-large');
      rows.add(column, cell);
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
      const ordered = inOrder(rows.take());
      const columnWidths = widthsUpTo(widths, lastColumn);
      return { name, hidden, rows: ordered, merges, columnWidths, lastRow: ordered.at(-1)?.index ?? 0, lastColumn };
    },
  };
}

interface RowGatherer {
  start(index: number, hidden: boolean): void;
  add(column: number, cell: Cell): void;
  take(): GridRow[];
}

function createRowGatherer(): RowGatherer {
  const rows: GridRow[] = [];
  const rowCells = createRowCells();
  let index = 0;
  let hidden = false;
  let columns: number[] = [];
  let cells: Cell[] = [];
  let lastColumn = 0;
  let isOrdered = true;
  const endRow = (): void => {
    if (cells.length === 0) return;
    rows.push({ index, hidden, cells: isOrdered ? rowCells(columns, cells.slice()) : sorted(columns, cells) });
    columns = [];
    cells = [];
    lastColumn = 0;
    isOrdered = true;
  };
  return {
    start: (rowIndex, rowHidden) => {
      endRow();
      index = rowIndex;
      hidden = rowHidden;
    },
    add: (column, cell) => {
      if (column <= lastColumn) isOrdered = false;
      lastColumn = column;
      columns.push(column);
      cells.push(cell);
    },
    take: () => {
      endRow();
      return rows;
    },
  };
}

/** Writers may disorder and repeat cells: what comes later stands in the place of what came before. */
function sorted(columns: readonly number[], cells: readonly Cell[]): GridRow['cells'] {
  const byColumn = new Map(cells.map((cell, place) => [columns[place] ?? 0, cell]));
  return new Map([...byColumn].toSorted(([a], [b]) => a - b));
}

/** Writers may repeat or disorder rows: what comes later fills what came before. */
function inOrder(rows: GridRow[]): GridRow[] {
  const disordered = rows.some((row, position) => row.index <= (rows[position - 1]?.index ?? 0));
  if (!disordered) return rows;
  const byIndex = new Map<number, GridRow>();
  for (const row of rows) {
    const before = byIndex.get(row.index);
    byIndex.set(row.index, before ? { ...row, cells: joined(before.cells, row.cells) } : row);
  }
  return [...byIndex.values()].toSorted((a, b) => a.index - b.index);
}

function joined(before: GridRow['cells'], after: GridRow['cells']): GridRow['cells'] {
  return new Map([...before, ...after].toSorted(([a], [b]) => a - b));
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
