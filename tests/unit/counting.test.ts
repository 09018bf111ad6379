import { describe, expect, it } from 'vitest';
import { countedPart, type PartClaims, settleClaims, standingClaim, standingNumbers } from '#shared/domain/counting.ts';
import { recountRows } from '#shared/domain/recounting.ts';

function claims(part: string, named: number, counted: number | null, chosen: PartClaims['chosen'] = null): PartClaims {
  return {
    part,
    named: { count: named, valueVnd: null },
    counted: counted === null ? null : { count: counted, valueVnd: null },
    chosen,
  };
}

function works(namedValue: number | null, countedValue: number | null): PartClaims {
  return {
    part: '',
    named: { count: 2, valueVnd: namedValue },
    counted: { count: 3, valueVnd: countedValue },
    chosen: null,
  };
}

const numbers = (importId: number | null, count: number) => ({ importId, count, valueVnd: null });
const row = (part: string, who: number) => ({ key: 'k', part, who });
const number = (part: string, importId: number, count: number) => ({ key: 'k', part, importId, count });

describe('the claim that stands', () => {
  it('is the larger, and names where both are equal', () => {
    expect(standingClaim(5, 7, null)).toBe('counted');
    expect(standingClaim(7, 5, null)).toBe('named');
    expect(standingClaim(7, 7, null)).toBe('named');
  });

  it('is the one decided on where there are two', () => {
    expect(standingClaim(5, 7, 'named')).toBe('named');
    expect(standingClaim(7, 5, 'counted')).toBe('counted');
  });

  it('is the only one, whatever was decided when there were two', () => {
    expect(standingClaim(0, 7, 'named')).toBe('counted');
    expect(standingClaim(7, null, 'counted')).toBe('named');
  });
});

describe('names and numbers of one unit, award and phase', () => {
  it('are never added', () => {
    const settled = settleClaims([claims('', 12, 20)]);
    expect(settled).toMatchObject({ registered: 20, named: 12, countedOnly: 8, wholeReplaced: true });
    expect(settled.differences).toEqual([{ part: '', named: 12, counted: 20, chosen: null }]);
  });

  it('agree without a word when they are equal', () => {
    const settled = settleClaims([claims('', 20, 20)]);
    expect(settled).toMatchObject({ registered: 20, named: 20, countedOnly: 0, wholeReplaced: false, differences: [] });
  });

  it('settle part by part, and parts add up with the names of the unit itself', () => {
    const settled = settleClaims([claims('', 3, null), claims('a', 5, 9), claims('b', 4, 2), claims('c', 0, 6)]);
    expect(settled.registered).toBe(3 + 9 + 4 + 6);
    expect(settled.named).toBe(12);
    expect(settled.countedOnly).toBe(10);
    expect([...settled.replacedParts]).toEqual(['a', 'c']);
    expect(settled.differences.map(({ part }) => part)).toEqual(['a', 'b']);
  });

  it('of the parts together stand against the number for the unit as a whole', () => {
    expect(settleClaims([claims('', 1, 30), claims('a', 5, 9)])).toMatchObject({
      registered: 30,
      wholeReplaced: true,
      differences: [
        { part: 'a', named: 5, counted: 9, chosen: null },
        { part: '', named: 10, counted: 30, chosen: null },
      ],
    });
    expect(settleClaims([claims('', 1, 8), claims('a', 5, 9)])).toMatchObject({ registered: 10, wholeReplaced: false });
  });

  it('follow a decision, also for the smaller claim', () => {
    expect(settleClaims([claims('', 12, 20, 'named')])).toMatchObject({ registered: 12, countedOnly: 0 });
    expect(settleClaims([claims('', 20, 12, 'counted')])).toMatchObject({ registered: 12, countedOnly: 0 });
    expect(settleClaims([claims('a', 5, 9, 'named')])).toMatchObject({ registered: 5 });
  });

  it('carry the value of the claim that stands, or the known one where it tells none', () => {
    expect(settleClaims([works(4_000_000, 9_000_000)]).valueVnd).toBe(9_000_000);
    expect(settleClaims([works(4_000_000, null)]).valueVnd).toBe(4_000_000);
    expect(settleClaims([works(null, null)]).valueVnd).toBe(0);
  });
});

describe('numbers of several imports for one part', () => {
  it('are not added: the largest stands, of equals the latest', () => {
    expect(standingNumbers([])).toBeNull();
    expect(standingNumbers([numbers(1, 9), numbers(2, 7)])?.importId).toBe(1);
    expect(standingNumbers([numbers(1, 9), numbers(2, 9), numbers(null, 9)])?.importId).toBe(2);
  });
});

describe('counting row by row', () => {
  it('counts a person named several times once, in a sub-unit before the unit as a whole', () => {
    expect(countedPart(['', 'a', 'b', 'a'])).toBe('b');
    expect(recountRows([row('', 1), row('a', 1), row('a', 2)], [], []).get('k')).toEqual({ registered: 2, named: 2 });
    expect(recountRows([row('', 1), row('a', 1)], [number('a', 1, 10)], []).get('k')?.registered).toBe(10);
  });

  it('adds numbers of one import and takes the larger of two', () => {
    const sent = [number('', 1, 5), number('', 1, 6), number('', 2, 10)];
    expect(recountRows([], sent, []).get('k')).toEqual({ registered: 11, named: 0 });
  });
});
