import type { Migration } from './migration.ts';

/**
 * What stood in the register before is an operation of its own, so that the history holds every row. Days from and to are the first and the last on which something held: a unit dissolved from 1 July ended on 30 June.
 * `unit.parent_id` is the parent of the placement that is open, or of the last where the unit has ended.
 */
const register = `
ALTER TABLE unit ADD COLUMN short_name TEXT;
ALTER TABLE unit ADD COLUMN year_basis TEXT NOT NULL DEFAULT 'calendar' CHECK (year_basis IN ('calendar', 'school'));
ALTER TABLE unit ADD COLUMN commune TEXT;
ALTER TABLE unit ADD COLUMN address TEXT;
ALTER TABLE unit ADD COLUMN contact_name TEXT;
ALTER TABLE unit ADD COLUMN contact_phone TEXT;
ALTER TABLE unit ADD COLUMN contact_email TEXT;
ALTER TABLE unit ADD COLUMN founded_on TEXT;
ALTER TABLE unit ADD COLUMN ended_on TEXT CHECK (founded_on IS NULL OR ended_on >= founded_on);
ALTER TABLE unit ADD COLUMN note TEXT;
CREATE INDEX unit_cluster ON unit (cluster_id) WHERE cluster_id IS NOT NULL;
CREATE INDEX unit_alias_unit ON unit_alias (unit_id);

CREATE TABLE unit_placement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  parent_id INTEGER NOT NULL REFERENCES unit (id),
  valid_from TEXT,
  valid_to TEXT,
  CHECK (unit_id <> parent_id),
  CHECK (valid_to >= valid_from)
) STRICT;
CREATE INDEX unit_placement_unit ON unit_placement (unit_id);
CREATE INDEX unit_placement_parent ON unit_placement (parent_id);

INSERT INTO operation (kind, actor, at, summary)
SELECT 'unit.placements', 'Sổ Thi đua', strftime('%Y-%m-%dT%H:%M:%fZ'), 'Ghi cấp trên của đơn vị theo thời gian'
WHERE EXISTS (SELECT 1 FROM unit WHERE parent_id IS NOT NULL);
INSERT INTO unit_placement (unit_id, parent_id) SELECT id, parent_id FROM unit WHERE parent_id IS NOT NULL;
INSERT INTO change (operation_id, table_name, row_id, kind, after)
SELECT (SELECT max(id) FROM operation), 'unit_placement', id, 'insert',
  json_object('id', id, 'unit_id', unit_id, 'parent_id', parent_id, 'valid_from', NULL, 'valid_to', NULL)
FROM unit_placement;

CREATE TABLE unit_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('found', 'rename', 'transfer', 'merge', 'split', 'dissolve', 'suspend', 'resume')),
  decision_number TEXT,
  decision_on TEXT,
  effective_on TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX unit_event_day ON unit_event (effective_on);

CREATE TABLE unit_event_unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL REFERENCES unit_event (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  role TEXT NOT NULL CHECK (role IN ('before', 'after', 'subject')),
  UNIQUE (event_id, unit_id, role)
) STRICT;
CREATE INDEX unit_event_unit_unit ON unit_event_unit (unit_id);

CREATE TABLE head_count (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  on_date TEXT NOT NULL,
  members INTEGER CHECK (members >= 0),
  women INTEGER CHECK (women >= 0 AND (members IS NULL OR women <= members)),
  workforce INTEGER CHECK (workforce >= 0),
  UNIQUE (unit_id, on_date)
) STRICT;
`;

/** `unit.cluster_id` is the cluster of the last year that clusters were set up for. */
const clusters = `
ALTER TABLE cluster ADD COLUMN kind TEXT NOT NULL DEFAULT 'cluster' CHECK (kind IN ('cluster', 'block'));

CREATE TABLE cluster_year (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cluster_id INTEGER NOT NULL REFERENCES cluster (id),
  year INTEGER NOT NULL,
  leader_unit_id INTEGER REFERENCES unit (id),
  deputy_unit_id INTEGER REFERENCES unit (id),
  UNIQUE (cluster_id, year),
  CHECK (leader_unit_id <> deputy_unit_id)
) STRICT;
CREATE INDEX cluster_year_year ON cluster_year (year);
CREATE INDEX cluster_year_leader ON cluster_year (leader_unit_id) WHERE leader_unit_id IS NOT NULL;
CREATE INDEX cluster_year_deputy ON cluster_year (deputy_unit_id) WHERE deputy_unit_id IS NOT NULL;

CREATE TABLE cluster_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cluster_id INTEGER NOT NULL REFERENCES cluster (id),
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  UNIQUE (unit_id, year)
) STRICT;
CREATE INDEX cluster_member_cluster ON cluster_member (cluster_id, year);
CREATE INDEX cluster_member_year ON cluster_member (year);

CREATE TABLE pact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cluster_id INTEGER NOT NULL REFERENCES cluster (id),
  year INTEGER NOT NULL,
  title TEXT NOT NULL,
  signed_on TEXT,
  place TEXT,
  UNIQUE (cluster_id, year, title)
) STRICT;

CREATE TABLE pact_signature (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pact_id INTEGER NOT NULL REFERENCES pact (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  signed_on TEXT,
  UNIQUE (pact_id, unit_id)
) STRICT;
CREATE INDEX pact_signature_unit ON pact_signature (unit_id);
`;

/** Units through the years: where they stood, what became of them, how many they were, and their clusters. */
export const units: Migration = {
  version: 50,
  sql: register + clusters,
  recordedTables: [
    'unit',
    'cluster',
    'unit_placement',
    'unit_event',
    'unit_event_unit',
    'head_count',
    'cluster_year',
    'cluster_member',
    'pact',
    'pact_signature',
  ],
};
