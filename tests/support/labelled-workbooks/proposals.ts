import { type Wording, type WrittenAward, written } from './award-wording.ts';
import {
  addRow,
  addRows,
  addSection,
  type FileFormat,
  type LabelledWorkbook,
  newSheet,
  newTable,
  register,
} from './draft.ts';
import { addSignature, addTitles } from './frame.ts';
import { addHeader, addNumberRow, numbersTo } from './header.ts';
import { collectivesOf, peopleOf, typedDate, unitsOf } from './people.ts';

const sets: WrittenAward[] = ['BK-LDLD', 'GK', 'BK-TLD', 'BK-LDLD'];

const proposalsWithDecisionsWordings: { file: string; format: FileFormat; wording: Wording }[] = [
  { file: 'f01-de-nghi-khen-thuong.xlsx', format: 'xlsx', wording: 1 },
  { file: 'f02-de-nghi-khen-thuong.xls', format: 'xls', wording: 2 },
];

/** Proposals with what was reached before: number, day and issuer of a decision in one cell. */
export function proposalsWithDecisions(): LabelledWorkbook[] {
  return proposalsWithDecisionsWordings.map(({ file, format, wording }, index) => {
    const unit = unitsOf(180 + index, 1)[0] ?? '';
    const sheet = newSheet('Danh sách');
    addTitles(
      sheet,
      unit,
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024',
      '(Kèm theo Tờ trình số 07/TTr-CĐCS ngày 20/11/2024)',
    );
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, [
      'TT',
      'Tên tập thể, cá nhân',
      'Chức vụ, đơn vị',
      ['Thành tích đã đạt (Số QĐ, ngày, cơ quan)', ['Năm trước', 'Năm nay']],
      'Hình thức đề nghị',
      'Ghi chú',
    ]);
    addNumberRow(sheet, table, ...numbersTo(7));
    addSection(sheet, table, 'I', 'Tập thể');
    collectivesOf(30 + index, 4).forEach((name, place) => {
      const award = sets[place % sets.length] ?? 'GK';
      const row = addRow(
        sheet,
        place + 1,
        name,
        unit,
        'TTLĐTT (QĐ số 112/QĐ-SYT ngày 15/12/2022 của Giám đốc Sở)',
        'TTLĐXS (QĐ số 98/QĐ-UBND ngày 20/12/2023 của UBND tỉnh)',
        written(award, wording),
      );
      register(table, row, 'collective', name, [award]);
    });
    addSection(sheet, table, 'II', 'Cá nhân');
    peopleOf(440 + index, 14).forEach((person, place) => {
      const award = sets[place % sets.length] ?? 'GK';
      const row = addRow(
        sheet,
        place + 1,
        person.name,
        `${person.position}, ${unit}`,
        `CSTĐCS, QĐ số ${140 + place}/QĐ-CĐN, ngày 12/01/2023, CĐ ngành`,
        'LĐTT',
        written(award, wording),
      );
      register(table, row, 'individual', person.name, [award]);
    });
    addSignature(sheet, 7, 'Vũ Thị Hồng Nga');
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'proposals-with-decisions',
      about: 'Earlier awards with number, day and issuer of the decision in one cell are told, not registered.',
      sheets: [sheet],
    };
  });
}

const subjectByColumnWordings: { file: string; format: FileFormat; wording: Wording; subjects: [string, string] }[] = [
  { file: 'f03-phan-loai-doi-tuong.xlsx', format: 'xlsx', wording: 1, subjects: ['Tập thể', 'Cá nhân'] },
  { file: 'f04-phan-loai-doi-tuong.ods', format: 'ods', wording: 0, subjects: ['TT', 'CN'] },
];

