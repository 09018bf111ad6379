import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, SheetGrid, WorkbookGrid } from '#core/intake/read/grid.ts';
import { cleanText } from '#core/intake/repair/clean-text.ts';
import { repairWorkbook } from '#core/intake/repair/repair.ts';
import { decodeTcvn3 } from '#core/intake/repair/tcvn3.ts';
import { decodeVni } from '#core/intake/repair/vni.ts';
import { isVietnameseSyllable } from '#shared/domain/vietnamese-syllables.ts';

/** Byte values of TCVN 5712:1993 (VN3), written down from the standard's table. */
const tcvn3Letters: Record<string, number> = {
  Ă: 0xa1,
  Â: 0xa2,
  Ê: 0xa3,
  Ô: 0xa4,
  Ơ: 0xa5,
  Ư: 0xa6,
  Đ: 0xa7,
  ă: 0xa8,
  â: 0xa9,
  ê: 0xaa,
  ô: 0xab,
  ơ: 0xac,
  ư: 0xad,
  đ: 0xae,
  à: 0xb5,
  ả: 0xb6,
  ã: 0xb7,
  á: 0xb8,
  ạ: 0xb9,
  ằ: 0xbb,
  ẳ: 0xbc,
  ẵ: 0xbd,
  ắ: 0xbe,
  ặ: 0xc6,
  ầ: 0xc7,
  ẩ: 0xc8,
  ẫ: 0xc9,
  ấ: 0xca,
  ậ: 0xcb,
  è: 0xcc,
  ẻ: 0xce,
  ẽ: 0xcf,
  é: 0xd0,
  ẹ: 0xd1,
  ề: 0xd2,
  ể: 0xd3,
  ễ: 0xd4,
  ế: 0xd5,
  ệ: 0xd6,
  ì: 0xd7,
  ỉ: 0xd8,
  ĩ: 0xdc,
  í: 0xdd,
  ị: 0xde,
  ò: 0xdf,
  ỏ: 0xe1,
  õ: 0xe2,
  ó: 0xe3,
  ọ: 0xe4,
  ồ: 0xe5,
  ổ: 0xe6,
  ỗ: 0xe7,
  ố: 0xe8,
  ộ: 0xe9,
  ờ: 0xea,
  ở: 0xeb,
  ỡ: 0xec,
  ớ: 0xed,
  ợ: 0xee,
  ù: 0xef,
  ủ: 0xf1,
  ũ: 0xf2,
  ú: 0xf3,
  ụ: 0xf4,
  ừ: 0xf5,
  ử: 0xf6,
  ữ: 0xf7,
  ứ: 0xf8,
  ự: 0xf9,
  ỳ: 0xfa,
  ỷ: 0xfb,
  ỹ: 0xfc,
  ý: 0xfd,
  ỵ: 0xfe,
};

function asTcvn3(text: string): string {
  return [...text].map((letter) => String.fromCodePoint(tcvn3Letters[letter] ?? letter.codePointAt(0) ?? 0)).join('');
}

function workbookOf(rows: readonly (readonly string[])[], font?: string): WorkbookGrid {
  const gridRows = rows.map((texts, index) => ({
    index: index + 1,
    hidden: false,
    cells: new Map(
      texts.map((text, column): [number, Cell] => [
        column + 1,
        { type: 'text', value: text, text, ...(font === undefined ? {} : { font }) },
      ]),
    ),
  }));
  const sheet: SheetGrid = {
    name: 'S',
    hidden: false,
    rows: gridRows,
    merges: [],
    columnWidths: new Map(),
    lastRow: rows.length,
    lastColumn: Math.max(...rows.map((row) => row.length)),
  };
  return { format: 'xlsx', sheets: [sheet] };
}

function textsOf(workbook: WorkbookGrid): string[][] {
  return (workbook.sheets[0]?.rows ?? []).map((row) => [...row.cells.values()].map(({ text }) => text));
}

const names = [
  'Nguyễn Đình Ngọc Trường',
  'Trần Thị Diệu Quỳnh',
  'Phạm Duy Hiếu',
  'Lê Phương Ngà',
  'Đoàn Thị Thanh Hằng',
  'Võ Sỹ',
];

