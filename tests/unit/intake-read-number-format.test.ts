import { describe, expect, test } from 'vitest';
import { builtinNumberStyle, numberStyleOf } from '#core/intake/read/number-format.ts';

const date = { kind: 'date', day: true, month: true, year: true, time: false };

describe('number formats', () => {
  test.each([
    ['dd/mm/yyyy'],
    ['d-m-yy;@'],
    ['[$-42A]dd\\ mmmm\\ yyyy'],
    ['[$-F800]dddd, mmmm dd, yyyy'],
    ['"Ngày "dd" tháng "mm" năm "yyyy'],
    ['yyyy\\-mm\\-dd'],
  ])('%s is a date', (code) => {
    expect(numberStyleOf(code)).toEqual(date);
  });

  test.each([
    ['mm/yyyy', { ...date, day: false }],
    ['yyyy', { ...date, day: false, month: false }],
    ['dd/mm/yyyy hh:mm', { ...date, time: true }],
    ['[h]:mm:ss', { kind: 'date', day: false, month: false, year: false, time: true }],
    ['mm:ss', { kind: 'date', day: false, month: false, year: false, time: true }],
  ])('%s is a part of one', (code, style) => {
    expect(numberStyleOf(code)).toEqual(style);
  });

  test.each([
    ['General'],
    ['@'],
    ['#,##0'],
    ['0.00E+00'],
    ['_-* #,##0\\ "đồng"_-;-* #,##0\\ "đồng"_-;_-@_-'],
    ['[$₫-42A]#,##0'],
    ['[Red]-0" người/ngày"'],
    ['#,##0\\ \\d'],
  ])('%s is a plain number', (code) => {
    expect(numberStyleOf(code)).toEqual({ kind: 'plain' });
  });

  test('percentages tell their decimals', () => {
    expect(numberStyleOf('0%')).toEqual({ kind: 'percent', decimals: 0 });
    expect(numberStyleOf('0.0#%;[Red]-0%')).toEqual({ kind: 'percent', decimals: 2 });
    expect(builtinNumberStyle(9)).toEqual({ kind: 'percent', decimals: 0 });
  });

  test('formats known by number only', () => {
    expect(builtinNumberStyle(14)).toEqual(date);
    expect(builtinNumberStyle(4)).toEqual({ kind: 'plain' });
  });
});
