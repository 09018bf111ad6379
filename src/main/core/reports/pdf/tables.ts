import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import type { Cell, Column, Row, Table } from '../model.ts';
import { cellText } from '../number-text.ts';
import { headerRows } from '../table-header.ts';
import { cellPadding, type Fit, fitColumns, placed } from './fit-columns.ts';
import type { PaperFonts } from './fonts.ts';
import { lineHeight, type Page } from './page.ts';
import { paginate } from './paginate.ts';
import { lineCount } from './wrap.ts';

/** Room in points for the table: left on its first page, and below it for what ends the document. */
export interface TablePlace {
  page: Page;
  fonts: PaperFonts;
  used: number;
  tail: number;
}

const verticalPadding = 2.5;
const lineWidth = 0.5;
const captionHeight = 18;

export const tableLayout: CustomTableLayout = {
  hLineWidth: () => lineWidth,
  vLineWidth: () => lineWidth,
  paddingLeft: () => (cellPadding - lineWidth) / 2,
  paddingRight: () => (cellPadding - lineWidth) / 2,
  paddingTop: () => verticalPadding,
  paddingBottom: () => verticalPadding,
};

/** One table a page, each with the header, so that where pages break is decided here and nowhere else. */
export function tables(table: Table, place: TablePlace): Content[] {
  const fit = fitColumns(table, place.fonts, place.page.textWidth);
  return fit.parts.flatMap((part, index) => {
    const setting: Setting = { table, part, fontSize: fit.fontSize, fonts: place.fonts };
    const last = index === fit.parts.length - 1;
    const caption = fit.parts.length > 1 ? messages.part(index + 1, fit.parts.length) : null;
    return partPages(
      setting,
      { ...place, used: index === 0 ? place.used : 0, tail: last ? place.tail : 0 },
      caption,
      index > 0,
    );
  });
}

interface Setting {
  table: Table;
  part: Fit['parts'][number];
  fontSize: number;
  fonts: PaperFonts;
}

function partPages(setting: Setting, place: TablePlace, caption: string | null, onNewPage: boolean): Content[] {
  const { rows } = setting.table;
  const header = headerRows(setting.part.columns.flatMap((index) => setting.table.columns[index] ?? []));
  const headerHeights = headerRowHeights(setting, header);
  const headerHeight = sum(headerHeights);
  const heights = rows.map((row) => rowHeight(setting, row));
  const others = place.page.textHeight - headerHeight - setting.fontSize;
  const first = others - place.used - (caption === null ? 0 : captionHeight);
  const starts = paginate(rows, { heights, first, others, tail: place.tail });
  const pages = starts.map((start, index): Content => {
    const end = starts[index + 1] ?? rows.length;
    return {
      layout: 'paper',
      fontSize: setting.fontSize,
      ...(index > 0 || (onNewPage && caption === null) ? { pageBreak: 'before' as const } : {}),
      table: {
        headerRows: header.length,
        dontBreakRows: true,
        widths: setting.part.widths,
        heights: [...headerHeights, ...heights.slice(start, end)].map(
          (height) => height - 2 * verticalPadding - lineWidth,
        ),
        body: [...headerBody(setting, header, headerHeights), ...rows.slice(start, end).map((row) => bodyRow(setting, row))],
      },
    };
  });
  if (caption === null) return pages;
  const title: Content = { text: caption, italics: true, fontSize: 12, margin: [0, 0, 0, 3] };
  return [onNewPage ? { ...title, pageBreak: 'before' } : title, ...pages];
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function textHeight(lines: number, fontSize: number): number {
  return lines * fontSize * lineHeight + 2 * verticalPadding + lineWidth;
}

type Header = ReturnType<typeof headerRows>;

/** A cell over several rows gets what its own rows lack in the last of them. */
function headerRowHeights({ part, fontSize, fonts }: Setting, header: Header): number[] {
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

function headerBody({ part, fontSize, fonts }: Setting, header: Header, heights: number[]): TableCell[][] {
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

function rowHeight({ part, fontSize, fonts }: Setting, row: Row): number {
  const font = row.kind === 'data' ? fonts.regular : fonts.bold;
  const lines = visibleCells(row, part.columns).map(({ cell, start, columns }) =>
    cell.kind === 'number' ? 1 : lineCount(cell.text, font, fontSize, spanWidth(part.widths, start, columns)),
  );
  return textHeight(Math.max(1, ...lines), fontSize);
}

/** The cells of a row that a part of the table shows, with their place and span among the part's columns. */
function visibleCells(row: Row, shown: number[]): { cell: Cell; source: number; start: number; columns: number }[] {
  return placed(row.cells).flatMap(([source, cell]) => {
    const span = cell.kind === 'text' ? cell.columns : 1;
    const places = [...shown.keys()].filter(
      (place) => (shown[place] ?? -1) >= source && (shown[place] ?? -1) < source + span,
    );
    const [start] = places;
    return start === undefined ? [] : [{ cell, source, start, columns: places.length }];
  });
}

function bodyRow({ table, part }: Setting, row: Row): TableCell[] {
  const body = part.columns.map((): TableCell => ({ text: '' }));
  for (const { cell, source, start, columns } of visibleCells(row, part.columns)) {
    const column = table.columns[source];
    if (column === undefined) continue;
    body[start] = {
      text: cellText(cell, column),
      bold: row.kind !== 'data',
      alignment: alignment(column),
      verticalAlignment: 'middle',
      noWrap: column.kind !== 'text',
      ...(columns > 1 ? { colSpan: columns } : {}),
    };
  }
  return body;
}

function alignment(column: Column): 'left' | 'center' | 'right' {
  if (column.kind === 'number') return 'right';
  return column.kind === 'ordinal' ? 'center' : 'left';
}