/** People and collectives mixed, a column says which each is. */
export function subjectByColumn(): LabelledWorkbook[] {
  return subjectByColumnWordings.map(({ file, format, wording, subjects }, index) => {
    const unit = unitsOf(190 + index, 1)[0] ?? '';
    const sheet = newSheet('file nhận');
    addTitles(sheet, 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG');
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, [
      'STT',
      'Phân loại khen thưởng',
      'Tên tập thể/cá nhân',
      'Chức vụ',
      'Đơn vị công tác',
      'Danh hiệu thi đua/Hình thức khen thưởng',
      'Phân loại đối tượng',
      'Mã danh hiệu',
    ]);
    const people = peopleOf(460 + index, 12);
    const names = collectivesOf(34 + index, 12);
    for (let place = 0; place < 18; place += 1) {
      const group = place % 3 === 2;
      const person = people[((place - (place % 3)) / 3) * 2 + (place % 3)];
      const name = group ? (names[(place - 2) / 3] ?? '') : (person?.name ?? '');
      const award: WrittenAward = group ? 'TTLDXS' : place % 2 === 0 ? 'CSTDCS' : 'BK-LDLD';
      const row = addRow(
        sheet,
        place + 1,
        'Thường xuyên',
        name,
        group ? null : (person?.position ?? null),
        unit,
        written(award, wording),
        group ? subjects[0] : subjects[1],
        `M${place + 10}`,
      );
      register(table, row, group ? 'collective' : 'individual', name, [award]);
    }
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'subject-by-column',
      about: `The column “Phân loại đối tượng” says ${subjects.join(' or ')}; codes are no registration.`,
      sheets: [sheet],
    };
  });
}

const helperSheetsWordings = [
  { file: 'f05-nhieu-sheet-phu.xlsx', format: 'xlsx' },
  { file: 'f06-nhieu-sheet-phu.xls', format: 'xls' },
] as const;

/** Sheets that hold no registration around one that does, and a hidden one. */
export function helperSheets(): LabelledWorkbook[] {
  return helperSheetsWordings.map(({ file, format }, index) => {
    const unit = unitsOf(200 + index, 1)[0] ?? '';
    const guide = newSheet('Hướng dẫn');
    addRows(guide, [
      ['HƯỚNG DẪN NHẬP LIỆU'],
      ['1. Nhập họ tên bằng chữ có dấu.'],
      ['2. Mỗi cá nhân một dòng.'],
      ['3. Gửi về trước ngày 31/01/2024.'],
    ]);
    const codes = newSheet('DANHMUC');
    addRows(codes, [
      ['Mã', 'Tên danh hiệu'],
      ['DH01', 'Lao động tiên tiến'],
      ['DH02', 'Chiến sĩ thi đua cơ sở'],
    ]);
    const sheet = newSheet('DangKy');
    addTitles(sheet, unit, 'DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, [
      'STT',
      'Họ và tên',
      'Giới tính',
      'Ngày sinh',
      'Chức vụ',
      'Mã danh hiệu',
      'Danh hiệu thi đua',
    ]);
    peopleOf(480 + index, 20).forEach((person, place) => {
      const fighter = place % 4 === 0;
      const row = addRow(
        sheet,
        place + 1,
        person.name,
        person.sex === 'male' ? 'Nam' : 'Nữ',
        typedDate(person.birth),
        person.position,
        fighter ? 'DH02' : 'DH01',
        fighter ? 'Chiến sĩ thi đua cơ sở' : 'Lao động tiên tiến',
      );
      register(table, row, 'individual', person.name, [fighter ? 'CSTDCS' : 'LDTT']);
      if (place % 5 === 2) sheet.hiddenRows.add(row);
    });
    const old = newSheet('2023');
    old.hidden = true;
    addTitles(old, 'DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2023');
    const hidden = newTable(old, 'registration-list');
    hidden.problemSheet = true;
    addHeader(old, { ...hidden, headerRows: [] }, ['STT', 'Họ và tên', 'Danh hiệu thi đua']);
    addRows(old, [
      [1, 'Trần Văn Sơn', 'LĐTT'],
      [2, 'Lê Thị Hạnh', 'CSTĐCS'],
    ]);
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      acceptable: [{ status: 'review' }],
      layout: 'helper-sheets',
      about: 'A guide, a list of codes, an empty sheet and a hidden sheet around the list; some rows are hidden.',
      sheets: [guide, sheet, codes, newSheet('Sheet3'), old],
    };
  });
}
