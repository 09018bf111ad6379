import {
  addRow,
  addSection,
  addTotal,
  type CellInput,
  type FileFormat,
  type LabelledTable,
  type LabelledWorkbook,
  newSheet,
  newTable,
  register,
  type SheetDraft,
} from './draft.ts';
import { addTitles } from './frame.ts';
import { addHeader } from './header.ts';
import { collectivesOf, type Person, peopleOf, unitsOf } from './people.ts';

interface Doubt {
  /** What stands in the award cell; the name is left out where `name` is false. */
  cell: string | null;
  name?: false;
  awards?: string[];
}

/** A list of which some rows need a person. */
function listWithDoubts(
  sheet: SheetDraft,
  table: LabelledTable,
  people: readonly Person[],
  doubts: Record<number, Doubt>,
): void {
  people.forEach((person, place) => {
    const doubt = doubts[place];
    const cells: CellInput[] = [place + 1, doubt?.name === false ? null : person.name, person.position];
    const row = addRow(sheet, ...cells, doubt === undefined ? 'LĐTT' : doubt.cell);
    if (doubt === undefined) register(table, row, 'individual', person.name, ['LDTT']);
    else {
      table.problemRows.push(row);
      register(table, row, 'individual', person.name, doubt.awards ?? []);
      for (const record of table.records) if (record.row === row) record.orProblem = true;
    }
  });
}

const unclearAwardsWordings: { file: string; format: FileFormat; doubts: Record<number, Doubt> }[] = [
  {
    file: 'h01-danh-hieu-la.xlsx',
    format: 'xlsx',
    doubts: {
      3: { cell: 'Chiến sĩ thi đua' },
      7: { cell: 'Huy hiệu Lao động giỏi' },
      11: { cell: 'Đang xem xét' },
      15: { cell: null },
    },
  },
  {
    file: 'h02-thieu-ten.ods',
    format: 'ods',
    doubts: {
      2: { cell: 'CSTĐCS', name: false },
      9: { cell: 'LĐTT', name: false },
      14: { cell: 'LĐTT, Huy chương Vàng', awards: ['LDTT'] },
    },
  },
  {
    file: 'h03-cap-khong-ro.xls',
    format: 'xls',
    doubts: { 1: { cell: 'Bằng khen' }, 6: { cell: 'CSTĐ' }, 12: { cell: 'Bằng khen Bộ Nông nghiệp' } },
  },
  {
    file: 'h04-hoan-thanh-nhiem-vu.csv',
    format: 'csv-semicolon',
    doubts: { 0: { cell: 'HTTNV' }, 8: { cell: 'Hoàn thành tốt nhiệm vụ' }, 17: { cell: '?' } },
  },
];

