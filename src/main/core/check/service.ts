import type { CheckReport } from '#shared/contract/history.ts';
import { check as messages } from '#shared/messages/vi/check.ts';
import type { Core } from '../core.ts';
import { recount } from '../counting/service.ts';
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
  // Over broken pages nothing else that a query says can be relied on.
  const checks =
    pages.length > 0
      ? [entry(messages.names.integrity, pages)]
      : [
          entry(messages.names.integrity, pages),
          entry(messages.names.relations, brokenRelations(reader)),
          entry(messages.names.open, openOperations(reader)),
          entry(messages.names.history, historyDifferences(reader)),
          entry(messages.names.imports, wrongRecordCounts(reader)),
          entry(messages.names.places, misplacedRecords(reader)),
          entry(messages.names.figures, recount(reader)),
          entry(messages.names.originals, await changedOriginals(core)),
        ];
  return { ok: checks.every(({ ok }) => ok), checks };
}

function entry(name: string, findings: string[]): CheckReport['checks'][number] {
  const rest = findings.length - findingsShown;
  const shown = rest > 0 ? [...findings.slice(0, findingsShown), messages.andMore(rest)] : findings;
  return { name, ok: findings.length === 0, findings: shown };
}
