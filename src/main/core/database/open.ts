import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { vi } from '#shared/messages/vi.ts';
import { DomainError } from '../domain-error.ts';
import { schemaVersion } from './migrate.ts';
import { latestVersion } from './migrations/index.ts';
import { storageRefusal } from './storage-errors.ts';

/** `SoTD`: says in the file's header whose database it is. */
export const applicationId = 0x536f5444;

const magic = 'SQLite format 3\0';
const headerSize = 100;

/** Whether the pages of a file are looked through before it is used, or afterwards by whoever opened it: a second a gigabyte. */
export type Wholeness = 'now' | 'later';

/**
 * Opens the data file, making it where there is none, and sees that it is whole, ours and not newer than this program.
 * Its schema may still be older. Throws STORAGE: storage.damaged, storage.foreign, storage.newer, storage.unwritable,
 * storage.full.
 */
export function openDatabase(path: string, wholeness: Wholeness = 'now'): Database.Database {
  try {
    if (existsSync(path)) refuseStrangeHeader(path);
    const database = new Database(path, { timeout: 5000 });
    try {
      configure(database);
      refuseUnfit(database, path);
      if (wholeness === 'now') refuseDamaged(database, path);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw storageRefusal(error, path) ?? error;
  }
}

/** Another connection to the data file that this process has open already. */
export function connect(path: string, purpose: 'read' | 'write'): Database.Database {
  const database = new Database(path, { timeout: 5000, fileMustExist: true, readonly: purpose === 'read' });
  configure(database);
  return database;
}

function configure(database: Database.Database): void {
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  // REPLACE deletes rows in silence unless triggers may recurse; the history must see those rows.
  database.pragma('recursive_triggers = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('temp_store = MEMORY');
  // With the two megabytes of the default, a large import or its undo writes its pages several times over.
  database.pragma('cache_size = -65536');
}

function refuseStrangeHeader(path: string): void {
  const header = Buffer.alloc(headerSize);
  const descriptor = openSync(path, 'r');
  const length = readSync(descriptor, header, 0, headerSize, 0);
  closeSync(descriptor);
  if (length === 0) return;
  if (length < headerSize || header.toString('latin1', 0, magic.length) !== magic) {
    throw new DomainError('STORAGE', 'storage.damaged', vi.storage.damaged(path));
  }
}

function refuseUnfit(database: Database.Database, path: string): void {
  const owner = Number(database.pragma('application_id', { simple: true }));
  if (owner !== applicationId) {
    const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    if (owner !== 0 || tables !== 0) throw new DomainError('STORAGE', 'storage.foreign', vi.storage.foreign(path));
    database.pragma(`application_id = ${applicationId}`);
  }
  if (schemaVersion(database) > latestVersion) {
    throw new DomainError('STORAGE', 'storage.newer', vi.storage.newer(path));
  }
}

/** Throws STORAGE storage.damaged unless every page can be read and makes sense. */
export function refuseDamaged(database: Database.Database, path: string): void {
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new DomainError('STORAGE', 'storage.damaged', vi.storage.damaged(path));
  }
}
