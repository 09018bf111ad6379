import type { Migration } from './migration.ts';

/**
 * Targets that the federation, a unit or the pact of a cluster sets itself, beside those read from units' files
 * (`target`). A target without operator and amount is told in words; its result is 1 or 0.
 */
const sets = `
CREATE TABLE target_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  from_year INTEGER NOT NULL CHECK (from_year BETWEEN 1990 AND 2200),
  to_year INTEGER NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  pact_id INTEGER REFERENCES pact (id),
  basis TEXT NOT NULL DEFAULT '',
  CHECK (to_year BETWEEN from_year AND from_year + 9),
  CHECK (unit_id IS NULL OR pact_id IS NULL)
) STRICT;
CREATE INDEX target_set_years ON target_set (from_year, to_year);
CREATE INDEX target_set_unit ON target_set (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX target_set_pact ON target_set (pact_id) WHERE pact_id IS NOT NULL;

CREATE TABLE set_target (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  set_id INTEGER NOT NULL REFERENCES target_set (id),
  number INTEGER NOT NULL CHECK (number > 0),
  part INTEGER NOT NULL CHECK (part > 0),
  text TEXT NOT NULL,
  operator TEXT CHECK (operator IN ('at-least', 'more-than', 'equal', 'at-most', 'less-than')),
  amount REAL CHECK (amount >= 0),
  unit_of_measure TEXT NOT NULL,
  period TEXT NOT NULL CHECK (period IN ('year', 'term')),
  scope TEXT NOT NULL DEFAULT '',
  measure TEXT,
  denominator TEXT CHECK (denominator IN ('members', 'women', 'workforce')),
  judged TEXT NOT NULL DEFAULT 'achieved' CHECK (judged IN ('registered', 'achieved')),
  UNIQUE (set_id, number, part),
  CHECK ((operator IS NULL) = (amount IS NULL)),
  CHECK (measure IS NULL OR operator IS NOT NULL),
  CHECK (measure IS NULL OR (denominator IS NOT NULL) = (unit_of_measure = '%')),
  CHECK (measure IS NOT NULL OR (denominator IS NULL AND judged = 'achieved'))
) STRICT;

CREATE TABLE target_result (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  set_target_id INTEGER NOT NULL REFERENCES set_target (id),
  year INTEGER NOT NULL,
  amount REAL NOT NULL CHECK (amount >= 0),
  denominator REAL CHECK (denominator > 0),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (set_target_id, year)
) STRICT;

CREATE INDEX award_history_count ON award_history (year, award_code, subject, unit_id);
`;

export const targets: Migration = {
  version: 90,
  sql: sets,
  recordedTables: ['target_set', 'set_target', 'target_result'],
};
