import type { CheckReport } from '#shared/contract/history.ts';
import { check as messages } from '#shared/messages/vi/check.ts';
import { createDataThread } from '#workers/data-thread.ts';
import type { Core } from '../core.ts';
import { storageRefusal } from '../database/storage-errors.ts';
import { DomainError } from '../domain-error.ts';
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

/**
 * Looks the open data file through on a thread for itself. Where it is damaged nothing is read or written any more, and
 * the answer is the refusal with what a person can do; null for a file that is whole.
 */
export async function findDamage({ store, ports }: Core): Promise<DomainError | null> {
  const connection = store.connection();
  const thread = createDataThread();
  try {
    await thread.lookThrough(connection.name);
    return null;
  } catch (error) {
    const damage = error instanceof DomainError ? error : storageRefusal(error, connection.name);
    ports.log.error('the data file could not be looked through', { error: String(error) });
    if (damage?.code !== 'storage.damaged') return null;
    store.reportDamage(connection, damage);
    return damage;
  } finally {
    await thread.close();
  }
}
