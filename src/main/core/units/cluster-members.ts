import type { Reader, Writer } from '../database/connection.ts';

export function clusterNamed(writer: Writer, name: string | null): number | null {
  if (name === null || name === '') return null;
  const known = writer.get<{ id: number }>('SELECT id FROM cluster WHERE name = :name', { name });
  if (known !== undefined) return known.id;
  const kind = /^khối(?=\s|$)/iu.test(name) ? 'block' : 'cluster';
  return writer.run('INSERT INTO cluster (name, kind) VALUES (:name, :kind)', { name, kind }).id;
}

/** The last year that clusters were set up for; null where none were. */
export function lastClusterYear(reader: Reader): number | null {
  return reader.get<{ year: number | null }>('SELECT max(year) AS year FROM cluster_member')?.year ?? null;
}

/** Puts a unit into a cluster (null: into none) as things stand: in the last year that clusters were set up for, too. */
export function setStandingCluster(writer: Writer, unitId: number, clusterId: number | null): void {
  const year = lastClusterYear(writer);
  if (year === null) writer.run('UPDATE unit SET cluster_id = :clusterId WHERE id = :unitId', { unitId, clusterId });
  else setClusterOfYear(writer, unitId, year, clusterId);
}

/** Puts a unit into a cluster in a year; it is in one cluster a year at most. */
export function setClusterOfYear(writer: Writer, unitId: number, year: number, clusterId: number | null): void {
  if (clusterId === null) {
    writer.run('DELETE FROM cluster_member WHERE unit_id = :unitId AND year = :year', { unitId, year });
  } else {
    writer.run(
      `INSERT INTO cluster_member (cluster_id, year, unit_id) VALUES (:clusterId, :year, :unitId)
       ON CONFLICT (unit_id, year) DO UPDATE SET cluster_id = excluded.cluster_id`,
      { clusterId, year, unitId },
    );
  }
  if (year === (lastClusterYear(writer) ?? year)) {
    writer.run('UPDATE unit SET cluster_id = :clusterId WHERE id = :unitId', { unitId, clusterId });
  }
}
