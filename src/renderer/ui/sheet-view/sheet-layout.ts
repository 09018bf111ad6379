/** One row of a sheet as it is drawn; columns and rows count from 1. */
export interface SheetRow {
  index: number;
  hidden: boolean;
  role: string;
  cells: { column: number; text: string; bold: boolean; numeric: boolean }[];
}

export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface PlacedCell {
  column: number;
  /** Last column and last row that the cell's text covers. */
  right: number;
  bottom: number;
  /** Pixels that a long text runs on behind the last column, where nothing stands in its way. */
  beyond: number;
  text: string;
  bold: boolean;
  numeric: boolean;
  merged: boolean;
}

export interface SheetPlace {
  row: number;
  column: number;
}

export const lineHeight = 20;
/** Of the column with row numbers and roles. */
export const headWidth = 118;
const characterWidth = 7;
const usualCharacters = 9;

/** Left edges in pixels of the columns 1 … `lastColumn`, with the right edge of the last behind them. */
export function columnEdges(widths: ReadonlyMap<number, number>, lastColumn: number): number[] {
  const edges = [0];
  for (let column = 1; column <= lastColumn; column += 1) {
    const characters = Math.min(60, Math.max(3, widths.get(column) ?? usualCharacters));
    edges.push((edges.at(-1) ?? 0) + Math.round(characters * characterWidth) + 6);
  }
  return edges;
}

/** Pixels from the left edge of one column to the right edge of another. */
export function widthBetween(edges: number[], left: number, right: number): number {
  return (edges[right] ?? 0) - (edges[left - 1] ?? 0);
}

/** A row's texts with what each covers: its merged range, or, as in Excel, the empty cells that a long text runs over. */
export function placeCells(row: SheetRow, merges: MergedRange[], edges: number[]): PlacedCell[] {
  const lastColumn = edges.length - 1;
  const filled = row.cells.filter(({ text }) => text !== '').toSorted((one, other) => one.column - other.column);
  return filled.map((cell, place) => {
    const merge = merges.find(({ top, left }) => top === row.index && left === cell.column);
    const next = filled[place + 1]?.column ?? lastColumn + 1;
    const runsOver = !cell.numeric && !merge && row.role !== 'header';
    const room = runsOver ? Math.max(cell.column, next - 1) : cell.column;
    const right = merge?.right ?? lastColumnNeeded(cell.column, room, cell.text, edges);
    const missing = widthNeeded(cell.text) - widthBetween(edges, cell.column, right);
    const beyond = runsOver && right === lastColumn ? Math.max(0, missing) : 0;
    return { ...cell, right, beyond, bottom: merge?.bottom ?? row.index, merged: merge !== undefined };
  });
}

/** The first column up to `room` at which a text that starts in `column` has enough width. */
function lastColumnNeeded(column: number, room: number, text: string, edges: number[]): number {
  const needed = widthNeeded(text);
  let right = column;
  while (right < room && widthBetween(edges, column, right) < needed) right += 1;
  return right;
}

function widthNeeded(text: string): number {
  return Math.max(...text.split('\n').map(({ length }) => length)) * characterWidth + 8;
}

/** Lines that a row needs: texts of a header wrap inside their cells, others break only where they were broken. */
export function linesNeeded(row: SheetRow, cells: PlacedCell[], edges: number[]): number {
  const lines = cells
    .filter((cell) => cell.bottom === row.index)
    .map((cell) => {
      const broken = cell.text.split('\n').length;
      if (row.role !== 'header') return Math.min(4, broken);
      const perLine = Math.max(3, widthBetween(edges, cell.column, cell.right) / characterWidth);
      return Math.min(6, Math.max(broken, Math.ceil(cell.text.length / perLine)));
    });
  return Math.max(1, ...lines);
}

/** The column under a horizontal position in pixels; 0 where there is none. */
export function columnAt(edges: number[], position: number): number {
  return edges.findLastIndex((edge) => edge <= position) + 1;
}
