import type { Figure } from '#shared/contract/figures.ts';
import type { CountedAmount } from '#shared/contract/targets.ts';
import type { Unit } from '#shared/contract/units.ts';
import { coverHeads } from '#shared/domain/head-coverage.ts';
import { type Denominator, type Measure, measureOf } from '#shared/domain/target-measures.ts';
import { awardTypes } from '../awards/service.ts';
import { expectedUnitIds, listCampaigns } from '../campaigns/service.ts';
import { awardClaims, itemClaims, unitsUnder } from '../counting/service.ts';
import type { Reader } from '../database/connection.ts';
import { unitsOfYear } from '../units/service.ts';
import { decidedAwards, type SetRow, type TargetRow } from './queries.ts';

/** What was counted for the targets of a set in one year. */
export interface YearCounts {
  /** The last day of the year's campaign, or of the year. */
  lastDay: string;
  /** Whether there is a campaign of the year. */
  campaign: boolean;
  registered(target: TargetRow): CountedAmount | null;
  /** From the history of awards; null where it tells nothing of the award in the year. */
  achieved(target: TargetRow): CountedAmount | null;
}

type ByUnit = ReadonlyMap<string, number>;

interface Scope {
  campaignId: number;
  units: Unit[];
  /** Null: all units. */
  ids: Set<string | null> | null;
  expected: ReadonlySet<number>;
}

/**
 * Counts a year for a set: for the federation's all units, for a unit's it and those below it, for a pact's the units
 * that the cluster has in the year.
 */
export function yearCounts(reader: Reader, set: SetRow, year: number, targets: readonly TargetRow[]): YearCounts {
  const campaign = listCampaigns(reader).find((each) => each.year === year);
  const lastDay = (campaign?.phases ?? []).reduce((last, { endsOn }) => (endsOn > last ? endsOn : last), '');
  const measured = targets.flatMap(({ measure }) => (measure === null ? [] : (measureOf(measure) ?? [])));
  const units = measured.length === 0 ? [] : unitsOfYear(reader, year, lastDay || `${year}-12-31`);
  const campaignId = campaign === undefined ? 0 : Number(campaign.id);
  const scope: Scope = {
    campaignId,
    units,
    ids: idsOf(units, set),
    expected: expectedUnitIds(reader, campaignId, null),
  };
  const awardsOf = awardCodes(reader);
  const codes = [...new Set(measured.flatMap(awardsOf))];
  const registrations = campaign === undefined ? null : registrationsBy(reader, scope, codes, awardsOf, measured);
  const decisions = decisionsBy(reader, year, codes, awardsOf);
  const figureOf = figures(set, campaignId);
  const counted = (target: TargetRow, by: ((measure: Measure) => ByUnit | null) | null, own: boolean) => {
    const measure = target.measure === null ? null : measureOf(target.measure);
    const amounts = measure === null ? null : (by?.(measure) ?? null);
    if (measure === null || amounts === null) return null;
    return { ...amountOf(scope, amounts, target.denominator), figure: own ? figureOf(measure) : null };
  };
  return {
    lastDay: lastDay || `${year}-12-31`,
    campaign: campaign !== undefined,
    registered: (target) => counted(target, registrations, true),
    achieved: (target) => counted(target, decisions, false),
  };
}

function idsOf(units: readonly Unit[], { unitId, pactId, clusterId }: SetRow): Scope['ids'] {
  if (unitId !== null) return unitsUnder(units, String(unitId));
  if (pactId === null) return null;
  return new Set(units.filter((unit) => unit.clusterId === String(clusterId)).map(({ id }) => id));
}

/** The awards that a measure counts. */
function awardCodes(reader: Reader): (measure: Measure) => string[] {
  const catalogue = awardTypes(reader);
  return (measure) => {
    if (measure.what !== 'registered') return [];
    const { award, group } = measure;
    return award === null ? catalogue.filter((each) => each.group === group).map(({ code }) => code) : [award];
  };
}

function registrationsBy(
  reader: Reader,
  { campaignId, ids }: Scope,
  awards: string[],
  awardsOf: (measure: Measure) => string[],
  measured: readonly Measure[],
): (measure: Measure) => ByUnit {
  const unitIds = ids === null ? null : [...ids].map(Number);
  const scope = { campaignId, phaseId: null, unitIds };
  const claims = awards.length === 0 ? [] : awardClaims(reader, { ...scope, awards });
  const items = (['initiatives', 'works'] as const).map((item) => ({
    item,
    claims: measured.some(({ what }) => what === item) ? itemClaims(reader, scope, item) : [],
  }));
  return (measure) => {
    if (measure.what !== 'registered') {
      const own = items.find(({ item }) => item === measure.what)?.claims ?? [];
      return summed(own, ({ settled }) => (measure.value ? settled.valueVnd : settled.registered));
    }
    const wanted = new Set(awardsOf(measure));
    const own = claims.filter(({ award, subject }) => wanted.has(award) && subject === measure.subject);
    return summed(own, ({ settled }) => settled.registered);
  };
}

function decisionsBy(
  reader: Reader,
  year: number,
  awards: string[],
  awardsOf: (measure: Measure) => string[],
): (measure: Measure) => ByUnit | null {
  const decided = awards.length === 0 ? [] : decidedAwards(reader, year, awards);
  return (measure) => {
    if (measure.what !== 'registered') return null;
    const wanted = new Set(awardsOf(measure));
    const own = decided.filter(({ award, subject }) => wanted.has(award) && subject === measure.subject);
    return own.length === 0 ? null : summed(own, ({ count }) => count);
  };
}

/** Added up by unit; what names no unit stands under `none`. */
function summed<Row extends { unitId: number | null }>(rows: readonly Row[], amount: (row: Row) => number): ByUnit {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const key = row.unitId === null ? 'none' : String(row.unitId);
    sums.set(key, (sums.get(key) ?? 0) + amount(row));
  }
  return sums;
}

/** A rate is taken of the units that have registered or are expected to, as far as their heads are known. */
function amountOf(
  { units, ids, expected }: Scope,
  amounts: ByUnit,
  denominator: Denominator | null,
): Omit<CountedAmount, 'figure'> {
  const sumOf = (wanted: (id: string) => boolean): number =>
    [...amounts].reduce((sum, [id, amount]) => (wanted(id) ? sum + amount : sum), 0);
  const inScope = (id: string): boolean => ids === null || ids.has(id);
  if (denominator === null) return { amount: sumOf(inScope), denominator: null, without: 0 };
  const heads = units.map((unit) => ({ id: unit.id, parentId: unit.parentId, heads: unit[denominator] }));
  const counted = new Set(
    heads.map(({ id }) => id).filter((id) => inScope(id) && (expected.has(Number(id)) || (amounts.get(id) ?? 0) > 0)),
  );
  const covered = coverHeads(heads, counted);
  return {
    amount: sumOf((id) => covered.covered.has(id)),
    denominator: covered.denominator,
    without: covered.without.length,
  };
}

function figures({ unitId, clusterId }: SetRow, campaignId: number): (measure: Measure) => Figure {
  return (measure) => ({
    campaignId: String(campaignId),
    phaseId: null,
    unitId: unitId === null ? null : String(unitId),
    ...(unitId !== null && { reach: 'below' as const }),
    sector: null,
    clusterId: clusterId === null ? null : String(clusterId),
    what: measure.what,
    award: measure.what === 'registered' ? measure.award : null,
    group: measure.what === 'registered' ? measure.group : null,
    subject: measure.what === 'registered' ? measure.subject : null,
  });
}
