import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Block, Paragraph, ReportModel } from '../model.ts';
import { lineHeight, type Page, pageOf } from '../page.ts';
import type { PaperFonts } from '../typeface/paper-fonts.ts';
import { lineCount } from '../typeface/wrap.ts';
import { addressee, heading, letterhead, type Measured, signature } from './frame.ts';
import { tables } from './tables.ts';

const pageNumberSize = 13;
const styles = {
  body: { size: 14, indent: 36, lineHeight: 1.25, before: 6 },
  closing: { size: 13, indent: 0, lineHeight: 1, before: 8 },
  'unit-of-measure': { size: 12, indent: 0, lineHeight: 1, before: 0 },
  remark: { size: 11, indent: 0, lineHeight: 1, before: 6 },
} satisfies Record<Paragraph['style'], object>;

/**
 * One paper for pdfmake, or several one after another, each beginning a page and numbered by itself. The same models and
 * fonts always give the same definition.
 */
export function pdfDocument(models: readonly ReportModel[], fonts: PaperFonts): TDocumentDefinitions {
  const [model] = models;
  if (model === undefined) throw new Error('a document of no paper');
  const { margins } = pageOf(model.orientation);
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
    content: models.map((paper) => section(paper, fonts)),
  };
}

function section(model: ReportModel, fonts: PaperFonts): Content {
  const page = pageOf(model.orientation);
  const { margins } = page;
  return {
    section: content(model, fonts, page),
    pageOrientation: model.orientation,
    header: pageNumbers(margins),
  };
}

/** Every page but the first has its number; pdfmake asks for the pages of a paper in their order. */
function pageNumbers(margins: Page['margins']): (current: number) => Content {
  let first: number | null = null;
  return (current) => {
    first ??= current;
    if (current === first) return '';
    return {
      text: String(current - first + 1),
      alignment: 'center',
      fontSize: pageNumberSize,
      margin: [margins.left, margins.top / 2 - pageNumberSize / 2, margins.right, 0],
    };
  };
}

function content(model: ReportModel, fonts: PaperFonts, page: Page): Content[] {
  const top = [letterhead(model, fonts, page), heading(model, fonts, page), addressee(model)];
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
