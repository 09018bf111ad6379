import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Backup } from '#shared/contract/history.ts';
import { vi } from '#shared/messages/vi.ts';
import { DomainError } from '../domain-error.ts';
import type { Ports } from '../ports.ts';
import { schemaVersion } from './migrate.ts';
import { latestVersion } from './migrations/index.ts';
import { applicationId } from './open.ts';
import { storageRefusal } from './storage-errors.ts';

export const copiesFolder = 'backups';
export type CopyCause = Backup['cause'];

/** `so-thi-dua_2026-03-31T08-00-00-000Z_manual.sqlite`; `-2` and on when two copies share an instant. */
const copyName =
  /^so-thi-dua_(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z_(manual|automatic|before-migration|before-restore)(_unverified)?(?:-\d+)?\.sqlite$/;

/**
 * Copies the open database into the folder of copies while it stays in use: to a temporary name, checked there, flushed
 * by SQLite, then renamed. Throws STORAGE storage.full or storage.unwritable and leaves nothing behind.
 */
export async function copyDatabase(ports: Ports, database: Database.Database, cause: CopyCause): Promise<Backup> {
  const at = ports.clock.now();
  const name = await freeCopyName(ports, at, cause);
  await copyDatabaseTo(database, ports.files.path(`${copiesFolder}/${name}.tmp`));
  await ports.files.rename(`${copiesFolder}/${name}.tmp`, `${copiesFolder}/${name}`);
  const copy = (await listCopies(ports)).find((candidate) => candidate.name === name);
  if (!copy) throw new DomainError('STORAGE', 'storage.failed', vi.storage.failed(name));
  return copy;
}

/** A checked copy at any path; a file that stands there already is not touched until the copy is good. */
export async function copyDatabaseTo(database: Database.Database, path: string): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    await rm(path, { force: true });
    await database.backup(path);
    leaveWriteAheadLog(path);
    refuseUnfitCopy(path);
  } catch (error) {
    await rm(path, { force: true });
    throw storageRefusal(error, dirname(path)) ?? error;
  }
}

/** A copy is one file: it must not need a log beside it. */
function leaveWriteAheadLog(path: string): void {
  const copy = new Database(path, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

/** Throws STORAGE storage.copy-damaged, storage.copy-foreign or storage.newer unless the file is a whole copy of ours. */
export function refuseUnfitCopy(path: string, shownAs = path): void {
  const name = basename(shownAs);
  try {
    const copy = new Database(path, { readonly: true, fileMustExist: true });
    try {
      if (copy.pragma('application_id', { simple: true }) !== applicationId) {
        throw new DomainError('STORAGE', 'storage.copy-foreign', vi.storage.copyForeign(name));
      }
      if (schemaVersion(copy) > latestVersion) {
        throw new DomainError('STORAGE', 'storage.newer', vi.storage.newer(name));
      }
      if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') throw copyDamaged(name);
    } finally {
      copy.close();
    }
  } catch (error) {
    throw storageRefusal(error, name)?.code === 'storage.damaged' ? copyDamaged(name) : error;
  }
}

const copyDamaged = (name: string) => new DomainError('STORAGE', 'storage.copy-damaged', vi.storage.copyDamaged(name));

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
