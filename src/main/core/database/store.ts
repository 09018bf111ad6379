import type { Database } from 'better-sqlite3';
import type { DomainError } from '../domain-error.ts';
import type { Ports } from '../ports.ts';
import type { Reader } from './connection.ts';
import { copyDatabase } from './copies.ts';
import { holdLock } from './lock.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { latestVersion, migrations } from './migrations/index.ts';
import { openDatabase, refuseDamaged, type Wholeness } from './open.ts';
import { type Statements, statementsOver } from './statements.ts';

export const databaseName = 'so-thi-dua.sqlite';
export const lockName = 'so-thi-dua.lock';

/** The open data file of this process. `reader` stays good when the file is replaced and opened again. */
export interface Store {
  readonly reader: Reader;
  /** For the operation runner alone. */
  readonly statements: Statements;
  connection(): Database;
  /** What nothing may be read or written for any more, once damage was found in the open file; otherwise null. */
  damage(): DomainError | null;
  /** Lets nobody use the file `connection` any more, unless another has taken its place. */
  reportDamage(connection: Database, damage: DomainError): void;
  /** True while the file is being replaced: nothing may be written then. */
  suspended(): boolean;
  /** Refuses operations while `work` runs. */
  suspend<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Closes the file, lets `swap` put another in its place, and opens what is there afterwards, migrated. */
  reopenAround(swap: () => Promise<void>): Promise<void>;
  close(): void;
}

/** Opens the data folder for this process alone. Throws STORAGE as `holdLock`, `openDatabase` and `migrate` do. */
export async function openStore(ports: Ports, wholeness: Wholeness = 'now'): Promise<Store> {
  const release = holdLock(ports.files.path(lockName));
  try {
    return storeOf(ports, await openMigrated(ports, wholeness), release);
  } catch (error) {
    release();
    throw error;
  }
}

async function openMigrated(ports: Ports, wholeness: Wholeness): Promise<Database> {
  const path = ports.files.path(databaseName);
  const database = openDatabase(path, wholeness);
  try {
    const version = schemaVersion(database);
    const isOlder = version > 0 && version < latestVersion;
    // What is damaged must not be moved to another schema.
    if (isOlder && wholeness === 'later') refuseDamaged(database, path);
    if (isOlder) await copyDatabase(ports, database, 'before-migration');
    migrate(database, migrations);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function storeOf(ports: Ports, opened: Database, release: () => void): Store {
  let connection = opened;
  let suspended = false;
  let damage: DomainError | null = null;
  const statements = statementsOver(() => connection);
  return {
    reader: statements,
    statements,
    connection: () => connection,
    damage: () => damage,
    reportDamage: (damaged, found) => {
      if (damaged === connection) damage = found;
    },
    suspended: () => suspended,
    suspend: async (work) => {
      suspended = true;
      try {
        return await work();
      } finally {
        suspended = false;
      }
    },
    reopenAround: async (swap) => {
      connection.close();
      try {
        await swap();
      } finally {
        connection = await openMigrated(ports, 'now');
        damage = null;
      }
    },
    close: () => {
      connection.close();
      release();
    },
  };
}
