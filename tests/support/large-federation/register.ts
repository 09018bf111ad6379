import type { Writer } from '#core/database/connection.ts';
import { insertUnit } from '#core/units/service.ts';
import { unitKindFromName } from '#shared/domain/unit-names.ts';
import { inventedUnitNames } from '../unit-names.ts';
import type { Random } from './invented.ts';
import { type FederationShape, yearsOf } from './shape.ts';

const sectors = ['public-service', 'state-enterprise', 'non-state'] as const;
const clusterCount = 24;
/** One unit in so many comes with the next ones below it. */
const parentEvery = 30;

/** The units as a tree of three levels, in clusters of every year, and how many each were at the end of each year. */
export function writeUnits(writer: Writer, random: Random, shape: FederationShape): number[] {
  const names = inventedUnitNames(shape.units);
  const parents = names.filter((name) => /^(?:LĐLĐ huyện|Công đoàn ngành)/u.test(name));
  const province = insertUnit(writer, unit('Liên đoàn Lao động tỉnh Tân Lập', null, null)).id;
  const parentIds = parents.map((name) => insertUnit(writer, unit(name, province, 'public-service')).id);
  const others = names.filter((name) => !parents.includes(name));
  const otherIds = others.map((name, index) => {
    const parentId = parentIds[Math.floor(index / parentEvery) % Math.max(1, parentIds.length)] ?? province;
    return insertUnit(writer, unit(name, parentId, sectorOf(name, random))).id;
  });
  return [...parentIds, ...otherIds];
}

function unit(name: string, parentId: number | null, sector: (typeof sectors)[number] | null) {
  const kind = parentId === null ? ('provincial-federation' as const) : unitKindFromName(name);
  return { name, kind, sector, parentId, clusterName: null, expected: parentId !== null };
}

const sectorOf = (name: string, random: Random) =>
  name.includes('Công ty') ? (sectors[1 + random.below(2)] ?? 'non-state') : 'public-service';

/** Clusters with leader and deputy for every year, and the head counts of the units on its last day. */
export function writeYearsOfUnits(
  writer: Writer,
  random: Random,
  shape: FederationShape,
  units: readonly { id: number; people: number }[],
): void {
  const clusterIds = Array.from(
    { length: clusterCount },
    (_, index) => writer.run('INSERT INTO cluster (name) VALUES (:name)', { name: `Cụm thi đua số ${index + 1}` }).id,
  );
  const clusterOf = (index: number): number => clusterIds[index % clusterIds.length] ?? 0;
  for (const year of yearsOf(shape)) {
    for (const [index, clusterId] of clusterIds.entries()) {
      writer.run(
        `INSERT INTO cluster_year (cluster_id, year, leader_unit_id, deputy_unit_id)
         VALUES (:clusterId, :year, :leader, :deputy)`,
        { clusterId, year, leader: units[index]?.id ?? null, deputy: units[index + clusterCount]?.id ?? null },
      );
    }
    for (const [index, { id, people }] of units.entries()) {
      const clusterId = clusterOf(index);
      writer.run('INSERT INTO cluster_member (cluster_id, year, unit_id) VALUES (:clusterId, :year, :id)', {
        clusterId,
        year,
        id,
      });
      writer.run(
        `INSERT INTO head_count (unit_id, on_date, members, women, workforce)
         VALUES (:id, :day, :people, :women, :workforce)`,
        { id, day: `${year}-12-31`, people, women: random.below(people + 1), workforce: people + random.below(30) },
      );
    }
  }
  for (const [index, { id }] of units.entries()) {
    writer.run('UPDATE unit SET cluster_id = :clusterId WHERE id = :id', { clusterId: clusterOf(index), id });
  }
}
