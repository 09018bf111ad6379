import { legacyFont } from '../fonts.ts';

export interface BiffStyle {
  readonly bold: boolean;
  readonly font: string | undefined;
}

/** The style of a cell by the sheet's position among the sheets, and row and column from 1. */
export type BiffStyles = (sheet: number, row: number, column: number) => BiffStyle | undefined;

const record = {
  font: 0x31,
  cellFormat: 0xe0,
  boundSheet: 0x85,
  endOfFile: 0x0a,
  multipleNumbers: 0xbd,
} as const;

/** Records of one cell each, which begin with row, column and cell format: formula, label, number and their like. */
const cellRecords = new Set([0x06, 0xd6, 0xfd, 0x0203, 0x0204, 0x0205, 0x027e]);

/**
 * Bold and legacy fonts of the cells of an .xls workbook stream (MS-XLS), which the general parser leaves out. Reads the
 * records that matter and skips the rest; a broken stream gives what was read until there.
 */
export function readBiffStyles(stream: Uint8Array, isBiff8: boolean): BiffStyles {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const fonts: BiffStyle[] = [];
  const formats: number[] = [];
  const sheetOffsets: number[] = [];
  for (const { id, at } of records(view, 0)) {
    if (id === record.font) fonts.push(readFont(view, at, isBiff8));
    else if (id === record.cellFormat) formats.push(view.getUint16(at, true));
    else if (id === record.boundSheet) sheetOffsets.push(view.getUint32(at, true));
  }
  const styles = formats.map((font) => styleWorthTelling(fonts[font > 4 ? font - 1 : font]));
  const sheets = sheetOffsets.map((offset) => readSheetStyles(view, offset, styles));
  return (sheet, row, column) => sheets[sheet]?.get(cellKey(row - 1, column - 1));
}

function* records(view: DataView, from: number): Generator<{ id: number; at: number; length: number }> {
  let at = from;
  while (at + 4 <= view.byteLength) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === record.endOfFile || at + 4 + length > view.byteLength) return;
    if (length >= 4) yield { id, at: at + 4, length };
    at += 4 + length;
  }
}

function readSheetStyles(
  view: DataView,
  offset: number,
  styles: readonly (BiffStyle | undefined)[],
): Map<number, BiffStyle> {
  const cells = new Map<number, BiffStyle>();
  const add = (row: number, column: number, format: number): void => {
    const style = styles[format];
    if (style !== undefined) cells.set(cellKey(row, column), style);
  };
  for (const { id, at, length } of records(view, offset)) {
    const row = view.getUint16(at, true);
    const column = view.getUint16(at + 2, true);
    if (cellRecords.has(id) && length >= 6) add(row, column, view.getUint16(at + 4, true));
    else if (id === record.multipleNumbers) {
      for (let cell = 0; cell < Math.floor((length - 6) / 6); cell += 1) {
        add(row, column + cell, view.getUint16(at + 4 + cell * 6, true));
      }
    }
  }
  return cells;
}

function readFont(view: DataView, at: number, isBiff8: boolean): BiffStyle {
  const length = view.getUint8(at + 14);
  const isWide = isBiff8 && (view.getUint8(at + 15) & 1) === 1;
  const start = at + (isBiff8 ? 16 : 15);
  let name = '';
  for (let letter = 0; letter < length; letter += 1) {
    name += String.fromCharCode(isWide ? view.getUint16(start + letter * 2, true) : view.getUint8(start + letter));
  }
  return { bold: view.getUint16(at + 6, true) >= 600, font: legacyFont(name) };
}

function styleWorthTelling(style: BiffStyle | undefined): BiffStyle | undefined {
  return style !== undefined && (style.bold || style.font !== undefined) ? style : undefined;
}

function cellKey(row: number, column: number): number {
  return row * 0x1_0000 + column;
}
