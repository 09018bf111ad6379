import { legacyFont } from '../fonts.ts';
import { builtinNumberStyle, type NumberStyle, numberStyleOf, plainStyle } from '../number-format.ts';
import { attributeOf, isTrue, parseXmlPart, type XmlAttributes } from '../package/xml-events.ts';
import type { ZipPackage } from '../package/zip-package.ts';

export interface CellStyle {
  readonly number: NumberStyle;
  readonly bold: boolean;
  readonly font: string | undefined;
}

export const defaultStyle: CellStyle = { number: plainStyle, bold: false, font: undefined };

interface Font {
  bold: boolean;
  name: string | undefined;
}

/** The cell formats of a workbook by index: what cells name in their attribute `s`. */
export async function readStyles(zip: ZipPackage, partName: string): Promise<CellStyle[]> {
  const formats = new Map<number, NumberStyle>();
  const fonts: Font[] = [];
  const cellFormats: { fontId: number; formatId: number }[] = [];
  const path: string[] = [];
  await parseXmlPart(zip, partName, {
    open: (name, attributes) => {
      const parent = path.at(-1);
      path.push(name);
      if (parent === 'numFmts' && name === 'numFmt') addFormat(formats, attributes);
      else if (parent === 'fonts' && name === 'font') fonts.push({ bold: false, name: undefined });
      else if (parent === 'font' && path.at(-3) === 'fonts') readFontProperty(fonts.at(-1), name, attributes);
      else if (parent === 'cellXfs' && name === 'xf') cellFormats.push(readCellFormat(attributes));
    },
    close: () => path.pop(),
  });
  return cellFormats.map(({ fontId, formatId }) => {
    const font = fonts[fontId];
    const number = formats.get(formatId) ?? builtinNumberStyle(formatId);
    return { number, bold: font?.bold ?? false, font: legacyFont(font?.name) };
  });
}

function addFormat(formats: Map<number, NumberStyle>, attributes: XmlAttributes): void {
  formats.set(Number(attributeOf(attributes, 'numFmtId')), numberStyleOf(attributeOf(attributes, 'formatCode') ?? ''));
}

function readFontProperty(font: Font | undefined, name: string, attributes: XmlAttributes): void {
  if (font === undefined) return;
  if (name === 'b') font.bold = isTrue(attributeOf(attributes, 'val') ?? '1');
  if (name === 'name') font.name = attributeOf(attributes, 'val');
}

function readCellFormat(attributes: XmlAttributes): { fontId: number; formatId: number } {
  return {
    fontId: Number(attributeOf(attributes, 'fontId') ?? 0),
    formatId: Number(attributeOf(attributes, 'numFmtId') ?? 0),
  };
}
