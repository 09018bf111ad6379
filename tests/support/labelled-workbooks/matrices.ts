import type { Wording, WrittenAward } from './award-wording.ts';
import { written } from './award-wording.ts';
import {
  addRow,
  addSection,
  addTotal,
  declare,
  type FileFormat,
  type LabelledWorkbook,
  merge,
  newSheet,
  newTable,
  register,
} from './draft.ts';
import { addSignature, addTitles } from './frame.ts';
import { addHeader, addNumberRow, numbersTo } from './header.ts';
import { collectivesOf, peopleOf, unitsOf } from './people.ts';
import {
  addEntries,
  addPersonHeader,
  awardMarks,
  bySex,
  entriesOf,
  fixed,
  fullName,
  numbered,
  ordinal,
  position,
  sexWord,
} from './person-table.ts';

const titles: WrittenAward[] = ['LDTT', 'CSTDCS', 'CSTDTINH', 'CSTDTQ'];
const forms: WrittenAward[] = ['GK', 'BK-LDLD', 'BK-TLD', 'BLDST'];
const sets: WrittenAward[][] = [
  ['LDTT'],
  ['LDTT', 'CSTDCS'],
  ['LDTT', 'GK'],
  ['CSTDCS', 'BK-LDLD'],
  ['LDTT', 'BLDST'],
  ['CSTDTINH', 'BK-TLD'],
  ['LDTT'],
];

const marksUnderTwoGroupsWordings: {
  file: string;
  format: FileFormat;
  mark: string | number;
  none: string | number | null;
  wording: Wording;
}[] = [
  { file: 'b01-danh-dau-x.xlsx', format: 'xlsx', mark: 'x', none: null, wording: 0 },
  { file: 'b02-danh-dau-tich.ods', format: 'ods', mark: '✓', none: '-', wording: 1 },
  { file: 'b03-danh-dau-1-0.xls', format: 'xls', mark: 1, none: 0, wording: 2 },
  { file: 'b04-danh-dau-co-khong.xlsx', format: 'xlsx-prefixed', mark: 'Có', none: 'Không', wording: 3 },
];

/** A mark under each award, titles and forms in two groups, the name under Nam or Nữ. */
export function marksUnderTwoGroups(): LabelledWorkbook[] {
  return marksUnderTwoGroupsWordings.map(({ file, format, mark, none, wording }, index) => {
    const unit = unitsOf(40 + index, 1)[0] ?? '';
    const sheet = newSheet('Ca nhan');
    addTitles(
      sheet,
      'CÔNG ĐOÀN VIÊN CHỨC TỈNH',
      unit,
      'ĐĂNG KÝ DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG CÁ NHÂN NĂM 2024',
    );
    const columns = [
      ordinal('TT'),
      bySex('Họ và tên', ({ name }) => name),
      position('Chức vụ, đơn vị công tác'),
      awardMarks('Danh hiệu thi đua', titles, wording, mark, none),
      awardMarks('Hình thức khen thưởng', forms, wording, mark, none),
      fixed('Ghi chú', null),
    ];
    const table = newTable(sheet, 'registration-matrix');
    addPersonHeader(sheet, table, columns);
    addNumberRow(sheet, table, ...numbersTo(13));
    const entries = entriesOf(peopleOf(200 + index, 24), sets);
    addEntries(sheet, table, columns, entries);
    const totals = [...titles, ...forms].map((award) => entries.filter((entry) => entry.awards.includes(award)).length);
    const total = addTotal(sheet, table, 'Tổng cộng', null, null, null, ...totals);
    [...titles, ...forms].forEach((award, place) => declare(table, total, award, 'individual', totals[place] ?? 0));
    addSignature(sheet, 12, 'Lê Quang Vinh');
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'marks-under-two-groups',
      about: `Marks “${String(mark)}” under awards; elsewhere “${String(none ?? '')}”. The name stands in the column of the sex.`,
      sheets: [sheet],
    };
  });
}

const marksForBothSubjectsWordings: {
  file: string;
  format: FileFormat;
  both: [string, string];
  individual: WrittenAward[];
}[] = [
  {
    file: 'b05-mau-tap-the-ca-nhan.xlsx',
    format: 'xlsx',
    both: ['TẬP THỂ', 'CÁ NHÂN'],
    individual: ['LDTT', 'CSTDCS', 'CSTDTINH', 'CSTDTQ'],
  },
  {
    file: 'b06-mau-tap-the-ca-nhan.xlsb',
    format: 'xlsb',
    both: ['Các tập thể', 'Các cá nhân'],
    individual: ['LDTT', 'CSTDCS', 'BK-LDLD', 'BK-TLD'],
  },
];

