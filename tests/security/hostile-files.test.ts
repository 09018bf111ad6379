import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#core/intake/read/read-workbook.ts';
import { Refusal } from '#core/intake/read/refusal.ts';
import { compoundFileBytes, textSheetBytes, xlsxBytes, xlsxParts, zipBytes } from '#tests/support/workbook-bytes.ts';

const megabyte = 1024 * 1024;

async function refusalOf(bytes: Uint8Array, fileName = 'tep.xlsx'): Promise<Refusal> {
  const outcome: unknown = await readWorkbook(bytes, fileName).catch((error: unknown) => error);
  if (!(outcome instanceof Refusal)) throw new Error('the file was not refused');
  return outcome;
}

function sheetBytes(xml: string): Uint8Array {
  return xlsxBytes({ sheets: [{ name: 'S', xml }] });
}

const goodSheet = textSheetBytes([
  ['STT', 'Họ và tên'],
  ['1', 'Nguyễn Văn An'],
]);

describe('files that are no workbook', () => {
  test('empty', async () => {
    const refusal = await refusalOf(new Uint8Array());
    expect(refusal.code).toBe('file.empty');
    expect(refusal.message).toContain('Hãy');
  });

  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00', 'latin1')],
    ['prose', Buffer.from('Kính gửi đồng chí.\nBáo cáo tình hình thi đua như sau: tốt.\nTrân trọng.\n')],
    ['a web page without a table', Buffer.from('<!doctype html><html><body><p>Xin chào</p></body></html>')],
    ['rich text', Buffer.from('{\\rtf1\\ansi a;b\n1;2\n3;4\n}')],
    ['a Word document', zipBytes([{ name: 'word/document.xml', content: '<document/>' }])],
    ['a program archive', zipBytes([{ name: 'META-INF/MANIFEST.MF', content: 'Main-Class: A' }])],
    ['an old Word document', compoundFileBytes(['WordDocument', '1Table'])],
  ])('%s', async (_, bytes) => {
    expect((await refusalOf(bytes)).code).toBe('file.not-a-spreadsheet');
  });
});

describe('files that cannot be opened', () => {
  test('protected by a password', async () => {
    const bytes = compoundFileBytes(['EncryptionInfo', 'EncryptedPackage']);
    expect((await refusalOf(bytes)).code).toBe('file.encrypted');
  });

  test('an encrypted OpenDocument file', async () => {
    const bytes = zipBytes([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'META-INF/manifest.xml', content: '<manifest><encryption-data/></manifest>' },
      { name: 'content.xml', content: 'rác' },
    ]);
    expect((await refusalOf(bytes, 'tep.ods')).code).toBe('file.encrypted');
  });

  test('cut off anywhere', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const refusal = await refusalOf(goodSheet.subarray(0, Math.floor(goodSheet.length * share)));
      expect(refusal.code).toBe('file.damaged');
    }
  });

  test('bytes changed inside a part', async () => {
    const bytes = Buffer.from(goodSheet);
    const start = bytes.indexOf('xl/worksheets/sheet1.xml') + 24;
    bytes.fill(0x55, start + 20, start + 40);
    expect((await refusalOf(bytes)).code).toBe('file.damaged');
  });

  test('XML that does not close', async () => {
    expect((await refusalOf(sheetBytes('<sheetData><row>'))).code).toBe('file.damaged');
  });
});

