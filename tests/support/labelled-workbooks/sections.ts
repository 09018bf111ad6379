import { type Wording, type WrittenAward, written } from './award-wording.ts';
import {
  addRow,
  addSection,
  addTotal,
  declare,
  type FileFormat,
  type LabelledWorkbook,
  newSheet,
  newTable,
  register,
  skipRows,
} from './draft.ts';
import { addLetterhead, addSignature, addTitles } from './frame.ts';
import { addHeader, addNumberRow } from './header.ts';
import { collectivesOf, peopleOf, typedDate, unitsOf } from './people.ts';
import { addEntries, addPersonHeader, bySex, entriesOf, fixed, fullName, ordinal, position } from './person-table.ts';

const sectionsDecideSubjectWordings: {
  file: string;
  format: FileFormat;
  sections: [string, string][];
  totals: boolean;
  header: string;
}[] = [
  {
    file: 'c01-hai-phan.xlsx',
    format: 'xlsx',
    sections: [
      ['A', 'TẬP THỂ'],
      ['B', 'CÁ NHÂN'],
    ],
    totals: true,
    header: 'Tên tập thể, cá nhân',
  },
  {
    file: 'c02-hai-phan-chu-thuong.xls',
    format: 'xls',
    sections: [
      ['1.', 'Tập thể:'],
      ['2.', 'Cá nhân:'],
    ],
    totals: false,
    header: 'Tên đơn vị, cá nhân đăng ký',
  },
  {
    file: 'c03-ca-nhan-truoc.ods',
    format: 'ods',
    sections: [
      ['I', 'Về tập thể'],
      ['II', 'Về cá nhân'],
    ],
    totals: true,
    header: 'Họ và tên/Tên tập thể',
  },
  {
    file: 'c04-hai-phan-tsv.csv',
    format: 'csv-utf16',
    sections: [
      ['Phần I', 'Tập thể'],
      ['Phần II', 'Cá nhân'],
    ],
    totals: false,
    header: 'Tập thể/Cá nhân',
  },
];

/** One header over collectives and individuals; the section decides which they are and what “LĐTT” means. */
export function sectionsDecideSubject(): LabelledWorkbook[] {
  return sectionsDecideSubjectWordings.map(({ file, format, sections, totals, header }, index) => {
    const unit = unitsOf(90 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addTitles(sheet, unit, 'ĐĂNG KÝ DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, ['TT', header, 'Chức vụ', 'Danh hiệu đăng ký', 'Hình thức khen thưởng']);
    const [first = ['I', 'Tập thể'], second = ['II', 'Cá nhân']] = sections;
    addSection(sheet, table, ...first);
    const names = collectivesOf(20 + index, 6);
    names.forEach((name, place) => {
      const excellent = place % 2 === 0;
      const row = addRow(
        sheet,
        place + 1,
        name,
        null,
        excellent ? 'LĐXS' : 'LĐTT',
        place === 2 ? 'Bằng khen LĐLĐ tỉnh' : null,
      );
      register(table, row, 'collective', name, [excellent ? 'TTLDXS' : 'TTLDTT', ...(place === 2 ? ['BK-LDLD'] : [])]);
    });
    if (totals)
      declare(
        table,
        addTotal(sheet, table, null, `Cộng: ${String(names.length).padStart(2, '0')} tập thể`),
        null,
        'collective',
        names.length,
      );
    addSection(sheet, table, ...second);
    const people = peopleOf(300 + index, 14);
    people.forEach((person, place) => {
      const fighter = place % 3 === 0;
      const row = addRow(
        sheet,
        place + 1,
        person.name,
        person.position,
        fighter ? 'CSTĐCS' : 'LĐTT',
        place === 3 ? 'Giấy khen' : null,
      );
      register(table, row, 'individual', person.name, [fighter ? 'CSTDCS' : 'LDTT', ...(place === 3 ? ['GK'] : [])]);
    });
    if (totals)
      declare(table, addTotal(sheet, table, null, `Cộng: ${people.length} cá nhân`), null, 'individual', people.length);
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'sections-decide-subject',
      about: `Sections “${first.join(' ')}” and “${second.join(' ')}” under one header.`,
      sheets: [sheet],
    };
  });
}

const sectionsNameAwardWordings: { file: string; format: FileFormat; wording: Wording; numbering: string[] }[] = [
  { file: 'c05-phan-theo-danh-hieu.xlsx', format: 'xlsx', wording: 1, numbering: ['I', 'II', 'III'] },
  { file: 'c06-phan-theo-danh-hieu.xls', format: 'xls', wording: 2, numbering: ['A', 'B', 'C'] },
];

/** Section rows that name the award of the rows under them. */
export function sectionsNameAward(): LabelledWorkbook[] {
  return sectionsNameAwardWordings.map(({ file, format, wording, numbering }, index) => {
    const unit = unitsOf(100 + index, 1)[0] ?? '';
    const sheet = newSheet('Danh sách');
    addTitles(sheet, unit, 'DANH SÁCH CÁ NHÂN ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị']);
    const people = peopleOf(320 + index, 24);
    (['CSTDTINH', 'CSTDCS', 'LDTT'] as const).forEach((award, part) => {
      addSection(sheet, table, numbering[part] ?? '', written(award, wording));
      people.slice(part * 8, part * 8 + 8).forEach((person, place) => {
        register(table, addRow(sheet, place + 1, person.name, person.position, unit), 'individual', person.name, [
          award,
        ]);
      });
    });
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'sections-name-award',
      about: 'No column names an award: the section row above does.',
      sheets: [sheet],
    };
  });
}

