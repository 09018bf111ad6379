import { app } from './app.ts';
import { awardHistory } from './award-history.ts';
import { campaigns } from './campaigns.ts';
import { clusters } from './clusters.ts';
import { figures } from './figures.ts';
import { followUp } from './follow-up.ts';
import { backups, history } from './history.ts';
import { intake, jobs } from './intake.ts';
import { papers } from './intake-papers.ts';
import { initiatives, works } from './items.ts';
import { movements } from './movements.ts';
import { numbers } from './numbers.ts';
import { people } from './people.ts';
import { registrations } from './registrations.ts';
import { reports } from './reports.ts';
import { settings } from './settings.ts';
import { takeover } from './takeover.ts';
import { targets } from './targets.ts';
import { unitLists } from './unit-lists.ts';
import { units } from './units.ts';

/** Every procedure of the application. Core implements it, the renderer calls it; nothing else is shared between them. */
export const contract = {
  app,
  campaigns,
  movements,
  followUp,
  units,
  unitLists,
  takeover,
  clusters,
  intake,
  papers,
  jobs,
  registrations,
  numbers,
  initiatives,
  works,
  people,
  awardHistory,
  figures,
  reports,
  targets,
  settings,
  history,
  backups,
};
export type Contract = typeof contract;
