import { join } from 'node:path';
import Database from 'better-sqlite3';
import { databaseName } from '#core/database/store.ts';

export interface Known {
  unitId: number;
  personId: number;
  collectiveId: number;
}

/** Somebody, some group and some unit in the middle of the folder. */
export function known(folder: string): Known {
  const database = new Database(join(folder, databaseName), { readonly: true });
  const middle = (table: string): number => Number(database.prepare(`SELECT max(id) / 2 FROM ${table}`).pluck().get());
  const found = { unitId: middle('unit'), personId: middle('person'), collectiveId: middle('collective') };
  database.close();
  return found;
}
