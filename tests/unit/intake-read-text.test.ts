import { array, assert, asyncProperty, constantFrom, pre } from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { SheetGrid } from '#core/intake/read/grid.ts';
import { readWorkbook } from '#core/intake/read/read-workbook.ts';
import { textSheetBytes } from '#tests/support/workbook-bytes.ts';

const table = [
  ['TT', 'Tên tập thể', 'Hình thức đề nghị'],
  ['1', 'Trung tâm Viễn thông Buôn Hồ, Krông Năng', 'Bằng khen'],
  ['2', 'Tổ Hỗ trợ kỹ thuật', 'Cờ thi đua'],
];

function textsOf(sheet: SheetGrid | undefined): [number, number, string][] {
  return (sheet?.rows ?? []).flatMap((row) =>
    [...row.cells].map(([column, cell]): [number, number, string] => [row.index, column, cell.text]),
  );
}

function cellsOf(rows: readonly (readonly string[])[]): [number, number, string][] {
  return rows.flatMap((row, index) =>
    row.flatMap((text, column): [number, number, string][] =>
      text.trim() === '' ? [] : [[index + 1, column + 1, text]],
    ),
  );
}

describe('encodings of delimited text', () => {
  const text = Papa.unparse(table, { delimiter: ';' });
  const tabbed = Papa.unparse(table, { delimiter: '\t' });
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['UTF-16LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tabbed, 'utf16le')])],
    ['UTF-16LE without', Buffer.from(tabbed, 'utf16le')],
    ['UTF-16BE without', Buffer.from(tabbed, 'utf16le').swap16()],
    ['commas', Buffer.from(Papa.unparse(table))],
  ])('%s', async (_, bytes) => {
    const workbook = await readWorkbook(bytes, 'a.csv');
    expect(workbook.format).toBe('csv');
    expect(textsOf(workbook.sheets[0])).toEqual(cellsOf(table));
  });

  test('windows-1258: a letter and its combining tone become one letter', async () => {
    const bytes = Buffer.concat([
      Buffer.from('TT,T\xean\r\n1,Nguy\xea\xden V\xe3n Ph\xfd\xf5\xf2ng\r\n', 'latin1'),
      Buffer.from('2,Trung t\xe2m Vi\xea\xden th\xf4ng\r\n', 'latin1'),
    ]);
    const [sheet] = (await readWorkbook(bytes, 'a.csv')).sheets;
    expect(sheet?.rows.map((row) => row.cells.get(2)?.text)).toEqual([
      'Tên',
      'Nguyễn Văn Phượng',
      'Trung tâm Viễn thông',
    ]);
  });
});

describe('rows and columns of delimited text', () => {
  test('blank lines keep their place, a line break inside quotes starts no row, sep= is an instruction', async () => {
    const text = 'sep=|\r\nTIÊU ĐỀ\r\n\r\nTT|Tên\r\n1|"Một\nhai"\r\n2|ba\r\n';
    const [sheet] = (await readWorkbook(Buffer.from(text), 'a.csv')).sheets;
    expect(textsOf(sheet)).toEqual([
      [1, 1, 'TIÊU ĐỀ'],
      [3, 1, 'TT'],
      [3, 2, 'Tên'],
      [4, 1, '1'],
      [4, 2, 'Một\nhai'],
      [5, 1, '2'],
      [5, 2, 'ba'],
    ]);
  });

  test('a list of one column is a table only when its name says so', async () => {
    const bytes = Buffer.from('Nguyễn Văn An\nTrần Thị Bình\n');
    expect((await readWorkbook(bytes, 'ten.csv')).sheets[0]?.rows).toHaveLength(2);
    await expect(readWorkbook(bytes, 'ten.xlsx')).rejects.toMatchObject({ code: 'file.not-a-spreadsheet' });
  });

  test('the same table gives the same grid as .xlsx and as .csv', async () => {
    const word = constantFrom(
      'Nguyễn Văn An',
      'LĐTT; CSTĐCS',
      'Giỏi việc nước, đảm việc nhà',
      'dòng\nhai',
      '"x"',
      '1.445',
      '',
    );
    const tables = array(array(word, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 12 });
    await assert(
      asyncProperty(tables, constantFrom(',', ';', '\t'), async (rows, delimiter) => {
        pre(cellsOf(rows).length > 0);
        const csv = await readWorkbook(Buffer.from(Papa.unparse(rows, { delimiter, quotes: true })), 'a.csv');
        const xlsx = await readWorkbook(textSheetBytes(rows), 'a.xlsx');
        expect(textsOf(csv.sheets[0])).toEqual(cellsOf(rows));
        expect(textsOf(xlsx.sheets[0])).toEqual(cellsOf(rows));
      }),
      { numRuns: 60 },
    );
  });
});
