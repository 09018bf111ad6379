import { type WrittenAward, written } from './award-wording.ts';
import {
  addRow,
  addSection,
  addTotal,
  type CellInput,
  declare,
  type LabelledWorkbook,
  merge,
  newSheet,
  newTable,
  register,
  skipRows,
} from './draft.ts';
import { addLetterhead, addSignature, addTitles } from './frame.ts';
import { addHeader, addNumberRow, numbersTo } from './header.ts';
import { collectivesOf, type Person, peopleOf, typedDate, unitsOf } from './people.ts';

const district = 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN TÂN LẬP';

/** What every workbook of a district has in common. */
const fromDistrict = { campaign: 2024, unit: 'LĐLĐ huyện Tân Lập', expect: 'ready' } as const;

/** Marks under a header of three levels; the unit's cell is merged over its people. */
export function threeLevels(): LabelledWorkbook[] {
  const sheet = newSheet('Đăng ký');
  addLetterhead(sheet, 'LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐẮK NÔNG', district, 10);
  addTitles(sheet, 'DANH SÁCH CÁ NHÂN ĐĂNG KÝ THI ĐUA, KHEN THƯỞNG NĂM 2024');
  const table = newTable(sheet, 'registration-matrix');
  const awards: WrittenAward[] = ['LDTT', 'CSTDCS', 'CSTDTINH', 'GK', 'BK-LDLD', 'BK-TLD'];
  const short = awards.map((award) => written(award, 0));
  addHeader(sheet, table, [
    'TT',
    'Đơn vị',
    'Họ và tên',
    'Chức vụ',
    [
      'Nội dung đăng ký',
      [
        ['Danh hiệu thi đua', [short[0] ?? '', short[1] ?? '', short[2] ?? '']],
        ['Hình thức khen thưởng', [short[3] ?? '', short[4] ?? '', short[5] ?? '']],
      ],
    ],
    'Ghi chú',
  ]);
  addNumberRow(sheet, table, ...numbersTo(11));
  const people = peopleOf(701, 15);
  unitsOf(61, 5).forEach((unit, part) => {
    const top = sheet.rows.length + 1;
    people.slice(part * 3, part * 3 + 3).forEach((person, place) => {
      const own = awards.filter((_, index) => (index + part + place) % 4 === 0);
      const marks = awards.map((award) => (own.includes(award) ? 'x' : null));
      const row = addRow(
        sheet,
        part * 3 + place + 1,
        place === 0 ? unit : null,
        person.name,
        person.position,
        ...marks,
      );
      register(table, row, 'individual', person.name, own);
    });
    merge(sheet, top, 2, top + 2, 2);
  });
  addSignature(sheet, 10, 'Đỗ Văn Thành');
  return [
    {
      ...fromDistrict,
      file: 'i01-ba-cap-tieu-de.xlsx',
      format: 'xlsx',
      layout: 'three-header-levels',
      about: 'A header of three levels over marks; the unit stands once, merged over its three people.',
      sheets: [sheet],
    },
  ];
}

/** Sections that name awards, each with its own total; where nobody is proposed it says so. */
export function sectionsWithNone(): LabelledWorkbook[] {
  const sheet = newSheet('Sheet1');
  addTitles(sheet, district, 'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024');
  const table = newTable(sheet, 'registration-list');
  addHeader(sheet, table, ['TT', 'Tên tập thể, cá nhân', 'Chức vụ, đơn vị công tác', 'Ghi chú']);
  addSection(sheet, table, 'I', 'Cờ thi đua của Tổng Liên đoàn');
  addRow(sheet, null, '(Không)');
  addSection(sheet, table, 'II', 'Cờ thi đua LĐLĐ tỉnh');
  const collectives = collectivesOf(51, 3);
  collectives.forEach((name, place) => {
    register(table, addRow(sheet, place + 1, name, 'CĐCS Chi cục Kiểm lâm'), 'collective', name, ['CO-LDLD']);
  });
  declare(table, addTotal(sheet, table, null, 'Cộng: 03 tập thể'), null, 'collective', 3);
  addSection(sheet, table, 'III', 'Bằng khen của Tổng Liên đoàn');
  addRow(sheet, null, '(không)');
  addSection(sheet, table, 'IV', 'Bằng khen LĐLĐ tỉnh cho cá nhân');
  const people = peopleOf(702, 9);
  people.forEach((person, place) => {
    const row = addRow(sheet, place + 1, person.name, `${person.position}, CĐCS Trung tâm Khuyến nông`);
    register(table, row, 'individual', person.name, ['BK-LDLD']);
  });
  declare(table, addTotal(sheet, table, null, 'Cộng: 09 cá nhân'), null, 'individual', 9);
  addSignature(sheet, 4, 'Đỗ Văn Thành');
  return [
    {
      ...fromDistrict,
      file: 'i02-muc-khong-co.xls',
      format: 'xls',
      layout: 'sections-with-none',
      about: 'Sections name the award; two of them hold only “(không)”; the others end with their own total.',
      sheets: [sheet],
    },
  ];
}

