import type { Worksheet } from 'exceljs';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import type { Paragraph, ReportModel } from '../model.ts';
import { linesIn } from './columns.ts';
import { centred, font } from './styles.ts';

/** The sheet that is being filled from the top; `next` is the first free row. */
export interface Filling {
  sheet: Worksheet;
  widths: number[];
  next: number;
}

const pointsPerLine = { 11: 15, 12: 16, 13: 17.5, 14: 19 } satisfies Record<number, number>;
type Size = keyof typeof pointsPerLine;

interface TextStyle {
  size: Size;
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center' | 'justify';
}

/** Writes a text over columns, from 1, in one row whose height suffices for the text. */
function spanned(filling: Filling, row: number, [first, last]: [number, number], text: string, style: TextStyle): void {
  const { sheet, widths } = filling;
  const cell = sheet.getCell(row, first);
  if (last > first) sheet.mergeCells(row, first, row, last);
  cell.value = text;
  cell.font = font(style.size, { bold: style.bold ?? false, italic: style.italic ?? false });
  cell.alignment = { ...centred, horizontal: style.align ?? 'center' };
  const width = widths.slice(first - 1, last).reduce((sum, own) => sum + own, 0);
  const height = linesIn(text, (width * 11) / style.size) * pointsPerLine[style.size];
  const target = sheet.getRow(row);
  target.height = Math.max(target.height ?? 0, height);
}

/** The column that the right half of the letterhead begins in: about the middle of the sheet's width, both halves at least one column. */
function middle(widths: number[]): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let filled = 0;
  for (const [index, width] of widths.entries()) {
    filled += width;
    if (filled >= total * 0.48) return Math.min(Math.max(index + 2, 2), widths.length);
  }
  return widths.length;
}

export function writeLetterhead(filling: Filling, model: ReportModel): void {
  const { letterhead } = model;
  const right = middle(filling.widths);
  const left: [number, number] = [1, right - 1];
  const beyond: [number, number] = [right, filling.widths.length];
  spanned(filling, 1, left, letterhead.superior, { size: 12 });
  spanned(filling, 2, left, letterhead.issuer, { size: 12, bold: true });
  spanned(filling, 3, left, letterhead.number, { size: 13 });
  spanned(filling, 1, beyond, letterhead.country, { size: 12, bold: true });
  spanned(filling, 2, beyond, letterhead.motto, { size: 13, bold: true });
  spanned(filling, 3, beyond, letterhead.placeAndDate, { size: 13, italic: true });
  filling.next = 5;
}

export function writeHeading(filling: Filling, model: ReportModel): void {
  const whole: [number, number] = [1, filling.widths.length];
  for (const text of [model.heading.kind, ...model.heading.abstract]) {
    const isScope = text.startsWith('(');
    spanned(filling, filling.next, whole, text, isScope ? { size: 13, italic: true } : { size: 14, bold: true });
    filling.next += 1;
  }
  filling.next += 1;
}

const paragraphStyles = {
  body: { size: 14, align: 'justify' },
  closing: { size: 13, italic: true, align: 'left' },
  'unit-of-measure': { size: 12, italic: true, align: 'left' },
  remark: { size: 11, align: 'left' },
} satisfies Record<Paragraph['style'], TextStyle>;

export function writeParagraph(filling: Filling, paragraph: Paragraph): void {
  const text = paragraph.pieces.map((piece) => piece.text).join('');
  spanned(filling, filling.next, [1, filling.widths.length], text, paragraphStyles[paragraph.style]);
  filling.next += 1;
}

export function writeSignature(filling: Filling, { recipients, signature }: ReportModel): void {
  const right = middle(filling.widths);
  const left: [number, number] = [1, right - 1];
  const beyond: [number, number] = [right, filling.widths.length];
  const top = filling.next + 1;
  spanned(filling, top, left, messages.recipientsTitle, { size: 12, bold: true, italic: true, align: 'left' });
  for (const [index, text] of recipients.entries()) {
    spanned(filling, top + 1 + index, left, text, { size: 11, align: 'left' });
  }
  spanned(filling, top, beyond, signature.authority, { size: 14, bold: true });
  spanned(filling, top + 1, beyond, signature.signerTitle, { size: 14, bold: true });
  spanned(filling, top + 6, beyond, signature.signerName, { size: 14, bold: true });
  filling.next = top + 7;
}

