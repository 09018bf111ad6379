import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import type { Backup } from '#shared/contract/history.ts';
import { federation as catalogueMessages } from '#shared/messages/vi/federation.ts';
import { storage as messages } from '#shared/messages/vi/storage.ts';
import { seedAwardTypes } from '../awards/service.ts';
import type { Core } from '../core.ts';
import { copiesFolder, copyDatabase, freeCopyName, listCopies } from '../database/copies.ts';
import { holdLock } from '../database/lock.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import { openDatabase } from '../database/open.ts';
import { storageRefusal } from '../database/storage-errors.ts';
import { databaseName, lockName } from '../database/store.ts';
import { refuseUnfitCopy } from '../database/write-copy.ts';
import { DomainError } from '../domain-error.ts';
import { seedThresholds } from '../intake/service.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Ports } from '../ports.ts';

const incomingName = 'incoming.sqlite.tmp';

/** The copies kept in the data folder, newest first. */
export const listBackups = (core: Core): Promise<Backup[]> => listCopies(core.ports);

export const createBackup = (core: Core): Promise<Backup> =>
  copyDatabase(core.ports, core.store.connection(), 'manual');

/** Restores one of the kept copies by its name. Throws NOT_FOUND, and as `restoreFrom`. */
export async function restoreBackup(core: Core, jobs: Jobs, name: string): Promise<string> {
  const known = await listBackups(core);
  if (!known.some((copy) => copy.name === name)) {
    throw new DomainError('NOT_FOUND', 'backup.missing', messages.copyMissing(name));
  }
  return restoreFrom(core, jobs, core.ports.files.path(`${copiesFolder}/${name}`));
}

/**
 * Puts the copy at `path` in place of the open data and answers the name of the copy that keeps the replaced state.
 * Throws STORAGE for a copy that is damaged, foreign or newer, BUSY while a job runs; the data is then as before.
 */
export function restoreFrom(core: Core, jobs: Jobs, path: string): Promise<string> {
  return replaceOpenData(core, jobs, () => bringIn(core.ports, path));
}

/** Puts an empty database with the catalogue in place of the open one; answers the copy that keeps the replaced state. */
export async function startEmpty(core: Core, jobs: Jobs): Promise<string> {
  const replaced = await replaceOpenData(core, jobs, async () => {
    removeIncoming(core.ports);
    const empty = openDatabase(core.ports.files.path(incomingName));
    try {
      migrate(empty, migrations);
    } finally {
      empty.close();
    }
  });
  seedCatalogue(core);
  return replaced;
}

/** Gives data without a catalogue the one of the law, and the usual thresholds of the checks. */
export function seedCatalogue(core: Core): void {
  if (core.reader.get('SELECT 1 FROM award_type LIMIT 1') !== undefined) return;
  core.runOperation({ kind: 'catalogue.seed', summary: catalogueMessages.catalogueSeeded }, (writer) => {
    seedAwardTypes(writer);
    seedThresholds(writer);
  });
}

async function replaceOpenData(core: Core, jobs: Jobs, prepare: () => Promise<void>): Promise<string> {
  if (jobs.running() || core.store.suspended()) throw new DomainError('BUSY', 'job.running', messages.jobRunning);
  return core.store.suspend(() =>
    core.longOperations.inTurn(async () => {
      try {
        await prepare();
        const { name } = await copyDatabase(core.ports, core.store.connection(), 'before-restore');
        await core.store.reopenAround(() => swapIn(core.ports));
        return name;
      } finally {
        removeIncoming(core.ports);
      }
    }),
  );
}

/**
 * Restores into a data folder whose own data cannot be opened, a damaged file say. What stands there is kept beside the
 * copies as it is. Throws as `restoreFrom`, and storage.locked while the folder is in use.
 */
export async function restoreUnopened(ports: Ports, path: string): Promise<{ replaced: string | null }> {
  const release = holdLock(ports.files.path(lockName));
  try {
    await bringIn(ports, path);
    const replaced = await keepAsItIs(ports);
    await swapIn(ports);
    return { replaced };
  } finally {
    removeIncoming(ports);
    release();
  }
}

/** Copies the file into the data folder and checks it there, so that nothing can change it between check and use. */
async function bringIn(ports: Ports, path: string): Promise<void> {
  removeIncoming(ports);
  if (!existsSync(path)) throw new DomainError('NOT_FOUND', 'backup.missing', messages.copyMissing(path));
  const incoming = ports.files.path(incomingName);
  try {
    await copyFile(path, incoming);
    const file = await open(incoming, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw storageRefusal(error, path) ?? error;
  }
  refuseUnfitCopy(incoming, path);
}

/** The log of the replaced file must be gone before another file takes its name, or SQLite would play it into that one. */
async function swapIn(ports: Ports): Promise<void> {
  for (const ending of ['-wal', '-shm']) rmSync(ports.files.path(`${databaseName}${ending}`), { force: true });
  await ports.files.rename(incomingName, databaseName);
}

async function keepAsItIs(ports: Ports): Promise<string | null> {
  const present = ports.files.path(databaseName);
  if (!existsSync(present)) return null;
  const name = await freeCopyName(ports, ports.clock.now(), 'before-restore', false);
  mkdirSync(ports.files.path(copiesFolder), { recursive: true });
  for (const ending of ['', '-wal']) {
    if (!existsSync(`${present}${ending}`)) continue;
    const kept = ports.files.path(`${copiesFolder}/${name}${ending}`);
    copyFileSync(`${present}${ending}`, kept);
    const descriptor = openSync(kept, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
  }
  return name;
}

function removeIncoming(ports: Ports): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) {
    rmSync(ports.files.path(`${incomingName}${ending}`), { force: true });
  }
}
