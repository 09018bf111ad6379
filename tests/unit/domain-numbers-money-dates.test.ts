import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, parseVietnameseDate } from '#shared/domain/dates.ts';
import { formatMoneyShort, moneyUnitNamed, parseMoney } from '#shared/domain/money.ts';
import { parseNumberInWords } from '#shared/domain/number-words.ts';
import { formatSmallCount, formatVietnameseNumber, parseVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';

describe('numbers', () => {
  it.each([
    ['08', 8],
    ['1.445', 1445],
    ['1 445', 1445],
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['12 đ/c', 12],
    ['1.234.567 người', 1234567],
    ['45.5', 45.5],
  ])('reads %j', (text, value) => {
    expect(parseVietnameseNumber(text)).toBe(value);
  });

  it.each(['', 'abc', '≥ 95', '20/5', 'khoảng 12', '12 (nữ 5)', '1.23.4', '-'])('refuses %j', (text) => {
    expect(parseVietnameseNumber(text)).toBeNull();
  });

  it.each([
    ['ba', 3],
    ['Năm', 5],
    ['mười', 10],
    ['mười lăm', 15],
    ['hai mươi', 20],
    ['Hai mươi mốt', 21],
    ['ba mươi tư', 34],
  ])('reads the words %j', (text, value) => {
    expect(parseNumberInWords(text)).toBe(value);
  });

  it.each(['', 'x', 'ba tôi', 'một mươi', 'hai mươi mười', 'Ba Đình', 'mười ba người'])(
    'refuses the words %j',
    (text) => {
      expect(parseNumberInWords(text)).toBeNull();
    },
  );

  it('reads back what it writes', () => {
    expect(formatVietnameseNumber(1445)).toBe('1.445');
    expect(formatSmallCount(2)).toBe('02');
    expect(formatSmallCount(1445)).toBe('1.445');
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, part) => {
          const value = whole + part / 100;
          expect(parseVietnameseNumber(formatVietnameseNumber(value))).toBeCloseTo(value, 3);
        },
      ),
    );
  });
});

describe('money', () => {
  it.each([
    ['2,5 tỷ', 1, 2_500_000_000],
    ['850.000.000 đồng', 1e6, 850_000_000],
    ['360 triệu', 1, 360_000_000],
    ['1.850 triệu đồng', 1, 1_850_000_000],
    ['12.500', 1e6, 12_500_000_000],
    ['2 tỷ 500 triệu đồng', 1, 2_500_000_000],
    ['1.200 tr.đ', 1, 1_200_000_000],
    ['500 nghìn đồng', 1e6, 500_000],
  ])('reads %j', (text, unit, value) => {
    expect(parseMoney(text, unit)).toBe(value);
  });

  it.each(['khoảng 2 tỷ', '12,500', 'chưa có', '2 triệu 3 tỷ', ''])('refuses %j', (text) => {
    expect(parseMoney(text, 1e6)).toBeNull();
  });

  it('finds the unit that a header or a line names', () => {
    expect(moneyUnitNamed('ĐVT: triệu đồng')).toBe(1e6);
    expect(moneyUnitNamed('Giá trị (tr.đ)')).toBe(1e6);
    expect(moneyUnitNamed('Giá trị (đồng)')).toBe(1);
    expect(moneyUnitNamed('Đơn vị tính: người')).toBeNull();
  });

  it('cuts and never rounds up', () => {
    expect(formatMoneyShort(44_912_000_000)).toBe('44,9 tỷ đồng');
    expect(formatMoneyShort(44_999_999_999)).toBe('44,9 tỷ đồng');
    expect(formatMoneyShort(3_600_000_000)).toBe('3,6 tỷ đồng');
    expect(formatMoneyShort(2_000_000)).toBe('2 triệu đồng');
  });
});

describe('dates', () => {
  it.each([
    ['05/11/1985', '1985-11-05'],
    ['2-4-1978', '1978-04-02'],
    ['1970', '1970'],
    ['tháng 11/2019', '2019-11'],
    ['11/2019', '2019-11'],
    ['Ngày 02 tháng 02 năm 2024', '2024-02-02'],
    ['1990-01-27T00:00:00', '1990-01-27'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %j', (text, date) => {
    expect(parseVietnameseDate(text)).toBe(date);
  });

  it.each(['31/02/2000', '29/02/2023', '13/13/2000', 'Quý I/2023', '05/11/85', '3000'])('refuses %j', (text) => {
    expect(parseVietnameseDate(text)).toBeNull();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          expect(parseVietnameseDate(formatDate(iso))).toBe(iso);
        },
      ),
    );
  });
});
