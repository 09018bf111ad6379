import { type WrittenAward, written } from './award-wording.ts';
import { addRow, type FileFormat, type LabelledWorkbook, newSheet, newTable, register, skipRows } from './draft.ts';
import { addLetterhead, addSignature, addTitles } from './frame.ts';
import { addHeader, addNumberRow, numbersTo } from './header.ts';
import { peopleOf, typedDate, unitsOf } from './people.ts';

const sets: WrittenAward[][] = [['LDTT'], ['CSTDCS'], ['LDTT', 'CSTDCS'], ['BK-LDLD']];

const legacyLettersWordings: { file: string; format: FileFormat; letters: NonNullable<LabelledWorkbook['letters']> }[] =
  [
    { file: 'g01-phong-chu-vntime.xlsx', format: 'xlsx', letters: 'tcvn3' },
    { file: 'g02-phong-chu-vni.xlsx', format: 'xlsx', letters: 'vni' },
    { file: 'g03-tcvn3-khong-phong-chu.xls', format: 'xls', letters: 'tcvn3-without-font' },
    { file: 'g04-vni-khong-phong-chu.ods', format: 'ods', letters: 'vni-without-font' },
    { file: 'g05-to-hop-dau.xlsx', format: 'xlsx', letters: 'decomposed' },
  ];

/** The same plain list in texts of other days: legacy fonts, code pages, decomposed letters. */
export function legacyLetters(): LabelledWorkbook[] {
  return legacyLettersWordings.map(({ file, format, letters }, index) => {
    const unit = unitsOf(210 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addLetterhead(sheet, 'LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐẮK NÔNG', unit.toUpperCase(), 6);
    addTitles(sheet, 'DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Danh hiệu đăng ký', 'Ghi chú']);
    addNumberRow(sheet, table, ...numbersTo(6));
    peopleOf(500 + index, 24).forEach((person, place) => {
      const awards = sets[place % sets.length] ?? [];
      const row = addRow(
        sheet,
        place + 1,
        person.name,
        typedDate(person.birth),
        person.position,
        awards.map((award) => written(award, 1)).join(', '),
      );
      register(table, row, 'individual', person.name, awards);
    });
    addSignature(sheet, 6, 'Nguyễn Thị Bình');
    return {
      file,
      format,
      letters,
      campaign: 2024,
      unit,
      expect: 'ready',
      acceptable: [{ status: 'review' }],
      layout: 'legacy-letters',
      about: `A plain list whose texts are stored as ${letters}.`,
      sheets: [sheet],
    };
  });
}

const otherContainersWordings: { file: string; format: FileFormat; date1904?: boolean }[] = [
  { file: 'g06-tu-trang-web.xls', format: 'html' },
  { file: 'g07-windows-1258.csv', format: 'csv-windows-1258' },
  { file: 'g08-ngay-tinh-tu-1904.xlsx', format: 'xlsx', date1904: true },
  { file: 'g09-tien-to-x.xlsx', format: 'xlsx-prefixed' },
];

/** Other containers of the same list: a web page, a code page, days counted from 1904, texts only in the page. */
export function otherContainers(): LabelledWorkbook[] {
  return otherContainersWordings.map(({ file, format, date1904 }, index) => {
    const unit = unitsOf(220 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addTitles(sheet, unit, 'ĐĂNG KÝ HÌNH THỨC KHEN THƯỞNG NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, ['TT', 'Họ và tên', 'Ngày sinh', ['Đăng ký', ['Danh hiệu', 'Hình thức']]]);
    peopleOf(520 + index, 20).forEach((person, place) => {
      const row = addRow(
        sheet,
        place + 1,
        person.name,
        { value: person.birth, format: 'date' },
        place % 2 === 0 ? 'CSTĐ cơ sở' : 'Lao động tiên tiến',
        place % 5 === 0 ? 'Bằng khen LĐLĐ tỉnh' : null,
      );
      const awards = [place % 2 === 0 ? 'CSTDCS' : 'LDTT', ...(place % 5 === 0 ? ['BK-LDLD'] : [])];
      table.records.push(
        ...awards.map((award) => ({
          type: 'registration',
          row,
          subject: 'individual',
          name: person.name,
          award,
          birth: person.birth,
        })),
      );
    });
    return {
      file,
      format,
      ...(date1904 ? { date1904 } : {}),
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'other-container',
      about: `A plain list as ${format}${date1904 ? ' with days counted from 1904' : ''}.`,
      sheets: [sheet],
    };
  });
}

const headersRepeatedWordings = [
  { file: 'g10-tieu-de-lap-lai.xlsx', format: 'xlsx' },
  { file: 'g11-tieu-de-lap-lai.xls', format: 'xls' },
] as const;

/** The header repeated on every printed page, with a page line between. */
export function headersRepeated(): LabelledWorkbook[] {
  return headersRepeatedWordings.map(({ file, format }, index) => {
    const unit = unitsOf(230 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addTitles(sheet, unit, 'DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    const people = peopleOf(540 + index, 30);
    for (let page = 0; page < 3; page += 1) {
      addHeader(sheet, table, ['TT', 'Họ và tên', 'Chức vụ', 'Danh hiệu thi đua']);
      people.slice(page * 10, page * 10 + 10).forEach((person, place) => {
        const row = addRow(sheet, page * 10 + place + 1, person.name, person.position, 'LĐTT');
        register(table, row, 'individual', person.name, ['LDTT']);
      });
      if (index === 1) addRow(sheet, null, null, null, `Trang ${page + 1}`);
    }
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'header-repeated',
      about: 'The header stands again on each page of the list.',
      sheets: [sheet],
    };
  });
}

const tablesSideBySideWordings = [
  { file: 'g12-hai-bang-canh-nhau.xlsx', format: 'xlsx' },
  { file: 'g13-hai-bang-canh-nhau.ods', format: 'ods' },
] as const;

/** Two tables side by side, each with its own header over its own rows. */
export function tablesSideBySide(): LabelledWorkbook[] {
  return tablesSideBySideWordings.map(({ file, format }, index) => {
    const unit = unitsOf(240 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addTitles(sheet, unit, 'DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    table.headerRows.push(addRow(sheet, 'TT', 'Họ và tên', 'Danh hiệu', null, 'TT', 'Họ và tên', 'Danh hiệu'));
    const people = peopleOf(560 + index, 24);
    for (let line = 0; line < 12; line += 1) {
      const [left, right] = [people[line], people[line + 12]];
      const row = addRow(sheet, line + 1, left?.name ?? '', 'LĐTT', null, line + 13, right?.name ?? '', 'CSTĐCS');
      register(table, row, 'individual', left?.name ?? '', ['LDTT']);
      register(table, row, 'individual', right?.name ?? '', ['CSTDCS']);
    }
    skipRows(sheet);
    addRow(sheet, null, 'Tổng số: 24 đồng chí');
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'tables-side-by-side',
      about: 'A long list folded into two tables side by side.',
      sheets: [sheet],
    };
  });
}
