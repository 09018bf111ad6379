import type { Migration } from './migration.ts';

const standing = `
CREATE TABLE setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE federation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  demonstration INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE letterhead (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  superior TEXT NOT NULL,
  issuer TEXT NOT NULL,
  place TEXT NOT NULL,
  symbol TEXT NOT NULL,
  authority TEXT NOT NULL,
  signer_title TEXT NOT NULL,
  signer_name TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  basis TEXT NOT NULL
) STRICT;

CREATE TABLE award_type (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  class TEXT NOT NULL CHECK (class IN ('title', 'form')),
  level TEXT NOT NULL CHECK (level IN ('grassroots', 'province', 'confederation', 'state')),
  award_group TEXT,
  subjects TEXT NOT NULL CHECK (json_valid(subjects)),
  basis TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE cluster (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('provincial-federation', 'district-federation', 'sector-union', 'immediate-upper-union', 'grassroots-union', 'guild', 'union-group')),
  sector TEXT CHECK (sector IN ('public-service', 'state-enterprise', 'non-state')),
  parent_id INTEGER REFERENCES unit (id),
  cluster_id INTEGER REFERENCES cluster (id),
  expected INTEGER NOT NULL DEFAULT 1 CHECK (expected IN (0, 1))
) STRICT;
CREATE INDEX unit_parent ON unit (parent_id);

CREATE TABLE unit_name (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  match_key TEXT NOT NULL,
  folded TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT
) STRICT;
CREATE INDEX unit_name_unit ON unit_name (unit_id);
CREATE INDEX unit_name_key ON unit_name (match_key);

CREATE TABLE unit_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  alias TEXT NOT NULL,
  match_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE campaign (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL,
  theme TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE phase (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  deadline_on TEXT,
  UNIQUE (campaign_id, number),
  CHECK (starts_on <= ends_on)
) STRICT;
`;

const intake = `
CREATE TABLE import_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  phase_id INTEGER NOT NULL REFERENCES phase (id),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  format TEXT,
  status TEXT NOT NULL CHECK (status IN ('review', 'committed', 'refused')),
  reason_code TEXT,
  reason_message TEXT,
  sender_name TEXT,
  unit_id INTEGER REFERENCES unit (id),
  unit_match TEXT NOT NULL CHECK (unit_match IN ('exact', 'alias', 'similar', 'new', 'none')),
  received_at TEXT NOT NULL,
  committed_at TEXT,
  operation_id INTEGER REFERENCES operation (id),
  corrections TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(corrections)),
  UNIQUE (campaign_id, sha256)
) STRICT;
CREATE INDEX import_file_unit ON import_file (unit_id);

CREATE TABLE import_table (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  import_id INTEGER NOT NULL REFERENCES import_file (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  sheet TEXT NOT NULL,
  kind TEXT NOT NULL,
  first_row INTEGER NOT NULL,
  last_row INTEGER NOT NULL,
  accounts TEXT NOT NULL CHECK (json_valid(accounts)),
  record_count INTEGER NOT NULL,
  declared TEXT NOT NULL CHECK (json_valid(declared))
) STRICT;
CREATE INDEX import_table_import ON import_table (import_id);

CREATE TABLE import_problem (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  import_id INTEGER NOT NULL REFERENCES import_file (id) ON DELETE CASCADE,
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  column TEXT,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  raw TEXT
) STRICT;
CREATE INDEX import_problem_import ON import_problem (import_id);
`;

/** Columns that every record carries: where it belongs and the cell it came from (null for what was typed in). */
const source = `
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  phase_id INTEGER NOT NULL REFERENCES phase (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  unit_text TEXT,
  part TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES import_file (id),
  sheet TEXT,
  row INTEGER,
  column TEXT`;

