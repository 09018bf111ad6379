import type { Migration } from './migration.ts';

/** Files that went back to their unit, and which later file is the correction of which. */
export const returns: Migration = {
  version: 20,
  sql: `
ALTER TABLE import_file ADD COLUMN returned_at TEXT;
ALTER TABLE import_file ADD COLUMN replaces_id INTEGER REFERENCES import_file (id) ON DELETE SET NULL;
CREATE INDEX import_file_replaces ON import_file (replaces_id) WHERE replaces_id IS NOT NULL;
`,
  recordedTables: ['import_file'],
};