/** Award texts outside the catalogue, titles without their level, missing names. */
export function unclearAwards(): LabelledWorkbook[] {
  return unclearAwardsWordings.map(({ file, format, doubts }, index) => {
    const unit = unitsOf(250 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addTitles(sheet, unit, 'DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, ['TT', 'Họ và tên', 'Chức vụ', 'Danh hiệu đăng ký']);
    listWithDoubts(sheet, table, peopleOf(600 + index, 20), doubts);
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'review',
      layout: 'unclear-awards',
      about: 'Rows whose award is outside the catalogue or has no level, and rows without a name or an award.',
      sheets: [sheet],
    };
  });
}

const wrongTotalsWordings = [
  { file: 'h05-tong-khong-khop.xlsx', format: 'xlsx', total: 23, text: 'Danh sách này có 23 cá nhân' },
  { file: 'h06-tong-khong-khop.xls', format: 'xls', total: 17, text: 'Cộng: 17 người' },
] as const;

/** A written total that disagrees with the rows. */
export function wrongTotals(): LabelledWorkbook[] {
  return wrongTotalsWordings.map(({ file, format, total, text }, index) => {
    const unit = unitsOf(260 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addTitles(sheet, unit, 'DANH SÁCH CÁ NHÂN ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, ['STT', 'Họ và tên', 'Chức vụ', 'Danh hiệu đăng ký']);
    const people = peopleOf(620 + index, 20);
    people.forEach((person, place) => {
      const row = addRow(sheet, place + 1, person.name, person.position, 'CSTĐCS');
      register(table, row, 'individual', person.name, ['CSTDCS']);
    });
    const row = addTotal(sheet, table, index === 0 ? text : null, index === 0 ? null : text);
    table.declared.push({ row, award: null, subject: 'individual', count: total, counted: people.length });
    table.problemRows.push(row);
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'review',
      layout: 'wrong-total',
      about: `The paper says ${total} people, the rows are ${people.length}.`,
      sheets: [sheet],
    };
  });
}

const repeatedPeopleWordings = [
  { file: 'h07-trung-dong.xlsx', format: 'xlsx' },
  { file: 'h08-trung-dong.ods', format: 'ods' },
] as const;

/** The same person twice for the same award: the second row carries the warning. */
export function repeatedPeople(): LabelledWorkbook[] {
  return repeatedPeopleWordings.map(({ file, format }, index) => {
    const unit = unitsOf(270 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addTitles(sheet, unit, 'DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Danh hiệu']);
    const people = peopleOf(640 + index, 15);
    [...people, ...people.slice(2, 4)].forEach((person, place) => {
      const row = addRow(sheet, place + 1, person.name, Number(person.birth.slice(0, 4)), person.position, 'LĐTT');
      table.records.push({
        type: 'registration',
        row,
        subject: 'individual',
        name: person.name,
        award: 'LDTT',
        ...(place >= 15 ? { orProblem: true } : {}),
      });
      if (place >= 15) table.problemRows.push({ row, code: 'registration.duplicate' });
    });
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      acceptable: [{ status: 'review' }],
      layout: 'repeated-people',
      about: 'Two people stand twice for the same award.',
      sheets: [sheet],
    };
  });
}

const formulaAwardsWordings = [
  { file: 'h09-cong-thuc-co-ket-qua.xlsx', uncached: [] },
  { file: 'h10-cong-thuc-khong-ket-qua.xlsx', uncached: [4, 10] },
  { file: 'h11-cong-thuc-khong-ket-qua-cot.xlsx', uncached: [0, 1, 2, 3] },
];

/** Awards from formulas: with their stored value they are read, without it a person is needed. */
export function formulaAwards(): LabelledWorkbook[] {
  return formulaAwardsWordings.map(({ file, uncached }, index) => {
    const unit = unitsOf(280 + index, 1)[0] ?? '';
    const sheet = newSheet('file nhận');
    addTitles(sheet, 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', unit);
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, ['STT', 'Họ và tên', 'Chức vụ', 'Danh hiệu thi đua/Hình thức khen thưởng']);
    peopleOf(660 + index, 16).forEach((person, place) => {
      const lost = uncached.includes(place);
      const at = sheet.rows.length + 1;
      const row = addRow(
        sheet,
        { value: place + 1, formula: `ROW()-${at - place - 1}` },
        person.name,
        person.position,
        { value: 'CSTĐCS', formula: `VLOOKUP(F${at},HTKT!A:B,2,0)`, uncached: lost },
      );
      if (lost) table.problemRows.push(row);
      else register(table, row, 'individual', person.name, ['CSTDCS']);
    });
    return {
      file,
      format: 'xlsx',
      campaign: 2024,
      unit,
      expect: uncached.length === 0 ? 'ready' : 'review',
      layout: 'formula-awards',
      about: `The award is a VLOOKUP; ${uncached.length} of them have no stored value.`,
      sheets: [sheet],
    };
  });
}

const awardOfOtherSubjectWordings = [
  { file: 'h12-danh-hieu-ca-nhan-cho-tap-the.xlsx', format: 'xlsx' },
  { file: 'h13-danh-hieu-ca-nhan-cho-tap-the.xls', format: 'xls' },
] as const;

/** A title for people on a collective. */
export function awardOfOtherSubject(): LabelledWorkbook[] {
  return awardOfOtherSubjectWordings.map(({ file, format }, index) => {
    const unit = unitsOf(290 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addTitles(sheet, unit, 'ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, ['TT', 'Tên tập thể, cá nhân', 'Danh hiệu đăng ký']);
    addSection(sheet, table, 'I', 'Tập thể');
    collectivesOf(40 + index, 6).forEach((name, place) => {
      const wrong = place === 3;
      const row = addRow(sheet, place + 1, name, wrong ? 'CSTĐCS' : 'Tập thể LĐTT');
      if (wrong) table.problemRows.push(row);
      else register(table, row, 'collective', name, ['TTLDTT']);
    });
    addSection(sheet, table, 'II', 'Cá nhân');
    peopleOf(680 + index, 8).forEach((person, place) => {
      const wrong = place === 5;
      const row = addRow(sheet, place + 1, person.name, wrong ? 'Cờ thi đua LĐLĐ tỉnh' : 'LĐTT');
      if (wrong) table.problemRows.push(row);
      else register(table, row, 'individual', person.name, ['LDTT']);
    });
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'review',
      layout: 'award-of-other-subject',
      about: 'A collective with a title for people and a person with a flag for collectives.',
      sheets: [sheet],
    };
  });
}

/** Points of a cluster: a table that is no registration at all. */
export function scoringTables(): LabelledWorkbook[] {
  const unit = 'Cụm thi đua số 3';
  const sheet = newSheet('Diem');
  addTitles(sheet, 'LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐẮK NÔNG', 'BẢNG TỔNG HỢP ĐIỂM THI ĐUA CỤM SỐ 3 NĂM 2024');
  const table = newTable(sheet, 'unknown');
  addHeader(sheet, table, [
    'TT',
    'Đơn vị',
    'Điểm tự chấm',
    'Điểm cụm chấm',
    'Điểm HĐ chấm',
    'Điểm thưởng',
    'Điểm trừ',
    'Tổng điểm',
    'Xếp hạng',
  ]);
  unitsOf(11, 8).forEach((name, line) => {
    addRow(sheet, line + 1, name, 90 + line, 88 + line, 87 + line, 2, line % 2, 89 + line, 8 - line);
  });
  return [
    {
      file: 'h14-cham-diem-cum.xlsx',
      format: 'xlsx',
      campaign: 2024,
      unit,
      expect: 'review',
      acceptable: [{ status: 'ready' }],
      layout: 'scoring-table',
      about: 'Points by unit: no record at all may come of it.',
      sheets: [sheet],
    },
  ];
}
