import type { Worksheet } from 'exceljs';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import type { Paragraph, ReportModel } from '../model.ts';
import type { PaperFonts } from '../typeface/paper-fonts.ts';
import { linesIn } from './columns.ts';
import { centred, font } from './styles.ts';

/** The sheet that is being filled from the top; `next` is the first free row. */
export interface Filling {
  sheet: Worksheet;
  fonts: PaperFonts;
  widths: number[];
  /** First and last column, from 1, that the letterhead, texts and signature stretch over. */
  frame: [number, number];
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
  const { sheet, widths, fonts } = filling;
  const cell = sheet.getCell(row, first);
  if (last > first) sheet.mergeCells(row, first, row, last);
  cell.value = text;
  cell.font = font(style.size, { bold: style.bold ?? false, italic: style.italic ?? false });
  cell.alignment = { ...centred, horizontal: style.align ?? 'center' };
  const width = widths.slice(first - 1, last).reduce((sum, own) => sum + own, 0);
  const lines = linesIn(text, width, style.bold === true ? fonts.bold : fonts.regular, style.size);
  const height = lines * pointsPerLine[style.size];
  const target = sheet.getRow(row);
  target.height = Math.max(target.height ?? 0, height);
}

/** The frame in two halves, parted where a column ends nearest to the middle; the right one gets a little more. */
function halves({ widths, frame: [first, last] }: Filling): [[number, number], [number, number]] {
  const ends = widths.map((_width, index) => widths.slice(first - 1, index + 1).reduce((sum, own) => sum + own, 0));
  const middle = (ends[last - 1] ?? 0) * 0.46;
  const candidates = [...ends.keys()].slice(first - 1, last - 1);
  const nearest = candidates.toSorted(
    (one, other) => Math.abs((ends[one] ?? 0) - middle) - Math.abs((ends[other] ?? 0) - middle),
  );
  const leftEnd = (nearest[0] ?? first - 1) + 1;
  return [
    [first, leftEnd],
    [leftEnd + 1, last],
  ];
}

export function writeLetterhead(filling: Filling, model: ReportModel): void {
  const { letterhead } = model;
  const [left, right] = halves(filling);
  spanned(filling, 1, left, letterhead.superior, { size: 12 });
  spanned(filling, 2, left, letterhead.issuer, { size: 12, bold: true });
  spanned(filling, 3, left, letterhead.number, { size: 13 });
  spanned(filling, 1, right, letterhead.country, { size: 12, bold: true });
  spanned(filling, 2, right, letterhead.motto, { size: 13, bold: true });
  spanned(filling, 3, right, letterhead.placeAndDate, { size: 13, italic: true });
  filling.next = 5;
}

export function writeHeading(filling: Filling, model: ReportModel): void {
  const whole = filling.frame;
  for (const text of model.heading === null ? [] : [model.heading.kind, ...model.heading.abstract]) {
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
  spanned(filling, filling.next, filling.frame, text, paragraphStyles[paragraph.style]);
  filling.next += 1;
}

export function writeSignature(filling: Filling, { recipients, signature }: ReportModel): void {
  const [left, right] = halves(filling);
  const top = filling.next + 1;
  spanned(filling, top, left, messages.recipientsTitle, { size: 12, bold: true, italic: true, align: 'left' });
  for (const [index, text] of recipients.entries()) {
    spanned(filling, top + 1 + index, left, text, { size: 11, align: 'left' });
  }
  spanned(filling, top, right, signature.authority, { size: 14, bold: true });
  spanned(filling, top + 1, right, signature.signerTitle, { size: 14, bold: true });
  spanned(filling, top + 6, right, signature.signerName, { size: 14, bold: true });
  filling.next = top + 7;
}
