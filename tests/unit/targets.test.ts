import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverHeads } from '#shared/domain/head-coverage.ts';
import { measureOf, suggestMeasure } from '#shared/domain/target-measures.ts';
import { type Asked, judge, type Reached, readResult, targetOperators, together } from '#shared/domain/targets.ts';
import { parseVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';

const asked = (operator: Asked['operator'], amount: number | null, unitOfMeasure = 'người'): Asked => ({
  operator,
  amount,
  unitOfMeasure,
});
const number = (amount: number): Reached => ({ amount, denominator: null });
const rate = (amount: number, denominator: number): Reached => ({ amount, denominator });
const atLeast95 = asked('at-least', 95, '%');

describe('judging a target', () => {
  it('compares a rate by its two numbers', () => {
    expect(judge(atLeast95, rate(95, 100), true)).toBe('met');
    expect(judge(atLeast95, rate(949, 1000), true)).toBe('not-met');
    expect(judge(asked('more-than', 95, '%'), rate(19, 20), true)).toBe('not-met');
    expect(judge(asked('equal', 100, '%'), rate(7, 7), true)).toBe('met');
    expect(judge(asked('at-least', 0.15, '%'), rate(3, 2000), true)).toBe('met');
  });

  it('knows nothing of a rate of nobody, or without a denominator', () => {
    expect(judge(atLeast95, rate(0, 0), true)).toBe('unknown');
    expect(judge(atLeast95, number(95), true)).toBe('unknown');
    expect(judge(atLeast95, null, true)).toBe('unknown');
  });

  it('says what can be said while the time runs', () => {
    expect(judge(asked('at-least', 5), number(5), false)).toBe('met');
    expect(judge(asked('at-least', 5), number(4), false)).toBe('open');
    expect(judge(asked('more-than', 5), number(5), false)).toBe('open');
    expect(judge(asked('at-most', 2), number(3), false)).toBe('not-met');
    expect(judge(asked('at-most', 2), number(2), false)).toBe('open');
    expect(judge(asked('less-than', 2), number(2), false)).toBe('not-met');
    expect(judge(asked('equal', 2), number(2), false)).toBe('open');
    expect(judge(asked('equal', 2), number(3), false)).toBe('not-met');
    expect(judge(atLeast95, rate(96, 100), false)).toBe('open');
  });

  it('takes a target in words as reached or not', () => {
    expect(judge(asked(null, null, ''), number(1), true)).toBe('met');
    expect(judge(asked(null, null, ''), number(0), true)).toBe('not-met');
  });

  it('never takes back what it said of a growing number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...targetOperators),
        fc.nat(50),
        fc.nat(50),
        fc.nat(50),
        (operator, amount, now, more) => {
          const early = judge(asked(operator, amount), number(now), false);
          if (early !== 'open') expect(judge(asked(operator, amount), number(now + more), true)).toBe(early);
        },
      ),
    );
  });
});

describe('years and units together', () => {
  it('adds numbers, and takes a rate of the sums', () => {
    expect(together([number(2), number(3)], false)).toEqual(number(5));
    expect(together([rate(90, 100), rate(10, 10)], true)).toEqual(rate(100, 110));
    expect(together([rate(90, 100), number(95)], true)).toBeNull();
    expect(together([], false)).toBeNull();
  });

  it('gives a rate between the lowest and the highest of its parts', () => {
    const part = fc.integer({ min: 1, max: 1000 }).chain((under) => fc.tuple(fc.nat(under), fc.constant(under)));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const whole = together(
          parts.map(([amount, denominator]) => rate(amount, denominator)),
          true,
        );
        const rates = parts.map(([amount, denominator]) => amount / denominator);
        const of = (whole?.amount ?? 0) / (whole?.denominator ?? 1);
        expect(of).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12);
        expect(of).toBeLessThanOrEqual(Math.max(...rates) + 1e-12);
      }),
    );
  });
});

const unit = (id: string, parentId: string | null, heads: number | null) => ({ id, parentId, heads });

describe('heads under a rate', () => {
  const tree = [
    unit('1', null, null),
    unit('2', '1', 100),
    unit('3', '2', 40),
    unit('4', '2', null),
    unit('5', '1', null),
  ];

  it('adds a unit’s heads and not those of the units below it again', () => {
    expect(coverHeads(tree, new Set(['2', '3', '4']))).toEqual({
      denominator: 100,
      covered: new Set(['2', '3', '4']),
      without: [],
    });
  });

  it('leaves out units above that are not counted, and names units without heads', () => {
    expect(coverHeads(tree, new Set(['3', '4', '5']))).toEqual({
      denominator: 40,
      covered: new Set(['3']),
      without: ['4', '5'],
    });
  });

  it('adds the people of an office to those of the units below it', () => {
    const office = [unit('1', null, 30), unit('2', '1', 500), unit('3', '1', 400), unit('4', '1', null)];
    expect(coverHeads(office, new Set(['1', '2', '3', '4']))).toEqual({
      denominator: 930,
      covered: new Set(['1', '2', '3']),
      without: ['4'],
    });
  });

  it('counts everybody once: no fewer than the largest unit, no more than all together', () => {
    const forest = fc.array(fc.tuple(fc.nat(9), fc.option(fc.nat(500))), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(forest, fc.array(fc.nat(9)), (made, wanted) => {
        const units = made.map(([parent, heads], index) => unit(String(index), String(parent), heads));
        const counted = new Set(wanted.filter((index) => index < units.length).map(String));
        const heads = units.flatMap((each) => (counted.has(each.id) ? (each.heads ?? []) : []));
        const { denominator, covered, without } = coverHeads(units, counted);
        expect(denominator).toBeGreaterThanOrEqual(Math.max(0, ...heads));
        expect(denominator).toBeLessThanOrEqual(heads.reduce((sum, each) => sum + each, 0));
        expect(covered.size + without.length).toBe(counted.size);
      }),
    );
  });

  it('stops at a cycle', () => {
    const cycle = [unit('1', '2', 5), unit('2', '1', 7)];
    expect(coverHeads(cycle, new Set(['1', '2'])).without).toEqual([]);
  });
});

