import type { Subject } from '#shared/domain/records.ts';
import { type Wording, type WrittenAward, written } from './award-wording.ts';
import {
  addRow,
  addSection,
  addTotal,
  type CellInput,
  countAward,
  declare,
  type FileFormat,
  type LabelledTable,
  type LabelledWorkbook,
  newSheet,
  newTable,
  type SheetDraft,
} from './draft.ts';
import { addSignature, addTitles } from './frame.ts';
import { addHeader, addNumberRow } from './header.ts';
import { unitsOf } from './people.ts';

interface Counted {
  subject: Subject;
  award: WrittenAward;
}
const individual: Counted[] = (['LDTT', 'CSTDCS', 'CSTDTINH', 'BK-LDLD', 'BK-TLD'] as const).map((award) => ({
  subject: 'individual',
  award,
}));
const collective: Counted[] = (['TTLDTT', 'TTLDXS', 'CO-LDLD', 'BK-LDLD'] as const).map((award) => ({
  subject: 'collective',
  award,
}));
const all = [...individual, ...collective];

/** Figures that differ from cell to cell, some of them 0. */
const figure = (line: number, place: number): number =>
  [line * 7 + 11, line * 3 + 2, line % 3, line + 1, line % 2, line + 4, line % 4, 0, line % 3][place] ?? 0;
const sumOf = (lines: readonly number[], place: number): number =>
  lines.reduce((sum, line) => sum + figure(line, place), 0);

function declareAll(table: LabelledTable, row: number, lines: readonly number[]): void {
  all.forEach(({ subject, award }, place) => {
    const count = sumOf(lines, place);
    if (count > 0) declare(table, row, award, subject, count);
  });
}

function addUnitLine(
  sheet: SheetDraft,
  table: LabelledTable,
  line: number,
  name: string,
  shown: (count: number) => CellInput,
  more: CellInput[] = [],
): void {
  const row = addRow(sheet, line, name, ...all.map((_, place) => shown(figure(line, place))), ...more);
  all.forEach(({ subject, award }, place) => countAward(table, row, subject, award, figure(line, place)));
}

const groups = (wording: Wording): [string, string[]][] => [
  ['Cá nhân', individual.map(({ award }) => written(award, wording))],
  [
    'Tập thể',
    wording === 0
      ? ['LĐTT', 'LĐXS', 'Cờ LĐLĐ tỉnh', 'BK LĐLĐ tỉnh']
      : collective.map(({ award }) => written(award, wording)),
  ],
];

const countsByUnitWordings: {
  file: string;
  format: FileFormat;
  first: boolean;
  wording: Wording;
  shown: (count: number) => CellInput;
}[] = [
  {
    file: 'd01-tong-hop-tong-dau.xlsx',
    format: 'xlsx',
    first: true,
    wording: 0,
    shown: (count) => String(count).padStart(2, '0'),
  },
  {
    file: 'd02-tong-hop-tong-cuoi.xls',
    format: 'xls',
    first: false,
    wording: 1,
    shown: (count) => (count === 0 ? '-' : count),
  },
  {
    file: 'd03-tong-hop.ods',
    format: 'ods',
    first: false,
    wording: 2,
    shown: (count) => (count === 0 ? null : count),
  },
  {
    file: 'd04-tong-hop.csv',
    format: 'csv-comma',
    first: true,
    wording: 3,
    shown: (count) => (count === 0 ? null : `${count} đ/c`),
  },
];

/** A row a unit, numbers under awards in groups; the total first or last, shown in the unit's own way. */
export function countsByUnit(): LabelledWorkbook[] {
  return countsByUnitWordings.map(({ file, format, first, wording, shown }) => {
    const sheet = newSheet('Tong hop');
    addTitles(sheet, 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN TÂN LẬP', 'BIỂU TỔNG HỢP ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'count-by-unit');
    addHeader(sheet, table, ['TT', 'Đơn vị', ...groups(wording), 'Ghi chú']);
    const lines = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const totals = all.map((_, place) => sumOf(lines, place));
    if (first) declareAll(table, addTotal(sheet, table, null, 'TỔNG SỐ', ...totals), lines);
    const units = unitsOf(2, lines.length);
    for (const line of lines) addUnitLine(sheet, table, line, units[line - 1] ?? '', shown);
    if (!first) declareAll(table, addTotal(sheet, table, null, 'Tổng cộng', ...totals), lines);
    addSignature(sheet, 11, 'Đỗ Văn Thành');
    return {
      file,
      format,
      campaign: 2024,
      unit: 'LĐLĐ huyện Tân Lập',
      expect: 'ready',
      layout: 'counts-by-unit',
      about: `Numbers by unit and award; the total stands ${first ? 'first' : 'last'}.`,
      sheets: [sheet],
    };
  });
}

