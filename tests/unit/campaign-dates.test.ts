import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLate, deadlineFor, type OwnDeadline } from '#shared/domain/deadlines.ts';
import { sendingOf } from '#shared/domain/sending.ts';
import { dayInOtherYear, lastDayInOtherYear, yearsMoved } from '#shared/domain/set-up-dates.ts';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

describe('dates of a set-up that is used again', () => {
  it.each([
    ['2019-11-01', 1, '2020-11-01'],
    ['2020-02-29', 1, '2021-02-28'],
    ['2020-02-29', 4, '2024-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
  ])('%s moved by %i years is %s', (day, years, moved) => expect(dayInOtherYear(day, years)).toBe(moved));

  it.each([
    ['2023-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-28', 1, '2025-02-28'],
    ['2024-03-31', 1, '2025-03-31'],
    ['1899-02-28', 1, '1900-02-28'],
  ])('what ends on %s ends %i year on at %s', (day, years, moved) =>
    expect(lastDayInOtherYear(day, years)).toBe(moved),
  );

  it('moved days are days, and a phase still ends no earlier than it begins', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -5, max: 5 }), (one, other, years) => {
        const [first = '', last = ''] = [one, other].toSorted();
        const [begins, ends] = [dayInOtherYear(first, years), lastDayInOtherYear(last, years)];
        expect([isDay(begins), isDay(ends), begins <= ends]).toEqual([true, true, true]);
      }),
    );
  });

  it('a text follows its own year and the years beside it', () => {
    expect(yearsMoved('Thi đua năm 2020, đợt I từ 11/2019', 2020, 1)).toBe('Thi đua năm 2021, đợt I từ 11/2020');
    expect(yearsMoved('Nhiệm kỳ 2023-2028; số 20201', 2020, 1)).toBe('Nhiệm kỳ 2023-2028; số 20201');
  });
});

describe('the deadline that holds', () => {
  const own: OwnDeadline[] = [
    { awardCode: null, sector: 'non-state', onDate: '2024-04-30' },
    { awardCode: 'CSTDTINH', sector: null, onDate: '2024-02-28' },
    { awardCode: 'CSTDTINH', sector: 'non-state', onDate: '2024-03-15' },
  ];

  it.each([
    ['CSTDTINH', 'non-state', '2024-03-15'],
    ['CSTDTINH', 'public-service', '2024-02-28'],
    ['CSTDTINH', null, '2024-02-28'],
    ['LDTT', 'non-state', '2024-04-30'],
    ['LDTT', 'public-service', '2024-03-31'],
    [null, 'non-state', '2024-04-30'],
  ])('%s of %s is due by %s', (award, sector, due) =>
    expect(deadlineFor(own, '2024-03-31', { award, sector })).toBe(due),
  );

  it('there may be none', () => expect(deadlineFor(own, null, { award: 'LDTT', sector: null })).toBeNull());

  it('the day itself is in time', () => {
    expect([daysLate('2024-03-31', '2024-03-31'), daysLate('2024-04-02', '2024-03-31')]).toEqual([0, 2]);
  });
});

describe('how a unit stands', () => {
  const nothing = { firstOn: null, deadline: '2024-03-31', awards: [], open: null };
  const open = (returnedOn: string | null) => ({ ...nothing, open: { receivedOn: '2024-03-01', returnedOn } });
  const taken = (firstOn: string, deadline: string | null = '2024-03-31') => ({ ...nothing, firstOn, deadline });

  it.each([
    [[nothing], 'missing', 0],
    [[open(null)], 'waiting', 0],
    [[open('2024-03-05')], 'returned', 0],
    [[open('2024-03-05'), open(null)], 'waiting', 0],
    [[taken('2024-03-31')], 'sent', 0],
    [[taken('2024-04-03')], 'late', 3],
    [[taken('2024-04-03', null)], 'sent', 0],
    [[taken('2024-03-01'), nothing], 'sent', 0],
    [[taken('2024-03-01'), taken('2024-04-01')], 'late', 1],
    [[{ ...taken('2024-03-01'), awards: [{ firstOn: '2024-03-20', deadline: '2024-02-28' }] }], 'late', 21],
  ])('case %#: %s', (phases, status, late) => expect(sendingOf(phases)).toEqual({ status, daysLate: late }));
});
