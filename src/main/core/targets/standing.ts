import { setImmediate } from 'node:timers/promises';
import type { Figure } from '#shared/contract/figures.ts';
import type { CountedAmount, SetStanding, TargetStanding, TargetYear } from '#shared/contract/targets.ts';
import { dayInVietnam } from '#shared/domain/dates.ts';
import { comparedNumber, isRate, judge, type Reached, together } from '#shared/domain/targets.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { targets as messages } from '#shared/messages/vi/targets.ts';
import type { Core } from '../core.ts';
import { figureRows } from '../counting/service.ts';
import type { Reader } from '../database/connection.ts';
import { askedText } from './asked-text.ts';
import { campaignsWithTargets, type ResultRow, resultsOf, type SetRow, type TargetRow, targetsOf } from './queries.ts';
import { asSet, requireSet } from './sets.ts';
import { type YearCounts, yearCounts } from './year-counts.ts';

/**
 * How the targets of a set stand in each of its years. Years are counted one after another, and others have their turn
 * between. Throws NOT_FOUND.
 */
export async function setStanding({ reader, ports }: Core, setId: number): Promise<SetStanding> {
  const set = requireSet(reader, setId);
  const rows = targetsOf(reader, setId);
  const results = Map.groupBy(resultsOf(reader, setId), ({ targetId }) => targetId);
  const today = dayInVietnam(ports.clock.now());
  const years = yearsOf(set);
  const counts = new Map<number, YearCounts>();
  for (const year of years) {
    counts.set(year, yearCounts(reader, set, year, rows));
    await setImmediate();
  }
  return {
    set: asSet(reader, set),
    years,
    targets: rows.map((row) => targetStanding(row, counts, results.get(row.id) ?? [], today)),
    fromUnits: unitsTargets(reader, set, years),
  };
}

export function yearsOf({ fromYear, toYear }: Pick<SetRow, 'fromYear' | 'toYear'>): number[] {
  return Array.from({ length: toYear - fromYear + 1 }, (_unused, index) => fromYear + index);
}

function targetStanding(
  row: TargetRow,
  counts: ReadonlyMap<number, YearCounts>,
  results: readonly ResultRow[],
  today: string,
): TargetStanding {
  const { id, setId: _set, ...target } = row;
  const told = [...counts].map(([year, counted]) => {
    const result = results.find((each) => each.year === year);
    return { year, counted, facts: factsOf(row, counted, result) };
  });
  const lastDay = told.at(-1)?.counted.lastDay ?? '';
  return {
    ...target,
    id: String(id),
    years: told.map(({ year, counted, facts }) => ({
      year,
      registered: facts.registered,
      achieved: facts.achieved,
      ...(row.period === 'term' ? partOfTerm(row, facts) : judgeYear(row, year, counted, facts, today)),
    })),
    term:
      row.period === 'term'
        ? judgeTerm(
            row,
            told.map(({ facts }) => facts),
            today > lastDay,
          )
        : null,
  };
}

interface Facts extends Pick<TargetYear, 'registered' | 'achieved'> {
  /** What is held against the target; null where nothing is known, or not all that a rate needs. */
  reached: Reached | null;
  /** A person's result is final, whatever day it is. */
  typed: boolean;
  /** Units whose heads the judged rate lacks. */
  without: number;
}

function factsOf(row: TargetRow, counted: YearCounts, result: ResultRow | undefined): Facts {
  const registered = counted.registered(row);
  const decided = result === undefined ? counted.achieved(row) : null;
  const achieved = result ?? decided;
  const judged: CountedAmount | null = row.judged === 'registered' ? registered : decided;
  const typed = row.judged === 'achieved' && result !== undefined;
  const without = typed ? 0 : (judged?.without ?? 0);
  const known = typed ? result : judged;
  return {
    registered,
    achieved: achieved && {
      amount: achieved.amount,
      denominator: achieved.denominator,
      typed: result !== undefined,
    },
    reached: known === null || without > 0 ? null : { amount: known.amount, denominator: known.denominator },
    typed,
    without,
  };
}

type Judgement = Pick<TargetYear, 'state' | 'reason'>;

function judgeYear(row: TargetRow, year: number, counted: YearCounts, facts: Facts, today: string): Judgement {
  const state = judge(row, facts.reached, facts.typed || today > counted.lastDay);
  if (state !== 'unknown') return { state, reason: reasonOf(row, facts.reached, state) };
  if (facts.without > 0) return { state, reason: withoutHeads(row, facts.without) };
  if (facts.reached !== null && row.denominator !== null) {
    return { state, reason: messages.reasonNobody(messages.heads[row.denominator]) };
  }
  const noCampaign = row.judged === 'registered' && !counted.campaign;
  return { state, reason: noCampaign ? messages.reasonNoCampaign(year) : messages.reasonNothing };
}

function withoutHeads({ denominator }: TargetRow, without: number): string {
  return messages.reasonNoHeads(formatVietnameseNumber(without), messages.heads[denominator ?? 'members']);
}

/** A year of a target of the term is not judged by itself. */
function partOfTerm(row: TargetRow, { reached, without }: Facts): Judgement {
  if (without > 0) return { state: 'unknown', reason: withoutHeads(row, without) };
  if (reached === null) return { state: 'unknown', reason: messages.reasonNothing };
  return { state: 'open', reason: messages.reasonWholeTerm(reachedText(row, reached)) };
}

function judgeTerm(row: TargetRow, years: readonly Facts[], over: boolean): TargetStanding['term'] {
  const reached = together(
    years.flatMap((year) => year.reached ?? []),
    isRate(row),
  );
  if (reached === null) {
    return { amount: 0, denominator: null, state: 'unknown', reason: messages.reasonYearsMissing };
  }
  const state = judge(row, reached, over);
  return { ...reached, state, reason: reasonOf(row, reached, state) };
}

function reasonOf(row: TargetRow, reached: Reached | null, state: TargetYear['state']): string {
  if (state === 'unknown' || reached === null) return messages.reasonNothing;
  return messages.reasons[state](reachedText(row, reached), askedText(row));
}

function reachedText(row: TargetRow, reached: Reached): string {
  if (row.operator === null) return reached.amount >= 1 ? messages.reached : messages.notReached;
  const number = formatVietnameseNumber(reached.amount);
  if (!isRate(row)) return row.unitOfMeasure === '' ? number : `${number} ${row.unitOfMeasure}`;
  const percent = Math.round((comparedNumber(reached, true) ?? 0) * 100) / 100;
  return messages.rate(formatVietnameseNumber(percent), number, formatVietnameseNumber(reached.denominator ?? 0));
}

/** Counted as the figure's rows are, so that the link shows as many. */
function unitsTargets(reader: Reader, { unitId, clusterId }: SetRow, years: number[]): SetStanding['fromUnits'] {
  const ofAll = unitId === null && clusterId === null;
  return campaignsWithTargets(reader, years).flatMap(({ campaignId, year, count }) => {
    const figure: Figure = {
      campaignId: String(campaignId),
      phaseId: null,
      unitId: unitId === null ? null : String(unitId),
      ...(unitId !== null && { reach: 'below' }),
      sector: null,
      clusterId: clusterId === null ? null : String(clusterId),
      what: 'targets',
      award: null,
      group: null,
      subject: null,
    };
    const own = ofAll ? count : figureRows(reader, figure, { offset: 0, limit: 0, search: '' }).total;
    return own === 0 ? [] : [{ year, count: own, figure }];
  });
}
