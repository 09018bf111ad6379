import type { Migration } from './migration.ts';

const setUp = `
ALTER TABLE campaign ADD COLUMN occasion TEXT NOT NULL DEFAULT '';
ALTER TABLE campaign ADD COLUMN launched_on TEXT;
ALTER TABLE phase ADD COLUMN year_basis TEXT CHECK (year_basis IN ('calendar', 'school'));
ALTER TABLE phase ADD COLUMN deadline_basis TEXT NOT NULL DEFAULT '';

CREATE TABLE deadline (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  phase_id INTEGER NOT NULL REFERENCES phase (id) ON DELETE CASCADE,
  award_code TEXT REFERENCES award_type (code),
  sector TEXT CHECK (sector IN ('public-service', 'state-enterprise', 'non-state')),
  on_date TEXT NOT NULL,
  basis TEXT NOT NULL DEFAULT '',
  CHECK (award_code IS NOT NULL OR sector IS NOT NULL)
) STRICT;
CREATE INDEX deadline_phase ON deadline (phase_id, award_code, sector);
CREATE INDEX deadline_award ON deadline (award_code) WHERE award_code IS NOT NULL;

CREATE TABLE campaign_unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  expected INTEGER NOT NULL CHECK (expected IN (0, 1)),
  UNIQUE (campaign_id, unit_id)
) STRICT;
CREATE INDEX campaign_unit_unit ON campaign_unit (unit_id);
`;

/** A programme runs over several years and belongs to no campaign; a movement belongs to one. */
const movements = `
CREATE TABLE movement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  campaign_id INTEGER REFERENCES campaign (id),
  kind TEXT NOT NULL CHECK (kind IN ('regular', 'thematic', 'programme')),
  name TEXT NOT NULL,
  sector TEXT CHECK (sector IN ('public-service', 'state-enterprise', 'non-state')),
  issuer TEXT NOT NULL DEFAULT '',
  starts_on TEXT,
  ends_on TEXT,
  goal TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  CHECK ((kind = 'programme') = (campaign_id IS NULL)),
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX movement_campaign ON movement (campaign_id, position);

CREATE TABLE movement_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement (id),
  registration_id INTEGER REFERENCES registration (id) ON DELETE CASCADE,
  initiative_id INTEGER REFERENCES initiative (id) ON DELETE CASCADE,
  work_id INTEGER REFERENCES work (id) ON DELETE CASCADE,
  CHECK ((registration_id IS NOT NULL) + (initiative_id IS NOT NULL) + (work_id IS NOT NULL) = 1),
  UNIQUE (movement_id, registration_id),
  UNIQUE (movement_id, initiative_id),
  UNIQUE (movement_id, work_id)
) STRICT;
CREATE INDEX movement_link_registration ON movement_link (registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX movement_link_initiative ON movement_link (initiative_id) WHERE initiative_id IS NOT NULL;
CREATE INDEX movement_link_work ON movement_link (work_id) WHERE work_id IS NOT NULL;
`;

const followUp = `
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  phase_id INTEGER REFERENCES phase (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  sent_on TEXT NOT NULL
) STRICT;
CREATE INDEX reminder_campaign ON reminder (campaign_id, unit_id, sent_on);
CREATE INDEX reminder_phase ON reminder (phase_id) WHERE phase_id IS NOT NULL;
CREATE INDEX reminder_unit ON reminder (unit_id);
CREATE INDEX import_file_follow_up ON import_file (campaign_id, unit_id, phase_id, status, received_at, returned_at);
`;

/** How a year is set up: movements and programmes, deadlines, who is expected to send, and who was reminded. */
export const campaigns: Migration = {
  version: 60,
  sql: setUp + movements + followUp,
  recordedTables: ['campaign', 'phase', 'deadline', 'campaign_unit', 'movement', 'movement_link', 'reminder'],
};
