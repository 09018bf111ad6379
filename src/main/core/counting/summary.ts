import type { Structure, Summary, SummaryRow } from '#shared/contract/figures.ts';
import type { Unit } from '#shared/contract/units.ts';
import type { Subject } from '#shared/domain/records.ts';
import { counting as messages } from '#shared/messages/vi/counting.ts';
import { campaignDetail } from '../campaigns/service.ts';
import type { Reader } from '../database/connection.ts';
import { type AwardClaims, awardClaims } from './award-claims.ts';
import { type CountedUnits, countedUnits } from './counted-units.ts';
import { type ItemClaims, itemClaims } from './item-claims.ts';
import {
  type AwardEntry,
  awardCatalogue,
  type JoinedPerson,
  joinedPeople,
  type PeopleOfUnit,
  peopleByUnit,
} from './queries.ts';
import type { CountingScope } from './scope.ts';
import { byVietnameseName, submissions } from './submissions.ts';

type AwardFigure = Summary['awards'][number];
type Figures = Pick<SummaryRow, 'awards' | 'initiatives' | 'works'>;
export type SummaryBy = 'unit' | 'sector' | 'cluster';

const subjects = ['individual', 'collective'] as const satisfies Subject[];

/**
 * The figures of a campaign, or of one of its phases, as `thidua summary` prints them. `claims` and `sent` are
 * those of the scope, for a caller that has them already. Throws NOT_FOUND.
 */
export function summarise(
  reader: Reader,
  scope: CountingScope,
  claims = awardClaims(reader, scope),
  sent = submissions(reader, scope),
): Summary {
  const campaign = campaignDetail(reader, scope.campaignId);
  const catalogue = awardCatalogue(reader);
  const { awards, initiatives, works } = figuresBy(reader, scope, claims, catalogue, () => 'all').get('all') ?? nothing;
  const { expected, submitted, late, missing } = sent;
  return {
    contract: 1,
    campaign: campaign.year,
    awards,
    groups: groupFigures(awards, catalogue),
    initiatives,
    works,
    units: { expected, submitted: submitted.length, late, missing: missing.map((unit) => unit.name) },
  };
}

const nothing: Figures = {
  awards: [],
  initiatives: { count: 0, benefitVnd: 0 },
  works: { count: 0, valueVnd: 0 },
};

function groupFigures(awards: AwardFigure[], catalogue: AwardEntry[]): Summary['groups'] {
  const groupOf = new Map(catalogue.map((award) => [award.code, award.group]));
  const groups = Map.groupBy(awards, ({ award, subject }) => `${subject} ${groupOf.get(award) ?? ''}`);
  return [...groups.values()].flatMap(([first, ...more]) => {
    const group = first && groupOf.get(first.award);
    if (!first || !group) return [];
    const registered = more.reduce((sum, figure) => sum + figure.registered, first.registered);
    return [{ group, subject: first.subject, registered }];
  });
}

/**
 * The figures of each unit, sector or cluster. Units in Vietnamese name order: all that are expected to register and
 * any other that did, as `structure` tells them; sectors in the order of the statistics, clusters by name; what has none comes last as `none`.
 */
export function summariseBy(
  reader: Reader,
  scope: CountingScope,
  by: SummaryBy,
  structure: Structure = 'then',
): SummaryRow[] {
  const counted = countedUnits(reader, scope, structure);
  const keys = new Map(counted.units.map((unit) => [unit.id, rowKey(unit, by)]));
  const figures = figuresBy(
    reader,
    scope,
    awardClaims(reader, scope),
    awardCatalogue(reader),
    (unitId) => keys.get(counted.toldUnder(unitId)) ?? 'none',
  );
  return rowHeads(counted, by, figures).map((head) => ({ ...head, ...(figures.get(head.key) ?? nothing) }));
}

function rowKey(unit: Unit, by: SummaryBy): string {
  if (by === 'unit') return unit.id;
  return (by === 'sector' ? unit.sector : unit.clusterId) ?? 'none';
}

type RowHead = Pick<SummaryRow, 'key' | 'name' | 'sector' | 'clusterName'>;

function rowHeads({ units, isThere }: CountedUnits, by: SummaryBy, figures: Map<string, Figures>): RowHead[] {
  if (by === 'unit') {
    return units
      .filter((unit) => (unit.expected && isThere(unit)) || figures.has(unit.id))
      .map(({ id, name, sector, clusterName }) => ({ key: id, name, sector, clusterName }));
  }
  const heads = by === 'sector' ? sectorHeads() : clusterHeads(units);
  const shown = new Set(units.filter(isThere).map((unit) => rowKey(unit, by)));
  return heads.filter((head) => shown.has(head.key) || figures.has(head.key));
}