describe('a typed result', () => {
  const words = {
    number: parseVietnameseNumber,
    yes: (text: string) => text === 'đạt',
    no: (text: string) => text === 'không đạt',
  };
  const read = (text: string, target: Asked) => readResult(text, target, words);

  it('is a number, a rate of two numbers, or yes and no', () => {
    expect(read('1.445', asked('at-least', 5))).toEqual({ reached: number(1445) });
    expect(read('96/100', atLeast95)).toEqual({ reached: rate(96, 100) });
    expect(read(' 1.200 / 1.250 ', atLeast95)).toEqual({ reached: rate(1200, 1250) });
    expect(read('không đạt', asked(null, null, ''))).toEqual({ reached: number(0) });
    expect(read('', atLeast95)).toEqual({ reached: null });
  });

  it('is refused where it says something else', () => {
    expect(read('96%', atLeast95)).toEqual({ fault: 'no-denominator' });
    expect(read('96', atLeast95)).toEqual({ fault: 'no-denominator' });
    expect(read('96/0', atLeast95)).toEqual({ fault: 'no-denominator' });
    expect(read('101/100', atLeast95)).toEqual({ fault: 'above-denominator' });
    expect(read('5/6', asked('at-least', 5))).toEqual({ fault: 'needless-denominator' });
    expect(read('nhiều', asked('at-least', 5))).toEqual({ fault: 'no-number' });
    expect(read('-5', asked('at-least', 5))).toEqual({ fault: 'no-number' });
    expect(read('1/2/3', atLeast95)).toEqual({ fault: 'no-number' });
    expect(read('7', asked(null, null, ''))).toEqual({ fault: 'not-yes-or-no' });
  });
});

describe('what is counted for a target', () => {
  const awards = [
    { code: 'LDTT', name: 'Lao động tiên tiến', subjects: ['individual'] },
    { code: 'TTLDTT', name: 'Tập thể lao động tiên tiến', subjects: ['collective'] },
    { code: 'CSTDCS', name: 'Chiến sĩ thi đua cơ sở', subjects: ['individual'] },
    { code: 'GVNDVN', name: 'Giỏi việc nước, đảm việc nhà', subjects: ['individual'] },
  ] as const;
  const suggested = (text: string, isRate: boolean) => suggestMeasure(text, isRate, awards);

  it('has a code', () => {
    expect(measureOf('award:LDTT:individual')).toEqual({
      what: 'registered',
      award: 'LDTT',
      group: null,
      subject: 'individual',
    });
    expect(measureOf('works-value')).toEqual({ what: 'works', value: true });
    expect(measureOf('group:emulation-fighter:individual')).toMatchObject({ group: 'emulation-fighter' });
    for (const code of [
      '',
      'award',
      'award:LDTT',
      'award:LDTT:people',
      'works:1',
      'a:b:individual',
      'award:A:individual:x',
    ]) {
      expect(measureOf(code)).toBeNull();
    }
  });

  it('is found in its words', () => {
    expect(suggested('có ít nhất 95% đoàn viên đạt lao động tiên tiên', true)).toEqual({
      measure: 'award:LDTT:individual',
      denominator: 'members',
      judged: 'achieved',
    });
    expect(suggested('100% đoàn viên nữ có đăng ký đạt “Giỏi việc nước - đảm việc nhà”', true)).toEqual({
      measure: 'award:GVNDVN:individual',
      denominator: 'women',
      judged: 'registered',
    });
    expect(suggested('có ít nhất 05 chiến sỹ thi đua cơ sở', false)).toMatchObject({
      measure: 'award:CSTDCS:individual',
      denominator: null,
    });
    expect(suggested('ít nhất 3 tập thể lao động tiên tiến', false)).toMatchObject({
      measure: 'award:TTLDTT:collective',
    });
    expect(suggested('70% tập thể lao động tiên tiến', true)).toBeNull();
    expect(suggested('mỗi năm 10 sáng kiến', false)).toMatchObject({ measure: 'initiatives' });
    expect(suggested('80% cán bộ được tập huấn', true)).toBeNull();
  });
});
