import type { Migration } from './migration.ts';

/**
 * What a person corrected once and need not correct again: in files of one unit and layout, or (`unit_id` null) in the
 * files of everybody. `subject` tells corrections of the same thing apart. `replaced_by` names the file whose records
 * stand now instead of a committed file's.
 */
export const learnedCorrections: Migration = {
  version: 30,
  sql: `
CREATE TABLE learned_correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER REFERENCES unit (id) ON DELETE CASCADE,
  layout TEXT NOT NULL,
  subject TEXT NOT NULL,
  correction TEXT NOT NULL CHECK (json_valid(correction)),
  file_name TEXT NOT NULL
) STRICT;
CREATE INDEX learned_correction_unit ON learned_correction (unit_id, layout);

ALTER TABLE import_file ADD COLUMN replaced_by INTEGER REFERENCES import_file (id);
CREATE INDEX import_file_replaced_by ON import_file (replaced_by) WHERE replaced_by IS NOT NULL;
`,
  recordedTables: ['learned_correction', 'import_file'],
};
