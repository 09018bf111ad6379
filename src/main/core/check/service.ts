import { setImmediate } from 'node:timers/promises';
import type { CheckReport } from '#shared/contract/history.ts';
import { check as messages } from '#shared/messages/vi/check.ts';
import type { Core } from '../core.ts';
import { recount } from '../counting/service.ts';
import type { Reader } from '../database/connection.ts';
import { brokenPages, brokenRelations, historyDifferences, openOperations } from './database-checks.ts';
import { changedOriginals, misplacedRecords, wrongRecordCounts } from './import-checks.ts';

/** A person reads so many findings of one check; a last line says how many others there are. */
const findingsShown = 100;

/**
 * Verifies the data: the file itself, relations, the history against the rows, received files against their records and
 * their originals, and every count against its rows. Findings are Vietnamese sentences; nothing is changed.
 */
export async function checkData(core: Core): Promise<CheckReport> {
  const { reader } = core;
  const pages = brokenPages(reader);
  const checks = [entry(messages.names.integrity, pages)];
  // Over broken pages nothing else that a query says can be relied on.
  if (pages.length === 0) {
    for (const [name, find] of checksOfData) {
      // Others who wait for the data have their turn between two checks.
      await setImmediate();
      checks.push(entry(name, find(reader)));
    }
    checks.push(entry(messages.names.originals, await changedOriginals(core)));
  }
  return { ok: checks.every(({ ok }) => ok), checks };
}

const checksOfData: readonly (readonly [string, (reader: Reader) => string[]])[] = [
  [messages.names.relations, brokenRelations],
  [messages.names.open, openOperations],
  [messages.names.history, historyDifferences],
  [messages.names.imports, wrongRecordCounts],
  [messages.names.places, misplacedRecords],
  [messages.names.figures, recount],
];

function entry(name: string, findings: string[]): CheckReport['checks'][number] {
  const rest = findings.length - findingsShown;
  const shown = rest > 0 ? [...findings.slice(0, findingsShown), messages.andMore(rest)] : findings;
  return { name, ok: findings.length === 0, findings: shown };
}