const countsBySectorWordings = [
  {
    file: 'd05-tong-hop-theo-khoi.xlsx',
    format: 'xlsx',
    sections: ['KHỐI HÀNH CHÍNH SỰ NGHIỆP', 'KHỐI DOANH NGHIỆP'],
  },
  { file: 'd06-tong-hop-theo-cum.xls', format: 'xls', sections: ['Cụm thi đua số 1', 'Cụm thi đua số 2'] },
] as const;

/** Three levels of header, sectors as sections with sub-totals, and works and initiatives beside the awards. */
export function countsBySector(): LabelledWorkbook[] {
  return countsBySectorWordings.map(({ file, format, sections }) => {
    const sheet = newSheet('Biểu 01');
    addTitles(sheet, 'CÔNG ĐOÀN VIÊN CHỨC TỈNH ĐẮK NÔNG', 'TỔNG HỢP ĐĂNG KÝ THI ĐUA CỦA CÁC CÔNG ĐOÀN CƠ SỞ NĂM 2024');
    const table = newTable(sheet, 'count-by-unit');
    const [people, groupsOfUnits] = groups(1);
    addHeader(sheet, table, [
      'Số TT',
      'Tên công đoàn cơ sở',
      ['Đăng ký danh hiệu và hình thức khen thưởng', [people ?? 'Cá nhân', groupsOfUnits ?? 'Tập thể']],
      'Sáng kiến',
    ]);
    addNumberRow(sheet, table, 'A', 'B', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    const units = unitsOf(5, 10);
    sections.forEach((section, part) => {
      const lines = [1, 2, 3, 4, 5].map((line) => part * 5 + line);
      const row = addSection(
        sheet,
        table,
        part === 0 ? 'I' : 'II',
        section,
        ...all.map((_, place) => sumOf(lines, place)),
        lines.reduce((sum, line) => sum + line * 2, 0),
      );
      table.totalRows.push(row);
      declareAll(table, row, lines);
      for (const line of lines) {
        addUnitLine(sheet, table, line, units[line - 1] ?? '', (count) => (count === 0 ? null : count), [line * 2]);
        table.otherCounts.push({ row: sheet.rows.length, what: 'initiative', count: line * 2 });
      }
    });
    const lines = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    declareAll(
      table,
      addTotal(sheet, table, null, 'TỔNG CỘNG (I+II)', ...all.map((_, place) => sumOf(lines, place)), 110),
      lines,
    );
    return {
      file,
      format,
      campaign: 2024,
      unit: 'Công đoàn Viên chức tỉnh Đắk Nông',
      expect: 'ready',
      layout: 'counts-by-sector',
      about: 'Three header levels; the section rows carry sub-totals; a column counts initiatives.',
      sheets: [sheet],
    };
  });
}

const byAward: { award: WrittenAward; collectives: number; people: number }[] = [
  { award: 'LDTT', collectives: 0, people: 148 },
  { award: 'CSTDCS', collectives: 0, people: 37 },
  { award: 'TTLDTT', collectives: 21, people: 0 },
  { award: 'TTLDXS', collectives: 9, people: 0 },
  { award: 'GK', collectives: 6, people: 18 },
  { award: 'BK-LDLD', collectives: 3, people: 12 },
  { award: 'BK-TLD', collectives: 1, people: 2 },
];

/** A row an award, numbers of collectives and of individuals, a row of column numbers that holds sums. */
export function countsByAward(): LabelledWorkbook[] {
  const wordings: { file: string; format: FileFormat; wording: Wording; headers: [string, string]; total: boolean }[] =
    [
      {
        file: 'd07-theo-danh-hieu.xlsx',
        format: 'xlsx',
        wording: 1,
        headers: ['SL tập thể', 'Số cá nhân'],
        total: true,
      },
      { file: 'd08-theo-danh-hieu.ods', format: 'ods', wording: 0, headers: ['Tập thể', 'Cá nhân'], total: false },
      {
        file: 'd09-theo-danh-hieu.xlsb',
        format: 'xlsb',
        wording: 2,
        headers: ['Số lượng tập thể', 'Số lượng cá nhân'],
        total: true,
      },
    ];
  return wordings.map(({ file, format, wording, headers, total }, index) => {
    const unit = unitsOf(140 + index, 1)[0] ?? '';
    const sheet = newSheet('Sheet1');
    addTitles(sheet, unit, 'TỔNG HỢP SỐ LƯỢNG ĐĂNG KÝ THI ĐUA, KHEN THƯỞNG NĂM 2024');
    const table = newTable(sheet, 'count-by-award');
    addHeader(sheet, table, [
      'STT',
      'Danh hiệu thi đua, hình thức khen thưởng',
      'Tổng số',
      ['Chia ra', headers],
      'Tỷ lệ %',
    ]);
    addNumberRow(sheet, table, 'A', 'B', '1=(2+3)', 2, 3, '4 (3:1)');
    byAward.forEach(({ award, collectives, people }, place) => {
      const row = addRow(
        sheet,
        place + 1,
        written(award, wording),
        collectives + people,
        collectives || null,
        people || null,
        { value: people / (collectives + people), format: 'percent' },
      );
      countAward(table, row, 'collective', award, collectives);
      countAward(table, row, 'individual', award, people);
    });
    if (total) {
      const collectives = byAward.reduce((sum, line) => sum + line.collectives, 0);
      const people = byAward.reduce((sum, line) => sum + line.people, 0);
      addTotal(sheet, table, null, 'Cộng', collectives + people, collectives, people);
    }
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'counts-by-award',
      about: 'A row an award; Tổng số and Tỷ lệ are no counts of an award.',
      sheets: [sheet],
    };
  });
}

