import { campaignActs } from './campaign-acts.ts';
import { clusterActs } from './cluster-acts.ts';
import { entryActs } from './entry-acts.ts';
import { intakeActs } from './intake-acts.ts';
import type { Act } from './office.ts';
import { peopleActs } from './people-acts.ts';
import { settingsActs } from './settings-acts.ts';
import { targetActs } from './target-acts.ts';
import { unitActs } from './unit-acts.ts';

/** Everything that can be done in the office and taken back, by the procedure that does it and what sort of it. */
export const subjects: readonly Readonly<Record<string, Act>>[] = [
  unitActs,
  clusterActs,
  campaignActs,
  entryActs,
  intakeActs,
  peopleActs,
  settingsActs,
  targetActs,
];
