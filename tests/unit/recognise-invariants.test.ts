import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '#tests/support/grid.ts';
import { accountsThatFail, readSheets, recordsIn, sheetOf } from '#tests/support/grid.ts';

const list: CellValue[][] = [
  ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Danh hiệu đăng ký'],
  [1, 'Nguyễn Văn An', 1980, 'Trưởng phòng', 'LĐTT, CSTĐCS'],
  [2, 'Trần Thị Bình', 1985, 'Chủ tịch', 'BK LĐLĐ tỉnh'],
  [3, 'Lê Hòa', 1990, 'Kế toán', 'Lao động tiên tiến'],
];
const matrix: CellValue[][] = [
  ['TT', 'Tên tập thể', 'TTLĐTT', 'TTLĐXS', 'BK LĐLĐ tỉnh'],
  [1, 'Phòng Tổ chức', 'x', null, null],
  [2, 'Tổ Toán - Tin', 'x', 'X', null],
  [3, 'CĐCS Sở Y tế', null, null, '✓'],
];
const counts: CellValue[][] = [
  ['TT', 'Đơn vị', 'LĐTT', 'CSTĐCS', 'Tập thể LĐTT'],
  [1, 'CĐCS Sở Y tế', 51, '07', 2],
  [2, 'CĐCS Sở Nội vụ', '1.042', '-', 9],
  [3, 'Công đoàn Viên chức', 12, 3, '0'],
];
const initiatives: CellValue[][] = [
  ['TT', 'Tên sáng kiến', 'Tác giả', 'Đơn vị', 'Ghi chú'],
  [1, 'Cải tiến lò hơi', 'Nguyễn Văn An', 'CĐCS A', null],
  [2, 'Tổng hợp báo cáo định kỳ', 'Trần Thị Bình', 'CĐCS B', null],
];
const tables = [list, matrix, counts, initiatives];

/** Records without their place, so that a table read further down or further right gives the same. */
function contents(rows: readonly (readonly CellValue[])[]): unknown[] {
  return recordsIn(readSheets(sheetOf(rows))).map((record) => ({ ...record, row: 0, column: '', unitName: null }));
}

