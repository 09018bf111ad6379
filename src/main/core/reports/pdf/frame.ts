import type { Content } from 'pdfmake/interfaces';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import type { ReportModel } from '../model.ts';
import { lineHeight, type Page } from '../page.ts';
import type { PaperFonts } from '../typeface/paper-fonts.ts';
import { lineCount } from '../typeface/wrap.ts';
import { organisationLines } from './organisation-lines.ts';

/** Content together with the height in points that it takes. */
export interface Measured {
  content: Content;
  height: number;
}

const sizes = { letterhead: 13, motto: 14, subject: 12, heading: 14, recipients: 12, recipientList: 11 };
const ruleColour = 'black';

/** Superior and issuer on the left, Quốc hiệu and tiêu ngữ on the right, number and date under them. */
export function letterhead(model: ReportModel, fonts: PaperFonts, page: Page): Measured {
  const lines = model.letterhead;
  const [left, right] = letterheadWidths(lines, fonts, page);
  const size = letterheadSize(lines, fonts, right);
  const superior = organisationLines(lines.superior, (text) => fonts.regular.width(text, size) <= left);
  const issuer = organisationLines(lines.issuer, (text) => fonts.bold.width(text, size) <= left);
  const issuerRule = Math.max(...issuer.map((text) => fonts.bold.width(text, size))) / 2.5;
  const mottoSize = size + (sizes.motto - sizes.letterhead);
  const content: Content = {
    columns: [
      {
        width: left,
        stack: [
          { text: superior.join('\n'), fontSize: size },
          { text: issuer.join('\n'), fontSize: size, bold: true },
          rule(issuerRule, left),
          { text: lines.number, fontSize: sizes.letterhead, margin: [0, 6, 0, 0], preserveLeadingSpaces: true },
          ...(lines.subject === null ? [] : [{ text: lines.subject, fontSize: sizes.subject }]),
        ],
        alignment: 'center',
      },
      {
        width: right,
        stack: [
          { text: lines.country, fontSize: size, bold: true, noWrap: true },
          { text: lines.motto, fontSize: mottoSize, bold: true },
          rule(fonts.bold.width(lines.motto, mottoSize), right),
          { text: lines.placeAndDate, fontSize: sizes.letterhead, italics: true, margin: [0, 6, 0, 0] },
        ],
        alignment: 'center',
      },
    ],
    columnGap: columnGap,
    margin: [0, 0, 0, 14],
  };
  const subjectLines = lines.subject === null ? 0 : lineCount(lines.subject, fonts.regular, sizes.subject, left);
  const leftHeight = (superior.length + issuer.length) * size + subjectLines * sizes.subject;
  const rightHeight = size + mottoSize;
  return { content, height: (Math.max(leftHeight, rightHeight) + sizes.letterhead) * lineHeight + 6 + 6 + 14 };
}

const columnGap = 8;

/** Quốc hiệu stands on one line; the issuer gets the rest, which on a wide page is a half. */
function letterheadWidths(lines: ReportModel['letterhead'], fonts: PaperFonts, page: Page): [number, number] {
  const right = Math.max(fonts.bold.width(lines.country, sizes.letterhead - 1) + 2, page.textWidth * 0.5);
  return [page.textWidth - columnGap - right, right];
}

function letterheadSize(lines: ReportModel['letterhead'], fonts: PaperFonts, right: number): number {
  return fonts.bold.width(lines.country, sizes.letterhead) <= right ? sizes.letterhead : sizes.letterhead - 1;
}

function rule(length: number, within: number, gap = 2): Content {
  const start = (within - length) / 2;
  return {
    canvas: [{ type: 'line', x1: start, y1: gap, x2: start + length, y2: gap, lineWidth: 0.75, lineColor: ruleColour }],
    alignment: 'left',
    margin: [0, 0, 0, 2],
  };
}

/** The kind of paper and its abstract, bold and centred; the abstract of a running text has a rule under it. */
export function heading(model: ReportModel, fonts: PaperFonts, page: Page): Measured {
  if (model.heading === null) return nothing;
  const texts = [model.heading.kind, ...model.heading.abstract];
  const lines = texts.reduce((sum, text) => sum + lineCount(text, fonts.bold, sizes.heading, page.textWidth), 0);
  const stack = texts.map((text): Content => {
    const isScope = text.startsWith('(');
    return {
      text,
      fontSize: isScope ? sizes.heading - 1 : sizes.heading,
      bold: !isScope,
      italics: isScope,
      alignment: 'center',
    };
  });
  const content: Content = { stack: [...stack, rule(page.textWidth / 5, page.textWidth, 5)], margin: [0, 0, 0, 8] };
  return { content, height: lines * sizes.heading * lineHeight + 8 + 8 };
}

const nothing: Measured = { content: [], height: 0 };

/** `Kính gửi: …`, centred over the text of a letter. */
export function addressee({ addressee: text }: ReportModel): Measured {
  if (text === null) return nothing;
  return {
    content: { text, fontSize: sizes.heading, alignment: 'center', margin: [0, 6, 0, 8] },
    height: sizes.heading * lineHeight + 14,
  };
}

/** `Nơi nhận` on the left; authority, title and name of the signer on the right. Never torn over two pages. */
export function signature(model: ReportModel): Measured {
  const { authority, signerTitle, signerName } = model.signature;
  const recipients = model.recipients.map((text): Content => ({ text, fontSize: sizes.recipientList }));
  const content: Content = {
    columns: [
      {
        width: '*',
        stack: [
          { text: messages.recipientsTitle, fontSize: sizes.recipients, bold: true, italics: true },
          ...recipients,
        ],
      },
      {
        width: '*',
        stack: [
          { text: authority, bold: true },
          { text: signerTitle, bold: true },
          { text: signerName, bold: true, margin: [0, signingRoom, 0, 0] },
        ],
        fontSize: 14,
        alignment: 'center',
      },
    ],
    unbreakable: true,
    margin: [0, 12, 0, 0],
  };
  return { content, height: 12 + 3 * 14 * lineHeight + signingRoom };
}

const signingRoom = 64;
