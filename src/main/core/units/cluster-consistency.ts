import { check as messages } from '#shared/messages/vi/check.ts';
import type { Reader } from '../database/connection.ts';

/** Clusters whose leader or deputy of a year is not in them that year. */
export function clusterFindings(reader: Reader): string[] {
  return reader
    .all<{ name: string; year: number }>(
      `SELECT cluster.name, year FROM cluster_year JOIN cluster ON cluster.id = cluster_id
       WHERE EXISTS (
         SELECT 1 FROM (SELECT leader_unit_id AS unit_id UNION SELECT deputy_unit_id) AS leading
         WHERE unit_id IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM cluster_member AS member
           WHERE member.unit_id = leading.unit_id AND member.year = cluster_year.year
             AND member.cluster_id = cluster_year.cluster_id))
       ORDER BY cluster_year.id`,
    )
    .map(({ name, year }) => messages.clusterLeader(name, year));
}
