import type { Content, CustomTableLayout } from 'pdfmake/interfaces';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import type { Table } from '../model.ts';
import type { Page } from '../page.ts';
import { headerRows } from '../table-header.ts';
import type { PaperFonts } from '../typeface/paper-fonts.ts';
import { cellPadding, fitColumns } from './fit-columns.ts';
import { paginate } from './paginate.ts';
import {
  bodyRow,
  cellFrame,
  headerBody,
  headerRowHeights,
  lineWidth,
  type Setting,
  verticalPadding,
} from './table-cells.ts';

/** Room in points for the table: left on its first page, and below it for what ends the document. */
export interface TablePlace {
  page: Page;
  fonts: PaperFonts;
  used: number;
  tail: number;
}

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

function partPages(setting: Setting, place: TablePlace, caption: string | null, onNewPage: boolean): Content[] {
  const { rows } = setting.table;
  const header = headerRows(setting.part.columns.flatMap((index) => setting.table.columns[index] ?? []));
  const headerHeights = headerRowHeights(setting, header);
  const headerHeight = headerHeights.reduce((sum, height) => sum + height, 0);
  const body = rows.map((row) => bodyRow(setting, row));
  const heights = body.map((row) => row.height);
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
        heights: [...headerHeights, ...heights.slice(start, end)].map((height) => height - cellFrame),
        body: [...headerBody(setting, header, headerHeights), ...body.slice(start, end).map((row) => row.cells)],
      },
    };
  });
  if (caption === null) return pages;
  const title: Content = { text: caption, italics: true, fontSize: 12, margin: [0, 0, 0, 3] };
  return [onNewPage ? { ...title, pageBreak: 'before' } : title, ...pages];
}
