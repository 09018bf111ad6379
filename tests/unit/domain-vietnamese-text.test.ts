import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPersonName, givenNameFirst, personSortKey, salutationSex } from '#shared/domain/person-names.ts';
import {
  cleanText,
  foldForSearch,
  organisationCaseIfShouting,
  sameSpelling,
  titleCaseIfShouting,
} from '#shared/domain/vietnamese-text.ts';

describe('folding and spelling', () => {
  it('cleans a long text with one blemish at once', () => {
    const title = 'BIỂU ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC CHÀO MỪNG KỶ NIỆM 95 NĂM NGÀY THÀNH LẬP CÔNG ĐOÀN';
    expect(cleanText(`${title} VIỆT\u0000NAM`)).toBe(`${title} VIỆT\u0000NAM`);
    expect(cleanText(`${title}\n VIỆT NAM `)).toBe(`${title} VIỆT NAM`);
    expect(cleanText(`${'Ồ'.repeat(30_000)}\t`)).toBe('Ồ'.repeat(30_000));
  });

  it('folds every diacritic and đ', () => {
    expect(foldForSearch('  Đặng  Thị\u00a0Hường ')).toBe('dang thi huong');
    expect(foldForSearch('Đặng Thị Hường'.normalize('NFD'))).toBe('dang thi huong');
    expect(foldForSearch('Mlŏ Êban Čư')).toBe('mlo eban cu');
  });

  it('takes two places of a tone mark for one spelling, and two tones for two', () => {
    expect(sameSpelling('Hòa Thủy Khỏe')).toBe(sameSpelling('hoà thuỷ khoẻ'));
    expect(sameSpelling('hòa'.normalize('NFD'))).toBe(sameSpelling('hòa'));
    expect(sameSpelling('Lan')).not.toBe(sameSpelling('Lân'));
    expect(sameSpelling('hòa')).not.toBe(sameSpelling('hóa'));
    expect(sameSpelling('H’Linh')).toBe(sameSpelling("H'Linh"));
  });

  it('cleans any text once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
    );
  });

  it('changes the case of shouted texts only', () => {
    expect(titleCaseIfShouting('NGÔ THỊ TUYẾT THẢO')).toBe('Ngô Thị Tuyết Thảo');
    expect(titleCaseIfShouting('Ngô THỊ')).toBe('Ngô THỊ');
    expect(organisationCaseIfShouting('LIÊN ĐOÀN LAO ĐỘNG HUYỆN BA BỂ')).toBe('Liên đoàn Lao động huyện Ba Bể');
    expect(organisationCaseIfShouting('CĐCS CÔNG TY CP CAO SU CƯ KPÔ')).toBe('CĐCS Công ty CP Cao su Cư Kpô');
  });
});

describe('names of people', () => {
  it.each([
    ['Bà Ngô Thị Tuyết Hoài', 'Ngô Thị Tuyết Hoài'],
    ['Đ/c: MAI DIỆU NGUYỆT', 'Mai Diệu Nguyệt'],
    ["H'LINH MLÔ", "H'Linh Mlô"],
    ["Đ/c H'Yuêl Êban", "H'Yuêl Êban"],
    ['Đồng chí Y BHIÔNG NIÊ', 'Y Bhiông Niê'],
    ['1. Ông Lê Văn Khoa', 'Lê Văn Khoa'],
    ['Ông Thị Hoa', 'Ông Thị Hoa'],
    ['Bàng Văn An', 'Bàng Văn An'],
    ['Nguyễn\nThị  Kim Vui', 'Nguyễn Thị Kim Vui'],
    ['Đoàn Chí Công', 'Đoàn Chí Công'],
  ])('cleans %j', (written, clean) => {
    expect(cleanPersonName(written)).toBe(clean);
  });

  it('reads the sex from the form of address alone', () => {
    expect(salutationSex('Ông Lê Văn Khoa')).toBe('male');
    expect(salutationSex('Bà')).toBe('female');
    expect(salutationSex('Đ/c Lê Văn Khoa')).toBeNull();
    expect(salutationSex('Bàng Văn An')).toBeNull();
  });

  it('sorts as Intl.Collator does, given name first', () => {
    const collator = new Intl.Collator('vi', { sensitivity: 'accent' });
    const syllables =
      "Nguyễn Ngô Đặng Đăng Dang Lê Lệ Lý Y H'Linh Ân An Ấn Ơn On Ôn Hoà Hòa Hoa Hương Hường Ưng Ung".split(' ');
    const name = fc
      .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [personSortKey(one), personSortKey(other)];
        const byKey = a < b ? -1 : Number(a > b);
        expect(byKey).toBe(Math.sign(collator.compare(givenNameFirst(one), givenNameFirst(other))));
        expect(a).toMatch(/^[\x20-\x7e]*$/);
      }),
      { numRuns: 2000 },
    );
  });
});
