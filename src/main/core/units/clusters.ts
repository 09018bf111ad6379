import type { Cluster, Pact } from '#shared/contract/clusters.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { clusters as messages } from '#shared/messages/vi/clusters.ts';
import { history } from '#shared/messages/vi/history.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { setClusterOfYear } from './cluster-members.ts';
import { isThereIn, membersOf } from './cluster-queries.ts';
import { requireUnit } from './queries.ts';

/** Throws NOT_FOUND. */
export function clusterName(reader: Reader, id: number): string {
  const row = reader.get<{ name: string }>('SELECT name FROM cluster WHERE id = :id', { id });
  if (row === undefined) throw new DomainError('NOT_FOUND', 'cluster.missing', messages.missing);
  return row.name;
}

/** Makes a cluster, or gives one another name or kind. Throws REFUSED for a name that another has. */
export function saveCluster(writer: Writer, id: number | null, name: string, kind: Cluster['kind']): number {
  const known = writer.get<{ id: number }>('SELECT id FROM cluster WHERE name = :name', { name });
  if (known !== undefined && known.id !== id) throw new DomainError('REFUSED', 'cluster.exists', messages.exists(name));
  if (id === null) return writer.run('INSERT INTO cluster (name, kind) VALUES (:name, :kind)', { name, kind }).id;
  clusterName(writer, id);
  writer.run('UPDATE cluster SET name = :name, kind = :kind WHERE id = :id', { id, name, kind });
  return id;
}

const usesOfCluster = {
  cluster_member: 'SELECT count(*) AS count FROM cluster_member WHERE cluster_id = :id',
  pact: 'SELECT count(*) AS count FROM pact WHERE cluster_id = :id',
  unit: 'SELECT count(*) AS count FROM unit WHERE cluster_id = :id',
};

/** Throws REFUSED with what hangs on the cluster. */
export function removeCluster(writer: Writer, id: number): void {
  const name = clusterName(writer, id);
  const uses = Object.entries(usesOfCluster).flatMap(([table, sql]) => {
    const count = writer.get<{ count: number }>(sql, { id })?.count ?? 0;
    return count === 0 ? [] : [`${history.table(table)}: ${formatVietnameseNumber(count)}`];
  });
  if (uses.length > 0) throw new DomainError('REFUSED', 'cluster.in-use', messages.inUse(name, uses.join('; ')));
  writer.run('DELETE FROM cluster_year WHERE cluster_id = :id', { id });
  writer.run('DELETE FROM cluster WHERE id = :id', { id });
}

export interface ClusterYear {
  clusterId: number;
  year: number;
  leaderUnitId: number | null;
  deputyUnitId: number | null;
  unitIds: readonly number[];
}

/** Makes a cluster up for a year. Throws REFUSED for a unit that is not there then, and for a leader from outside. */
export function saveClusterYear(writer: Writer, wanted: ClusterYear): void {
  const { clusterId, year, leaderUnitId, deputyUnitId, unitIds } = wanted;
  const name = clusterName(writer, clusterId);
  refuseLeaders(writer, name, wanted);
  for (const id of unitIds) {
    const unit = requireUnit(writer, id);
    if (!isThereIn(unit, year)) {
      throw new DomainError('REFUSED', 'cluster.unit-absent', messages.unitAbsent(unit.name, year));
    }
  }
  const now = membersOf(writer, year).filter((member) => member.clusterId === clusterId);
  for (const { unitId } of now) if (!unitIds.includes(unitId)) leave(writer, unitId, year);
  const there = new Set(now.map(({ unitId }) => unitId));
  for (const unitId of unitIds) if (!there.has(unitId)) join(writer, unitId, year, clusterId);
  writer.run(
    `INSERT INTO cluster_year (cluster_id, year, leader_unit_id, deputy_unit_id)
     VALUES (:clusterId, :year, :leaderUnitId, :deputyUnitId)
     ON CONFLICT (cluster_id, year) DO UPDATE
     SET leader_unit_id = excluded.leader_unit_id, deputy_unit_id = excluded.deputy_unit_id`,
    { clusterId, year, leaderUnitId, deputyUnitId },
  );
}

function refuseLeaders(reader: Reader, name: string, { leaderUnitId, deputyUnitId, unitIds }: ClusterYear): void {
  for (const id of [leaderUnitId, deputyUnitId]) {
    if (id !== null && !unitIds.includes(id)) {
      const message = messages.leaderOutside(requireUnit(reader, id).name, name);
      throw new DomainError('REFUSED', 'cluster.leader-outside', message);
    }
  }
  if (leaderUnitId !== null && leaderUnitId === deputyUnitId) {
    throw new DomainError(
      'REFUSED',
      'cluster.leader-twice',
      messages.leaderTwice(requireUnit(reader, leaderUnitId).name),
    );
  }
}

