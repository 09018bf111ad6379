import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column, Table } from '#core/reports/model.ts';
import { textCell } from '#core/reports/model.ts';
import { cellText, decimalsNeeded } from '#core/reports/number-text.ts';
import { fitColumns } from '#core/reports/pdf/fit-columns.ts';
import { organisationLines } from '#core/reports/pdf/organisation-lines.ts';
import { paginate } from '#core/reports/pdf/paginate.ts';
import { paperFonts } from '#core/reports/typeface/paper-fonts.ts';
import { lineCount } from '#core/reports/typeface/wrap.ts';

const fonts = paperFonts('resources');
const figure = {
  campaignId: '1',
  phaseId: null,
  unitId: null,
  sector: null,
  clusterId: null,
  what: 'works' as const,
  award: null,
  group: null,
  subject: null,
};

const column = (scale: number, decimals: number): Column => ({
  heading: [''],
  kind: 'number',
  share: 0,
  scale,
  decimals,
});

describe('numbers as papers print them', () => {
  test.each([
    [0, 1, 0, '–'],
    [1445, 1, 0, '1.445'],
    [44_912_000_000, 1e6, 0, '44.912'],
    [11_898_600_000, 1e6, 1, '11.898,6'],
    [250_000, 1e6, 2, '0,25'],
    [-1500, 1, 0, '-1.500'],
  ])('%d by %d with %d decimals', (value, scale, decimals, text) => {
    expect(cellText({ kind: 'number', value, figure }, column(scale, decimals))).toBe(text);
  });

  test('no decimal more than exactness needs', () => {
    expect(decimalsNeeded([2_000_000, 45_000_000], 1e6)).toBe(0);
    expect(decimalsNeeded([2_000_000, 45_250_000], 1e6)).toBe(2);
    expect(decimalsNeeded([1], 1e6)).toBe(6);
  });
});

const table = (groups: number[]): Table => ({
  kind: 'table',
  columns: [
    { heading: ['TT'], kind: 'ordinal', share: 0, scale: 1, decimals: 0 },
    { heading: ['Đơn vị'], kind: 'text', share: 1, scale: 1, decimals: 0 },
    ...groups.flatMap((size, group) =>
      Array.from(
        { length: size },
        (_column, index): Column => ({
          heading: [`Nhóm ${group}`, `TTLĐXS ${index}`],
          kind: 'number',
          share: 0,
          scale: 1,
          decimals: 0,
        }),
      ),
    ),
  ],
  rows: [{ kind: 'data', cells: [textCell('1'), textCell('CĐCS Đài Phát thanh và Truyền hình tỉnh')], sums: [] }],
});

describe('columns of a page', () => {
  test('all columns in one table while readable type allows, split over tables after that, none lost and none cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 400, max: 720 }),
        (groups, width) => {
          const wide = table(groups);
          const { fontSize, parts } = fitColumns(wide, fonts, width);
          expect(fontSize).toBeGreaterThanOrEqual(8.5);
          const numbers = parts.flatMap((part) => part.columns.filter((index) => index > 1));
          expect(numbers).toEqual([...wide.columns.keys()].slice(2));
          for (const part of parts) {
            expect(part.columns.slice(0, 2)).toEqual([0, 1]);
            expect(part.widths.reduce((sum, own) => sum + own + 7, 0)).toBeLessThanOrEqual(width + 0.01);
            expect(Math.min(...part.widths.slice(2))).toBeGreaterThan(fonts.bold.width('TTLĐXS', fontSize));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a group that fits into one table is not torn', () => {
    const groups = [9, 9, 3];
    const { parts } = fitColumns(table(groups), fonts, 600);
    const sizes = parts.map((part) => part.columns.length - 2);
    expect(sizes).toEqual(groups);
  });
});

describe('pages', () => {
  const kinds = fc.array(fc.constantFrom('data' as const, 'section' as const, 'subtotal' as const), {
    minLength: 1,
    maxLength: 80,
  });

  test('no page begins with a sum or ends with a section heading, and every page holds its rows', () => {
    fc.assert(
      fc.property(kinds, fc.integer({ min: 60, max: 300 }), (middle, others) => {
        const rows = [
          { kind: 'data' as const },
          ...middle.map((kind) => ({ kind })),
          { kind: 'data' as const },
          { kind: 'total' as const },
        ];
        const room = { heights: rows.map(() => 10), first: others - 20, others, tail: 40 };
        const starts = paginate(rows, room);
        for (const start of starts.slice(1)) {
          expect(['subtotal', 'total']).not.toContain(rows[start]?.kind);
          expect(rows[start - 1]?.kind).not.toBe('section');
        }
        expect(starts).toEqual(starts.toSorted((one, other) => one - other));
      }),
    );
  });

  test('the last rows go with what ends the document', () => {
    const rows = [...Array.from({ length: 9 }, () => ({ kind: 'data' as const })), { kind: 'total' as const }];
    expect(paginate(rows, { heights: rows.map(() => 10), first: 100, others: 100, tail: 0 })).toEqual([0]);
    expect(paginate(rows, { heights: rows.map(() => 10), first: 100, others: 100, tail: 40 })).toEqual([0, 8]);
  });
});

test('a wrapped text has the lines that its words fill', () => {
  const width = fonts.regular.width('Công đoàn ngành', 12) + 1;
  expect(lineCount('Công đoàn ngành Giáo dục', fonts.regular, 12, width)).toBe(2);
  expect(lineCount('Công', fonts.regular, 12, width)).toBe(1);
});

const fits = (text: string): boolean => text.length <= 24;

test('the name of an organisation is broken where its words end', () => {
  expect(organisationLines('TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', fits)).toEqual(['TỔNG LIÊN ĐOÀN', 'LAO ĐỘNG VIỆT NAM']);
  expect(organisationLines('LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN', fits)).toEqual(['LIÊN ĐOÀN LAO ĐỘNG', 'TỈNH BẮC KẠN']);
  expect(organisationLines('CÔNG ĐOÀN Y TẾ', fits)).toEqual(['CÔNG ĐOÀN Y TẾ']);
});
