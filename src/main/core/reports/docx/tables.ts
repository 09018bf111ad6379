import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  Table as WordTable,
} from 'docx';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import type { Column, Row, Table } from '../model.ts';
import { cellText } from '../number-text.ts';
import type { Page } from '../page.ts';
import { cellPadding, fitColumns, placed } from '../pdf/fit-columns.ts';
import { headerRows } from '../table-header.ts';
import type { PaperFonts } from '../typeface/paper-fonts.ts';
import { halfPoints, twips } from './measures.ts';

type Part = ReturnType<typeof fitColumns>['parts'][number];

const captionSize = 12;
/** A little less than in print, for Word draws the lines inside the cells. */
const side = cellPadding / 2 - 1;
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

/** A table as the paper sets it: the same type, columns and parts; the header comes again on every page. */
export function tables(table: Table, page: Page, fonts: PaperFonts): FileChild[] {
  const { fontSize, parts } = fitColumns(table, fonts, page.textWidth);
  return parts.flatMap((part, index) => [
    ...(parts.length > 1 ? [caption(messages.part(index + 1, parts.length), index > 0)] : []),
    partTable(table, part, fontSize),
  ]);
}

function caption(text: string, onNewPage: boolean): Paragraph {
  return new Paragraph({
    pageBreakBefore: onNewPage,
    keepNext: true,
    children: [new TextRun({ text, italics: true, size: halfPoints(captionSize) })],
  });
}

function partTable(table: Table, part: Part, fontSize: number): WordTable {
  const widths = part.widths.map((width) => twips(width + cellPadding));
  return new WordTable({
    rows: [...headerOf(table, part, fontSize), ...table.rows.map((row) => bodyRow(table.columns, part, row, fontSize))],
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
    margins: { left: twips(side), right: twips(side), top: twips(2), bottom: twips(2) },
  });
}

interface CellText {
  text: string;
  columns: number;
  rows?: number;
  bold: boolean;
  align: (typeof AlignmentType)[keyof typeof AlignmentType];
}

function cell({ text, columns, rows = 1, bold, align }: CellText, fontSize: number): TableCell {
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({ alignment: align, children: [new TextRun({ text, bold, size: halfPoints(fontSize) })] }),
    ],
  });
}

function headerOf(table: Table, part: Part, fontSize: number): TableRow[] {
  const columns = part.columns.flatMap((index) => table.columns[index] ?? []);
  return headerRows(columns).map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map((header) => cell({ ...header, bold: true, align: AlignmentType.CENTER }, fontSize)),
      }),
  );
}

function bodyRow(columns: Column[], part: Part, row: Row, fontSize: number): TableRow {
  const bold = row.kind !== 'data';
  const children = placed(row.cells).flatMap(([source, content]) => {
    const span = content.kind === 'text' ? content.columns : 1;
    const shown = part.columns.filter((index) => index >= source && index < source + span).length;
    const column = columns[source];
    if (shown === 0 || column === undefined) return [];
    return [cell({ text: cellText(content, column), columns: shown, bold, align: alignments[column.kind] }, fontSize)];
  });
  return new TableRow({ children, cantSplit: true });
}

const alignments = {
  ordinal: AlignmentType.CENTER,
  text: AlignmentType.LEFT,
  number: AlignmentType.RIGHT,
} satisfies Record<Column['kind'], string>;
