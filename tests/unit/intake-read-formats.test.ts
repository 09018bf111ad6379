import { type BookType, utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { WorkbookGrid } from '#core/intake/read/grid.ts';
import { readWorkbook } from '#core/intake/read/read-workbook.ts';
import { zipBytes } from '#tests/support/workbook-bytes.ts';

const rows = [
  ['STT', 'Họ và tên', 'Danh hiệu', 'Đơn vị'],
  [1, 'Nguyễn Thị Hoà', 'Lao động tiên tiến', 'CĐCS Sở Y tế'],
  [2, 'Y Bhiông Niê', 'CSTĐCS'],
];

function written(bookType: BookType): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = [{ s: { r: 1, c: 3 }, e: { r: 2, c: 3 } }];
  utils.book_append_sheet(book, sheet, 'DS');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['cũ']]), 'Năm trước');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  const bytes: unknown = write(book, { bookType, type: 'buffer' });
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
  return bytes;
}

function textsOf(workbook: WorkbookGrid, sheet = 0): string[][] {
  return (workbook.sheets[sheet]?.rows ?? []).map((row) => [...row.cells.values()].map(({ text }) => text));
}

function odsCell(attributes: string, text: string): string {
  return `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
}

describe('formats beside .xlsx', () => {
  test.each([
    ['xls', 'biff8', true],
    ['xlsb', 'xlsb', true],
    ['spreadsheetml', 'xlml', false],
    ['ods', 'ods', false],
    ['xlsx', 'xlsx', true],
  ] as const)('%s under a wrong name', async (format, bookType, keepsHidden) => {
    const workbook = await readWorkbook(written(bookType), 'danh-sach.csv');
    expect(workbook.format).toBe(format);
    expect(textsOf(workbook)).toEqual(rows.map((row) => row.map(String)));
    expect(workbook.sheets[0]?.rows[1]?.cells.get(1)).toMatchObject({ type: 'number', value: 1 });
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 2, left: 4, bottom: 3, right: 4 }]);
    if (keepsHidden) expect(workbook.sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  test('an HTML table: texts stay as written, merged cells are merges, rows count from the first row of the table', async () => {
    const html = `<html><head><meta charset="utf-8"></head><body><p>Trang web</p><table><tr><td colspan=2>DANH SÁCH</td></tr>
      <tr><td rowspan="2">12,5</td><td>05/11/1985</td></tr><tr><td>08</td></tr></table></body></html>`;
    const workbook = await readWorkbook(new TextEncoder().encode(html), 'xuat.xls');
    expect(workbook.format).toBe('html');
    expect(textsOf(workbook)).toEqual([['DANH SÁCH'], ['12,5', '05/11/1985'], ['08']]);
    expect(workbook.sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ]);
  });

  test('an OpenDocument sheet: repeated and filtered rows, paragraphs, percentages, dates, comments', async () => {
    const content = `<office:document-content><office:automatic-styles><style:style style:name="b"><style:text-properties fo:font-weight="bold"/>
      </style:style><style:style style:name="h"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <office:spreadsheet><table:table table:name="Cũ" table:style-name="h"/><table:table table:name="TH">
      <table:table-row>${odsCell('table:style-name="b" office:value-type="string"', 'Một</text:p><text:p>hai<text:s text:c="2"/>ba')}
      <table:table-cell table:number-columns-repeated="3"/>${odsCell('office:value-type="percentage" office:value="1"', '100%')}</table:table-row>
      <table:table-row table:number-rows-repeated="2" table:visibility="filter">${odsCell('office:value-type="date" office:date-value="1985-05-05"', '05/05/1985')}
      </table:table-row><table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row><table:table-cell office:value-type="float" office:value="12.5"><office:annotation><text:p>ghi chú</text:p></office:annotation>
      <text:p>12,5</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:document-content>`;
    const bytes = zipBytes([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', content },
    ]);
    const [old, sheet] = (await readWorkbook(bytes, 'th.ods')).sheets;
    expect([old?.hidden, sheet?.hidden]).toEqual([true, false]);
    expect(sheet?.rows.map((row) => [row.index, row.hidden, ...row.cells.keys()])).toEqual([
      [1, false, 1, 5],
      [2, true, 1],
      [3, true, 1],
      [1_048_576, false, 1],
    ]);
    const shown = sheet?.rows.flatMap((row) => [...row.cells.values()]) ?? [];
    expect(shown.map(({ type, value, text }) => [type, value, text])).toEqual([
      ['text', 'Một\nhai  ba', 'Một\nhai  ba'],
      ['number', 1, '100%'],
      ['date', '1985-05-05', '05/05/1985'],
      ['date', '1985-05-05', '05/05/1985'],
      ['number', 12.5, '12,5'],
    ]);
    expect(shown[0]?.bold).toBe(true);
  });
});