function join(writer: Writer, unitId: number, year: number, clusterId: number): void {
  leave(writer, unitId, year);
  setClusterOfYear(writer, unitId, year, clusterId);
}

/** Who leaves a cluster leads it no longer. */
function leave(writer: Writer, unitId: number, year: number): void {
  for (const column of ['leader_unit_id', 'deputy_unit_id']) {
    writer.run(`UPDATE cluster_year SET ${column} = NULL WHERE ${column} = :unitId AND year = :year`, { unitId, year });
  }
  setClusterOfYear(writer, unitId, year, null);
}

/** Sets a year up as another was: units that have ended stay behind. Throws REFUSED where either year does not allow it. */
export function copyClusterYear(writer: Writer, from: number, to: number): number {
  const members = membersOf(writer, from);
  if (members.length === 0) throw new DomainError('REFUSED', 'cluster.year-empty', messages.yearEmpty(from));
  if (membersOf(writer, to).length > 0) throw new DomainError('REFUSED', 'cluster.year-taken', messages.yearTaken(to));
  const there = members.filter(({ unitId }) => isThereIn(requireUnit(writer, unitId), to));
  for (const { unitId, clusterId } of there) setClusterOfYear(writer, unitId, to, clusterId);
  for (const clusterId of new Set(there.map((member) => member.clusterId))) {
    writer.run('INSERT INTO cluster_year (cluster_id, year) VALUES (:clusterId, :to)', { clusterId, to });
  }
  return there.length;
}

export type NewPact = Omit<Pact, 'id'> & { id: string | null };

/** Writes a pact and who signed it. Throws REFUSED for a signature of a unit that is not in the cluster that year. */
export function savePact(writer: Writer, { id, signatures, ...pact }: NewPact): number {
  const clusterId = Number(pact.clusterId);
  const name = clusterName(writer, clusterId);
  const members = new Set(
    membersOf(writer, pact.year).flatMap((member) => (member.clusterId === clusterId ? [member.unitId] : [])),
  );
  for (const { unitId } of signatures) {
    if (members.has(Number(unitId))) continue;
    const unit = requireUnit(writer, Number(unitId));
    throw new DomainError('REFUSED', 'pact.signer-outside', messages.signerOutside(unit.name, name, pact.year));
  }
  refuseSamePact(writer, id, pact);
  const pactId = writePact(writer, id, { ...pact, clusterId });
  const wanted = new Set(signatures.map(({ unitId }) => Number(unitId)));
  const there = writer.all<{ unitId: number }>('SELECT unit_id AS unitId FROM pact_signature WHERE pact_id = :pactId', {
    pactId,
  });
  for (const { unitId } of there) {
    if (wanted.has(unitId)) continue;
    writer.run('DELETE FROM pact_signature WHERE pact_id = :pactId AND unit_id = :unitId', { pactId, unitId });
  }
  for (const { unitId, signedOn } of signatures) {
    writer.run(
      `INSERT INTO pact_signature (pact_id, unit_id, signed_on) VALUES (:pactId, :unitId, :signedOn)
       ON CONFLICT (pact_id, unit_id) DO UPDATE SET signed_on = excluded.signed_on`,
      { pactId, unitId: Number(unitId), signedOn },
    );
  }
  return pactId;
}

function refuseSamePact(reader: Reader, id: string | null, pact: Omit<NewPact, 'id' | 'signatures'>): void {
  const same = reader.get<{ id: number }>(
    'SELECT id FROM pact WHERE cluster_id = :clusterId AND year = :year AND title = :title',
    { clusterId: Number(pact.clusterId), year: pact.year, title: pact.title },
  );
  if (same !== undefined && String(same.id) !== id) {
    throw new DomainError('REFUSED', 'pact.exists', messages.pactExists(pact.title));
  }
}

function writePact(
  writer: Writer,
  id: string | null,
  { clusterId, year, title, signedOn, place }: Omit<NewPact, 'id' | 'signatures' | 'clusterId'> & { clusterId: number },
): number {
  const values = { clusterId, year, title, signedOn, place: place || null };
  if (id === null) {
    return writer.run(
      'INSERT INTO pact (cluster_id, year, title, signed_on, place) VALUES (:clusterId, :year, :title, :signedOn, :place)',
      values,
    ).id;
  }
  const { changes } = writer.run(
    `UPDATE pact SET cluster_id = :clusterId, year = :year, title = :title, signed_on = :signedOn, place = :place
     WHERE id = :id`,
    { id: Number(id), ...values },
  );
  if (changes === 0) throw new DomainError('NOT_FOUND', 'pact.missing', messages.pactMissing);
  return Number(id);
}