/** Collectives and individuals in one list with a group of columns for each, as courts do. */
export function marksForBothSubjects(): LabelledWorkbook[] {
  return marksForBothSubjectsWordings.map(({ file, format, both, individual }, index) => {
    const unit = unitsOf(50 + index, 1)[0] ?? '';
    const sheet = newSheet('Mau 01');
    addTitles(sheet, `Đơn vị: ${unit}`, 'BẢNG ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'registration-matrix');
    addHeader(sheet, table, [
      'STT',
      'Tên đối tượng',
      ['Tập thể', ['LĐTT', 'LĐXS', 'Cờ LĐLĐ tỉnh', 'Cờ TLĐ']],
      ['Cá nhân', individual.map((award) => written(award, 0))],
    ]);
    addSection(sheet, table, 'I', both[0]);
    const collective: WrittenAward[][] = [
      ['TTLDTT'],
      ['TTLDXS'],
      ['TTLDXS', 'CO-LDLD'],
      ['TTLDTT'],
      ['TTLDXS', 'CO-TLD'],
    ];
    collectivesOf(3 + index, 7).forEach((name, place) => {
      const awards = collective[place % collective.length] ?? [];
      const marks = (['TTLDTT', 'TTLDXS', 'CO-LDLD', 'CO-TLD'] as const).map((award) =>
        awards.includes(award) ? 'x' : null,
      );
      register(table, addRow(sheet, place + 1, name, ...marks), 'collective', name, awards);
    });
    addSection(sheet, table, 'II', both[1]);
    entriesOf(peopleOf(220 + index, 15), [
      [individual[0] ?? 'LDTT'],
      [individual[0] ?? 'LDTT', individual[1] ?? 'CSTDCS'],
      [individual[2] ?? 'LDTT'],
      [individual[3] ?? 'LDTT'],
    ]).forEach(({ number, person, awards }) => {
      const marks = individual.map((award) => (awards.includes(award) ? 'X' : null));
      register(
        table,
        addRow(sheet, number, person.name, null, null, null, null, ...marks),
        'individual',
        person.name,
        awards,
      );
    });
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'marks-for-both-subjects',
      about:
        'A group of columns for collectives, one for individuals, a section for each; “LĐTT” means another title in each group.',
      sheets: [sheet],
    };
  });
}

const marksForCollectivesWordings: { file: string; format: FileFormat; members: string; wording: Wording }[] = [
  { file: 'b07-tap-the-so-doan-vien.xlsx', format: 'xlsx', members: 'Số đoàn viên/CNVCLĐ', wording: 0 },
  { file: 'b08-tap-the-tong-so-lao-dong.ods', format: 'ods', members: 'Tổng số lao động', wording: 2 },
  { file: 'b09-tap-the-quan-so.xls', format: 'xls', members: 'Quân số', wording: 1 },
];

/** Collectives with the number of their members, which is no count of an award. */
export function marksForCollectives(): LabelledWorkbook[] {
  return marksForCollectivesWordings.map(({ file, format, members, wording }, index) => {
    const unit = unitsOf(60 + index, 1)[0] ?? '';
    const sheet = newSheet('Tap the');
    addTitles(sheet, unit, 'DANH SÁCH ĐĂNG KÝ THI ĐUA TẬP THỂ NĂM 2024');
    const own: WrittenAward[] = ['TTLDTT', 'TTLDXS', 'CO-LDLD', 'CO-TLD'];
    const rewards: WrittenAward[] = ['GK', 'BK-LDLD', 'BK-TLD'];
    const table = newTable(sheet, 'registration-matrix');
    addHeader(sheet, table, [
      'TT',
      'Tên tập thể',
      members,
      ['Danh hiệu', own.map((award) => written(award, wording))],
      ['Khen thưởng', rewards.map((award) => written(award, wording))],
      'Ghi chú',
    ]);
    const given: WrittenAward[][] = [
      ['TTLDTT'],
      ['TTLDXS', 'BK-LDLD'],
      ['TTLDTT', 'GK'],
      ['TTLDXS', 'CO-LDLD'],
      ['TTLDTT'],
      ['TTLDXS', 'CO-TLD', 'BK-TLD'],
    ];
    collectivesOf(8 + index, 12).forEach((name, place) => {
      const awards = given[place % given.length] ?? [];
      const marks = [...own, ...rewards].map((award) => (awards.includes(award) ? 'x' : null));
      register(table, addRow(sheet, place + 1, name, 9 + place * 3, ...marks), 'collective', name, awards);
    });

    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'marks-for-collectives',
      about: `A row a collective, marks under awards; “${members}” counts people, not awards.`,
      sheets: [sheet],
    };
  });
}