const titles: CellValue[][] = [
  ['LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['CĐCS SỞ Y TẾ', null, null, 'Độc lập - Tự do - Hạnh phúc'],
  ['Số: 05/DS-CĐCS', null, null, 'Bắc Kạn, ngày 20 tháng 01 năm 2024'],
  ['DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024'],
  ['(Kèm theo Công văn số 05/CV-CĐCS ngày 20/01/2024)'],
];

describe('what stands around a table does not change its records', () => {
  const disturbance = fc.record({
    table: fc.constantFrom(...tables),
    titleCount: fc.integer({ min: 0, max: titles.length }),
    blanks: fc.integer({ min: 0, max: 3 }),
    numberRow: fc.boolean(),
    total: fc.boolean(),
    shift: fc.integer({ min: 0, max: 4 }),
    signature: fc.boolean(),
  });

  it('title rows, blank rows, a number row, a total row, a signature and shifted columns', () => {
    fc.assert(
      fc.property(disturbance, ({ table, titleCount, blanks, numberRow, total, shift, signature }) => {
        const [header = [], ...data] = table;
        const rows: CellValue[][] = [
          ...titles.slice(0, titleCount),
          ...Array.from({ length: blanks }, () => []),
          header,
          ...(numberRow ? [header.map((_text, index) => index + 1)] : []),
          ...data.flatMap((row, index) => (index === 1 && blanks > 1 ? [[], row] : [row])),
          ...(total ? [[null, 'Tổng cộng']] : []),
          ...(signature
            ? [[], ['NGƯỜI LẬP BIỂU', null, null, 'CHỦ TỊCH'], [], ['Lê Thị Mai', null, null, 'Vũ Văn Nam']]
            : []),
        ];
        const shifted = rows.map((row) => (row.length === 0 ? [] : [...Array<null>(shift).fill(null), ...row]));
        expect(contents(shifted)).toEqual(contents(table));
        expect(accountsThatFail(readSheets(sheetOf(shifted)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('row accounting', () => {
  const texts =
    'TT|STT|Họ và tên|Đơn vị|LĐTT|CSTĐCS|Danh hiệu|Cá nhân|TẬP THỂ|x|-|Cộng|12|Tổng cộng|I|A|1|2|(3)|Nguyễn Văn An|CĐCS Sở Y tế|NGƯỜI LẬP BIỂU|Danh sách có 3 người|Tên sáng kiến|Tác giả|Tên công trình|Giá trị|2,5 tỷ|Nội dung chỉ tiêu|Đăng ký|trên 95||   '.split(
      '|',
    );
  const words = fc.constantFrom<CellValue>(...texts, 1, 2, 3, 45.5, 1000);
  const anything = fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: fc.string() }, fc.constant(null));
  const grids = fc.array(fc.array(anything, { maxLength: 8 }), { maxLength: 25 });
  const range = fc.tuple(fc.nat(24), fc.nat(7), fc.nat(3), fc.nat(3));

  it('adds up on any grid, splits the sheet among its tables, and no data row is silent', () => {
    fc.assert(
      fc.property(grids, fc.array(range, { maxLength: 6 }), (rows, ranges) => {
        const sheet = sheetOf(rows);
        const merges = ranges.map(([top, left, high, wide]) => ({
          top: top + 1,
          left: left + 1,
          bottom: top + 1 + high,
          right: left + 1 + wide,
        }));
        const reading = readSheets({ ...sheet, merges });
        expect(accountsThatFail(reading)).toEqual([]);
        let next = 1;
        for (const table of reading.tables) {
          expect(table.firstRow).toBe(next);
          next = table.lastRow + 1;
        }
        expect(next).toBe(sheet.lastRow + 1);
        for (const { rows: concluded, sheet: name, firstRow } of reading.explanations) {
          const table = reading.tables.find((entry) => entry.sheet === name && entry.firstRow === firstRow);
          if (table === undefined || table.kind === 'unknown') continue;
          const spoken = new Set([...table.records, ...table.problems].map(({ row }) => row));
          for (const { row, role } of concluded)
            if (role === 'data') expect([row, spoken.has(row)]).toEqual([row, true]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never makes a record of a row that it calls a total, a section, a title or a note', () => {
    fc.assert(
      fc.property(grids, (rows) => {
        const reading = readSheets(sheetOf(rows));
        const data = new Set(
          reading.explanations.flatMap((entry) =>
            entry.rows.filter(({ role }) => role === 'data').map(({ row }) => row),
          ),
        );
        for (const record of recordsIn(reading)) expect(data.has(record.row)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never passes a row with an award, or with two cells, for a note or a heading without a word', () => {
    const cells = fc.constantFrom('Nguyễn Văn An', 'LĐTT', 'CSTĐCS', 'Kế toán', 'x', 'Phòng Kế toán', 'Bổ sung', null);
    const stray = fc.array(cells, { minLength: 1, maxLength: 6 });
    const places = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), stray), { maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(list, matrix), places, (table, strays) => {
        const rows: CellValue[][] = [...table];
        for (const [place, row] of strays) rows.splice(place + 1, 0, row);
        const reading = readSheets(sheetOf(rows));
        const told = new Set(
          reading.tables.flatMap(({ records, problems }) => [...records, ...problems].map(({ row }) => row)),
        );
        const silent = reading.explanations
          .flatMap((entry) => entry.rows)
          .filter(({ row, role }) => {
            const filled = (rows[row - 1] ?? []).filter((text) => text !== null);
            const claims = filled.some((text) => text === 'LĐTT' || text === 'CSTĐCS');
            return ['note', 'title'].includes(role) && (filled.length > 1 || claims) && !told.has(row);
          });
        expect(silent).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('counts no number twice: an award of a subject has one column of numbers', () => {
    const awards = fc.constantFrom('LĐTT', 'CSTĐCS', 'Lao động tiên tiến', 'TTLĐTT', 'Tập thể LĐTT');
    fc.assert(
      fc.property(fc.array(awards, { minLength: 1, maxLength: 6 }), (heads) => {
        const rows = [
          ['TT', 'Đơn vị', ...heads],
          [1, 'CĐCS Sở Y tế', ...heads.map((_head, index) => index + 2)],
        ];
        const counted = recordsIn(readSheets(sheetOf(rows))).map((record) =>
          'subject' in record ? `${record.subject} ${record.award}` : '',
        );
        expect(counted).toHaveLength(new Set(counted).size);
      }),
      { numRuns: 100 },
    );
  });
});