const tablesUnderOneAnotherWordings: { file: string; format: FileFormat; wording: Wording; names: string }[] = [
  { file: 'c07-nhieu-bang.xlsx', format: 'xlsx', wording: 1, names: 'Họ và tên' },
  { file: 'c08-nhieu-bang.ods', format: 'ods', wording: 0, names: 'Họ, tên' },
  { file: 'c09-nhieu-bang.csv', format: 'csv-semicolon', wording: 2, names: 'Họ và tên cá nhân' },
];

/** Tables one under another, each with its own title that names the award and its own header. */
export function tablesUnderOneAnother(): LabelledWorkbook[] {
  return tablesUnderOneAnotherWordings.map(({ file, format, wording, names }, index) => {
    const unit = unitsOf(110 + index, 1)[0] ?? '';
    const sheet = newSheet('Đăng ký');
    addTitles(sheet, unit, 'ĐĂNG KÝ THI ĐUA NĂM 2024');
    const people = peopleOf(340 + index, 18);
    (['LDTT', 'CSTDCS'] as const).forEach((award, part) => {
      addRow(sheet, `${part + 1}. Danh sách cá nhân đăng ký danh hiệu ${written(award, wording)}`);
      const table = newTable(sheet, 'registration-list');
      addHeader(sheet, table, ['TT', names, 'Chức vụ', 'Ghi chú']);
      people.slice(part * 9, part * 9 + 9).forEach((person, place) => {
        register(table, addRow(sheet, place + 1, person.name, person.position), 'individual', person.name, [award]);
      });
      skipRows(sheet);
    });
    addRow(sheet, `3. Danh sách tập thể đăng ký danh hiệu ${written('TTLDXS', wording)}`);
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, ['TT', 'Tên tập thể', 'Số lao động', 'Ghi chú']);
    collectivesOf(26 + index, 5).forEach((name, place) => {
      register(table, addRow(sheet, place + 1, name, 12 + place), 'collective', name, ['TTLDXS']);
    });
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'tables-under-one-another',
      about: 'Three tables with their own titles and headers; the title names the award.',
      sheets: [sheet],
    };
  });
}