describe('files that ask for too much', () => {
  const zeros = Buffer.alloc(24 * megabyte, ' ');

  test('a bomb is refused from its directory, before anything is unpacked', async () => {
    const bomb = zipBytes([
      ...xlsxParts({ sheets: [{ name: 'S', xml: '' }] }),
      { name: 'xl/media/a.bin', content: zeros },
      { name: 'xl/media/b.bin', content: zeros },
    ]);
    const started = performance.now();
    expect((await refusalOf(bomb)).code).toBe('file.too-large');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('parts that are small each and more than 3,000 times the file together', async () => {
    const names = Array.from({ length: 200 }, (_, index) => ({
      name: `xl/${index}.bin`,
      content: '',
      declaredSize: 4 * megabyte,
    }));
    const bomb = zipBytes([...xlsxParts({ sheets: [{ name: 'S', xml: '' }] }), ...names]);
    expect((await refusalOf(bomb)).code).toBe('file.too-large');
  });

  test('a bomb whose directory lies about its size is stopped while it is unpacked', async () => {
    const parts = xlsxParts({ sheets: [{ name: 'S', xml: zeros.toString() }] });
    const lying = parts.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, declaredSize: 1_000 } : part));
    expect((await refusalOf(zipBytes(lying))).code).toBe('file.too-large');
  });

  test('more entries than any workbook has', async () => {
    const parts = Array.from({ length: 10_001 }, (_, index) => ({ name: `xl/${index}`, content: '', stored: true }));
    expect((await refusalOf(zipBytes(parts))).code).toBe('file.too-large');
  });

  test('a row with more cells than a sheet has columns', async () => {
    const cells = '<c><v>1</v></c>'.repeat(16_385);
    expect((await refusalOf(sheetBytes(`<sheetData><row>${cells}</row></sheetData>`))).code).toBe('file.too-large');
  });

  test('a row beyond the last of a sheet', async () => {
    const xml = '<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>';
    expect((await refusalOf(sheetBytes(xml))).code).toBe('file.too-large');
  });

  test('too many merged ranges', async () => {
    const merges = Array.from(
      { length: 50_001 },
      (_, index) => `<mergeCell ref="A${index * 2 + 1}:A${index * 2 + 2}"/>`,
    );
    expect((await refusalOf(sheetBytes(`<sheetData/><mergeCells>${merges.join('')}</mergeCells>`))).code).toBe(
      'file.too-large',
    );
  });

  test('an OpenDocument row repeated with content to the end of the sheet and beyond', async () => {
    const content = `<document-content><table table:name="S"><table:table-row table:number-rows-repeated="9999999">
      <table:table-cell table:number-columns-repeated="9999"><text:p>a</text:p></table:table-cell></table:table-row></table></document-content>`;
    const bytes = zipBytes([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', content },
    ]);
    expect((await refusalOf(bytes, 'tep.ods')).code).toBe('file.too-large');
  });
});

describe('files with traps', () => {
  test('entities that a document type declares are never expanded', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`,
    ).join('');
    const sharedStringsXml = `<!DOCTYPE sst [<!ENTITY a0 "ha">${levels}]><sst><si><t>x&a30;y</t></si></sst>`;
    const xml = '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>';
    const workbook = await readWorkbook(xlsxBytes({ sheets: [{ name: 'S', xml }], sharedStringsXml }), 'tep.xlsx');
    expect(workbook.sheets[0]?.rows[0]?.cells.get(1)?.text).toBe('x&a30;y');
  });

  test('external entities and external parts are not looked for', async () => {
    const sharedStringsXml = '<!DOCTYPE sst [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>';
    const xml = '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>';
    const workbook = await readWorkbook(xlsxBytes({ sheets: [{ name: 'S', xml }], sharedStringsXml }), 'tep.xlsx');
    expect(workbook.sheets[0]?.rows[0]?.cells.get(1)?.text).toBe('&e;');
  });

  test('part names that climb out of the package do no harm', async () => {
    const extraParts = [
      { name: '../../../../tmp/thoat-ra.xml', content: 'x' },
      { name: 'C:\\Windows\\thoat-ra.dll', content: 'x' },
    ];
    const bytes = xlsxBytes({
      sheets: [{ name: 'S', xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' }],
      extraParts,
    });
    expect((await readWorkbook(bytes, 'tep.xlsx')).sheets[0]?.lastRow).toBe(1);
    expect(existsSync('/tmp/thoat-ra.xml')).toBe(false);
  });

  test('a compound file whose directory circles', async () => {
    const bytes = Buffer.from(compoundFileBytes(['Workbook']));
    bytes.writeUInt32LE(1, 512 + 4);
    expect((await refusalOf(bytes, 'tep.xls')).code).toMatch(/^file\.(?:damaged|unreadable)$/);
  });
});

const corpora = new URL('../../../shared/corpora/', import.meta.url);

describe.skipIf(!existsSync(corpora))('odd and broken workbooks from elsewhere', () => {
  const manifest = existsSync(corpora) ? readFileSync(new URL('MANIFEST.tsv', corpora), 'utf8') : '';
  const expected = new Map(manifest.split('\n').map((line) => [line.split('\t')[0], line.split('\t')[4]]));
  const files = existsSync(corpora) ? readdirSync(corpora).filter((name) => expected.has(name)) : [];
  test.each(files)('%s', async (name) => {
    const outcome: unknown = await readWorkbook(readFileSync(new URL(name, corpora)), name).catch(
      (error: unknown) => error,
    );
    const code = outcome instanceof Refusal ? outcome.code : 'opens';
    if (expected.get(name) === 'opens') expect(code).toBe('opens');
    else if (expected.get(name) === 'encrypted') expect(code).toBe('file.encrypted');
    else expect(code).toMatch(/^file\./);
  });
});
