import type { Migration } from './migration.ts';

/**
 * The operation log. `operation_context` holds the operation that is being written while a transaction runs and null
 * otherwise; the guard triggers refuse a write to a recorded table while it is null.
 */
export const operations: Migration = {
  version: 1,
  sql: `
CREATE TABLE operation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  summary TEXT NOT NULL,
  batch TEXT,
  undoes INTEGER REFERENCES operation (id),
  undone_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX operation_batch ON operation (batch) WHERE batch IS NOT NULL;

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id INTEGER NOT NULL REFERENCES operation (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_operation ON change (operation_id);
CREATE INDEX change_row ON change (table_name, row_id);

CREATE TABLE operation_context (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  operation_id INTEGER REFERENCES operation (id)
) STRICT;
INSERT INTO operation_context (id, operation_id) VALUES (1, NULL);
`,
  recordedTables: [],
};