const awardByTitleWordings: { file: string; format: FileFormat; title: string; award: WrittenAward }[] = [
  {
    file: 'c10-de-nghi-giay-khen.xlsx',
    format: 'xlsx',
    title: 'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA CÔNG ĐOÀN CẤP TRÊN',
    award: 'GK',
  },
  {
    file: 'c11-de-nghi-bang-khen-tong-lien-doan.xls',
    format: 'xls',
    title: 'DANH SÁCH ĐỀ NGHỊ TỔNG LIÊN ĐOÀN LĐVN TẶNG BẰNG KHEN',
    award: 'BK-TLD',
  },
  {
    file: 'c12-de-nghi-ky-niem-chuong.ods',
    format: 'ods',
    title: 'DANH SÁCH ĐỀ NGHỊ TẶNG KỶ NIỆM CHƯƠNG “VÌ SỰ NGHIỆP XÂY DỰNG TỔ CHỨC CÔNG ĐOÀN”',
    award: 'KNC',
  },
  {
    file: 'c13-doan-vien-xuat-sac.xlsx',
    format: 'xlsx',
    title: 'DANH SÁCH ĐĂNG KÝ DANH HIỆU ĐOÀN VIÊN CÔNG ĐOÀN XUẤT SẮC NĂM 2024',
    award: 'DVXS',
  },
];

/** The award is told by the title alone, the sex by which of two columns holds the birth date. */
export function awardByTitle(): LabelledWorkbook[] {
  return awardByTitleWordings.map(({ file, format, title, award }, index) => {
    const unit = unitsOf(120 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addLetterhead(sheet, 'LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐẮK NÔNG', unit.toUpperCase(), 6);
    addTitles(sheet, title, '(Kèm theo Tờ trình số 21/TTr-CĐCS ngày 12 tháng 01 năm 2024)');
    const columns = [
      ordinal('STT'),
      fullName('Họ và tên'),
      bySex('Ngày tháng năm sinh', ({ birth }) => typedDate(birth), ' '),
      position('Chức vụ'),
      fixed('Đơn vị công tác', unit),
    ];
    const table = newTable(sheet, 'registration-list');
    addPersonHeader(sheet, table, columns);
    addNumberRow(sheet, table, 1, 2, 3, 4, 5, 6);
    addEntries(sheet, table, columns, entriesOf(peopleOf(360 + index, 16), [[award]]));
    skipRows(sheet);
    addRow(sheet, 'Danh sách này gồm 16 cá nhân.');
    addSignature(sheet, 6, 'Hoàng Thị Phương');
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'award-by-title',
      about: 'No column and no section names the award: the title of the paper does.',
      sheets: [sheet],
    };
  });
}

const sheetPerAwardWordings = [
  { file: 'c14-moi-sheet-mot-danh-hieu.xlsx', format: 'xlsx' },
  { file: 'c15-moi-sheet-mot-danh-hieu.xls', format: 'xls' },
] as const;

/** A sheet per award: its name and title tell which. */
export function sheetPerAward(): LabelledWorkbook[] {
  return sheetPerAwardWordings.map(({ file, format }, index) => {
    const unit = unitsOf(130 + index, 1)[0] ?? '';
    const people = peopleOf(380 + index, 24);
    const sheets = (['LDTT', 'CSTDCS', 'BK-LDLD'] as const).map((award, part) => {
      const sheet = newSheet(written(award, 0));
      addTitles(sheet, unit, `DANH SÁCH ĐĂNG KÝ ${written(award, 1).toUpperCase()} NĂM 2024`);
      const table = newTable(sheet, 'registration-list');
      addHeader(sheet, table, ['TT', 'Họ và tên', 'Chức vụ']);
      people.slice(part * 8, part * 8 + 8).forEach((person, place) => {
        register(table, addRow(sheet, place + 1, person.name, person.position), 'individual', person.name, [award]);
      });
      return sheet;
    });
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'sheet-per-award',
      about: 'Three sheets, each of one award that its title names.',
      sheets,
    };
  });
}
