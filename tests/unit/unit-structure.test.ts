import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, dayBefore, firstOverlap, holdsOn, isBackwards, periodsOverlap } from '#shared/domain/periods.ts';
import { standsToday, type UnitFate } from '#shared/domain/unit-succession.ts';
import { firstCycle, type Placement, parentsOn } from '#shared/domain/unit-tree.ts';

const day = fc.integer({ min: 0, max: 400 }).map((offset) => {
  const at = new Date(Date.UTC(2025, 0, 1 + offset));
  return at.toISOString().slice(0, 10);
});
const period = fc.record({ from: fc.option(day), to: fc.option(day) }).filter((candidate) => !isBackwards(candidate));

describe('periods', () => {
  test('both days belong to a period', () => {
    const june = { from: '2025-06-01', to: '2025-06-30' };
    expect(holdsOn(june, '2025-06-01')).toBe(true);
    expect(holdsOn(june, '2025-06-30')).toBe(true);
    expect(holdsOn(june, '2025-07-01')).toBe(false);
    expect(dayBefore('2025-07-01')).toBe('2025-06-30');
    expect(dayAfter('2024-02-28')).toBe('2024-02-29');
  });

  test('two overlap exactly where some day is in both', () => {
    fc.assert(
      fc.property(period, period, (first, second) => {
        const candidates = [first.from, first.to, second.from, second.to, '2025-06-15'].filter((each) => each !== null);
        const shared = candidates.some((each) => holdsOn(first, each) && holdsOn(second, each));
        expect(periodsOverlap(first, second)).toBe(shared || bothOpen(first, second));
      }),
    );
  });

  test('the first overlap is found, in whatever order they stand', () => {
    const names = [
      { name: 'c', from: '2025-07-01', to: null },
      { name: 'a', from: null, to: '2020-12-31' },
      { name: 'b', from: '2021-01-01', to: '2025-07-01' },
    ];
    expect(firstOverlap(names)?.map(({ name }) => name)).toEqual(['b', 'c']);
    expect(firstOverlap(names.slice(1))).toBe(null);
  });
});

/** Two periods with no day of their own share every day. */
function bothOpen(first: { from: string | null; to: string | null }, second: typeof first): boolean {
  const ends = [first.to, second.to].filter((each) => each !== null).toSorted();
  const starts = [first.from, second.from].filter((each) => each !== null).toSorted();
  return (starts.at(-1) ?? '0001') <= (ends[0] ?? '9999');
}

const placement = fc.record({
  unitId: fc.integer({ min: 1, max: 6 }),
  parentId: fc.integer({ min: 1, max: 6 }),
  from: fc.option(day),
  to: fc.option(day),
});

/** Without what would put a unit under two others on one day. */
function underOneParentAtATime(placements: readonly Placement[]): Placement[] {
  const kept: Placement[] = [];
  for (const candidate of placements) {
    const own = kept.filter(({ unitId }) => unitId === candidate.unitId);
    if (!own.some((other) => periodsOverlap(other, candidate))) kept.push(candidate);
  }
  return kept;
}

/** Climbs from each unit; more steps than there are units is a circle. */
function hasCycleOn(placements: readonly Placement[], on: string): boolean {
  const parents = parentsOn(placements, on);
  return [...parents.keys()].some((start) => {
    let current: number | undefined = start;
    for (let step = 0; step <= parents.size; step += 1) {
      if (current === undefined) return false;
      current = parents.get(current);
    }
    return current !== undefined;
  });
}

describe('the tree', () => {
  test('a unit below itself for a day is found', () => {
    const placements = [
      { unitId: 2, parentId: 1, from: null, to: '2025-06-30' },
      { unitId: 3, parentId: 2, from: null, to: null },
      { unitId: 2, parentId: 3, from: '2025-07-01', to: null },
    ];
    expect(firstCycle(placements.slice(0, 2))).toBe(null);
    expect(firstCycle(placements)?.day).toBe('2025-07-01');
  });

  test('a circle is found exactly where there is one on some day', () => {
    fc.assert(
      fc.property(fc.array(placement, { maxLength: 8 }), fc.array(day, { minLength: 5, maxLength: 5 }), (all, days) => {
        const placements = underOneParentAtATime(all.filter((candidate) => !isBackwards(candidate)));
        const found = firstCycle(placements);
        if (found !== null) expect(hasCycleOn(placements, found.day)).toBe(true);
        else for (const on of days) expect(hasCycleOn(placements, on)).toBe(false);
      }),
    );
  });
});

describe('what stands today', () => {
  const fates = new Map<number, UnitFate>([
    [1, { ended: true, successors: [2] }],
    [2, { ended: true, successors: [3] }],
    [3, { ended: false, successors: [] }],
    [4, { ended: true, successors: [5, 6] }],
    [7, { ended: true, successors: [] }],
    [8, { ended: true, successors: [9] }],
    [9, { ended: true, successors: [8] }],
    [10, { ended: false, successors: [3] }],
  ]);
  const today = (unitId: number) => standsToday(unitId, (id) => fates.get(id));

  test('records go to the one that took the place, over any number of steps', () => {
    expect(today(1)).toEqual({ unitId: 3, why: 'followed' });
    expect(today(3)).toEqual({ unitId: 3, why: 'same' });
  });

  test('of a split they stay with the old unit, as of one that ended without a successor', () => {
    expect(today(4)).toEqual({ unitId: 4, why: 'split' });
    expect(today(7)).toEqual({ unitId: 7, why: 'none' });
  });

  test('a unit that goes on keeps its records, and a circle ends', () => {
    expect(today(10)).toEqual({ unitId: 10, why: 'same' });
    expect(today(8).why).toBe('none');
  });
});
