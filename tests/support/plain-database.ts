import Database from 'better-sqlite3';
import type { Writer } from '#core/database/connection.ts';
import { addKeyFunctions } from '#core/database/migrate.ts';
import { migrations } from '#core/database/migrations/index.ts';
import { statementsOver } from '#core/database/statements.ts';

export interface PlainDatabase extends Writer {
  close(): void;
}

/**
 * The schema alone, without history and guard triggers: for tests of queries that fill a million rows. Anything about
 * writing is tested on a database opened the ordinary way.
 */
export function openPlainDatabase(path = ':memory:'): PlainDatabase {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('cache_size = -262144');
  addKeyFunctions(database);
  for (const { sql } of migrations) database.exec(sql);
  return { operationId: 0, ...statementsOver(() => database), close: () => database.close() };
}