/** Asterisks on names, telephone numbers, and what is written under the table. */
export function footnotes(): LabelledWorkbook[] {
  const sheet = newSheet('DS');
  addTitles(sheet, district, 'DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2024');
  const table = newTable(sheet, 'registration-list');
  addHeader(sheet, table, ['STT', 'Họ và tên', 'Chức vụ', 'Số điện thoại', 'Danh hiệu đăng ký']);
  peopleOf(703, 14).forEach((person, place) => {
    const star = place === 3 ? ' (*)' : place === 8 ? '**' : '';
    const phone = `09${12 + place}.345.${String(600 + place)}`;
    const award = place % 3 === 0 ? 'CSTDCS' : 'LDTT';
    const row = addRow(sheet, place + 1, person.name + star, person.position, phone, written(award, 0));
    register(table, row, 'individual', person.name, [award]);
  });
  skipRows(sheet);
  addRow(sheet, null, 'Ghi chú:');
  addRow(sheet, null, '(*) Đồng chí nghỉ chế độ từ ngày 01/6/2024.');
  addRow(sheet, null, '** Đồng chí mới chuyển công tác về từ ngày 01/3/2024.');
  addRow(sheet, null, '- Mọi chi tiết xin liên hệ đ/c Hoa, Văn phòng LĐLĐ huyện, ĐT: 0912 345 678.');
  return [
    {
      ...fromDistrict,
      file: 'i03-chu-thich-dau-sao.xlsx',
      format: 'xlsx',
      layout: 'footnotes',
      about: 'Two names carry asterisks explained under the table; a column of telephone numbers; remarks below.',
      sheets: [sheet],
    },
  ];
}

/** Pages pasted one under another: on each the page's number, the letterhead's line and the header again. */
export function pastedPages(): LabelledWorkbook[] {
  const sheet = newSheet('Trang tính1');
  addTitles(sheet, district, 'DANH SÁCH CÁ NHÂN ĐĂNG KÝ THI ĐUA NĂM 2024');
  const table = newTable(sheet, 'registration-list');
  const people = peopleOf(704, 24);
  for (let page = 0; page < 3; page += 1) {
    if (page > 0) {
      skipRows(sheet);
      addRow(sheet, null, null, `- ${page + 1} -`);
    }
    addHeader(sheet, table, ['TT', 'Họ và tên', 'Chức vụ', 'Danh hiệu đăng ký']);
    addRow(sheet, '(1)', '(2)', '(3)', '(4)');
    if (page === 0) table.numberRow = sheet.rows.length;
    people.slice(page * 8, page * 8 + 8).forEach((person, place) => {
      const award = place % 2 === 0 ? 'LDTT' : 'CSTDCS';
      const row = addRow(sheet, page * 8 + place + 1, person.name, person.position, written(award, 1));
      register(table, row, 'individual', person.name, [award]);
    });
    if (page < 2) addTotal(sheet, table, null, 'Mang sang trang sau', null, (page + 1) * 8);
  }
  declare(table, addTotal(sheet, table, null, 'Tổng cộng: 24 người'), null, 'individual', 24);
  return [
    {
      ...fromDistrict,
      file: 'i04-dan-nhieu-trang.ods',
      format: 'ods',
      layout: 'pasted-pages',
      about: 'Pages with numbers between dashes, the header and its number row repeated, and a line carried forward.',
      sheets: [sheet],
    },
  ];
}

