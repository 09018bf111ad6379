import { addRow, addTotal, countAward, declare, type LabelledWorkbook, newSheet, newTable } from './draft.ts';
import { addTitles } from './frame.ts';
import { addHeader, addNumberRow, numbersTo } from './header.ts';
import { unitsOf } from './people.ts';

const district = 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN TÂN LẬP';

/** What every workbook of a district has in common. */
const fromDistrict = { campaign: 2024, unit: 'LĐLĐ huyện Tân Lập', expect: 'ready' } as const;

const two = (count: number): string => String(count).padStart(2, '0');

/** Numbers that carry what they count: `02 BK`, `03 tập thể`, `05 đ/c`. */
export function numbersWithWords(): LabelledWorkbook[] {
  const sheet = newSheet('Tổng hợp');
  addTitles(sheet, district, 'TỔNG HỢP SỐ LƯỢNG ĐĂNG KÝ THI ĐUA NĂM 2024');
  const table = newTable(sheet, 'count-by-unit');
  addHeader(sheet, table, [
    'TT',
    'Tên đơn vị',
    ['Cá nhân', ['LĐTT', 'CSTĐCS', 'BK LĐLĐ tỉnh']],
    ['Tập thể', ['TTLĐTT', 'BK LĐLĐ tỉnh']],
  ]);
  unitsOf(69, 8).forEach((unit, line) => {
    const counts = [line * 5 + 12, line + 2, (line % 3) + 1, line % 4, line % 2];
    const [workers = 0, fighters = 0, praised = 0, teams = 0, flags = 0] = counts;
    const shown = [
      `${workers} người`,
      `${two(fighters)} đ/c`,
      `${two(praised)} BK`,
      `${two(teams)} TT`,
      `${two(flags)} BK`,
    ];
    const row = addRow(sheet, line + 1, unit, ...shown);
    countAward(table, row, 'individual', 'LDTT', workers);
    countAward(table, row, 'individual', 'CSTDCS', fighters);
    countAward(table, row, 'individual', 'BK-LDLD', praised);
    countAward(table, row, 'collective', 'TTLDTT', teams);
    countAward(table, row, 'collective', 'BK-LDLD', flags);
  });
  return [
    {
      ...fromDistrict,
      file: 'i09-so-kem-chu.ods',
      format: 'ods',
      layout: 'numbers-with-words',
      about: 'Every number carries what it counts: “12 người”, “02 đ/c”, “01 BK”, “03 TT”.',
      sheets: [sheet],
    },
  ];
}

const wide = (count: number): string =>
  String(count).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const inLine = (line: number): [number, number, number] => [line * 6 + 20, line + 1, line % 3];

const sum = (place: 0 | 1 | 2): number => numbersTo(7).reduce((total, line) => total + inLine(line - 1)[place], 0);

/** Digits of full width, as some input methods write them. */
export function wideDigits(): LabelledWorkbook[] {
  const sheet = newSheet('Sheet1');
  addTitles(sheet, district, 'TỔNG HỢP ĐĂNG KÝ THI ĐUA NĂM 2024');
  const table = newTable(sheet, 'count-by-unit');
  addHeader(sheet, table, ['TT', 'Đơn vị', 'LĐTT', 'CSTĐCS', 'Tập thể LĐTT']);
  unitsOf(70, 7).forEach((unit, line) => {
    const [workers, fighters, teams] = inLine(line);
    const row = addRow(sheet, wide(line + 1), unit, wide(workers), wide(fighters), wide(teams));
    countAward(table, row, 'individual', 'LDTT', workers);
    countAward(table, row, 'individual', 'CSTDCS', fighters);
    countAward(table, row, 'collective', 'TTLDTT', teams);
  });
  const row = addTotal(sheet, table, null, 'Cộng', wide(sum(0)), wide(sum(1)), wide(sum(2)));
  declare(table, row, 'LDTT', 'individual', sum(0));
  declare(table, row, 'CSTDCS', 'individual', sum(1));
  declare(table, row, 'TTLDTT', 'collective', sum(2));
  return [
    {
      ...fromDistrict,
      file: 'i10-chu-so-toan-chieu-rong.xlsx',
      format: 'xlsx',
      layout: 'wide-digits',
      about: 'All digits are of full width, order numbers and total included.',
      sheets: [sheet],
    },
  ];
}

/** Women beside the number of all: `Tổng số | Trong đó nữ`. */
export function womenAmongAll(): LabelledWorkbook[] {
  const sheet = newSheet('Biểu 2');
  addTitles(sheet, district, 'BIỂU TỔNG HỢP CÁ NHÂN ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2024');
  const table = newTable(sheet, 'count-by-unit');
  addHeader(sheet, table, [
    'STT',
    'Công đoàn cơ sở',
    ['LĐTT', ['Tổng số', 'Trong đó nữ']],
    ['CSTĐCS', ['Tổng số', 'Trong đó nữ']],
  ]);
  addNumberRow(sheet, table, 'A', 'B', 1, 2, 3, 4);
  unitsOf(71, 6).forEach((unit, line) => {
    const [workers, fighters] = [line * 4 + 15, line + 3];
    const row = addRow(sheet, line + 1, unit, workers, Math.floor(workers / 2), fighters, Math.floor(fighters / 3));
    countAward(table, row, 'individual', 'LDTT', workers);
    countAward(table, row, 'individual', 'CSTDCS', fighters);
  });
  return [
    {
      ...fromDistrict,
      file: 'i11-trong-do-nu.xlsx',
      format: 'xlsx',
      layout: 'women-among-all',
      about: 'Under each award the number of all and the women among them, who are not counted again.',
      sheets: [sheet],
    },
  ];
}
