import type { Migration } from './migration.ts';

/** The orders in which initiatives and works are shown a window at a time. */
export const entry: Migration = {
  version: 70,
  sql: `
CREATE INDEX initiative_entered ON initiative (campaign_id);
CREATE INDEX initiative_title ON initiative (campaign_id, folded);
CREATE INDEX initiative_value ON initiative (campaign_id, benefit_vnd);
CREATE INDEX work_entered ON work (campaign_id);
CREATE INDEX work_title ON work (campaign_id, folded);
CREATE INDEX work_value ON work (campaign_id, value_vnd);
`,
  recordedTables: [],
};