/** The row of column numbers stands between the two rows of the header. */
export function numberRowInside(): LabelledWorkbook[] {
  const sheet = newSheet('Sheet1');
  addTitles(sheet, district, 'BẢNG ĐĂNG KÝ DANH HIỆU THI ĐUA CÁ NHÂN NĂM 2024');
  const table = newTable(sheet, 'registration-matrix');
  const top = addRow(sheet, 'TT', 'Họ và tên', 'Chức vụ', 'Danh hiệu thi đua', null, null);
  merge(sheet, top, 4, top, 6);
  addNumberRow(sheet, table, ...numbersTo(6));
  const bottom = addRow(sheet, null, null, null, 'LĐTT', 'CSTĐCS', 'CSTĐ cấp tỉnh');
  table.headerRows.push(top, bottom);
  peopleOf(705, 12).forEach((person, place) => {
    const award = (['LDTT', 'CSTDCS', 'CSTDTINH'] as const)[place % 3] ?? 'LDTT';
    const marks = ['LDTT', 'CSTDCS', 'CSTDTINH'].map((code) => (code === award ? 'x' : null));
    const row = addRow(sheet, place + 1, person.name, person.position, ...marks);
    register(table, row, 'individual', person.name, [award]);
  });
  return [
    {
      ...fromDistrict,
      file: 'i05-dong-so-giua-tieu-de.xlsx',
      format: 'xlsx',
      layout: 'number-row-inside-header',
      about: 'The number row stands between the first and the second row of the header.',
      sheets: [sheet],
    },
  ];
}

