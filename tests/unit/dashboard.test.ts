import { describe, expect, it } from 'vitest';
import type { Comparison, Overview } from '#shared/contract/campaigns.ts';
import { comparedHeadlines, shareOfLastYear } from '../../src/renderer/dashboard/compared.ts';
import { placeInTime } from '../../src/renderer/dashboard/place-in-time.ts';

type Headline = Overview['headlines'][number];

const headline = (key: string, value: number, valueVnd: number | null = null): Headline => ({
  key,
  label: key,
  value,
  valueVnd,
  text: String(value),
  figure: {
    campaignId: '1',
    phaseId: null,
    unitId: null,
    sector: null,
    clusterId: null,
    what: 'registered',
    award: null,
    group: null,
    subject: null,
  },
});

describe('headline figures beside the year before', () => {
  const comparison: Comparison = {
    year: 2019,
    headlines: [headline('works', 8), headline('CO-TLD-collective', 0), headline('works-value', 8, 40_000_000_000)],
    targets: [{ key: 'works', setId: '4', asked: '≥ 10', state: 'met' }],
  };
  const compared = comparedHeadlines(
    [headline('works', 11), headline('CO-TLD-collective', 2), headline('works-value', 11, 44_900_000_000)],
    comparison,
  );

  it('tell the change, and nothing where there was nothing', () => {
    expect(compared.map(({ change }) => change)).toEqual(['+37,5 %', null, '+12,3 %']);
    expect(compared[0]?.target?.asked).toBe('≥ 10');
    expect(shareOfLastYear(compared)).toEqual([
      { label: 'works', percent: 138 },
      { label: 'works-value', percent: 112 },
    ]);
  });

  it('stand alone in the first year', () => {
    const alone = comparedHeadlines([headline('works', 11)], undefined);
    expect(alone).toMatchObject([{ before: null, change: null, target: null }]);
    expect(shareOfLastYear(alone)).toEqual([]);
  });
});

describe('phases on a line', () => {
  const phases = [
    { id: '1', name: 'Đợt I', startsOn: '2019-11-01', endsOn: '2020-03-31', deadlineOn: '2020-03-31' },
    { id: '2', name: 'Đợt II', startsOn: '2020-04-01', endsOn: '2020-12-31', deadlineOn: null },
  ];

  it('lie one after another from the first day to the last', () => {
    const { bars, todayAt } = placeInTime(phases, '2019-11-01');
    expect(todayAt).toBe(0);
    expect(bars[0]?.left).toBe(0);
    expect((bars[0]?.left ?? 0) + (bars[0]?.width ?? 0)).toBeCloseTo(bars[1]?.left ?? -1);
    expect((bars[1]?.left ?? 0) + (bars[1]?.width ?? 0)).toBeCloseTo(100);
  });

  it('have no today before and after them, nor without them', () => {
    expect(placeInTime(phases, '2019-10-31').todayAt).toBeNull();
    expect(placeInTime(phases, '2021-01-01').todayAt).toBeNull();
    expect(placeInTime([], '2020-01-01')).toEqual({ bars: [], todayAt: null });
  });
});
