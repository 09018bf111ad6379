import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isWholeDecision, parseDecision } from '#shared/domain/award-decisions.ts';
import { formatAwardYear, parseAwardYear, yearMentioned } from '#shared/domain/award-years.ts';
import { readPackedAwards } from '#shared/domain/packed-awards.ts';

const decision = (number: string | null, decidedOn: string | null, issuer: string | null, rest = '') => ({
  number,
  decidedOn,
  issuer,
  rest,
});

test.each([
  ['QĐ 123/QĐ-LĐLĐ ngày 15/11/2019 của LĐLĐ tỉnh', decision('123/QĐ-LĐLĐ', '2019-11-15', 'LĐLĐ tỉnh')],
  ['Số 45 ngày 2/3/2018', decision('45', '2018-03-02', null)],
  [
    'Quyết định số 123/QĐ-LĐLĐ, ngày 15 tháng 11 năm 2019 của Liên đoàn Lao động tỉnh Bắc Kạn',
    decision('123/QĐ-LĐLĐ', '2019-11-15', 'Liên đoàn Lao động tỉnh Bắc Kạn'),
  ],
  ['123/QĐ-LĐLĐ; 15/11/2019; LĐLĐ tỉnh Bắc Kạn', decision('123/QĐ-LĐLĐ', '2019-11-15', 'LĐLĐ tỉnh Bắc Kạn')],
  ['12/2019/QĐ-UBND ngày 3/4/2019 UBND tỉnh Đắk Lắk', decision('12/2019/QĐ-UBND', '2019-04-03', 'UBND tỉnh Đắk Lắk')],
  ['QĐ 99-QĐ/TU', decision('99-QĐ/TU', null, null)],
  ['1234/QĐ-TLĐ (12/2018)', decision('1234/QĐ-TLĐ', '2018-12', null)],
  ['QĐ123 ngày 1/2/20', decision('123', '2020-02-01', null)],
  ['15/11/2019', decision(null, '2019-11-15', null)],
  ['LĐLĐ tỉnh', decision(null, null, 'LĐLĐ tỉnh')],
  ['không rõ', decision(null, null, null, 'không rõ')],
  ['', decision(null, null, null)],
])('a decision packed into one cell: %s', (text, expected) => {
  expect(parseDecision(text)).toEqual(expected);
});

it('takes no impossible day for a number or a date, and loses none of it', () => {
  expect(parseDecision('Số 31/2/2018')).toEqual(decision(null, null, null, 'Số 31/2/2018'));
});

it('finds number, day and issuer in whatever order and wording they stand', () => {
  const symbols = fc.constantFrom('QĐ-LĐLĐ', 'QĐ-UBND', 'QĐ-TLĐ', 'QĐ-CĐN');
  const issuers = fc.constantFrom('LĐLĐ tỉnh', 'UBND tỉnh Bắc Kạn', 'Tổng Liên đoàn Lao động Việt Nam', 'CĐN Giáo dục');
  const days = fc.tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1995, max: 2030 }),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      symbols,
      days,
      issuers,
      fc.nat(4),
      (count, sign, day, issuer, style) => {
        const number = `${count}/${sign}`;
        const [d, m, y] = day;
        const text = [
          `QĐ ${number} ngày ${d}/${m}/${y} của ${issuer}`,
          `Quyết định số: ${number} ngày ${d} tháng ${m} năm ${y} của ${issuer}`,
          `${number}, ${d}-${m}-${y}, ${issuer}`,
          `${issuer}; số ${number}; ngày ${d}.${m}.${y}`,
          `Số ${number} ký ngày ${d}/${m}/${y} (${issuer})`,
        ][style];
        const decidedOn = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const read = parseDecision(text ?? '');
        expect(read).toEqual(decision(number, decidedOn, issuer));
        expect(isWholeDecision(read)).toBe(true);
      },
    ),
  );
});

describe('award years', () => {
  test.each([
    ['2019', { year: 2019, basis: 'calendar' }],
    ['Năm 2019', { year: 2019, basis: 'calendar' }],
    ['2018–2019', { year: 2019, basis: 'school' }],
    ['Năm học 2018-19', { year: 2019, basis: 'school' }],
    ['1999-00', { year: 2000, basis: 'school' }],
    ['2018-2020', null],
    ['năm học 2018', null],
    ['hai năm', null],
  ])('%s', (text, expected) => {
    expect(parseAwardYear(text)).toEqual(expected);
  });

  it('are read back as they are written', () => {
    const years = fc.record({
      year: fc.integer({ min: 1901, max: 2098 }),
      basis: fc.constantFrom('calendar' as const, 'school' as const),
    });
    fc.assert(
      fc.property(years, (year) => {
        expect(parseAwardYear(formatAwardYear(year))).toEqual(year);
      }),
    );
  });

  test.each([
    ['DANH SÁCH KHEN THƯỞNG NĂM 2019', 2019],
    ['KHEN THƯỞNG NĂM HỌC 2018-2019', 2019],
    ['năm 2019 (kèm theo Quyết định ngày 5 tháng 1 năm 2020)', 2019],
    ['Bắc Kạn, ngày 3 tháng 4 năm 2020', undefined],
    ['Khen thưởng năm 2015 - 2020', undefined],
    ['từ năm 2015 đến năm 2020', undefined],
  ])('of a title: %s', (title, year) => {
    expect(yearMentioned(title)?.year).toBe(year);
  });
});

const told = (cell: string) =>
  readPackedAwards(cell).map(({ award, year, number, decidedOn }) => [award, year?.year ?? null, number, decidedOn]);

describe('awards packed into one cell', () => {
  test.each([
    ['CSTĐCS năm 2019 (QĐ 12/QĐ-LĐLĐ ngày 01/02/2020)', [['CSTĐCS', 2019, '12/QĐ-LĐLĐ', '2020-02-01']]],
    [
      '2018: LĐTT; 2019: CSTĐCS',
      [
        ['LĐTT', 2018, null, null],
        ['CSTĐCS', 2019, null, null],
      ],
    ],
    ['CSTĐCS\n(QĐ 5/QĐ-CĐ ngày 3/4/2021)', [['CSTĐCS', null, '5/QĐ-CĐ', '2021-04-03']]],
    [
      '- CSTĐCS năm 2018\n- LĐTT năm 2019 (QĐ 3/QĐ-CĐ; 1/2/2020; CĐN)',
      [
        ['CSTĐCS', 2018, null, null],
        ['LĐTT', 2019, '3/QĐ-CĐ', '2020-02-01'],
      ],
    ],
    ['Lao động tiên tiến (2019)', [['Lao động tiên tiến', 2019, null, null]]],
    ['LĐTT', [['LĐTT', null, null, null]]],
    ['', []],
  ])('%s', (cell, expected) => {
    expect(told(cell)).toEqual(expected);
  });
});
