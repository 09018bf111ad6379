import type { Cluster, ClustersOfYear, Pact } from '#shared/contract/clusters.ts';
import { cluster as shape } from '#shared/contract/clusters.ts';
import type { Reader } from '../database/connection.ts';
import { allUnits, type UnitRow } from './queries.ts';

const byName = new Intl.Collator('vi', { numeric: true });
const inOrder = <Named extends { name: string }>(rows: Named[]): Named[] =>
  rows.toSorted((first, second) => byName.compare(first.name, second.name));
const idOf = (id: number | null): string | null => (id === null ? null : String(id));

/** The clusters as they are made up in a year, in the order of their names. */
export function clustersOfYear(reader: Reader, year: number): ClustersOfYear {
  const units = new Map(allUnits(reader).map((unit) => [unit.id, unit]));
  const members = Map.groupBy(membersOf(reader, year), ({ clusterId }) => clusterId);
  const pacts = Map.groupBy(pactsOf(reader, year), ({ clusterId }) => clusterId);
  const clusters = reader
    .all<{ id: number; name: string; kind: string; leader: number | null; deputy: number | null }>(
      `SELECT cluster.id, name, kind, leader_unit_id AS leader, deputy_unit_id AS deputy
       FROM cluster LEFT JOIN cluster_year ON cluster_year.cluster_id = cluster.id AND cluster_year.year = :year`,
      { year },
    )
    .map(
      ({ id, name, kind, leader, deputy }): Cluster => ({
        id: String(id),
        name,
        kind: shape.shape.kind.parse(kind),
        leaderUnitId: idOf(leader),
        deputyUnitId: idOf(deputy),
        members: inOrder((members.get(id) ?? []).map(({ unitId }) => named(units, unitId))),
        pacts: pacts.get(String(id)) ?? [],
      }),
    );
  const placed = new Set([...members.values()].flat().map(({ unitId }) => unitId));
  const without = [...units.values()].filter((unit) => isThereIn(unit, year) && !placed.has(unit.id));
  return {
    year,
    clusters: inOrder(clusters),
    without: inOrder(without.map(({ id }) => named(units, id))),
    earlier:
      reader.get<{ year: number | null }>('SELECT max(year) AS year FROM cluster_member WHERE year < :year', { year })
        ?.year ?? null,
  };
}

function named(units: ReadonlyMap<number, UnitRow>, id: number): { id: string; name: string } {
  return { id: String(id), name: units.get(id)?.name ?? '' };
}

/** Whether a unit is there on any day of a year. */
export function isThereIn({ foundedOn, endedOn }: UnitRow, year: number): boolean {
  return (foundedOn === null || foundedOn <= `${year}-12-31`) && (endedOn === null || endedOn >= `${year}-01-01`);
}

export function membersOf(reader: Reader, year: number): { clusterId: number; unitId: number }[] {
  return reader.all('SELECT cluster_id AS clusterId, unit_id AS unitId FROM cluster_member WHERE year = :year', {
    year,
  });
}

interface PactRow {
  id: number;
  clusterId: number;
  year: number;
  title: string;
  signedOn: string | null;
  place: string | null;
}

const selectPact = 'SELECT id, cluster_id AS clusterId, year, title, signed_on AS signedOn, place FROM pact';

function pactsOf(reader: Reader, year: number): Pact[] {
  return reader
    .all<PactRow>(`${selectPact} WHERE cluster_id IN (SELECT id FROM cluster) AND year = :year ORDER BY id`, { year })
    .map((row) => asPact(reader, row));
}

export function pactById(reader: Reader, id: number): Pact | null {
  const row = reader.get<PactRow>(`${selectPact} WHERE id = :id`, { id });
  return row === undefined ? null : asPact(reader, row);
}

function asPact(reader: Reader, row: PactRow): Pact {
  const signatures = reader.all<{ unitId: number; signedOn: string | null }>(
    'SELECT unit_id AS unitId, signed_on AS signedOn FROM pact_signature WHERE pact_id = :id ORDER BY id',
    { id: row.id },
  );
  return {
    ...row,
    id: String(row.id),
    clusterId: String(row.clusterId),
    signatures: signatures.map(({ unitId, signedOn }) => ({ unitId: String(unitId), signedOn })),
  };
}