/** The indexes on unit_id alone are for taking a unit back: without them SQLite reads the table once for each unit. */
const records = `
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  match_key TEXT NOT NULL,
  sex TEXT CHECK (sex IN ('male', 'female')),
  birth TEXT,
  position TEXT,
  unit_id INTEGER NOT NULL REFERENCES unit (id)
) STRICT;
CREATE INDEX person_match ON person (unit_id, match_key);

CREATE TABLE collective (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  match_key TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id)
) STRICT;
CREATE UNIQUE INDEX collective_match ON collective (unit_id, match_key);

CREATE TABLE registration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,${source},
  subject TEXT NOT NULL CHECK (subject IN ('individual', 'collective')),
  person_id INTEGER REFERENCES person (id),
  collective_id INTEGER REFERENCES collective (id),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  award_code TEXT NOT NULL REFERENCES award_type (code),
  position TEXT,
  CHECK ((subject = 'individual') = (person_id IS NOT NULL)),
  CHECK ((subject = 'collective') = (collective_id IS NOT NULL))
) STRICT;
CREATE INDEX registration_count ON registration (campaign_id, award_code, subject, unit_id, phase_id, coalesce(person_id, collective_id), part);
CREATE INDEX registration_people ON registration (campaign_id, award_code, subject, unit_id, coalesce(person_id, collective_id), phase_id);
CREATE INDEX registration_name ON registration (campaign_id, sort_key, id, phase_id, award_code, subject, unit_id, folded);
CREATE INDEX registration_award ON registration (campaign_id, award_code, subject, sort_key, id, phase_id, unit_id, folded);
CREATE INDEX registration_unit ON registration (campaign_id, unit_id, sort_key, id, phase_id, award_code, subject, folded);
CREATE INDEX registration_position ON registration (campaign_id, position, sort_key, id, phase_id, award_code, subject, unit_id, folded);
CREATE INDEX registration_source ON registration (campaign_id, import_id, sheet, row, id, phase_id, award_code, subject, unit_id, folded);
CREATE INDEX registration_import ON registration (import_id);
CREATE INDEX registration_person ON registration (person_id);
CREATE INDEX registration_collective ON registration (collective_id);

CREATE TABLE award_count (
  id INTEGER PRIMARY KEY AUTOINCREMENT,${source},
  subject TEXT NOT NULL CHECK (subject IN ('individual', 'collective')),
  award_code TEXT NOT NULL REFERENCES award_type (code),
  count INTEGER NOT NULL CHECK (count > 0)
) STRICT;
CREATE INDEX award_count_count ON award_count (campaign_id, phase_id, award_code, subject, unit_id, part, import_id, count);
CREATE INDEX award_count_import ON award_count (import_id);
CREATE INDEX award_count_unit ON award_count (unit_id);

CREATE TABLE item_count (
  id INTEGER PRIMARY KEY AUTOINCREMENT,${source},
  item TEXT NOT NULL CHECK (item IN ('initiatives', 'works')),
  count INTEGER NOT NULL CHECK (count >= 0),
  value_vnd INTEGER
) STRICT;
CREATE INDEX item_count_campaign ON item_count (campaign_id, phase_id, item, unit_id, part);
CREATE INDEX item_count_import ON item_count (import_id);
CREATE INDEX item_count_unit ON item_count (unit_id);

CREATE TABLE initiative (
  id INTEGER PRIMARY KEY AUTOINCREMENT,${source},
  title TEXT NOT NULL,
  folded TEXT NOT NULL,
  benefit_vnd INTEGER
) STRICT;
CREATE INDEX initiative_campaign ON initiative (campaign_id, phase_id, unit_id, part, benefit_vnd);
CREATE INDEX initiative_import ON initiative (import_id);
CREATE INDEX initiative_unit ON initiative (unit_id);

CREATE TABLE initiative_author (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  initiative_id INTEGER NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;
CREATE INDEX initiative_author_initiative ON initiative_author (initiative_id);

CREATE TABLE work (
  id INTEGER PRIMARY KEY AUTOINCREMENT,${source},
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  value_vnd INTEGER,
  plaque INTEGER NOT NULL CHECK (plaque IN (0, 1))
) STRICT;
CREATE INDEX work_campaign ON work (campaign_id, phase_id, unit_id, part, value_vnd);
CREATE INDEX work_import ON work (import_id);
CREATE INDEX work_unit ON work (unit_id);

CREATE TABLE target (
  id INTEGER PRIMARY KEY AUTOINCREMENT,${source},
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  unit_of_measure TEXT,
  operator TEXT,
  planned REAL,
  actual REAL
) STRICT;
CREATE INDEX target_campaign ON target (campaign_id, phase_id, unit_id);
CREATE INDEX target_import ON target (import_id);
CREATE INDEX target_unit ON target (unit_id);

CREATE TABLE claim_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  phase_id INTEGER NOT NULL REFERENCES phase (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  part TEXT NOT NULL DEFAULT '',
  award_code TEXT NOT NULL REFERENCES award_type (code),
  subject TEXT NOT NULL CHECK (subject IN ('individual', 'collective')),
  chosen TEXT NOT NULL CHECK (chosen IN ('named', 'counted')),
  UNIQUE (campaign_id, phase_id, unit_id, part, award_code, subject)
) STRICT;
`;

/** The data of one federation: standing data, what units sent, and the records read from it. */
export const ground: Migration = {
  version: 10,
  sql: standing + intake + records,
  recordedTables: [
    'setting',
    'federation',
    'letterhead',
    'award_type',
    'cluster',
    'unit',
    'unit_name',
    'unit_alias',
    'campaign',
    'phase',
    'import_file',
    'import_table',
    'import_problem',
    'person',
    'collective',
    'registration',
    'award_count',
    'item_count',
    'initiative',
    'initiative_author',
    'work',
    'target',
    'claim_decision',
  ],
};
