import type { BorderStyle, Font } from 'exceljs';
import { type Palette, paletteOf } from './biff-palette.ts';
import { type CellLook, createSheetLook, type SheetLook } from './look.ts';

const record = {
  font: 0x31,
  cellFormat: 0xe0,
  boundSheet: 0x85,
  endOfFile: 0x0a,
  multipleNumbers: 0xbd,
  multipleBlanks: 0xbe,
  palette: 0x92,
  row: 0x0208,
} as const;

/** Records of one cell each, which begin with row, column and cell format, blank cells among them. */
const cellRecords = new Set([0x06, 0xd6, 0xfd, 0x0201, 0x0203, 0x0204, 0x0205, 0x027e]);

/**
 * Fonts, borders, fills, alignment and row heights of the worksheets of an .xls workbook stream of Excel 97 and later
 * (MS-XLS 2.4.353 XF, 2.4.122 Font, 2.4.221 Row), in the order of the sheets.
 */
export function readBiffLook(stream: Uint8Array): SheetLook[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const fonts: number[] = [];
  let palette = paletteOf([]);
  const formats: number[] = [];
  const sheets: number[] = [];
  for (const { id, at, length } of records(view, 0)) {
    if (id === record.font) fonts.push(at);
    else if (id === record.palette) palette = paletteOf(coloursAt(view, at));
    else if (id === record.cellFormat && length >= 20) formats.push(at);
    else if (id === record.boundSheet && view.getUint8(at + 5) === 0) sheets.push(view.getUint32(at, true));
  }
  const dressed = fonts.map((at) => fontAt(view, at, palette));
  const looks = formats.map((at) => lookAt(view, at, dressed, palette));
  return sheets.map((offset) => readSheet(view, offset, looks));
}

function* records(view: DataView, from: number): Generator<{ id: number; at: number; length: number }> {
  let at = from;
  while (at + 4 <= view.byteLength) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === record.endOfFile || at + 4 + length > view.byteLength) return;
    if (length >= 6) yield { id, at: at + 4, length };
    at += 4 + length;
  }
}

function readSheet(view: DataView, offset: number, looks: readonly CellLook[]): SheetLook {
  const sheet = createSheetLook();
  const add = (row: number, column: number, format: number): void => {
    const look = looks[format];
    if (look !== undefined) sheet.addCell(row + 1, column + 1, look);
  };
  for (const { id, at, length } of records(view, offset)) {
    const row = view.getUint16(at, true);
    const column = view.getUint16(at + 2, true);
    if (cellRecords.has(id)) add(row, column, view.getUint16(at + 4, true));
    else if (id === record.multipleNumbers || id === record.multipleBlanks) {
      const size = id === record.multipleNumbers ? 6 : 2;
      for (let cell = 0; cell < Math.floor((length - 6) / size); cell += 1) {
        add(row, column + cell, view.getUint16(at + 4 + cell * size, true));
      }
    } else if (id === record.row && length >= 16) {
      const height = view.getUint16(at + 6, true);
      const isOwn = (view.getUint8(at + 12) & 0x40) !== 0;
      if (isOwn && height < 0x8000) sheet.addRow(row + 1, height / twipsInPoint);
    }
  }
  return sheet;
}

const twipsInPoint = 20;

function coloursAt(view: DataView, at: number): string[] {
  return Array.from({ length: view.getUint16(at, true) }, (_unused, index) =>
    view
      .getUint32(at + 2 + index * 4, false)
      .toString(16)
      .padStart(8, '0')
      .slice(0, 6)
      .toUpperCase(),
  );
}

function fontAt(view: DataView, at: number, palette: Palette): Partial<Font> {
  const color = palette(view.getUint16(at + 4, true));
  const isWide = (view.getUint8(at + 15) & 1) === 1;
  const letters = Array.from({ length: view.getUint8(at + 14) }, (_unused, letter) =>
    isWide ? view.getUint16(at + 16 + letter * 2, true) : view.getUint8(at + 16 + letter),
  );
  return {
    name: String.fromCharCode(...letters),
    size: view.getUint16(at, true) / twipsInPoint,
    ...(view.getUint16(at + 6, true) >= 600 && { bold: true }),
    ...((view.getUint16(at + 2, true) & 2) !== 0 && { italic: true }),
    ...(view.getUint8(at + 10) !== 0 && { underline: true }),
    ...(color !== undefined && { color }),
  };
}

const lines: readonly (BorderStyle | null)[] = [
  null,
  'thin',
  'medium',
  'dashed',
  'dotted',
  'thick',
  'double',
  'hair',
  'mediumDashed',
  'dashDot',
  'mediumDashDot',
  'dashDotDot',
  'mediumDashDotDot',
  'slantDashDot',
];
const horizontals = [
  undefined,
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
] as const;
const verticals = ['top', 'middle', 'bottom', 'justify', 'distributed'] as const;

function lookAt(view: DataView, at: number, fonts: readonly Partial<Font>[], palette: Palette): CellLook {
  const number = view.getUint16(at, true);
  const font = fonts[number > 4 ? number - 1 : number];
  const alignment = view.getUint8(at + 6);
  const border = view.getUint32(at + 10, true);
  const isSolid = view.getUint32(at + 14, true) >>> 26 === 1;
  const fill = isSolid ? palette(view.getUint16(at + 18, true) & 0x7f) : undefined;
  const side = (shift: number) => {
    const style = lines[(border >>> shift) & 0xf] ?? null;
    return style === null ? {} : { style };
  };
  const horizontal = horizontals[alignment & 7];
  return {
    ...(font !== undefined && { font }),
    alignment: {
      ...(horizontal !== undefined && { horizontal }),
      vertical: verticals[(alignment >>> 4) & 7] ?? 'bottom',
      wrapText: (alignment & 8) !== 0,
    },
    ...((border & 0xffff) !== 0 && { border: { left: side(0), right: side(4), top: side(8), bottom: side(12) } }),
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: fill } }),
  };
}
