import {
  addRow,
  type CellInput,
  countAward,
  type FileFormat,
  type LabelledWorkbook,
  newSheet,
  newTable,
} from './draft.ts';
import { addTitles } from './frame.ts';
import { addHeader, type HeaderNode } from './header.ts';
import { unitsOf } from './people.ts';

const federation = 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN TÂN LẬP';
const title = 'TỔNG HỢP CÁ NHÂN ĐĂNG KÝ THI ĐUA NĂM 2024';
const unit = 'LĐLĐ huyện Tân Lập';
const awards = ['LDTT', 'CSTDCS'] as const;

interface SexWording {
  file: string;
  format: FileFormat;
  header: HeaderNode[];
  /** Whether all columns of men come before those of women. */
  bySex: boolean;
}

const sexWordings: SexWording[] = [
  {
    file: 'k12-nam-nu-sau-danh-hieu.xlsx',
    format: 'xlsx',
    header: ['LĐTT nam', 'LĐTT nữ', 'CSTĐCS (nam)', 'CSTĐCS (nữ)'],
    bySex: false,
  },
  {
    file: 'k13-nam-nu-tren-danh-hieu.xlsx',
    format: 'xlsx',
    header: [
      ['Nam', ['LĐTT', 'CSTĐCS']],
      ['Nữ', ['LĐTT', 'CSTĐCS']],
    ],
    bySex: true,
  },
];

/** Men and women of one award in columns that name the award each by themselves: one count of all. */
export function sexesApart(): LabelledWorkbook[] {
  return sexWordings.map(({ file, format, header, bySex }, index) => {
    const sheet = newSheet('Sheet1');
    addTitles(sheet, federation, title);
    const table = newTable(sheet, 'count-by-unit');
    addHeader(sheet, table, ['TT', 'Đơn vị', ...header]);
    unitsOf(340 + index, 7).forEach((name, line) => {
      const [men, women] = [
        [line + 5, line % 3],
        [line * 2 + 1, line % 2],
      ];
      const counts = bySex ? [...men, ...women] : awards.flatMap((_, place) => [men[place] ?? 0, women[place] ?? 0]);
      const row = addRow(sheet, line + 1, name, ...counts.map((count) => (count === 0 ? null : count)));
      awards.forEach((award, place) => {
        countAward(table, row, 'individual', award, (men[place] ?? 0) + (women[place] ?? 0));
      });
    });
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'sexes-apart',
      about: bySex ? '“Nam” over the awards, then “Nữ” over the same.' : 'The sex stands behind the award.',
      sheets: [sheet],
    };
  });
}

const besideWordings: { file: string; format: FileFormat; gap: CellInput[] }[] = [
  { file: 'k14-hai-bang-so-canh-nhau.xlsx', format: 'xlsx', gap: [] },
  { file: 'k15-hai-bang-so-canh-nhau.csv', format: 'csv-semicolon', gap: [null] },
];

/** A table of counts folded into two parts side by side, the second of them shorter. */
export function countsBeside(): LabelledWorkbook[] {
  return besideWordings.map(({ file, format, gap }, index) => {
    const sheet = newSheet('Sheet1');
    addTitles(sheet, federation, title);
    const table = newTable(sheet, 'count-by-unit');
    const header = ['TT', 'Đơn vị', 'LĐTT', 'CSTĐCS'];
    table.headerRows.push(addRow(sheet, ...header, ...gap, ...header));
    const units = unitsOf(350 + index, 9);
    const left = 5;
    for (let line = 0; line < left; line += 1) {
      const places = [line, line + left].filter((place) => place < units.length);
      const row = addRow(
        sheet,
        ...places.flatMap((place, part) => [
          ...(part === 0 ? [] : gap),
          place + 1,
          units[place] ?? null,
          place + 11,
          place % 4,
        ]),
      );
      for (const place of places) {
        countAward(table, row, 'individual', 'LDTT', place + 11);
        countAward(table, row, 'individual', 'CSTDCS', place % 4);
      }
    }
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'counts-beside',
      about: 'One table of counts in two parts side by side under the same header.',
      sheets: [sheet],
    };
  });
}
