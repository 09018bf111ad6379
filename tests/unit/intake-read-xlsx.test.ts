import { describe, expect, test } from 'vitest';
import type { Cell, SheetGrid } from '#core/intake/read/grid.ts';
import { readWorkbook } from '#core/intake/read/read-workbook.ts';
import { type XlsxParts, xlsxBytes, xlsxParts, zipBytes } from '#tests/support/workbook-bytes.ts';

async function readSheet(xml: string, parts: Partial<XlsxParts> = {}): Promise<SheetGrid> {
  const workbook = await readWorkbook(xlsxBytes({ sheets: [{ name: 'S', xml }], ...parts }), 's.xlsx');
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function cellsOf(sheet: SheetGrid): Record<string, Cell> {
  return Object.fromEntries(
    sheet.rows.flatMap((row) => [...row.cells].map(([column, cell]) => [`${row.index},${column}`, cell])),
  );
}

/** Fonts and formats by index: 0 plain, 1 bold .VnTimeH, 2 dd/mm/yyyy, 3 0%, 4 0.0%, 5 date 14, 6 [h]:mm, 7 month and year. */
const stylesXml = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="0.0%"/>
  <numFmt numFmtId="166" formatCode="[$-42A]mm/yyyy"/></numFmts>
  <fonts><font><name val="Times New Roman"/></font><font><b/><name val=".VnTimeH"/></font></fonts>
  <cellXfs><xf/><xf fontId="1"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="46"/><xf numFmtId="166"/></cellXfs></styleSheet>`;

describe('cells of an .xlsx', () => {
  test('shared, rich and inline strings; phonetic runs are left out; escapes are resolved', async () => {
    const sharedStringsXml = `<sst><si><t>Họ và tên</t></si><si><r><t>Trần </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>Văn</t></r><rPh><t>x</t></rPh></si>
      <si><t>một_x000A_hai</t></si></sst>`;
    const xml = `<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c>
      <c r="D2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row></sheetData>`;
    const cells = cellsOf(await readSheet(xml, { sharedStringsXml }));
    expect(cells).toEqual({
      '2,1': { type: 'text', value: 'Họ và tên', text: 'Họ và tên' },
      '2,2': { type: 'text', value: 'Trần Văn', text: 'Trần Văn', font: '.VnTime' },
      '2,3': { type: 'text', value: 'một\nhai', text: 'một\nhai' },
      '2,4': { type: 'text', value: 'ab', text: 'ab' },
    });
  });

  test('numbers, dates and percentages are shown the Vietnamese way', async () => {
    const xml = `<sheetData><row><c><v>1445</v></c><c><v>12.5</v></c><c><v>0.30000000000000004</v></c><c s="2"><v>31172</v></c>
      <c s="3"><v>0.95</v></c><c s="4"><v>0.955</v></c><c s="5"><v>59</v></c><c s="5"><v>61</v></c><c s="7"><v>43831</v></c><c t="b"><v>1</v></c>
      <c t="e"><v>#N/A</v></c></row></sheetData>`;
    const [row] = (await readSheet(xml, { stylesXml })).rows;
    expect([...(row?.cells.values() ?? [])].map(({ type, value, text }) => [type, value, text])).toEqual([
      ['number', 1445, '1445'],
      ['number', 12.5, '12,5'],
      ['number', 0.30000000000000004, '0,3'],
      ['date', '1985-05-05', '05/05/1985'],
      ['number', 0.95, '95%'],
      ['number', 0.955, '95,5%'],
      ['date', '1900-02-28', '28/02/1900'],
      ['date', '1900-03-01', '01/03/1900'],
      ['date', '2020-01-01', '01/2020'],
      ['boolean', 1, 'TRUE'],
      ['error', '#N/A', '#N/A'],
    ]);
  });

  test('a workbook that counts from 1904', async () => {
    const xml = '<sheetData><row><c s="2"><v>29710</v></c></row></sheetData>';
    const cells = cellsOf(await readSheet(xml, { stylesXml, workbookProperties: '<workbookPr date1904="1"/>' }));
    expect(cells['1,1']?.value).toBe('1985-05-05');
  });

  test('formulas with and without a stored value', async () => {
    const xml = `<sheetData><row><c><f>SUM(B1)</f><v>0</v></c><c><f>SUM(B1)</f><v></v></c><c t="str"><f>A1</f><v>LĐTT</v></c>
      <c t="str"><f>A1</f><v></v></c><c><f>A1</f></c></row></sheetData>`;
    const cells = cellsOf(await readSheet(xml));
    expect(cells).toEqual({
      '1,1': { type: 'number', value: 0, text: '0', formula: 'cached' },
      '1,2': { type: 'text', value: '', text: '', formula: 'uncached' },
      '1,3': { type: 'text', value: 'LĐTT', text: 'LĐTT', formula: 'cached' },
      '1,5': { type: 'text', value: '', text: '', formula: 'uncached' },
    });
  });

  test('bold and legacy fonts', async () => {
    const cells = cellsOf(
      await readSheet('<sheetData><row><c s="1" t="str"><v>stt</v></c></row></sheetData>', { stylesXml }),
    );
    expect(cells['1,1']).toEqual({ type: 'text', value: 'stt', text: 'stt', font: '.VnTimeH', bold: true });
  });
});

