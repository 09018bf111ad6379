import type { Database } from 'better-sqlite3';
import { personSortKey, textSortKey } from '#shared/domain/person-names.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { vi } from '#shared/messages/vi.ts';
import { DomainError } from '../domain-error.ts';
import type { Migration } from './migrations/migration.ts';
import { columnsOf, recordedTables, recordTable, releaseTable } from './recorded-tables.ts';
import { statementsOver } from './statements.ts';
import { storageRefusal } from './storage-errors.ts';

export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Runs the steps that the file does not have yet, each in a transaction of its own; stops at the first that fails. */
export function migrate(database: Database, steps: readonly Migration[]): void {
  const present = schemaVersion(database);
  addKeyFunctions(database);
  for (const step of steps.filter((candidate) => candidate.version > present)) {
    try {
      database.transaction(() => applyStep(database, step)).exclusive();
    } catch (error) {
      const refusal = storageRefusal(error, database.name);
      if (refusal) throw refusal;
      throw new DomainError('STORAGE', 'storage.migration-failed', vi.storage.migrationFailed(step.version), [
        String(error),
      ]);
    }
  }
}

/** SQLite knows no Vietnamese order: keys of rows that are there already are made by the rules that make those of new ones. */
const keyFunctions = [
  ['person_sort_key', personSortKey],
  ['text_sort_key', textSortKey],
  ['fold_for_search', foldForSearch],
] as const;

/** The functions by which the steps make keys. */
export function addKeyFunctions(database: Database): void {
  for (const [name, keyOf] of keyFunctions) {
    database.function(name, { deterministic: true }, (text) => keyOf(String(text)));
  }
}

function applyStep(database: Database, step: Migration): void {
  const reader = statementsOver(() => database);
  const recorded = new Set([...recordedTables(reader), ...step.recordedTables]);
  for (const table of recorded) releaseTable(database, table);
  database.exec(step.sql);
  for (const table of recorded) {
    const columns = columnsOf(reader, table);
    if (columns.length > 0) recordTable(database, table, columns);
  }
  database.pragma(`user_version = ${step.version}`);
}
