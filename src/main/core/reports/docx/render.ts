import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type IContext,
  type ISectionOptions,
  type IXmlableObject,
  Packer,
  PageNumber,
  PageOrientation,
  TextRun,
  Paragraph as WordParagraph,
} from 'docx';
import type { Paragraph, ReportModel } from '../model.ts';
import { pageOf } from '../page.ts';
import { type PaperFonts, paperFonts } from '../typeface/paper-fonts.ts';
import { heading, letterhead, signature } from './frame.ts';
import { halfPoints, twips } from './measures.ts';
import { tables } from './tables.ts';

const face = 'Times New Roman';
const pageNumberSize = 13;
const single = 240;

const styles = {
  body: { size: 14, indent: 36, line: 1.25, before: 6, align: AlignmentType.JUSTIFIED, italics: false },
  closing: { size: 13, indent: 0, line: 1, before: 8, align: AlignmentType.LEFT, italics: true },
  'unit-of-measure': { size: 12, indent: 0, line: 1, before: 0, align: AlignmentType.RIGHT, italics: true },
  remark: { size: 11, indent: 0, line: 1, before: 6, align: AlignmentType.LEFT, italics: false },
} satisfies Record<Paragraph['style'], object>;

/**
 * Papers as one Word document, each a section that begins a page and numbers its own pages. `resources` holds the fonts;
 * `onPapers` hears how many are set.
 */
export async function renderDocx(
  models: readonly ReportModel[],
  resources: string,
  onPapers: (papers: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = paperFonts(resources);
  const [model] = models;
  if (model === undefined) throw new Error('a document of no paper');
  const document = new Document({
    title: model.title,
    creator: model.letterhead.issuer,
    styles: { default: { document: { run: { font: face, size: halfPoints(14) } } } },
    sections: models.map((paper, index) => section(paper, fonts, () => onPapers(index + 1))),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function section(model: ReportModel, fonts: PaperFonts, whenWritten: () => void): ISectionOptions {
  const page = pageOf(model.orientation);
  const { width, height, margins } = page;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the two round for a landscape page.
        size: {
          width: twips(short),
          height: twips(long),
          orientation: model.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          left: twips(margins.left),
          right: twips(margins.right),
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          header: twips(margins.top / 2 - pageNumberSize / 2),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: numbered(whenWritten) },
    children: [
      ...letterhead(model, fonts, page),
      ...heading(model, page),
      ...model.body.flatMap((block) => (block.kind === 'table' ? tables(block, page, fonts) : [paragraph(block)])),
      ...signature(model, page),
    ],
  };
}

/** The library writes the papers in their order when all are put together; it says nothing of how far it has come. */
class WatchedParagraph extends WordParagraph {
  readonly #whenWritten: () => void;

  constructor(options: ConstructorParameters<typeof WordParagraph>[0], whenWritten: () => void) {
    super(options);
    this.#whenWritten = whenWritten;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    this.#whenWritten();
    return super.prepForXml(context);
  }
}

function numbered(whenWritten: () => void): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(pageNumberSize) });
  return new Header({
    children: [new WatchedParagraph({ alignment: AlignmentType.CENTER, children: [number] }, whenWritten)],
  });
}

function paragraph({ style, pieces }: Paragraph): FileChild {
  const { size, indent, line, before, align, italics } = styles[style];
  return new WordParagraph({
    alignment: align,
    indent: { firstLine: twips(indent) },
    spacing: { before: twips(before), line: Math.round(line * single) },
    children: [new TextRun({ text: pieces.map(({ text }) => text).join(''), size: halfPoints(size), italics })],
  });
}
