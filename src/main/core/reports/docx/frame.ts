import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import type { ReportModel } from '../model.ts';
import type { Page } from '../page.ts';
import { organisationLines } from '../pdf/organisation-lines.ts';
import type { PaperFonts } from '../typeface/paper-fonts.ts';
import { halfPoints, twips } from './measures.ts';

const sizes = { letterhead: 13, motto: 14, subject: 12, heading: 14, recipients: 12, recipientList: 11 };

interface LineStyle extends Pick<IRunOptions, 'bold' | 'italics'> {
  size: number;
  align?: (typeof AlignmentType)['LEFT' | 'CENTER'];
  /** Points above and below. */
  before?: number;
  after?: number;
}

function line(text: string, { size, align = AlignmentType.CENTER, before = 0, after = 0, ...run }: LineStyle) {
  return new Paragraph({
    alignment: align,
    spacing: { before: twips(before), after: twips(after) },
    children: [new TextRun({ text, size: halfPoints(size), ...run })],
  });
}

/** A rule of a length in points, in the middle of a width: the upper border of a paragraph indented on both sides. */
function rule(length: number, within: number): Paragraph {
  const indent = twips(Math.max(0, (within - length) / 2));
  return new Paragraph({
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { before: twips(2), line: 120, lineRule: 'exact' },
    children: [],
  });
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};

/** Two columns side by side, widths in points. */
function halves(left: Paragraph[], right: Paragraph[], widths: readonly [number, number]): Table {
  const cells = [left, right].map(
    (children, index) =>
      new TableCell({
        children,
        width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
        margins: { left: 0, right: 0 },
      }),
  );
  return new Table({
    rows: [new TableRow({ children: cells, cantSplit: true })],
    columnWidths: widths.map(twips),
    width: { size: twips(widths[0] + widths[1]), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: noBorders,
  });
}

/** Points by which a machine's own face may be wider than the one that is measured, so that Quốc hiệu stays on a line. */
const wordAir = 18;

/** Superior and issuer on the left, Quốc hiệu and tiêu ngữ on the right, number, subject and date under them. */
export function letterhead({ letterhead: lines }: ReportModel, fonts: PaperFonts, page: Page): FileChild[] {
  const right = Math.max(fonts.bold.width(lines.country, sizes.letterhead - 1) + wordAir, page.textWidth * 0.5);
  const left = page.textWidth - right;
  const fits = fonts.bold.width(lines.country, sizes.letterhead) + wordAir <= right;
  const size = fits ? sizes.letterhead : sizes.letterhead - 1;
  const mottoSize = size + (sizes.motto - sizes.letterhead);
  const superior = organisationLines(lines.superior, (text) => fonts.regular.width(text, size) <= left);
  const issuer = organisationLines(lines.issuer, (text) => fonts.bold.width(text, size) <= left);
  const issuerRule = Math.max(...issuer.map((text) => fonts.bold.width(text, size))) / 2.5;
  return [
    halves(
      [
        ...superior.map((text) => line(text, { size })),
        ...issuer.map((text) => line(text, { size, bold: true })),
        rule(issuerRule, left),
        line(lines.number, { size: sizes.letterhead, before: 4 }),
        ...(lines.subject === null ? [] : [line(lines.subject, { size: sizes.subject })]),
      ],
      [
        line(lines.country, { size, bold: true }),
        line(lines.motto, { size: mottoSize, bold: true }),
        rule(fonts.bold.width(lines.motto, mottoSize), right),
        line(lines.placeAndDate, { size: sizes.letterhead, italics: true, before: 4 }),
      ],
      [left, right],
    ),
    new Paragraph({ spacing: { line: twips(14), lineRule: 'exact' }, children: [] }),
  ];
}

/** The kind of paper and its abstract with a rule under them, or whom a letter is for. */
export function heading({ heading: title, addressee }: ReportModel, page: Page): FileChild[] {
  const texts = title === null ? [] : [title.kind, ...title.abstract];
  const lines = texts.map((text) =>
    text.startsWith('(')
      ? line(text, { size: sizes.heading - 1, italics: true })
      : line(text, { size: sizes.heading, bold: true }),
  );
  return [
    ...lines,
    ...(title === null ? [] : [rule(page.textWidth / 5, page.textWidth)]),
    ...(addressee === null ? [] : [line(addressee, { size: sizes.heading, before: 6, after: 8 })]),
  ];
}

const signingRoom = 64;

/** `Nơi nhận` on the left; authority, title and name of the signer on the right. Never torn over two pages. */
export function signature({ recipients, signature: signer }: ReportModel, page: Page): FileChild[] {
  const half = page.textWidth / 2;
  const align = AlignmentType.LEFT;
  return [
    new Paragraph({ spacing: { line: twips(12), lineRule: 'exact' }, children: [], keepNext: true }),
    halves(
      [
        line(messages.recipientsTitle, { size: sizes.recipients, bold: true, italics: true, align }),
        ...recipients.map((text) => line(text, { size: sizes.recipientList, align })),
      ],
      [
        line(signer.authority, { size: sizes.heading, bold: true }),
        line(signer.signerTitle, { size: sizes.heading, bold: true }),
        line(signer.signerName, { size: sizes.heading, bold: true, before: signingRoom }),
      ],
      [half, half],
    ),
  ];
}
