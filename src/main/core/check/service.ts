import type { CheckReport } from '#shared/contract/history.ts';
import { check as messages } from '#shared/messages/vi/check.ts';
import { createDataThread } from '#workers/data-thread.ts';
import type { Core } from '../core.ts';
import { checkOf } from './check-database.ts';
import { changedOriginals } from './import-checks.ts';

/**
 * Verifies the data: the file itself, relations, the history against the rows, received files against their records and
 * their originals, and every count against its rows. Findings are Vietnamese sentences; nothing is changed.
 */
export async function checkData(core: Core): Promise<CheckReport> {
  const checks = await checksOfDatabase(core.store.connection().name);
  // The names of the originals stand in the database: they are looked for only where it can be read.
  if (checks.length > 1) checks.push(checkOf(messages.names.originals, await changedOriginals(core)));
  return { ok: checks.every(({ ok }) => ok), checks };
}

/** On a thread for itself, so that writing does not wait for it. */
async function checksOfDatabase(path: string): Promise<CheckReport['checks']> {
  const thread = createDataThread();
  try {
    return await thread.check(path);
  } finally {
    await thread.close();
  }
}
