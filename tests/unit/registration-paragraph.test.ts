import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ParagraphFigures,
  type ParagraphInput,
  paragraphText,
  registrationParagraphPieces,
} from '#shared/domain/registration-paragraph.ts';

const told = (input: ParagraphInput) => paragraphText(registrationParagraphPieces(input));

const nothing: ParagraphFigures = {
  awards: [],
  groups: [],
  initiatives: { count: 0 },
  works: { count: 0, valueVnd: 0 },
};
const bacKan: ParagraphFigures = {
  awards: [
    { award: 'CO-TLD', subject: 'collective', registered: 2 },
    { award: 'BK-TLD', subject: 'collective', registered: 17 },
    { award: 'CO-LDLD', subject: 'collective', registered: 7 },
    { award: 'BK-LDLD', subject: 'collective', registered: 50 },
    { award: 'TTLDXS', subject: 'collective', registered: 319 },
    { award: 'TTLDTT', subject: 'collective', registered: 515 },
    { award: 'BK-TLD', subject: 'individual', registered: 19 },
    { award: 'BK-LDLD', subject: 'individual', registered: 1445 },
    { award: 'CSTDCS', subject: 'individual', registered: 2090 },
    { award: 'CSTDTINH', subject: 'individual', registered: 140 },
    { award: 'CSTDTQ', subject: 'individual', registered: 7 },
  ],
  groups: [{ group: 'emulation-fighter', subject: 'individual', registered: 2237 }],
  initiatives: { count: 2490 },
  works: { count: 11, valueVnd: 44_912_000_000 },
};
const campaign = { year: 2020 };

describe('the paragraph of a registration report', () => {
  test('tells the figures of Bắc Kạn 2020 as the federation published them', () => {
    const occasion =
      'chào mừng Đại hội Đảng các cấp tiến tới Đại hội Đảng toàn quốc lần thứ XIII và các ngày lễ lớn, sự kiện chính trị trọng đại của đất nước, của tỉnh';
    expect(told({ campaign, summary: bacKan, occasion })).toBe(
      'Từ đầu năm 2020, đã có 11 công trình do các cấp công đoàn đăng ký chào mừng Đại hội Đảng các cấp tiến tới Đại hội Đảng toàn quốc lần thứ XIII và các ngày lễ lớn, sự kiện chính trị trọng đại của đất nước, của tỉnh với tổng trị giá trên 44,9 tỷ đồng; 02 tập thể đăng ký Tổng Liên đoàn tặng Cờ thi đua; 17 tập thể, 19 cá nhân đăng ký Tổng Liên đoàn tặng Bằng khen; 07 tập thể đăng ký LĐLĐ tỉnh tặng Cờ thi đua; 50 tập thể, 1.445 cá nhân đăng ký LĐLĐ tỉnh tặng Bằng khen; 319 tập thể đăng ký đạt tập thể LĐXS; 515 tập thể đăng ký đạt tập thể LĐTT; 2.237 cá nhân đăng ký đạt CSTĐ các cấp; 2.490 sáng kiến, kinh nghiệm được các cá nhân đăng ký.',
    );
  });

  test('leaves out what counts nothing', () => {
    const summary = { ...nothing, initiatives: { count: 3 } };
    expect(told({ campaign, summary })).toBe(
      'Từ đầu năm 2020, đã có 03 sáng kiến, kinh nghiệm được các cá nhân đăng ký.',
    );
    expect(told({ campaign, summary: nothing, phase: 'Đợt I' })).toBe(
      'Trong Đợt I năm 2020, chưa có đăng ký thi đua nào.',
    );
  });

  test.each([
    [45_000_000_000, 'với tổng trị giá 45 tỷ đồng.'],
    [44_900_000_001, 'với tổng trị giá trên 44,9 tỷ đồng.'],
    [999_950_000, 'với tổng trị giá trên 999,9 triệu đồng.'],
    [850_000_000, 'với tổng trị giá 850 triệu đồng.'],
  ])('says “trên” only where the value %d is cut', (valueVnd, ending) => {
    const text = told({ campaign, summary: { ...nothing, works: { count: 2, valueVnd } } });
    expect(text).toBe(`Từ đầu năm 2020, đã có 02 công trình do các cấp công đoàn đăng ký ${ending}`);
  });

  test('names works without a known value without one, and awards outside the settled order by their names', () => {
    const summary: ParagraphFigures = {
      ...nothing,
      works: { count: 1, valueVnd: 0 },
      awards: [
        { award: 'BLDST', subject: 'individual', registered: 5 },
        { award: 'LDTT', subject: 'individual', registered: 3100 },
      ],
    };
    expect(told({ campaign, summary })).toBe(
      'Từ đầu năm 2020, đã có 01 công trình do các cấp công đoàn đăng ký; 3.100 cá nhân đăng ký đạt Lao động tiên tiến; 05 cá nhân đăng ký Bằng Lao động sáng tạo.',
    );
  });

  test('every piece with digits of a count carries what it counts', () => {
    const sources = registrationParagraphPieces({ campaign, summary: bacKan }).filter((piece) => piece.source !== null);
    expect(sources.map((piece) => piece.text)).toEqual(
      '11|44,9 tỷ đồng|02|17|19|07|50|1.445|319|515|2.237|2.490'.split('|'),
    );
    expect(sources.at(-2)?.source).toEqual({
      what: 'registered',
      award: null,
      group: 'emulation-fighter',
      subject: 'individual',
    });
  });

  test('never prints a doubled space, an empty part or a missing stop, whatever is zero', () => {
    const count = fc.oneof(fc.constant(0), fc.nat(5000));
    fc.assert(
      fc.property(fc.array(count, { minLength: 14, maxLength: 14 }), (counts) => {
        const awards = bacKan.awards.map((entry, index) => ({ ...entry, registered: counts[index] ?? 0 }));
        const fighters = awards.slice(-3).reduce((total, entry) => total + entry.registered, 0);
        const summary = {
          awards,
          groups: [{ group: 'emulation-fighter', subject: 'individual', registered: fighters }],
          initiatives: { count: counts[11] ?? 0 },
          works: { count: counts[12] ?? 0, valueVnd: (counts[13] ?? 0) * 1_234_567 },
        } satisfies ParagraphFigures;
        const text = told({ campaign, summary });
        expect(text).toMatch(/^Từ đầu năm 2020, (đã có|chưa có) .*[^;,. ]\.$/);
        expect(text).not.toMatch(/ {2}|; ;|, ,| ;| ,|\b00 /);
      }),
    );
  });
});