function sectorHeads(): RowHead[] {
  const sectors = ['public-service', 'state-enterprise', 'non-state'] as const;
  return [
    ...sectors.map((sector) => ({ key: sector, name: messages.sectors[sector], sector, clusterName: null })),
    { key: 'none', name: messages.sectors.none, sector: null, clusterName: null },
  ];
}

function clusterHeads(units: Unit[]): RowHead[] {
  const names = new Map(units.map((unit) => [unit.clusterId ?? 'none', unit.clusterName]));
  names.set('none', null);
  return [...names]
    .map(([key, name]) => ({ key, name: name ?? messages.noCluster, sector: null, clusterName: name }))
    .toSorted(
      (first, second) =>
        Number(first.key === 'none') - Number(second.key === 'none') ||
        byVietnameseName.compare(first.name, second.name),
    );
}

/** Settled claims added up under the key of their unit. */
function figuresBy(
  reader: Reader,
  scope: CountingScope,
  claims: AwardClaims[],
  catalogue: AwardEntry[],
  keyOf: (unitId: number) => string,
): Map<string, Figures> {
  const awards = awardFiguresBy(claims, peopleByUnit(reader, scope), joinedPeople(reader, scope), keyOf);
  const initiatives = itemFiguresBy(itemClaims(reader, scope, 'initiatives'), keyOf);
  const works = itemFiguresBy(itemClaims(reader, scope, 'works'), keyOf);
  const keys = new Set([...awards.keys(), ...initiatives.keys(), ...works.keys()]);
  return new Map(
    [...keys].map((key) => {
      const { count = 0, valueVnd = 0 } = initiatives.get(key) ?? {};
      const inOrder = catalogue.flatMap(({ code }) =>
        subjects.flatMap((subject) => awards.get(key)?.get(`${code} ${subject}`) ?? []),
      );
      return [
        key,
        {
          awards: inOrder.filter((figure) => figure.registered > 0),
          initiatives: { count, benefitVnd: valueVnd },
          works: works.get(key) ?? nothing.works,
        },
      ];
    }),
  );
}

function awardFiguresBy(
  claims: AwardClaims[],
  peopleOfUnits: PeopleOfUnit[],
  joined: JoinedPerson[],
  keyOf: (unitId: number) => string,
): Map<string, Map<string, AwardFigure>> {
  const rows = new Map<string, Map<string, AwardFigure>>();
  const figureOf = (unitId: number, award: string, subject: Subject): AwardFigure => {
    const row = rows.get(keyOf(unitId)) ?? new Map<string, AwardFigure>();
    const figure = row.get(`${award} ${subject}`) ?? emptyFigure(award, subject);
    rows.set(keyOf(unitId), row.set(`${award} ${subject}`, figure));
    return figure;
  };
  for (const { unitId, award, subject, settled } of claims) {
    const figure = figureOf(unitId, award, subject);
    figure.registered += settled.registered;
    figure.named += settled.named;
    figure.countedOnly += settled.countedOnly;
    figure.people += settled.countedOnly;
  }
  for (const { unitId, award, subject, people } of peopleOfUnits) {
    figureOf(unitId, award, subject).people += people;
  }
  const counted = new Set<string>();
  for (const { unitId, award, subject, personId } of joined) {
    const person = JSON.stringify([keyOf(unitId), award, subject, personId]);
    if (counted.has(person)) figureOf(unitId, award, subject).people -= 1;
    counted.add(person);
  }
  return rows;
}

function emptyFigure(award: string, subject: Subject): AwardFigure {
  return { award, subject, registered: 0, named: 0, countedOnly: 0, people: 0 };
}

function itemFiguresBy(
  claims: ItemClaims[],
  keyOf: (unitId: number) => string,
): Map<string, { count: number; valueVnd: number }> {
  const rows = new Map<string, { count: number; valueVnd: number }>();
  for (const { unitId, settled } of claims) {
    const row = rows.get(keyOf(unitId)) ?? { count: 0, valueVnd: 0 };
    rows.set(keyOf(unitId), { count: row.count + settled.registered, valueVnd: row.valueVnd + settled.valueVnd });
  }
  return rows;
}
