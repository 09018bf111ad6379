import { columnOfReference, rangeOfReference } from '../cell-reference.ts';
import { booleanContent, numericContent } from '../cell-values.ts';
import type { Cell } from '../grid.ts';
import type { SheetBuilder } from '../grid-builder.ts';
import { attributeOf, isTrue, parseXmlPart, type XmlAttributes } from '../package/xml-events.ts';
import type { ZipPackage } from '../package/zip-package.ts';
import { createRichTextCollector, type RichText, unescapeCharacters } from './rich-text.ts';
import { type CellStyle, defaultStyle } from './styles.ts';

/** What the cells of every sheet of a workbook refer to. */
export interface WorkbookParts {
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

interface RawCell {
  column: number;
  type: string;
  style: CellStyle;
  hasFormula: boolean;
  hasValue: boolean;
  value: string;
}

/** Reads a worksheet part into `sheet` row by row. The declared dimension is not looked at: writers get it wrong. */
export async function readWorksheet(
  zip: ZipPackage,
  partName: string,
  parts: WorkbookParts,
  sheet: SheetBuilder,
): Promise<void> {
  const inline = createRichTextCollector();
  const toCell = createCellMaker(parts);
  let row = 0;
  let column = 0;
  let cell: RawCell | null = null;
  let inValue = false;
  await parseXmlPart(zip, partName, {
    open: (name, attributes) => {
      if (cell !== null) {
        if (name === 'v') {
          inValue = true;
          cell.hasValue = true;
        } else if (name === 'f') cell.hasFormula = true;
        else inline.open(name, attributes);
      } else if (name === 'c') {
        const reference = attributes['r'];
        column = (reference === undefined ? 0 : columnOfReference(reference)) || column + 1;
        const style = parts.styles[Number(attributes['s'] ?? 0)] ?? defaultStyle;
        cell = { column, type: attributes['t'] ?? 'n', style, hasFormula: false, hasValue: false, value: '' };
      } else if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        column = 0;
        sheet.row(row, isTrue(attributes['hidden']));
      } else readSheetProperty(name, attributes, sheet);
    },
    text: (text) => {
      if (cell === null) return;
      if (inValue) cell.value += text;
      else inline.text(text);
    },
    close: (name) => {
      if (cell === null) return;
      if (name === 'v') inValue = false;
      else if (name === 'c') {
        const made = toCell(cell, inline.take());
        if (made !== null) sheet.cell(cell.column, made);
        cell = null;
      } else inline.close(name);
    },
  });
}

function readSheetProperty(name: string, attributes: XmlAttributes, sheet: SheetBuilder): void {
  if (name === 'mergeCell') {
    const range = rangeOfReference(attributeOf(attributes, 'ref') ?? '');
    if (range !== null) sheet.merge(range);
  } else if (name === 'col') {
    const width = Number(attributes['width']);
    if (width > 0) sheet.width(Number(attributes['min']), Number(attributes['max']), width);
  }
}

/**
 * Cells are immutable, so equal shared strings and equal dates are one object: large lists repeat units, awards and days
 * a lot.
 */
function createCellMaker(parts: WorkbookParts): (raw: RawCell, inline: RichText) => Cell | null {
  const known = new Map<CellStyle, Map<string, Cell | null>>();
  return (raw, inline) => {
    const isRepeated = raw.type === 's' || (raw.type === 'n' && raw.style.number.kind === 'date');
    if (!isRepeated || raw.hasFormula) return makeCell(raw, inline, parts);
    const cells = known.get(raw.style) ?? new Map<string, Cell | null>();
    known.set(raw.style, cells);
    const key = raw.type + raw.value;
    const before = cells.get(key);
    if (before !== undefined) return before;
    const made = makeCell(raw, inline, parts);
    cells.set(key, made);
    return made;
  };
}

function makeCell(raw: RawCell, inline: RichText, parts: WorkbookParts): Cell | null {
  const { style } = raw;
  const string = raw.type === 's' ? parts.strings[Number(raw.value)] : inline;
  const content = contentOf(raw, string?.text ?? '', parts);
  // `<f/><v/>` is how some writers leave a formula uncounted; only a typed string can be a counted empty one.
  const isCounted = raw.value !== '' || inline.text !== '' || (raw.type === 'str' && raw.hasValue);
  const isUncached = raw.hasFormula && !isCounted;
  if (!isUncached && content.text === '') return null;
  const font = style.font ?? (raw.type === 's' || raw.type === 'inlineStr' ? string?.font : undefined);
  return {
    ...(isUncached ? ({ type: 'text', value: '', text: '' } as const) : content),
    ...(raw.hasFormula ? { formula: isUncached ? 'uncached' : 'cached' } : {}),
    ...(font === undefined ? {} : { font }),
    ...(style.bold ? { bold: true } : {}),
  };
}

function contentOf(raw: RawCell, string: string, parts: WorkbookParts): Pick<Cell, 'type' | 'value' | 'text'> {
  const value = raw.value.trim();
  switch (raw.type) {
    case 's':
    case 'inlineStr':
      return textContent(string);
    case 'str':
      return textContent(unescapeCharacters(raw.value));
    case 'b':
      return booleanContent(isTrue(value));
    case 'e':
      return { type: 'error', value, text: value };
    case 'd':
      return { type: 'date', value: value.replace(/T00:00:00(?:\.0+)?Z?$/, ''), text: value };
    default: {
      const number = Number(value);
      if (value === '' || !Number.isFinite(number)) return textContent(value === '' ? string : value);
      return numericContent(number, raw.style.number, parts.date1904);
    }
  }
}

function textContent(text: string): Pick<Cell, 'type' | 'value' | 'text'> {
  return { type: 'text', value: text, text };
}