describe('cleaning a text', () => {
  test.each([
    ['Nguye\u0302\u0303n Va\u0306n', 'Nguyễn Văn'],
    ['\u00a0Sở\u200b  Y\u00a0tế\t', 'Sở Y tế'],
    ['LĐTT \r\n\r\n  CSTĐCS', 'LĐTT\nCSTĐCS'],
    ['Văn hóa – Xã hội — “A”', 'Văn hóa - Xã hội - "A"'],
    ['H’Linh', "H'Linh"],
    ['hoà hòa thuý', 'hoà hòa thuý'],
    ['Th\u00adi đua', 'Thi đua'],
    [' \u00a0 ', ''],
  ])('%j becomes %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  test('cleaning twice changes nothing', () => {
    assert(property(string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)));
  });
});

describe('legacy encodings', () => {
  test('every letter of TCVN3', () => {
    for (const letter of Object.keys(tcvn3Letters)) expect(decodeTcvn3(asTcvn3(letter))).toBe(letter);
  });

  test('VNI: vowels with circumflex, breve, horn, and the letters of their own', () => {
    expect(decodeVni('Nguyeãn Vaên Höôùng, Ñaëng Thò Thuøy')).toBe('Nguyễn Văn Hướng, Đặng Thị Thùy');
    expect(decodeVni('COÂNG TY COÅ PHAÀN THUÛY SAÛN')).toBe('CÔNG TY CỔ PHẦN THỦY SẢN');
    expect(decodeVni('Kyõ sö, toå tröôûng, vaät tö, yù kieán, myõ thuaät, tæ leä, kyø nghæ')).toBe(
      'Kỹ sư, tổ trưởng, vật tư, ý kiến, mỹ thuật, tỉ lệ, kỳ nghỉ',
    );
  });

  test('TCVN3 is known by its letters alone, and reported once for the sheet', () => {
    const { workbook, problems } = repairWorkbook(
      workbookOf(names.map((name, index) => [String(index), asTcvn3(name)])),
    );
    expect(textsOf(workbook).map(([, name]) => name)).toEqual(names);
    expect(problems.map(({ sheet, problem }) => [sheet, problem.row, problem.severity, problem.code])).toEqual([
      ['S', 0, 'info', 'text.legacy-encoding'],
    ]);
  });

  test('capital fonts draw small letters as capitals', () => {
    const { workbook } = repairWorkbook(workbookOf([['stt', asTcvn3('họ và tên')]], '.VnTimeH'));
    expect(textsOf(workbook)).toEqual([['STT', 'HỌ VÀ TÊN']]);
  });

  test('Unicode text set in a legacy font stays as it is', () => {
    const { workbook, problems } = repairWorkbook(
      workbookOf(
        names.map((name) => [name]),
        '.VnTime',
      ),
    );
    expect(textsOf(workbook).flat()).toEqual(names);
    expect(problems).toEqual([]);
  });

  test('a sheet with one legacy column: the other columns stay', () => {
    const rows = names.map((name) => [name, asTcvn3(name)]);
    expect(textsOf(repairWorkbook(workbookOf(rows)).workbook)).toEqual(names.map((name) => [name, name]));
  });

  test('names of ethnic minorities are not taken for an encoding', () => {
    const rows = [['Y Bhiông Niê'], ["H'Linh Mlô"], ['Lò Thị Pấng'], ['Y Thịnh Kbuôr'], ["H'Yuêl Êban"], ['Điểu Krứ']];
    expect(repairWorkbook(workbookOf(rows)).problems).toEqual([]);
  });
});

describe('the repaired grid', () => {
  test('cells of blanks are gone, rows keep their numbers, and the input is as it was', () => {
    const input = workbookOf([['\u00a0'], ['a', ' '], ['']]);
    const { workbook } = repairWorkbook(input);
    const [sheet] = workbook.sheets;
    expect(sheet?.rows.map((row) => [row.index, row.cells.size])).toEqual([[2, 1]]);
    expect([sheet?.lastRow, sheet?.lastColumn]).toEqual([2, 1]);
    expect(input.sheets[0]?.rows).toHaveLength(3);
  });
});

describe('Vietnamese syllables', () => {
  test.each([
    'nguyễn',
    'Trường',
    'giếng',
    'gì',
    'quốc',
    'khuỷu',
    'ngoẹo',
    'hoà',
    'hòa',
    'thuở',
    'ý',
    'đoàn',
    'yêu',
    'nghiêng',
    'quyết',
  ])('%s is one', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });
  test.each(['teân', 'vaø', 'NguyÔn', 'TËp', 'hieäu', 'bằgn', 'thể1', 'mạc̀', 'sácc', 'hoc̃'])('%s is none', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});
