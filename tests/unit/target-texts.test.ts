import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetsOfText } from '#shared/domain/target-texts.ts';
import { term2023Text } from '#tests/support/term-targets.ts';

const inShort = (text: string) =>
  targetsOfText(text).map(({ number, part, operator, amount, unitOfMeasure, period }) =>
    [`${number}.${part}`, operator, amount, unitOfMeasure, period].join(' '),
  );

const operators = (text: string) => targetsOfText(text).map(({ operator }) => operator);
const rates = (text: string) => text.match(/95%/g)?.length ?? 0;
describe('targets in a running text', () => {
  it('reads the eight items of a term, with a part for each figure', () => {
    expect(inShort(term2023Text)).toEqual([
      '1.1 equal 100 % year',
      '1.2 more-than 95 % year',
      '2.1 at-least 1 buổi year',
      '3.1    year',
      '3.2    year',
      '3.3 at-least 95 % year',
      '3.4 at-least 95 % year',
      '3.5 equal 100 % year',
      '3.6 at-least 5 người year',
      '4.1 equal 100 % year',
      '4.2 at-least 5 người term',
      '5.1 at-least 80 % year',
      '6.1    year',
      '7.1 at-least 2 cuộc year',
      '8.1 at-least 1 hoạt động year',
    ]);
    expect(targetsOfText(term2023Text)[1]?.text).toMatch(/^trên 95% đoàn viên, công chức/);
  });

  it('reads every way to compare', () => {
    expect(operators('Không dưới 90% đạt')).toEqual(['at-least']);
    expect(operators('Tối thiểu 3 lớp')).toEqual(['at-least']);
    expect(operators('Không quá 2% vi phạm')).toEqual(['at-most']);
    expect(operators('dưới 1% nợ kinh phí')).toEqual(['less-than']);
    expect(operators('≥ 95% đoàn viên')).toEqual(['at-least']);
    expect(operators('80% trở xuống')).toEqual(['at-most']);
    expect(operators('90% cán bộ trở lên được tập huấn')).toEqual(['at-least']);
  });

  it('takes lines for items where nothing is numbered', () => {
    expect(inShort('- Ít nhất 5 sáng kiến\n- 100% đơn vị ký giao ước\n\n')).toEqual([
      '1.1 at-least 5 sáng kiến year',
      '2.1 equal 100 % year',
    ]);
    expect(inShort('1. Ít nhất 5 sáng kiến.\n2) trên 1.500 đoàn viên')).toEqual([
      '1.1 at-least 5 sáng kiến year',
      '2.1 more-than 1500 người year',
    ]);
  });

  it('takes no date, article or theme for a figure', () => {
    expect(inShort('Thực hiện Nghị quyết 02-NQ/TW ngày 12/6/2021; tổ chức kỷ niệm 95 năm thành lập')).toEqual([
      '1.1    year',
      '1.2    year',
    ]);
  });

  it('loses no word and no figure of what is pasted', () => {
    const word = fc.constantFrom('Có', 'ít nhất', '95%', 'đoàn viên', 'và', 'trên', '5', '; ', '(2)', 'hàng năm', '.');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const pasted = `(1) ${words.join(' ')}`;
        const kept = targetsOfText(pasted).map(({ text }) => text);
        expect(kept.reduce((sum, text) => sum + rates(text), 0)).toBe(rates(pasted));
        expect(kept.every((text) => text.trim() !== '')).toBe(true);
      }),
    );
  });
});
