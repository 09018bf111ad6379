import type { TableCell } from 'pdfmake/interfaces';
import type { Cell, Column, Row, Table } from '../model.ts';
import { cellText } from '../number-text.ts';
import { lineHeight } from '../page.ts';
import type { headerRows } from '../table-header.ts';
import type { PaperFonts } from '../typeface/paper-fonts.ts';
import { lineCount } from '../typeface/wrap.ts';
import { cellPadding, type Fit, placed } from './fit-columns.ts';

export const verticalPadding = 2.5;
export const lineWidth = 0.5;
/** What a row is higher than its text. */
export const cellFrame = 2 * verticalPadding + lineWidth;

/** One part of a table with all that its cells are set by. */
export interface Setting {
  table: Table;
  part: Fit['parts'][number];
  fontSize: number;
  fonts: PaperFonts;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function textHeight(lines: number, fontSize: number): number {
  return lines * fontSize * lineHeight + cellFrame;
}

type Header = ReturnType<typeof headerRows>;

/** A cell over several rows gets what its own rows lack in the last of them. */
export function headerRowHeights({ part, fontSize, fonts }: Setting, header: Header): number[] {
  const heights = header.map(() => 0);
  const cells = header.flatMap((row, level) => row.map((cell) => ({ ...cell, level })));
  for (const cell of cells.toSorted((one, other) => one.rows - other.rows)) {
    const width = spanWidth(part.widths, cell.column, cell.columns);
    const needed = textHeight(lineCount(cell.text, fonts.bold, fontSize, width), fontSize);
    const has = sum(heights.slice(cell.level, cell.level + cell.rows));
    const last = cell.level + cell.rows - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(0, needed - has);
  }
  return heights;
}

function spanWidth(widths: number[], start: number, count: number): number {
  return sum(widths.slice(start, start + count)) + (count - 1) * cellPadding;
}

export function headerBody({ part, fontSize, fonts }: Setting, header: Header, heights: number[]): TableCell[][] {
  const body = header.map(() => part.columns.map((): TableCell => ({ text: '' })));
  for (const [level, row] of header.entries()) {
    for (const cell of row) {
      const target = body[level];
      if (target === undefined) continue;
      const lines = lineCount(cell.text, fonts.bold, fontSize, spanWidth(part.widths, cell.column, cell.columns));
      const free = sum(heights.slice(level, level + cell.rows)) - textHeight(lines, fontSize);
      target[cell.column] = {
        text: cell.text,
        bold: true,
        alignment: 'center',
        margin: [0, Math.max(0, free / 2), 0, 0],
        colSpan: cell.columns,
        rowSpan: cell.rows,
      };
    }
  }
  return body;
}

function cellHeight({ part, fontSize, fonts }: Setting, row: Row, { cell, start, columns }: VisibleCell): number {
  const font = row.kind === 'data' ? fonts.regular : fonts.bold;
  const width = spanWidth(part.widths, start, columns);
  return textHeight(cell.kind === 'number' ? 1 : lineCount(cell.text, font, fontSize, width), fontSize);
}

interface VisibleCell {
  cell: Cell;
  source: number;
  start: number;
  columns: number;
}

/** The cells of a row that a part of the table shows, with their place and span among the part's columns. */
function visibleCells(row: Row, shown: number[]): VisibleCell[] {
  return placed(row.cells).flatMap(([source, cell]) => {
    const span = cell.kind === 'text' ? cell.columns : 1;
    const places = [...shown.keys()].filter(
      (place) => (shown[place] ?? -1) >= source && (shown[place] ?? -1) < source + span,
    );
    const [start] = places;
    return start === undefined ? [] : [{ cell, source, start, columns: places.length }];
  });
}

/** The cells of a row for pdfmake, set in the middle of its height. */
export function bodyRow(setting: Setting, row: Row): { height: number; cells: TableCell[] } {
  const shown = visibleCells(row, setting.part.columns).map((cell) => ({
    ...cell,
    height: cellHeight(setting, row, cell),
  }));
  const height = Math.max(...shown.map((cell) => cell.height));
  const cells = setting.part.columns.map((): TableCell => ({ text: '' }));
  for (const { cell, source, start, columns, height: own } of shown) {
    const column = setting.table.columns[source];
    if (column === undefined) continue;
    cells[start] = {
      text: cellText(cell, column),
      bold: row.kind !== 'data',
      alignment: alignment(column),
      margin: [0, (height - own) / 2, 0, 0],
      noWrap: column.kind !== 'text',
      ...(columns > 1 ? { colSpan: columns } : {}),
    };
  }
  return { height, cells };
}

function alignment(column: Column): 'left' | 'center' | 'right' {
  if (column.kind === 'number') return 'right';
  return column.kind === 'ordinal' ? 'center' : 'left';
}
