import type { WrittenAward } from './award-wording.ts';
import {
  addRow,
  addTotal,
  declare,
  type FileFormat,
  type LabelledWorkbook,
  newSheet,
  newTable,
  skipRows,
} from './draft.ts';
import { addLetterhead, addSignature, addTitles } from './frame.ts';
import { addNumberRow, numbersTo } from './header.ts';
import { peopleOf, unitsOf } from './people.ts';
import {
  addEntries,
  addPersonHeader,
  awardText,
  awardTextOf,
  birthDay,
  birthTyped,
  birthYear,
  capitalName,
  entriesOf,
  fixed,
  fullName,
  numbered,
  ordinal,
  type PersonColumn,
  position,
  sexWord,
  splitName,
} from './person-table.ts';

const common: WrittenAward[][] = [
  ['LDTT'],
  ['LDTT', 'CSTDCS'],
  ['LDTT'],
  ['CSTDCS', 'BK-LDLD'],
  ['LDTT', 'GK'],
  ['CSTDCS'],
  ['CSTDTINH', 'BK-TLD'],
];

interface ListWording {
  file: string;
  format: FileFormat;
  title: string;
  columns: (unit: string) => PersonColumn[];
  numberRow?: (string | number)[];
  /** The closing sentence or total, by the number of people. */
  closing: (count: number) => (string | number | null)[];
  sets?: WrittenAward[][];
}

const listWordings: ListWording[] = [
  {
    file: 'a01-danh-sach-to-cong-doan.xlsx',
    format: 'xlsx',
    title: 'DANH SÁCH CÁ NHÂN ĐĂNG KÝ THI ĐUA, KHEN THƯỞNG NĂM 2024',
    columns: (unit) => [
      ordinal('Số TT'),
      fullName('Họ tên đoàn viên', () => 'Đ/c '),
      birthDay('Ngày sinh'),
      position('Chức danh'),
      fixed('CĐCS', unit),
      awardText('Nội dung đăng ký', 1, '\n'),
      fixed('Ghi chú', null),
    ],
    numberRow: ['A', 'B', 1, 2, 3, 4, 5],
    closing: (count) => [`Danh sách này có ${count} cá nhân./.`],
  },
  {
    file: 'a02-dang-ky-danh-hieu.ods',
    format: 'ods',
    title: 'BẢNG ĐĂNG KÝ DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG',
    columns: () => [
      ordinal('STT'),
      fullName('Họ và tên CBVC'),
      birthYear('Năm sinh'),
      sexWord('Giới tính'),
      position('Chức vụ'),
      awardTextOf('Danh hiệu thi đua', 0, ['LDTT', 'CSTDCS', 'CSTDTINH']),
      awardTextOf('Hình thức khen thưởng', 2, ['GK', 'BK-LDLD', 'BK-TLD']),
    ],
    closing: (count) => ['Tổng số:', `${count} người`],
  },
  {
    file: 'a03-dang-ky-dau-phay.csv',
    format: 'csv-comma',
    title: 'ĐĂNG KÝ THI ĐUA NĂM 2024',
    columns: (unit) => [
      ordinal('TT'),
      fullName('Họ và tên', ({ sex }) => (sex === 'male' ? 'Ông ' : 'Bà ')),
      birthTyped('Ngày tháng năm sinh', '-'),
      position('Chức vụ'),
      fixed('Đơn vị', unit),
      awardText('Danh hiệu, hình thức đăng ký', 2, '; '),
    ],
    closing: (count) => [null, 'Cộng', null, null, null, count],
  },
  {
    file: 'a04-danh-sach-ma-nhan-vien.xlsb',
    format: 'xlsb',
    title: 'DANH SÁCH CNVCLĐ ĐĂNG KÝ CÁC DANH HIỆU THI ĐUA',
    columns: () => [
      ordinal('STT'),
      numbered('Mã NV', (number) => `NV${String(1000 + number)}`),
      capitalName('Họ và tên'),
      birthTyped('Ngày sinh'),
      numbered('Số thẻ đoàn viên', (number) => `0350${String(120000 + number * 7)}`),
      fixed('Kết quả phân loại năm trước', 'Hoàn thành tốt nhiệm vụ'),
      awardText('Danh hiệu đăng ký năm 2024', 3, ' và '),
    ],
    numberRow: numbersTo(7),
    closing: (count) => [null, `Ấn định danh sách: ${count} người`],
    sets: [['LDTT'], ['LDTT', 'CSTDCS'], ['CSTDCS']],
  },
  {
    file: 'a05-ho-va-ten-hai-cot.xls',
    format: 'xls',
    title: 'DANH SÁCH ĐĂNG KÝ THI ĐUA CỦA ĐOÀN VIÊN',
    columns: () => [
      ordinal('TT'),
      ...splitName('Họ và tên đệm', 'Tên'),
      birthYear('Năm sinh'),
      position('Chức vụ, công việc'),
      awardText('Đăng ký thi đua', 0, '; '),
      fixed('Ghi chú', null),
    ],
    numberRow: numbersTo(7),
    closing: (count) => ['Cộng', `${count} đoàn viên`],
  },
];

