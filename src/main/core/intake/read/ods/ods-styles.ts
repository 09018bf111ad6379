import { legacyFont } from '../fonts.ts';
import type { XmlAttributes } from '../package/xml-events.ts';

/** What the reader needs of an automatic style; which fields mean something depends on what it is a style of. */
export interface OdsStyle {
  bold: boolean;
  font: string | undefined;
  /** Width in characters; 0 where the style tells none. */
  columnWidth: number;
  sheetHidden: boolean;
}

export const noStyle: OdsStyle = { bold: false, font: undefined, columnWidth: 0, sheetHidden: false };

const centimetresInCharacter = 0.19;
const centimetresIn: Record<string, number> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72 };

/** Adds what a child element of `style:style` says about it. */
export function readStyleProperty(style: OdsStyle, name: string, attributes: XmlAttributes): void {
  if (name === 'text-properties') {
    style.bold = /bold|[6-9]00/.test(attributes['fo:font-weight'] ?? '');
    style.font = legacyFont(attributes['style:font-name'] ?? attributes['fo:font-family']);
  } else if (name === 'table-column-properties') {
    style.columnWidth = charactersOf(attributes['style:column-width'] ?? '');
  } else if (name === 'table-properties') {
    style.sheetHidden = attributes['table:display'] === 'false';
  }
}

function charactersOf(length: string): number {
  const match = /^([\d.]+)(cm|mm|in|pt)$/.exec(length);
  if (match === null) return 0;
  const centimetres = Number(match[1]) * (centimetresIn[match[2] ?? ''] ?? 0);
  return Math.round((centimetres / centimetresInCharacter) * 10) / 10;
}
