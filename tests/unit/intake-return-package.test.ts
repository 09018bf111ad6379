import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#core/intake/read/read-workbook.ts';
import { annotatePackage } from '#core/intake/return/annotate-package.ts';
import { annotateWorkbook } from '#core/intake/return/annotate-workbook.ts';
import { openPackageEdit } from '#core/intake/return/package-edit.ts';
import { readReturnMark } from '#core/intake/return/return-mark.ts';
import type { ReturnNote } from '#core/intake/return/return-note.ts';
import { readZipParts, unpackPart } from '#core/intake/return/zip-parts.ts';
import { type XlsxParts, xlsxParts, zipBytes } from '#tests/support/workbook-bytes.ts';

const sha256 = 'ab'.repeat(32);

const note = (sheet: string, row: number, column: number | null, severity: ReturnNote['severity'] = 'error') =>
  ({ sheet, row, column, severity, wrong: 'Sai <chỗ này> & “kia”.', todo: 'Hãy sửa.' }) satisfies ReturnNote;

const stylesXml =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>' +
  '<fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"><alignment horizontal="center"/></xf></cellXfs></styleSheet>';

const rows =
  '<sheetData><row r="1" spans="1:2"><c r="A1" s="1" t="inlineStr"><is><t>một</t></is></c><c r="C1"><v>3</v></c></row>' +
  '<row r="4"/><row r="6"><c r="B6"><f>1+1</f><v>2</v></c></row></sheetData>';

const twoSheets: XlsxParts = {
  sheets: [
    {
      name: 'Một',
      xml: `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>${rows}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><tableParts count="0"/>`,
    },
    { name: "Hai 'khác'", xml: rows },
  ],
  stylesXml,
  extraParts: [{ name: 'xl/custom/unknown.bin', content: new Uint8Array([0, 1, 2, 255]) }],
};

/** The parts of {@link xlsxParts} with names that stand on the second sheet and a view that opens it. */
function namedParts() {
  return xlsxParts(twoSheets).map((part) => {
    if (part.name !== 'xl/workbook.xml' || typeof part.content !== 'string') return part;
    const views = '<bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews><sheets>';
    const names = `</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'Hai'!$A$1</definedName><definedName name="x">1</definedName></definedNames><calcPr calcId="1"/>`;
    return { ...part, content: part.content.replace('<sheets>', views).replace('</sheets>', names) };
  });
}

async function annotated(bytes: Uint8Array, notes: ReturnNote[]): Promise<Uint8Array> {
  return annotatePackage(bytes, await readWorkbook(bytes, 'a.xlsx'), { fileName: 'a.xlsx', sha256, notes });
}

async function textsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = await readZipParts(bytes);
  return new Map(parts.map((part) => [part.name, new TextDecoder().decode(unpackPart(part))]));
}

