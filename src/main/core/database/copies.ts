import { mkdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Backup } from '#shared/contract/history.ts';
import { vi } from '#shared/messages/vi.ts';
import { createDataThread } from '#workers/data-thread.ts';
import { DomainError } from '../domain-error.ts';
import type { Ports } from '../ports.ts';
import { storageRefusal } from './storage-errors.ts';
import { writeCopy } from './write-copy.ts';

export const copiesFolder = 'backups';
export type CopyCause = Backup['cause'];

/** `so-thi-dua_2026-03-31T08-00-00-000Z_manual.sqlite`; `-2` and on when two copies share an instant. */
const copyName =
  /^so-thi-dua_(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z_(manual|automatic|before-migration|before-restore)(_unverified)?(?:-\d+)?\.sqlite$/;

/**
 * Copies the open database into the folder of copies while it stays in use: to a temporary name, checked there, flushed
 * by SQLite, then renamed. Throws STORAGE storage.full or storage.unwritable and leaves nothing behind.
 */
export async function copyDatabase(ports: Ports, database: Database, cause: CopyCause): Promise<Backup> {
  const at = ports.clock.now();
  const name = await freeCopyName(ports, at, cause);
  await copyDatabaseTo(database, ports.files.path(`${copiesFolder}/${name}.tmp`));
  await ports.files.rename(`${copiesFolder}/${name}.tmp`, `${copiesFolder}/${name}`);
  const copy = (await listCopies(ports)).find((candidate) => candidate.name === name);
  if (!copy) throw new DomainError('STORAGE', 'storage.failed', vi.storage.failed(name));
  return copy;
}

/** So many bytes are copied and looked through in a moment; more would hold the main thread up. */
const copiedAtOnce = 4 * 1024 * 1024;

/** A checked copy at any path; a file that stands there already is not touched until the copy is good. */
export async function copyDatabaseTo(database: Database, path: string): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    await rm(path, { force: true });
    if (statSync(database.name).size <= copiedAtOnce) await writeCopy(database.name, path);
    else await copyBeside(database.name, path);
  } catch (error) {
    await rm(path, { force: true });
    throw storageRefusal(error, dirname(path)) ?? error;
  }
}

async function copyBeside(from: string, to: string): Promise<void> {
  const thread = createDataThread();
  try {
    await thread.copy(from, to);
  } finally {
    await thread.close();
  }
}

export async function freeCopyName(ports: Ports, at: string, cause: CopyCause, verified = true): Promise<string> {
  const stem = `so-thi-dua_${at.replaceAll(/[:.]/g, '-')}_${cause}${verified ? '' : '_unverified'}`;
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}.sqlite`;
    if (!(await ports.files.exists(`${copiesFolder}/${name}`))) return name;
  }
}

/** The copies in the data folder, newest first. What a copy is stands in its name, so a copy keeps it wherever it goes. */
export async function listCopies(ports: Ports): Promise<Backup[]> {
  const files = await ports.files.list(copiesFolder);
  return files
    .flatMap(({ name, size }) => {
      const parts = copyName.exec(name);
      if (!parts) return [];
      const [, day, hour, minute, second, fraction, cause, unverified] = parts;
      const at = `${day}T${hour}:${minute}:${second}.${fraction}Z`;
      return [{ name, at, size, verified: unverified === undefined, cause: copyCause(cause) }];
    })
    .toSorted((one, other) => other.at.localeCompare(one.at) || other.name.localeCompare(one.name));
}

function copyCause(text: string | undefined): CopyCause {
  if (text === 'automatic' || text === 'before-migration' || text === 'before-restore') return text;
  return 'manual';
}
