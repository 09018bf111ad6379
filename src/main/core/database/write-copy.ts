import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { vi } from '#shared/messages/vi.ts';
import { DomainError } from '../domain-error.ts';
import { schemaVersion } from './migrate.ts';
import { latestVersion } from './migrations/index.ts';
import { applicationId, connect } from './open.ts';
import { storageRefusal } from './storage-errors.ts';

/** In steps a writer on another connection would make the copy begin anew. */
const allPages = 2 ** 31 - 1;

/**
 * Copies the data file, which may be in use, to a path where no file stands, and checks the copy. Takes seconds for
 * what is large, some of them in one piece. Throws errors of SQLite, and as `refuseUnfitCopy`.
 */
export async function writeCopy(from: string, to: string): Promise<void> {
  const database = connect(from, 'read');
  try {
    await database.backup(to, { progress: () => allPages });
  } finally {
    database.close();
  }
  leaveWriteAheadLog(to);
  refuseUnfitCopy(to);
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
