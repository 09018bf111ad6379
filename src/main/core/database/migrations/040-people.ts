import type { Migration } from './migration.ts';

/**
 * Who is who: what a person decided about two people of one name, and the row of somebody known twice, which stays and
 * points at the one that stands.
 */
export const people: Migration = {
  version: 40,
  sql: `
ALTER TABLE person ADD COLUMN member_number TEXT;
ALTER TABLE person ADD COLUMN merged_into INTEGER REFERENCES person (id);
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX person_birth ON person (match_key, birth) WHERE birth IS NOT NULL;
CREATE INDEX person_member_number ON person (member_number) WHERE member_number IS NOT NULL;

CREATE TABLE person_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first_id INTEGER NOT NULL REFERENCES person (id),
  second_id INTEGER NOT NULL REFERENCES person (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('one', 'two')),
  UNIQUE (first_id, second_id),
  CHECK (first_id < second_id)
) STRICT;
CREATE INDEX person_decision_second ON person_decision (second_id);
`,
  recordedTables: ['person', 'person_decision'],
};