/** One list of people, the awards named in cells, in the wordings of different units. */
export function listsOfPeople(): LabelledWorkbook[] {
  return listWordings.map((wording, index) => {
    const unit = unitsOf(10 + index, 1)[0] ?? '';
    const sheet = newSheet(index === 0 ? 'DS ca nhan' : 'Sheet1');
    const columns = wording.columns(unit);
    addLetterhead(sheet, 'LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐẮK NÔNG', unit.toUpperCase(), columns.length);
    addTitles(sheet, wording.title, '(Kèm theo Công văn số 15/CV-CĐCS ngày 08/01/2024)');
    const table = newTable(sheet, 'registration-list');
    addPersonHeader(sheet, table, columns);
    if (wording.numberRow) addNumberRow(sheet, table, ...wording.numberRow);
    const entries = entriesOf(peopleOf(100 + index, 22), wording.sets ?? common);
    addEntries(sheet, table, columns, entries);
    const total = addTotal(sheet, table, ...wording.closing(entries.length));
    declare(table, total, null, 'individual', entries.length);
    addSignature(sheet, columns.length, 'Trần Thị Minh Châu');
    const { file, format } = wording;
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'list-of-people',
      about: `One list of people: ${wording.title.toLowerCase()}; the closing line tells how many.`,
      sheets: [sheet],
    };
  });
}

const namesOverTwoColumnsWordings = [
  { file: 'a06-ho-ten-gop-tieu-de.xlsx', format: 'xlsx', headers: ['Họ', 'Tên'], over: 'Họ và tên' },
  { file: 'a07-ho-lot-va-ten.ods', format: 'ods', headers: ['Họ lót', 'Tên'], over: 'Họ tên đoàn viên' },
] as const;

/** The family name in one cell and the given name in the next under one header over both. */
export function namesOverTwoColumns(): LabelledWorkbook[] {
  return namesOverTwoColumnsWordings.map(({ file, format, headers, over }, index) => {
    const unit = unitsOf(20 + index, 1)[0] ?? '';
    const sheet = newSheet('Danh sách');
    addTitles(sheet, unit, 'DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024');
    const columns: PersonColumn[] = [
      ordinal('TT'),
      { header: [over, headers], of: ({ person }) => [person.family, person.given] },
      position('Chức vụ'),
      awardText('Danh hiệu đăng ký', 1),
    ];
    const table = newTable(sheet, 'registration-list');
    addPersonHeader(sheet, table, columns);
    addEntries(sheet, table, columns, entriesOf(peopleOf(140 + index, 18), common));
    skipRows(sheet);
    addRow(sheet, null, 'Ghi chú: đăng ký theo kết quả bình xét tại tổ công đoàn.');
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'name-over-two-columns',
      about: 'The family and middle names in one column, the given name in the next, one header merged over both.',
      sheets: [sheet],
    };
  });
}

const systemExportsWordings = [
  { file: 'a08-xuat-phan-mem-truong-hoc.xlsx', format: 'xlsx', year: '2023-2024' },
  { file: 'a09-xuat-phan-mem-truong-hoc.csv', format: 'tsv', year: '2023 - 2024' },
  { file: 'a10-xuat-he-thong.xls', format: 'spreadsheetml', year: 'Năm học 2023-2024' },
] as const;

/** Exports of administration systems: many columns that are no registration. */
export function systemExports(): LabelledWorkbook[] {
  return systemExportsWordings.map(({ file, format, year }, index) => {
    const unit = unitsOf(30 + index, 1)[0] ?? '';
    const sheet = newSheet('export');
    const columns = [
      ordinal('STT'),
      fullName('Họ và tên'),
      position('Chức vụ'),
      fixed('Đơn vị / Phòng ban', unit),
      fixed('Năm học', year),
      awardText('Danh hiệu đăng ký', 1),
      numbered('Số file minh chứng', (number) => number % 4),
      fixed('Trạng thái xét duyệt', 'Chờ duyệt'),
      fixed('Ghi chú / Cam kết', null),
      fixed('Nhận xét cấp duyệt', null),
      birthTyped('Ngày đăng ký'),
    ];
    const table = newTable(sheet, 'registration-list');
    addPersonHeader(sheet, table, columns);
    addEntries(sheet, table, columns, entriesOf(peopleOf(150 + index, 25), [['LDTT'], ['CSTDCS'], ['LDTT', 'GVNDVN']]));
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'system-export',
      about: 'The header stands in row 1 without any title; evidence, state, school year and day are no registration.',
      sheets: [sheet],
    };
  });
}
