import { booleanContent, numericContent } from '../cell-values.ts';
import type { Cell } from '../grid.ts';
import { isTrue } from '../package/xml-events.ts';
import { noText, type RichText, unescapeCharacters } from './rich-text.ts';
import { type CellStyle, defaultStyle } from './styles.ts';

/** What the cells of every sheet of a workbook refer to. */
export interface WorkbookParts {
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** A cell as its element tells it. */
export interface RawCell {
  column: number;
  type: string;
  style: number;
  hasFormula: boolean;
  hasValue: boolean;
  /** Content of `v`; a number where it is written as a plain whole one. */
  value: string | number;
}

type CellContent = Pick<Cell, 'type' | 'value' | 'text'>;
export type CellMaker = (raw: RawCell, inline: RichText) => Cell | null;

/**
 * Cells are immutable, so equal shared strings and equal dates are one object: large lists repeat units, awards and days
 * a lot.
 */
export function createCellMaker(parts: WorkbookParts): CellMaker {
  const known = new Map<CellStyle, KnownCells>();
  return (raw, inline) => {
    const style = parts.styles[raw.style] ?? defaultStyle;
    const isString = raw.type === 's';
    const isRepeated = isString || (raw.type === 'n' && style.number.kind === 'date');
    if (!isRepeated || raw.hasFormula || typeof raw.value === 'string') return makeCell(raw, style, inline, parts);
    const { strings, days } = known.get(style) ?? knownCells(known, style, parts);
    const before = isString ? strings[raw.value] : days.get(raw.value);
    if (before !== undefined) return before;
    const made = makeCell(raw, style, inline, parts);
    if (!isString) days.set(raw.value, made);
    else if (raw.value < strings.length) strings[raw.value] = made;
    return made;
  };
}

/** The cells made so far in one style: by index of the string, and by number of the day. */
interface KnownCells {
  strings: (Cell | null | undefined)[];
  days: Map<number, Cell | null>;
}

function knownCells(known: Map<CellStyle, KnownCells>, style: CellStyle, parts: WorkbookParts): KnownCells {
  const made: KnownCells = { strings: Array.from({ length: parts.strings.length }), days: new Map() };
  known.set(style, made);
  return made;
}

function makeCell(raw: RawCell, style: CellStyle, inline: RichText, parts: WorkbookParts): Cell | null {
  const string = raw.type === 's' ? (parts.strings[Number(raw.value)] ?? noText) : inline;
  const content = contentOf(raw, style, string.text, parts);
  // `<f/><v/>` is how some writers leave a formula uncounted; only a typed string can be a counted empty one.
  const isCounted = raw.value !== '' || inline.text !== '' || (raw.type === 'str' && raw.hasValue);
  const isUncached = raw.hasFormula && !isCounted;
  if (!isUncached && content.text === '') return null;
  const font = style.font ?? (raw.type === 's' || raw.type === 'inlineStr' ? string.font : undefined);
  if (!raw.hasFormula && font === undefined && !style.bold) return content;
  return {
    ...(isUncached ? ({ type: 'text', value: '', text: '' } as const) : content),
    ...(raw.hasFormula ? { formula: isUncached ? 'uncached' : 'cached' } : {}),
    ...(font === undefined ? {} : { font }),
    ...(style.bold ? { bold: true } : {}),
  };
}

function contentOf(raw: RawCell, style: CellStyle, string: string, parts: WorkbookParts): CellContent {
  if (raw.type === 's') return textContent(string);
  if (raw.type === 'n' && typeof raw.value === 'number') {
    return numericContent(raw.value, style.number, parts.date1904);
  }
  const value = String(raw.value).trim();
  switch (raw.type) {
    case 'inlineStr':
      return textContent(string);
    case 'str':
      return textContent(unescapeCharacters(String(raw.value)));
    case 'b':
      return booleanContent(isTrue(value));
    case 'e':
      return { type: 'error', value, text: value };
    case 'd':
      return { type: 'date', value: value.replace(/T00:00:00(?:\.0+)?Z?$/, ''), text: value };
    default: {
      const number = Number(value);
      if (value === '' || !Number.isFinite(number)) return textContent(value === '' ? string : value);
      return numericContent(number, style.number, parts.date1904);
    }
  }
}

function textContent(text: string): CellContent {
  return { type: 'text', value: text, text };
}