/** Signs for “as above” in the columns of awards and units. */
export function dittoMarks(): LabelledWorkbook[] {
  const sheet = newSheet('Sheet1');
  addTitles(sheet, district, 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024');
  const table = newTable(sheet, 'registration-list');
  addHeader(sheet, table, ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức đề nghị khen thưởng']);
  const signs = ['nt', '"', '-nt-', 'Như trên', '”', 'NT', "''"];
  const units = unitsOf(66, 2);
  peopleOf(706, 16).forEach((person, place) => {
    const award = place < 8 ? 'BK-LDLD' : 'GK';
    const first = place % 8 === 0;
    const sign = signs[place % signs.length] ?? 'nt';
    const told = first ? written(award, 2) : sign;
    const row = addRow(sheet, place + 1, person.name, person.position, first ? (units[place / 8] ?? '') : sign, told);
    register(table, row, 'individual', person.name, [award]);
  });
  return [
    {
      ...fromDistrict,
      file: 'i06-nhu-tren.xlsx',
      format: 'xlsx',
      layout: 'ditto-marks',
      about: 'Unit and award are written once; under them stand “nt”, “-nt-”, quotation marks and “Như trên”.',
      sheets: [sheet],
    },
  ];
}

const salutations = (person: Person, place: number): string => {
  const [male, female] = [
    ['Ông: ', 'Đ/c ', 'Thầy ', 'Đồng chí '],
    ['Bà: ', 'Đ/c: ', 'Cô ', 'Đồng chí '],
  ];
  return ((person.sex === 'male' ? male : female) ?? [])[place % 4] ?? '';
};

/** Day, month and year of birth in three columns; every name behind some form of address. */
export function birthInThreeColumns(): LabelledWorkbook[] {
  const sheet = newSheet('Sheet1');
  addTitles(sheet, district, 'DANH SÁCH ĐĂNG KÝ LAO ĐỘNG TIÊN TIẾN VÀ CHIẾN SĨ THI ĐUA CƠ SỞ NĂM 2024');
  const table = newTable(sheet, 'registration-list');
  addHeader(sheet, table, [
    'TT',
    'Họ và tên',
    ['Sinh ngày', ['Ngày', 'Tháng', 'Năm']],
    'Nữ',
    'Chức vụ, đơn vị',
    'Danh hiệu',
  ]);
  peopleOf(707, 16).forEach((person, place) => {
    const [year, month, day] = person.birth.split('-').map(Number);
    const award = place % 2 === 0 ? 'LDTT' : 'CSTDCS';
    const female = person.sex === 'female' ? 'x' : null;
    const name = salutations(person, place) + person.name;
    const cells: CellInput[] = [place + 1, name, day ?? 0, month ?? 0, year ?? 0, female, person.position];
    register(table, addRow(sheet, ...cells, written(award, 0)), 'individual', person.name, [award], {
      birth: person.birth,
    });
  });
  return [
    {
      ...fromDistrict,
      file: 'i07-ngay-thang-nam-ba-cot.xls',
      format: 'xls',
      layout: 'birth-in-three-columns',
      about: 'Ngày, Tháng, Năm of birth under one header; names begin with Ông, Bà, Đ/c, Thầy, Cô.',
      sheets: [sheet],
    },
  ];
}

/** Decisions on earlier awards beside what is proposed now. */
export function earlierDecisions(): LabelledWorkbook[] {
  const sheet = newSheet('Sheet1');
  addTitles(sheet, district, 'DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN NĂM 2024');
  const table = newTable(sheet, 'registration-list');
  addHeader(sheet, table, [
    'STT',
    'Họ tên',
    'Nơi công tác',
    'Danh hiệu, hình thức khen thưởng đã được tặng (số quyết định, ngày, tháng, năm)',
    'Đề nghị',
  ]);
  peopleOf(708, 11).forEach((person, place) => {
    const earlier =
      place % 2 === 0
        ? 'Giấy khen: Số 12/QĐ-LĐLĐ ngày 5/3/2019\nCSTĐCS: QĐ số 98/QĐ-UBND ngày 30/12/2021'
        : 'Bằng khen LĐLĐ tỉnh - QĐ 215/QĐ-LĐLĐ, 20/02/2020';
    const award = place % 3 === 0 ? 'BK-TLD' : 'BK-LDLD';
    const row = addRow(sheet, place + 1, person.name, 'CĐCS Chi cục Kiểm lâm', earlier, written(award, 2));
    register(table, row, 'individual', person.name, [award]);
  });
  return [
    {
      ...fromDistrict,
      file: 'i08-quyet-dinh-cu.xlsx',
      format: 'xlsx',
      layout: 'earlier-decisions',
      about: 'Number and day of earlier decisions stand in one cell and name awards that are not proposed now.',
      sheets: [sheet],
    },
  ];
}

/** Collectives and people on sheets of their own, told only by the sheet's name. */
export function sheetsTellSubject(): LabelledWorkbook[] {
  const teams = newSheet('Tập thể');
  addTitles(teams, district, 'ĐĂNG KÝ THI ĐUA NĂM 2024');
  const teamTable = newTable(teams, 'registration-list');
  addHeader(teams, teamTable, ['TT', 'Tên đơn vị', 'Đăng ký']);
  collectivesOf(52, 6).forEach((name, place) => {
    const excellent = place % 2 === 0;
    const row = addRow(teams, place + 1, name, excellent ? 'LĐXS' : 'LĐTT');
    register(teamTable, row, 'collective', name, [excellent ? 'TTLDXS' : 'TTLDTT']);
  });
  const sheet = newSheet('Cá nhân');
  addTitles(sheet, district, 'ĐĂNG KÝ THI ĐUA NĂM 2024');
  const table = newTable(sheet, 'registration-list');
  addHeader(sheet, table, ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đăng ký']);
  peopleOf(712, 10).forEach((person, place) => {
    const award = place % 2 === 0 ? 'LDTT' : 'CSTDCS';
    const row = addRow(sheet, place + 1, person.name, typedDate(person.birth, '.'), person.position, written(award, 0));
    register(table, row, 'individual', person.name, [award]);
  });
  return [
    {
      ...fromDistrict,
      file: 'i12-hai-sheet-tap-the-ca-nhan.xls',
      format: 'xls',
      layout: 'sheets-tell-subject',
      about: 'Only the name of the sheet says that “LĐTT” is a collective’s; birth dates with points.',
      sheets: [teams, sheet],
    },
  ];
}
