import type { Border, BorderStyle } from 'exceljs';
import { parseXmlPart, type XmlAttributes } from '../../read/package/xml-events.ts';
import type { ZipPackage } from '../../read/package/zip-package.ts';
import { type CellLook, createSheetLook, type SheetLook, type SheetLookBuilder } from './look.ts';

interface OdsLook {
  cell: CellLook;
  height: number | null;
}

/** Filling rows and columns out to the end of a sheet is a style of the sheet, not of its cells. */
const mostRepeated = 1000;

/** Fonts, borders, fills, alignment and row heights of an OpenDocument spreadsheet, in the order of its sheets. */
export async function readOdsLook(zip: ZipPackage): Promise<SheetLook[]> {
  const styles = new Map<string, OdsLook>();
  const sheets: SheetLookBuilder[] = [];
  let style: OdsLook | null = null;
  let row = 0;
  let column = 0;
  let repeatedRows = 1;
  await parseXmlPart(zip, 'content.xml', {
    open: (name, attributes) => {
      const sheet = sheets.at(-1);
      if (name === 'style') {
        style = { cell: {}, height: null };
        styles.set(attributes['style:name'] ?? '', style);
      } else if (style !== null) readProperty(style, name, attributes);
      else if (name === 'table' && attributes['table:name'] !== undefined) {
        sheets.push(createSheetLook());
        [row, repeatedRows] = [0, 1];
      } else if (sheet !== undefined && name === 'table-row') {
        row += repeatedRows;
        column = 1;
        repeatedRows = repetition(attributes['table:number-rows-repeated']);
        addRows(sheet, styles.get(attributes['table:style-name'] ?? '')?.height ?? null, row, repeatedRows);
      } else if (sheet !== undefined && (name === 'table-cell' || name === 'covered-table-cell')) {
        const repeated = repetition(attributes['table:number-columns-repeated']);
        const look = styles.get(attributes['table:style-name'] ?? '')?.cell;
        if (look !== undefined) addCells(sheet, look, { row, column, rows: repeatedRows, columns: repeated });
        column += repeated;
      }
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'style') style = null;
    },
  });
  return sheets;
}

function addRows(sheet: SheetLookBuilder, height: number | null, row: number, rows: number): void {
  if (height === null) return;
  for (let down = 0; down < fewTimes(rows); down += 1) sheet.addRow(row + down, height);
}

function addCells(
  sheet: SheetLookBuilder,
  look: CellLook,
  { row, column, rows, columns }: { row: number; column: number; rows: number; columns: number },
): void {
  for (let down = 0; down < fewTimes(rows); down += 1) {
    for (let right = 0; right < fewTimes(columns); right += 1) sheet.addCell(row + down, column + right, look);
  }
}

const fewTimes = (times: number): number => (times > mostRepeated ? 0 : times);

function repetition(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

function readProperty(style: OdsLook, name: string, attributes: XmlAttributes): void {
  if (name === 'table-row-properties') style.height = pointsOf(attributes['style:row-height'] ?? '');
  else if (name === 'table-cell-properties') style.cell = { ...style.cell, ...boxOf(style.cell, attributes) };
  else if (name === 'paragraph-properties') {
    const horizontal = alignments.get(attributes['fo:text-align'] ?? '');
    if (horizontal) style.cell = { ...style.cell, alignment: { ...style.cell.alignment, horizontal } };
  } else if (name === 'text-properties') style.cell = { ...style.cell, font: fontOf(attributes) };
}

const alignments = new Map<string, 'left' | 'center' | 'right' | 'justify'>([
  ['start', 'left'],
  ['center', 'center'],
  ['end', 'right'],
  ['justify', 'justify'],
]);

function boxOf(before: CellLook, attributes: XmlAttributes): CellLook {
  const side = (name: string): Partial<Border> =>
    borderOf(attributes[`fo:border-${name}`] ?? attributes['fo:border'] ?? '');
  const border = { top: side('top'), left: side('left'), bottom: side('bottom'), right: side('right') };
  const colour = /^#([\da-f]{6})$/i.exec(attributes['fo:background-color'] ?? '')?.[1];
  const vertical = verticals.get(attributes['style:vertical-align'] ?? '');
  const wrapped = attributes['fo:wrap-option'] === 'wrap';
  return {
    ...(Object.values(border).some(({ style }) => style !== undefined) && { border }),
    ...(colour !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour.toUpperCase()}` } },
    }),
    alignment: { ...before.alignment, ...(vertical && { vertical }), ...(wrapped && { wrapText: true }) },
  };
}

const verticals = new Map<string, 'top' | 'middle' | 'bottom'>([
  ['top', 'top'],
  ['middle', 'middle'],
  ['bottom', 'bottom'],
]);

/** `0.75pt solid #000000`; widths of 1.5 and 2.25 points are Excel's medium and thick lines. */
function borderOf(text: string): Partial<Border> {
  const match = /^([\d.]+(?:pt|cm|mm|in)) ([\w-]+)(?: #([\da-f]{6}))?$/i.exec(text);
  const width = pointsOf(match?.[1] ?? '');
  if (match === null || width === null || width === 0) return {};
  const line = match[2] ?? 'solid';
  const solid: BorderStyle = width > 2 ? 'thick' : width > 1 ? 'medium' : 'thin';
  const drawn = (['double', 'dotted', 'dashed'] as const).find((name) => line.startsWith(name));
  const style: BorderStyle = drawn ?? solid;
  return { style, ...(match[3] !== undefined && { color: { argb: `FF${match[3].toUpperCase()}` } }) };
}

function fontOf(attributes: XmlAttributes): NonNullable<CellLook['font']> {
  const name = attributes['style:font-name'] ?? attributes['fo:font-family'];
  const size = pointsOf(attributes['fo:font-size'] ?? '');
  const colour = /^#([\da-f]{6})$/i.exec(attributes['fo:color'] ?? '')?.[1];
  return {
    ...(name !== undefined && { name: name.replaceAll("'", '') }),
    ...(size !== null && { size }),
    ...(/bold|[6-9]00/.test(attributes['fo:font-weight'] ?? '') && { bold: true }),
    ...(attributes['fo:font-style'] === 'italic' && { italic: true }),
    ...(colour !== undefined && { color: { argb: `FF${colour.toUpperCase()}` } }),
  };
}

const pointsIn: Record<string, number> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 };

function pointsOf(length: string): number | null {
  const match = /^([\d.]+)(pt|in|cm|mm)$/.exec(length);
  return match === null ? null : Math.round(Number(match[1]) * (pointsIn[match[2] ?? ''] ?? 1) * 100) / 100;
}
