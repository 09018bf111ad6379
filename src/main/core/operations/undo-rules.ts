import { vi } from '#shared/messages/vi.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { peopleFindings } from '../people/service.ts';
import { targetFindings } from '../targets/service.ts';
import { clusterFindings, unitFindings } from '../units/service.ts';

/** What must hold between rows and the schema cannot say, with the tables that it is about. */
const rules: readonly { tables: readonly string[]; find: (reader: Reader) => string[] }[] = [
  { tables: ['unit', 'unit_name', 'unit_alias', 'unit_placement'], find: unitFindings },
  { tables: ['cluster', 'cluster_year', 'cluster_member'], find: clusterFindings },
  { tables: ['person', 'registration', 'award_history'], find: peopleFindings },
  { tables: ['target_set', 'set_target', 'target_result'], find: targetFindings },
];

/**
 * Each row may be as it was left and yet the old rows not fit what was done since: two units, each under the other. Asked
 * before the rows of the plan are put back; the answer, asked afterwards, throws REFUSED where something holds no longer.
 */
export function rulesToKeep(writer: Writer): () => void {
  const touched = new Set(
    writer.all<{ name: string }>('SELECT DISTINCT table_name AS name FROM undo_row').map(({ name }) => name),
  );
  const concerned = rules.filter(({ tables }) => tables.some((table) => touched.has(table)));
  const known = new Set(concerned.flatMap(({ find }) => find(writer)));
  return () => {
    const [broken] = concerned.flatMap(({ find }) => find(writer)).filter((finding) => !known.has(finding));
    if (broken === undefined) return;
    throw new DomainError('REFUSED', 'operation.contradicts', vi.history.contradicts(broken));
  };
}
