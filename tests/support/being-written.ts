import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';

/** Comes back as soon as another connection, of this process or another, is in the middle of writing to the data file. */
export async function beingWritten(path: string): Promise<void> {
  const database = new Database(path, { timeout: 0, fileMustExist: true });
  try {
    for (;;) {
      await setImmediate();
      if (!mayWrite(database)) return;
    }
  } finally {
    database.close();
  }
}

function mayWrite(database: Database.Database): boolean {
  try {
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return false;
    throw error;
  }
}