/** Units stand across, awards down. */
export function unitsAcross(): LabelledWorkbook[] {
  const wordings = [
    { file: 'd10-don-vi-hang-ngang.xlsx', format: 'xlsx', wording: 1 },
    { file: 'd11-don-vi-hang-ngang.xls', format: 'xls', wording: 0 },
  ] as const;
  return wordings.map(({ file, format, wording }) => {
    const sheet = newSheet('Tổng hợp');
    addTitles(sheet, 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN TÂN LẬP', 'TỔNG HỢP ĐĂNG KÝ THI ĐUA CÁ NHÂN NĂM 2024');
    const units = unitsOf(7, 5);
    const table = newTable(sheet, 'count-by-award');
    addHeader(sheet, table, ['TT', 'Danh hiệu đăng ký', ...units, 'Cộng']);
    individual.forEach(({ award }, place) => {
      const figures = units.map((_, line) => figure(line + 1, place));
      const row = addRow(
        sheet,
        place + 1,
        written(award, wording),
        ...figures,
        figures.reduce((sum, count) => sum + count, 0),
      );
      for (const count of figures) countAward(table, row, 'individual', award, count);
    });
    return {
      file,
      format,
      campaign: 2024,
      unit: 'LĐLĐ huyện Tân Lập',
      expect: 'ready',
      layout: 'units-across',
      about: 'A column a unit, a row an award; the last column adds up and is no unit.',
      sheets: [sheet],
    };
  });
}

/** Numbers written in words. */
export function countsInWords(): LabelledWorkbook[] {
  const spoken = [
    'không',
    'một',
    'hai',
    'ba',
    'bốn',
    'năm',
    'sáu',
    'bảy',
    'tám',
    'chín',
    'mười',
    'mười một',
    'mười hai',
    'mười ba',
  ];
  const wordings = [
    { file: 'd12-so-bang-chu.xlsx', format: 'xlsx', shown: (count: number) => `${count} (${spoken[count] ?? ''})` },
    { file: 'd13-so-bang-chu.ods', format: 'ods', shown: (count: number) => spoken[count] ?? '' },
  ] as const;
  return wordings.map(({ file, format, shown }) => {
    const sheet = newSheet('Sheet1');
    addTitles(sheet, 'CÔNG ĐOÀN NGÀNH Y TẾ TỈNH ĐẮK NÔNG', 'SỐ LƯỢNG ĐĂNG KÝ THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'count-by-unit');
    addHeader(sheet, table, [
      'TT',
      'Công đoàn cơ sở',
      ['Cá nhân', ['CSTĐCS', 'BK LĐLĐ tỉnh']],
      ['Tập thể', ['TTLĐTT', 'TTLĐXS']],
    ]);
    unitsOf(9, 8).forEach((name, line) => {
      const figures = [line + 3, (line % 4) + 1, (line % 5) + 2, (line % 3) + 1];
      const row = addRow(sheet, line + 1, name, ...figures.map(shown));
      countAward(table, row, 'individual', 'CSTDCS', figures[0] ?? 0);
      countAward(table, row, 'individual', 'BK-LDLD', figures[1] ?? 0);
      countAward(table, row, 'collective', 'TTLDTT', figures[2] ?? 0);
      countAward(table, row, 'collective', 'TTLDXS', figures[3] ?? 0);
    });
    return {
      file,
      format,
      campaign: 2024,
      unit: 'Công đoàn ngành Y tế tỉnh Đắk Nông',
      expect: 'ready',
      layout: 'counts-in-words',
      about: 'Numbers in words, alone or after the figure.',
      sheets: [sheet],
    };
  });
}