describe('a returned package', () => {
  test('leaves every part that is not concerned as it was, to the byte', async () => {
    const before = zipBytes(xlsxParts(twoSheets));
    const after = await annotated(before, [note('Một', 1, 1)]);
    const [old, now] = [await readZipParts(before), await readZipParts(after)];
    for (const name of ['xl/worksheets/sheet2.xml', 'xl/custom/unknown.bin']) {
      expect(now.find((part) => part.name === name)).toEqual(old.find((part) => part.name === name));
    }
  });

  test('changes only the style of a cell that is there, and puts others in their order', async () => {
    const notes = [
      note('Một', 1, 1),
      note('Một', 1, 2, 'warning'),
      note('Một', 3, 2),
      note('Một', 4, 5),
      note('Một', 9, 1),
    ];
    const sheet = (await textsOf(await annotated(zipBytes(xlsxParts(twoSheets)), notes))).get(
      'xl/worksheets/sheet1.xml',
    );
    expect(sheet).toContain(
      '<sheetData><row r="1"><c r="A1" s="2" t="inlineStr"><is><t>một</t></is></c><c r="B1" s="3"/><c r="C1"><v>3</v></c></row>' +
        '<row r="3"><c r="B3" s="4"/></row><row r="4"><c r="E4" s="4"/></row><row r="6"><c r="B6"><f>1+1</f><v>2</v></c></row>' +
        '<row r="9"><c r="A9" s="4"/></row></sheetData>',
    );
    expect(sheet).toMatch(/<pageMargins [^>]*\/><legacyDrawing [^>]*\/><tableParts count="0"\/><\/worksheet>$/);
    expect(sheet).toContain('tabSelected="0"');
  });

  test('derives the colours from the formats of the cells', async () => {
    const styles = (await textsOf(await annotated(zipBytes(xlsxParts(twoSheets)), [note('Một', 1, 1)]))).get(
      'xl/styles.xml',
    );
    expect(styles).toContain(
      '<xf applyFill="1" numFmtId="9" fontId="0" fillId="2" borderId="0" applyNumberFormat="1"><alignment horizontal="center"/></xf>',
    );
    expect(styles).toMatch(
      /<fills count="4"><fill\/><fill\/><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CF"\/>/,
    );
    expect(styles).toMatch(/<cellXfs count="8">/);
  });

  test('keeps names with their sheets and opens at the list', async () => {
    const workbook = (await textsOf(await annotated(zipBytes(namedParts()), [note('Một', 1, 1)]))).get(
      'xl/workbook.xml',
    );
    expect(workbook).toContain('<workbookView/>');
    expect(workbook).toMatch(/<sheets><sheet [^>]*name="Cần sửa" sheetId="3" r:id="rId\d+"\/><sheet name="Một"/);
    expect(workbook).toContain(
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Cần sửa'!$5:$5</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">`,
    );
  });

  test('gives each sheet its own comments and drawing, with shape numbers of its own', async () => {
    const bytes = await annotated(zipBytes(xlsxParts(twoSheets)), [note('Một', 1, 1), note("Hai 'khác'", 6, 2)]);
    const texts = await textsOf(bytes);
    expect(texts.get('xl/comments1.xml')).toContain('<comment ref="A1" authorId="0">');
    expect(texts.get('xl/comments2.xml')).toContain('<comment ref="B6" authorId="0">');
    expect(texts.get('xl/drawings/vmlDrawing1.vml')).toContain('id="_x0000_s1025"');
    expect(texts.get('xl/drawings/vmlDrawing2.vml')).toContain('id="_x0000_s2049"');
    const book = await openPackageEdit(bytes);
    for (const number of [1, 2]) {
      const related = book.relationships(`xl/worksheets/sheet${number}.xml`).map(({ type, target }) => [type, target]);
      expect(related).toEqual([
        ['comments', `xl/comments${number}.xml`],
        ['vmlDrawing', `xl/drawings/vmlDrawing${number}.vml`],
      ]);
    }
    const types = texts.get('[Content_Types].xml') ?? '';
    expect(types.match(/Extension="vml"/g)).toHaveLength(1);
    for (const name of ['xl/comments1.xml', 'xl/comments2.xml', 'xl/worksheets/sheet3.xml', 'docProps/custom.xml']) {
      expect(types.split(`PartName="/${name}"`)).toHaveLength(2);
    }
  });

  test('is added to, not doubled, when it is returned again', async () => {
    const once = await annotated(zipBytes(xlsxParts(twoSheets)), [note('Một', 1, 1)]);
    const twice = await annotated(once, [note('Một', 1, 1), note('Một', 6, 2)]);
    const grid = await readWorkbook(twice, 'a.xlsx');
    expect(grid.sheets.map(({ name }) => name)).toEqual(['Cần sửa', 'Một', "Hai 'khác'"]);
    const texts = await textsOf(twice);
    expect(texts.get('xl/comments1.xml')?.match(/<comment /g)).toHaveLength(2);
    expect(texts.get('xl/comments1.xml')?.match(/<author>/g)).toHaveLength(1);
    expect(texts.get('xl/comments1.xml')?.match(/Hãy sửa/g)).toHaveLength(2);
    expect(texts.get('docProps/custom.xml')?.match(/<property /g)).toHaveLength(1);
    expect(await readReturnMark(twice)).toBe(sha256);
  });

  test('loses the colours and comments of the return before it', async () => {
    const coloured = stylesXml.replace(
      '<fills count="2"><fill/><fill/></fills>',
      '<fills count="3"><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/><bgColor indexed="64"/></patternFill></fill></fills>',
    );
    const green = coloured.replace('numFmtId="9" fontId="0" fillId="0"', 'numFmtId="9" fontId="0" fillId="2"');
    const once = await annotated(zipBytes(xlsxParts({ ...twoSheets, stylesXml: green })), [
      note('Một', 1, 1),
      note('Một', 6, 2, 'warning'),
      note('Một', 4, 3),
    ]);
    const twice = await textsOf(await annotated(once, [note('Một', 4, 3)]));
    const sheet = twice.get('xl/worksheets/sheet1.xml') ?? '';
    const styles = twice.get('xl/styles.xml') ?? '';
    const colourOf = (reference: string): string => {
      const style = Number(new RegExp(`r="${reference}" s="(\\d+)"`).exec(sheet)?.[1]);
      const formats = styles.slice(styles.indexOf('<cellXfs')).match(/<xf [^>]*>/g) ?? [];
      const fill = Number(/fillId="(\d+)"/.exec(formats[style] ?? '')?.[1]);
      const fills = styles.slice(styles.indexOf('<fills')).match(/<fill\/>|<fill>.*?<\/fill>/g) ?? [];
      return /fgColor rgb="(\w+)"/.exec(fills[fill] ?? '')?.[1] ?? 'none';
    };
    expect(['A1', 'B6', 'C4'].map(colourOf)).toEqual(['FF00B050', 'none', 'FFFFC7CF']);
    expect(twice.get('xl/comments1.xml')?.match(/ref="\w+"/g)).toEqual(['ref="C4"']);
    expect(twice.get('xl/drawings/vmlDrawing1.vml')?.match(/<v:shape /g)).toHaveLength(1);
  });

  test("keeps the unit's own comment and takes only the lines of the return before from it", async () => {
    const first = await openPackageEdit(await annotated(zipBytes(xlsxParts(twoSheets)), [note('Một', 1, 1)]));
    const own = '<r><t>Ghi chú của đơn vị</t></r>';
    first.write('xl/comments1.xml', (first.text('xl/comments1.xml') ?? '').replace('<text>', `<text>${own}`));
    const comments = (await textsOf(await annotated(first.bytes(), [note('Một', 6, 2)]))).get('xl/comments1.xml') ?? '';
    expect(comments).toContain(`<comment ref="A1" authorId="0"><text>${own}</text></comment>`);
    expect(comments.match(/Hãy sửa/g)).toHaveLength(1);
  });

  test('keeps the prefix of systems that write one', async () => {
    const prefixed = xlsxParts({ sheets: twoSheets.sheets, stylesXml }).map((part) =>
      typeof part.content === 'string' && /xl\/(?:worksheets|styles|workbook\.xml)/.test(part.name)
        ? { ...part, content: part.content.replaceAll(/<(\/?)(?=\w)/g, '<$1x:').replaceAll(' xmlns="', ' xmlns:x="') }
        : part,
    );
    const bytes = await annotated(zipBytes(prefixed), [note('Một', 1, 2)]);
    const texts = await textsOf(bytes);
    expect(texts.get('xl/worksheets/sheet1.xml')).toMatch(/<x:c r="B1" s="\d+"\/>.*<x:legacyDrawing /s);
    expect(texts.get('xl/styles.xml')).toMatch(/<x:fill><x:patternFill patternType="solid"><x:fgColor /);
    expect((await readWorkbook(bytes, 'a.xlsx')).sheets.map(({ name }) => name)[0]).toBe('Cần sửa');
  });
});

test('a text file comes back as a workbook with the same texts', async () => {
  const bytes = new TextEncoder().encode('Họ và tên,Ngày sinh,Mã\nNguyễn Văn An,05/11/1985,007\n');
  const written = await annotateWorkbook(bytes, { fileName: 'a.csv', sha256, notes: [note('CSV', 2, 3)] });
  expect(written.extension).toBe('xlsx');
  const grid = await readWorkbook(written.bytes, 'a.xlsx');
  const texts = grid.sheets[1]?.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text));
  expect(texts).toEqual([
    ['Họ và tên', 'Ngày sinh', 'Mã'],
    ['Nguyễn Văn An', '05/11/1985', '007'],
  ]);
});
