import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Block, Paragraph, ReportModel } from '../model.ts';
import { lineHeight, type Page, pageOf } from '../page.ts';
import type { PaperFonts } from '../typeface/paper-fonts.ts';
import { lineCount } from '../typeface/wrap.ts';
import { heading, letterhead, type Measured, signature } from './frame.ts';
import { tables } from './tables.ts';

const pageNumberSize = 13;
const styles = {
  body: { size: 14, indent: 36, lineHeight: 1.25, before: 6 },
  closing: { size: 13, indent: 0, lineHeight: 1, before: 8 },
  'unit-of-measure': { size: 12, indent: 0, lineHeight: 1, before: 0 },
  remark: { size: 11, indent: 0, lineHeight: 1, before: 6 },
} satisfies Record<Paragraph['style'], object>;

/** The whole paper for pdfmake. The same model and fonts always give the same definition. */
export function pdfDocument(model: ReportModel, fonts: PaperFonts): TDocumentDefinitions {
  const page = pageOf(model.orientation);
  const { margins } = page;
  return {
    pageSize: 'A4',
    pageOrientation: model.orientation,
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    info: {
      title: model.title,
      author: model.letterhead.issuer,
      creator: 'Sổ Thi đua',
      producer: 'Sổ Thi đua',
      creationDate: new Date(model.createdAt),
      modDate: new Date(model.createdAt),
    },
    language: 'vi',
    defaultStyle: { font: 'Paper', fontSize: 14 },
    header: (current): Content =>
      current === 1
        ? ''
        : {
            text: String(current),
            alignment: 'center',
            fontSize: pageNumberSize,
            margin: [margins.left, margins.top / 2 - pageNumberSize / 2, margins.right, 0],
          },
    content: content(model, fonts, page),
  };
}

function content(model: ReportModel, fonts: PaperFonts, page: Page): Content[] {
  const top = [letterhead(model, fonts, page), heading(model, fonts, page)];
  const end = signature(model);
  const blocks: Content[] = [];
  let used = height(top);
  for (const [index, block] of model.body.entries()) {
    if (block.kind === 'table') {
      const after = model.body.slice(index + 1).map((later) => measured(later, fonts, page));
      blocks.push(...tables(block, { page, fonts, used, tail: height(after) + end.height }));
      used = 0;
    } else {
      const paragraph = paragraphContent(block, fonts, page);
      blocks.push(paragraph.content);
      used += paragraph.height;
    }
  }
  return [...top.map((part) => part.content), ...blocks, end.content];
}

function height(parts: { height: number }[]): number {
  return parts.reduce((sum, part) => sum + part.height, 0);
}

function measured(block: Block, fonts: PaperFonts, page: Page): { height: number } {
  return block.kind === 'paragraph' ? paragraphContent(block, fonts, page) : { height: 0 };
}

function paragraphContent({ style, pieces }: Paragraph, fonts: PaperFonts, page: Page): Measured {
  const set = styles[style];
  const text = pieces.map((piece) => piece.text).join('');
  const lines = lineCount(text, fonts.regular, set.size, page.textWidth - set.indent / 2);
  return {
    content: {
      text,
      fontSize: set.size,
      lineHeight: set.lineHeight,
      leadingIndent: set.indent,
      alignment: style === 'unit-of-measure' ? 'right' : style === 'body' ? 'justify' : 'left',
      italics: style === 'unit-of-measure' || style === 'closing',
      margin: [0, set.before, 0, 0],
    },
    height: lines * set.size * lineHeight * set.lineHeight + set.before,
  };
}