const unitsMergedDownWordings = [
  { file: 'b10-don-vi-gop-o.xlsx', format: 'xlsx' },
  { file: 'b11-don-vi-gop-o.ods', format: 'ods' },
] as const;

/** A unit's name in one cell merged down over its people, and a mark of sex in two narrow columns. */
export function unitsMergedDown(): LabelledWorkbook[] {
  return unitsMergedDownWordings.map(({ file, format }, index) => {
    const sheet = newSheet('Tổng hợp cá nhân');
    addTitles(sheet, 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN TÂN LẬP', 'TỔNG HỢP CÁ NHÂN ĐĂNG KÝ THI ĐUA NĂM 2024');
    const own: WrittenAward[] = ['LDTT', 'CSTDCS', 'BK-LDLD'];
    const table = newTable(sheet, 'registration-matrix');
    addHeader(sheet, table, [
      'STT',
      'Công đoàn cơ sở',
      'Họ và tên',
      ['Giới tính', ['Nam', 'Nữ']],
      ['Đăng ký', own.map((award) => written(award, index === 0 ? 0 : 2))],
    ]);
    const people = peopleOf(240 + index, 20);
    const units = unitsOf(70 + index, 4);
    entriesOf(people, [['LDTT'], ['LDTT', 'CSTDCS'], ['CSTDCS', 'BK-LDLD'], ['LDTT']]).forEach(
      ({ number, person, awards }, place) => {
        const first = place % 5 === 0;
        const marks = own.map((award) => (awards.includes(award) ? 'x' : null));
        const sex = person.sex === 'male' ? ['x', null] : [null, 'x'];
        const row = addRow(sheet, number, first ? (units[place / 5] ?? null) : null, person.name, ...sex, ...marks);
        if (first) merge(sheet, row, 2, row + 4, 2);
        register(table, row, 'individual', person.name, awards);
      },
    );
    return {
      file,
      format,
      campaign: 2024,
      unit: 'LĐLĐ huyện Tân Lập',
      expect: 'ready',
      layout: 'units-merged-down',
      about:
        'The unit stands once, merged over its five people; x under Nam or Nữ tells the sex, x under an award a registration.',
      sheets: [sheet],
    };
  });
}

const notApplicableMarksWordings = [
  { file: 'b12-x-khong-co.xlsx', format: 'xlsx' },
  { file: 'b13-x-khong-co.xls', format: 'xls' },
] as const;

/** `x` in a column of a code means that there is none: no registration. */
export function notApplicableMarks(): LabelledWorkbook[] {
  return notApplicableMarksWordings.map(({ file, format }, index) => {
    const unit = unitsOf(80 + index, 1)[0] ?? '';
    const sheet = newSheet('DS');
    addTitles(sheet, unit, 'DANH SÁCH ĐOÀN VIÊN ĐĂNG KÝ THI ĐUA NĂM 2024');
    const columns = [
      ordinal('STT'),
      fullName('Họ và tên'),
      sexWord('Giới tính'),
      numbered('Số CCCD/CMND', (number) => (number % 3 === 0 ? 'x' : `0${String(66190000100 + number * 13)}`)),
      numbered('Số điện thoại', (number) => (number % 2 === 0 ? 'x' : `0905${String(112000 + number)}`)),
      awardMarks('Danh hiệu đăng ký', ['LDTT', 'CSTDCS', 'GVNDVN'], 0, 'x'),
      numbered('Sáng kiến được công nhận', (number) => (number % 4 === 0 ? 'x' : null)),
    ];
    const table = newTable(sheet, 'registration-matrix');
    addPersonHeader(sheet, table, columns);
    addEntries(
      sheet,
      table,
      columns,
      entriesOf(peopleOf(260 + index, 20), [['LDTT'], ['LDTT', 'CSTDCS'], ['LDTT', 'GVNDVN']]),
    );
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'x-as-not-applicable',
      about: '“x” under the identity and telephone numbers says that there is none; under a title it registers.',
      sheets: [sheet],
    };
  });
}
