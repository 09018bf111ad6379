import type { CheckReport } from '#shared/contract/history.ts';
import { check as messages } from '#shared/messages/vi/check.ts';
import { recount } from '../counting/service.ts';
import type { Reader } from '../database/connection.ts';
import { peopleFindings } from '../people/service.ts';
import { targetFindings } from '../targets/service.ts';
import { clusterFindings, unitFindings } from '../units/service.ts';
import { brokenPages, brokenRelations, historyDifferences, openOperations } from './database-checks.ts';
import { misplacedRecords, wrongRecordCounts } from './import-checks.ts';

/** A person reads so many findings of one check; a last line says how many others there are. */
const findingsShown = 100;

type Check = CheckReport['checks'][number];

/** Every check that only reads the database. It takes seconds over much data, so it is work for a thread of its own. */
export function checkDatabase(reader: Reader): Check[] {
  const pages = checkOf(messages.names.integrity, brokenPages(reader));
  // Over broken pages nothing else that a query says can be relied on.
  return pages.ok ? [pages, ...checksOfData.map(([name, find]) => checkOf(name, find(reader)))] : [pages];
}

const checksOfData: readonly (readonly [string, (reader: Reader) => string[]])[] = [
  [messages.names.relations, brokenRelations],
  [messages.names.open, openOperations],
  [messages.names.history, historyDifferences],
  [messages.names.imports, wrongRecordCounts],
  [messages.names.places, misplacedRecords],
  [messages.names.units, unitFindings],
  [messages.names.clusters, clusterFindings],
  [messages.names.people, peopleFindings],
  [messages.names.targets, targetFindings],
  [messages.names.figures, recount],
];

export function checkOf(name: string, findings: string[]): Check {
  const rest = findings.length - findingsShown;
  const shown = rest > 0 ? [...findings.slice(0, findingsShown), messages.andMore(rest)] : findings;
  return { name, ok: findings.length === 0, findings: shown };
}
