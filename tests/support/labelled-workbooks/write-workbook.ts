import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import type { CellDraft, CellInput, FileFormat, LabelledWorkbook, SheetDraft } from './draft.ts';
import { typedDate } from './people.ts';
import { serialOf } from './serial.ts';
import { storedSheets } from './stored-text.ts';
import { writeXlsx } from './write-xlsx.ts';

const bookTypes: Partial<Record<FileFormat, BookType>> = {
  xls: 'biff8',
  xlsb: 'xlsb',
  ods: 'ods',
  spreadsheetml: 'xlml',
};

/** The bytes of a workbook in its format; the same workbook always gives the same cells. */
export function writeWorkbook(workbook: LabelledWorkbook): Uint8Array {
  const sheets = storedSheets(workbook);
  const { format, date1904 = false } = workbook;
  if (format === 'xlsx' || format === 'xlsx-prefixed') return writeXlsx(sheets, date1904, format === 'xlsx-prefixed');
  if (format === 'html') return Buffer.from(htmlOf(sheets));
  const bookType = bookTypes[format];
  return bookType === undefined ? textOf(sheets, format) : writeBook(sheets, bookType);
}

function writeBook(sheets: readonly SheetDraft[], bookType: BookType): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, worksheetOf(sheet), sheet.name);
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  return new Uint8Array(write(book, { bookType, type: 'array' }));
}

function worksheetOf(sheet: SheetDraft): WorkSheet {
  const worksheet: WorkSheet = utils.aoa_to_sheet(sheet.rows.map((cells) => cells.map(cellObject)));
  worksheet['!merges'] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left - 1 },
    e: { r: bottom - 1, c: right - 1 },
  }));
  worksheet['!rows'] = sheet.rows.map((_, index) => ({ hidden: sheet.hiddenRows.has(index + 1) }));
  return worksheet;
}

function cellObject(input: CellInput): CellObject | null {
  const cell: CellDraft = typeof input === 'object' && input !== null ? input : { value: input };
  if (cell.value === null) return null;
  if (cell.format === 'date') return { t: 'n', v: serialOf(String(cell.value), false), z: 'dd/mm/yyyy' };
  if (cell.format === 'percent') return { t: 'n', v: cell.value, z: '0%' };
  return { t: typeof cell.value === 'number' ? 'n' : 's', v: cell.value, ...(cell.formula ? { f: cell.formula } : {}) };
}

/** What a cell shows. */
function shown(input: CellInput): string {
  const cell: CellDraft = typeof input === 'object' && input !== null ? input : { value: input };
  if (cell.value === null) return '';
  if (cell.format === 'date') return typedDate(String(cell.value));
  if (cell.format === 'percent') return `${Math.round(Number(cell.value) * 100)}%`;
  return String(cell.value);
}

function textOf(sheets: readonly SheetDraft[], format: FileFormat): Uint8Array {
  const separator =
    format === 'csv-semicolon' ? ';' : format === 'csv-comma' || format === 'csv-windows-1258' ? ',' : '\t';
  const lines = (sheets[0]?.rows ?? []).map((cells) =>
    cells.map((cell) => quoted(shown(cell), separator)).join(separator),
  );
  const text = `${lines.join('\r\n')}\r\n`;
  if (format === 'csv-utf16') return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  if (format === 'csv-windows-1258') return iconv.encode(toWindows1258(text), 'windows1258');
  return Buffer.from(format === 'csv-semicolon' ? `\uFEFF${text}` : text);
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** windows-1258 keeps tones as characters of their own after the letter. */
function toWindows1258(text: string): string {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return [...text]
    .map((letter) => {
      const parts = letter.normalize('NFD');
      const tone = parts.match(tones)?.join('') ?? '';
      return parts.replace(tones, '').normalize('NFC') + tone;
    })
    .join('');
}

/** A table of a web page, as web systems export it under the name of a spreadsheet. */
function htmlOf(sheets: readonly SheetDraft[]): string {
  const rows = (sheets[0]?.rows ?? []).map((cells, index) => `<tr>${htmlCells(sheets[0], cells, index + 1)}</tr>`);
  return `<html><head><meta charset="utf-8"></head><body><table border="1">\n${rows.join('\n')}\n</table></body></html>`;
}

function htmlCells(sheet: SheetDraft | undefined, cells: readonly CellInput[], row: number): string {
  const merges = sheet?.merges ?? [];
  return cells
    .map((cell, index) => {
      const column = index + 1;
      const inside = merges.find(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
      if (inside === undefined) return `<td>${escaped(shown(cell))}</td>`;
      if (inside.top !== row || inside.left !== column) return '';
      const spans = `rowspan="${inside.bottom - inside.top + 1}" colspan="${inside.right - inside.left + 1}"`;
      return `<td ${spans}>${escaped(shown(cell))}</td>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
