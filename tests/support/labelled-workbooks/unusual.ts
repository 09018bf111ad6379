import { type WrittenAward, written } from './award-wording.ts';
import {
  addRow,
  addTotal,
  type CellInput,
  countAward,
  declare,
  type FileFormat,
  type LabelledTable,
  type LabelledWorkbook,
  newSheet,
  newTable,
  register,
  type SheetDraft,
  skipRows,
} from './draft.ts';
import { addSignature, addTitles } from './frame.ts';
import { addHeader } from './header.ts';
import { collectivesOf, type Person, peopleOf, unitsOf } from './people.ts';

const twoListsWordings: { file: string; format: FileFormat; gap: CellInput[] }[] = [
  { file: 'k01-hai-danh-sach-khac-nhau.xlsx', format: 'xlsx', gap: [null] },
  { file: 'k02-hai-danh-sach-khac-nhau.xls', format: 'xls', gap: [] },
];

/** People on the left, collectives on the right, each list with a header of its own. */
export function twoDifferentLists(): LabelledWorkbook[] {
  return twoListsWordings.map(({ file, format, gap }, index) => {
    const unit = unitsOf(310 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addTitles(sheet, unit, 'ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    const left = ['TT', 'Họ và tên', 'Chức vụ', 'Danh hiệu'];
    table.headerRows.push(addRow(sheet, ...left, ...gap, 'TT', 'Tên tập thể', 'Danh hiệu đăng ký'));
    const teams = collectivesOf(60 + index, 6);
    peopleOf(720 + index, 11).forEach((person, place) => {
      const team = teams[place];
      const award = place % 3 === 0 ? 'CSTDCS' : 'LDTT';
      const right = team === undefined ? [] : [place + 1, team, place % 2 === 0 ? 'LĐXS' : 'LĐTT'];
      const row = addRow(sheet, place + 1, person.name, person.position, written(award, 0), ...gap, ...right);
      register(table, row, 'individual', person.name, [award]);
      if (team !== undefined) register(table, row, 'collective', team, [place % 2 === 0 ? 'TTLDXS' : 'TTLDTT']);
    });
    addSignature(sheet, 7, 'Phan Thị Yến');
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'two-different-lists',
      about: 'A list of people and a shorter list of collectives side by side under two headers.',
      sheets: [sheet],
    };
  });
}

const sharedColumnWordings: { file: string; format: FileFormat; shared: string; ready: boolean }[] = [
  { file: 'k03-chung-cot-ghi-chu.xlsx', format: 'xlsx', shared: 'Ghi chú', ready: true },
  { file: 'k04-chung-cot-danh-hieu.xlsx', format: 'xlsx', shared: 'Danh hiệu đăng ký', ready: false },
];

/** A list folded into halves with one column behind both: remarks change nothing, an award could be either's. */
export function sharedColumn(): LabelledWorkbook[] {
  return sharedColumnWordings.map(({ file, format, shared, ready }, index) => {
    const unit = unitsOf(314 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addTitles(sheet, unit, 'DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'registration-list');
    const half = ready ? ['STT', 'Họ và tên', 'Danh hiệu'] : ['STT', 'Họ và tên'];
    table.headerRows.push(addRow(sheet, ...half, ...half, shared));
    const people = peopleOf(724 + index, 20);
    for (let line = 0; line < 10; line += 1) {
      const [first, second] = [people[line]?.name ?? '', people[line + 10]?.name ?? ''];
      const note = line === 4 ? 'Mới chuyển về' : null;
      const row = ready
        ? addRow(sheet, line + 1, first, 'LĐTT', line + 11, second, 'CSTĐCS', note)
        : addRow(sheet, line + 1, first, line + 11, second, 'LĐTT');
      if (ready) {
        register(table, row, 'individual', first, ['LDTT']);
        register(table, row, 'individual', second, ['CSTDCS']);
      } else table.problemRows.push(row);
    }
    if (!ready) table.problemRows.splice(1);
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: ready ? 'ready' : 'review',
      layout: 'shared-column',
      about: `Two halves side by side with one column “${shared}” behind both.`,
      sheets: [sheet],
    };
  });
}

const acrossWordings: { file: string; format: FileFormat; marks: boolean }[] = [
  { file: 'k05-nguoi-hang-ngang.xlsx', format: 'xlsx', marks: false },
  { file: 'k06-nguoi-hang-ngang-danh-dau.ods', format: 'ods', marks: true },
];

const acrossAwards: WrittenAward[] = ['LDTT', 'CSTDCS', 'BK-LDLD'];
const awardOf = (place: number): WrittenAward => acrossAwards[place % acrossAwards.length] ?? 'LDTT';

/** People across and fields down: each person has a column. A record stands in the row that names its award. */
export function peopleAcross(): LabelledWorkbook[] {
  return acrossWordings.map(({ file, format, marks }, index) => {
    const unit = unitsOf(318 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addTitles(sheet, unit, 'ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, marks ? 'registration-matrix' : 'registration-list');
    const people = peopleOf(730 + index, 7);
    const lines: [string, (person: Person) => CellInput][] = [
      ['Họ và tên', ({ name }) => name],
      ['Năm sinh', ({ birth }) => Number(birth.slice(0, 4))],
      ['Chức vụ', ({ position }) => position],
    ];
    for (const [label, of] of lines) table.headerRows.push(addRow(sheet, label, ...people.map(of)));
    if (marks) addMarksAcross(sheet, table, people);
    else {
      const row = addRow(sheet, 'Danh hiệu đăng ký', ...people.map((_, place) => written(awardOf(place), 1)));
      people.forEach(({ name }, place) => register(table, row, 'individual', name, [awardOf(place)]));
    }
    addSignature(sheet, 6, 'Phan Thị Yến');
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'people-across',
      about: `A column a person and a row a field; ${marks ? 'a row of marks for each award' : 'one row names the award'}.`,
      sheets: [sheet],
    };
  });
}

function addMarksAcross(sheet: SheetDraft, table: LabelledTable, people: readonly Person[]): void {
  acrossAwards.forEach((award, part) => {
    const has = (place: number): boolean => (place + part) % 3 !== 1;
    const row = addRow(sheet, written(award, 0), ...people.map((_, place) => (has(place) ? 'x' : null)));
    people.forEach(({ name }, place) => {
      if (has(place)) register(table, row, 'individual', name, [award]);
    });
  });
}

const bareNamesWordings: { file: string; format: FileFormat; cells: (name: string, number: number) => CellInput[] }[] =
  [
    { file: 'k07-chi-co-ten.xlsx', format: 'xlsx', cells: (name) => [name] },
    { file: 'k08-chi-co-ten-danh-so.xls', format: 'xls', cells: (name, number) => [`${number}. ${name}`] },
    { file: 'k09-so-va-ten.csv', format: 'csv-semicolon', cells: (name, number) => [number, name] },
  ];

/** Nothing but names under a title that names the award; no header at all. */
export function bareNames(): LabelledWorkbook[] {
  return bareNamesWordings.map(({ file, format, cells }, index) => {
    const unit = unitsOf(322 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    const award = (['CSTDCS', 'KNC', 'GVNDVN'] as const)[index] ?? 'KNC';
    addTitles(sheet, unit, `DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG ${written(award, 1).toUpperCase()} NĂM 2024`);
    const table = newTable(sheet, 'registration-list');
    const people = peopleOf(736 + index, 13);
    people.forEach(({ name }, place) => {
      register(table, addRow(sheet, ...cells(name, place + 1)), 'individual', name, [award]);
    });
    skipRows(sheet);
    addRow(sheet, 'Danh sách này có 13 cá nhân.');
    addSignature(sheet, 2, 'Phan Thị Yến');
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'bare-names',
      about: 'Names one under another without any header; the title names the award of all.',
      sheets: [sheet],
    };
  });
}

const bySexWordings: { file: string; format: FileFormat; sexes: [string, string]; total: boolean }[] = [
  { file: 'k10-dem-nam-nu.xlsx', format: 'xlsx', sexes: ['Nam', 'Nữ'], total: true },
  { file: 'k11-dem-nu-nam.ods', format: 'ods', sexes: ['Nữ', 'Nam'], total: false },
];

const figures = (line: number): number[] => [line + 9, line * 2 + 3, line % 3, line % 4, 0, line % 2];

function both(line: number, place: number): number {
  const [one = 0, other = 0] = figures(line).slice(place * 2, place * 2 + 2);
  return one + other;
}

/** Men and women under each award and no column for their sum: one count of all. */
export function countsBySex(): LabelledWorkbook[] {
  return bySexWordings.map(({ file, format, sexes, total }, index) => {
    const sheet = newSheet('Sheet1');
    addTitles(sheet, 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN TÂN LẬP', 'TỔNG HỢP CÁ NHÂN ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'count-by-unit');
    addHeader(sheet, table, ['TT', 'Đơn vị', ['LĐTT', sexes], ['CSTĐCS', sexes], ['BK LĐLĐ tỉnh', sexes]]);
    const awards = ['LDTT', 'CSTDCS', 'BK-LDLD'] as const;
    const units = unitsOf(330 + index, 7);
    units.forEach((unit, line) => {
      const row = addRow(sheet, line + 1, unit, ...figures(line).map((count) => (count === 0 ? null : count)));
      awards.forEach((award, place) => countAward(table, row, 'individual', award, both(line, place)));
    });
    if (total) {
      const lines = units.map((_, line) => figures(line));
      const sums = [0, 1, 2, 3, 4, 5].map((place) => lines.reduce((sum, line) => sum + (line[place] ?? 0), 0));
      const row = addTotal(sheet, table, null, 'Tổng cộng', ...sums);
      awards.forEach((award, place) => {
        declare(table, row, award, 'individual', (sums[place * 2] ?? 0) + (sums[place * 2 + 1] ?? 0));
      });
    }
    return {
      file,
      format,
      campaign: 2024,
      unit: 'LĐLĐ huyện Tân Lập',
      expect: 'ready',
      layout: 'counts-by-sex',
      about: `“${sexes.join('” and “')}” under each award and no column for both.`,
      sheets: [sheet],
    };
  });
}
