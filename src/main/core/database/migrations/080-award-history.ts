import type { Migration } from './migration.ts';

/** People and collectives found by name in a list of any length: one order, one folded text, everything in the index. */
const names = `
ALTER TABLE person ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN folded TEXT NOT NULL DEFAULT '';
UPDATE person SET sort_key = person_sort_key(name), folded = fold_for_search(name);
CREATE INDEX person_name ON person (sort_key, id, unit_id, folded) WHERE merged_into IS NULL;
CREATE INDEX person_key ON person (match_key);

ALTER TABLE collective ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
ALTER TABLE collective ADD COLUMN folded TEXT NOT NULL DEFAULT '';
UPDATE collective SET sort_key = text_sort_key(name), folded = fold_for_search(name);
CREATE INDEX collective_name ON collective (sort_key, id, unit_id, folded);

CREATE INDEX initiative_author_name ON initiative_author (folded);
`;

/**
 * Awards of earlier years. A row without person and collective waits until somebody says whose it is. `verified` is 1
 * where the decision stands with number, day and issuer, or where a person vouched for it.
 */
const history = `
CREATE TABLE history_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  received_at TEXT NOT NULL,
  sheets TEXT NOT NULL CHECK (json_valid(sheets)),
  known_count INTEGER NOT NULL CHECK (known_count >= 0)
) STRICT;

CREATE TABLE history_problem (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id INTEGER NOT NULL REFERENCES history_file (id) ON DELETE CASCADE,
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  column TEXT,
  message TEXT NOT NULL,
  raw TEXT,
  lost INTEGER NOT NULL CHECK (lost IN (0, 1))
) STRICT;
CREATE INDEX history_problem_file ON history_problem (file_id, lost);

CREATE TABLE award_history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL CHECK (subject IN ('individual', 'collective')),
  person_id INTEGER REFERENCES person (id),
  collective_id INTEGER REFERENCES collective (id),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  unit_text TEXT,
  part TEXT NOT NULL DEFAULT '',
  position TEXT,
  sex TEXT CHECK (sex IN ('male', 'female')),
  birth TEXT,
  member_number TEXT,
  award_code TEXT REFERENCES award_type (code),
  award_text TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  year_basis TEXT NOT NULL CHECK (year_basis IN ('calendar', 'school')),
  decision_number TEXT,
  decision_on TEXT,
  issuer TEXT,
  verified INTEGER NOT NULL DEFAULT 0 CHECK (verified IN (0, 1)),
  note TEXT,
  file_id INTEGER REFERENCES history_file (id),
  sheet TEXT,
  row INTEGER,
  column TEXT,
  CHECK (person_id IS NULL OR subject = 'individual'),
  CHECK (collective_id IS NULL OR subject = 'collective')
) STRICT;
CREATE INDEX award_history_person ON award_history (person_id, year);
CREATE INDEX award_history_collective ON award_history (collective_id, year) WHERE collective_id IS NOT NULL;
CREATE INDEX award_history_name ON award_history (sort_key, year, id, verified, award_code, unit_id, folded);
CREATE INDEX award_history_year ON award_history (year, sort_key, id, verified, award_code, unit_id, folded);
CREATE INDEX award_history_open ON award_history (verified, sort_key, year, id, award_code, unit_id, folded);
CREATE INDEX award_history_waiting ON award_history (sort_key, unit_text, unit_id, file_id, id)
  WHERE person_id IS NULL AND collective_id IS NULL;
CREATE INDEX award_history_unit ON award_history (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX award_history_award ON award_history (award_code, sort_key, year, id, verified, unit_id, folded);
CREATE INDEX award_history_file ON award_history (file_id) WHERE file_id IS NOT NULL;

CREATE TABLE initiative_use (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  initiative_id INTEGER NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  registration_id INTEGER REFERENCES registration (id) ON DELETE CASCADE,
  award_history_id INTEGER REFERENCES award_history (id) ON DELETE CASCADE,
  CHECK ((registration_id IS NULL) <> (award_history_id IS NULL)),
  UNIQUE (initiative_id, registration_id),
  UNIQUE (initiative_id, award_history_id)
) STRICT;
CREATE INDEX initiative_use_registration ON initiative_use (registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX initiative_use_history ON initiative_use (award_history_id) WHERE award_history_id IS NOT NULL;
`;

/** The letters of names, three at a time: a name that few bear is found among millions without reading the others. */
const lettersOf = (table: string): string => `
CREATE VIRTUAL TABLE ${table}_letters USING fts5 (folded, content = '${table}', content_rowid = 'id', tokenize = 'trigram');
INSERT INTO ${table}_letters (rowid, folded) SELECT id, folded FROM ${table};
CREATE TRIGGER ${table}_letters_insert AFTER INSERT ON ${table}
BEGIN INSERT INTO ${table}_letters (rowid, folded) VALUES (NEW.id, NEW.folded); END;
CREATE TRIGGER ${table}_letters_delete AFTER DELETE ON ${table}
BEGIN INSERT INTO ${table}_letters (${table}_letters, rowid, folded) VALUES ('delete', OLD.id, OLD.folded); END;
CREATE TRIGGER ${table}_letters_update AFTER UPDATE ON ${table} WHEN OLD.folded IS NOT NEW.folded
BEGIN
  INSERT INTO ${table}_letters (${table}_letters, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
  INSERT INTO ${table}_letters (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
`;

export const awardHistory: Migration = {
  version: 80,
  sql: names + history + lettersOf('person') + lettersOf('award_history'),
  recordedTables: ['person', 'collective', 'history_file', 'history_problem', 'award_history', 'initiative_use'],
};