describe('sheets of an .xlsx', () => {
  test('hidden rows, widths, merges; rows that carry only style are not there', async () => {
    const xml = `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="2" width="12.5"/><col min="3" max="16384" width="9"/></cols>
      <sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"><c r="C3"><v>2</v></c></row><row r="60000" s="3"/>
      <row r="60001"><c r="A60001" s="2"/></row></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3"/></mergeCells>`;
    const sheet = await readSheet(xml);
    expect(sheet.rows.map(({ index, hidden }) => [index, hidden])).toEqual([
      [1, false],
      [3, true],
    ]);
    expect([...sheet.columnWidths]).toEqual([
      [1, 12.5],
      [2, 12.5],
      [3, 9],
    ]);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect([sheet.lastRow, sheet.lastColumn]).toEqual([3, 3]);
  });

  test('prefixed elements, disordered rows, hidden sheets', async () => {
    const prefixed = `<x:sheetData xmlns:x="urn:x"><x:row r="5"><x:c r="B5"><x:v>2</x:v></x:c><x:c r="A5"><x:v>1</x:v></x:c></x:row>
      <x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData>`;
    const sheets = [
      { name: 'Một', xml: prefixed },
      { name: 'Hai', xml: '', state: 'veryHidden' },
    ];
    const workbook = await readWorkbook(xlsxBytes({ sheets }), 'x.xlsx');
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Một', false],
      ['Hai', true],
    ]);
    expect(workbook.sheets[0]?.rows.map((row) => [row.index, [...row.cells.keys()]])).toEqual([
      [2, [1]],
      [5, [1, 2]],
    ]);
  });

  test('part names may differ in case and be stored without packing', async () => {
    const parts = xlsxParts({ sheets: [{ name: 'S', xml: '<sheetData><row><c><v>7</v></c></row></sheetData>' }] });
    const shouted = parts.map((part) => ({
      ...part,
      name: part.name.replace('worksheets/sheet1', 'Worksheets/Sheet1'),
      stored: true,
    }));
    const workbook = await readWorkbook(zipBytes(shouted), 's.xlsx');
    expect(workbook.sheets[0]?.lastRow).toBe(1);
  });

  test('letters that fall on the border of two chunks stay whole', async () => {
    const word = 'Nguyễn Thị Phượng';
    const xml = `<sheetData>${Array.from({ length: 20_000 }, () => `<row><c t="str"><v>${word}</v></c></row>`).join('')}</sheetData>`;
    const sheet = await readSheet(xml);
    expect(sheet.rows).toHaveLength(20_000);
    expect(new Set(sheet.rows.map((row) => row.cells.get(1)?.text))).toEqual(new Set([word]));
  });
});
