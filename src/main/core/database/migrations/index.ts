import { operations } from './000-operations.ts';
import { ground } from './010-ground.ts';
import { returns } from './020-returns.ts';
import { learnedCorrections } from './030-learned-corrections.ts';
import { people } from './040-people.ts';
import { units } from './050-units.ts';
import { campaigns } from './060-campaigns.ts';
import { entry } from './070-entry.ts';
import { awardHistory } from './080-award-history.ts';
import { targets } from './090-targets.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [
  operations,
  ground,
  returns,
  learnedCorrections,
  people,
  units,
  campaigns,
  entry,
  awardHistory,
  targets,
];

export const latestVersion = migrations.at(-1)?.version ?? 0;
