import { jobs, shell, ui } from './ui.ts';
import { uiCampaigns } from './ui-campaigns.ts';
import { uiChangeFields } from './ui-change-fields.ts';
import { uiDashboard } from './ui-dashboard.ts';
import { uiDuplicates } from './ui-duplicates.ts';
import { uiEntry } from './ui-entry.ts';
import { uiFollowUp } from './ui-follow-up.ts';
import { uiHelp } from './ui-help.ts';
import { uiHistory } from './ui-history.ts';
import { uiIntake } from './ui-intake.ts';
import { uiPapers } from './ui-papers.ts';
import { uiPeople } from './ui-people.ts';
import { uiRegistrations } from './ui-registrations.ts';
import { uiReports } from './ui-reports.ts';
import { uiReview } from './ui-review.ts';
import { uiSenders } from './ui-senders.ts';
import { uiSettings } from './ui-settings.ts';
import { uiSetup } from './ui-setup.ts';
import { uiTakeover } from './ui-takeover.ts';
import { uiTargets } from './ui-targets.ts';
import { uiUnitLists } from './ui-unit-lists.ts';
import { uiUnitPage } from './ui-unit-page.ts';
import { uiUnits } from './ui-units.ts';

/** The texts of the screens, a part for each subject. */
export const uiScreens = {
  ui,
  shell,
  jobs,
  setup: uiSetup,
  dashboard: uiDashboard,
  campaigns: uiCampaigns,
  followUp: uiFollowUp,
  intake: uiIntake,
  senders: uiSenders,
  review: uiReview,
  papers: uiPapers,
  registrations: uiRegistrations,
  people: uiPeople,
  duplicates: uiDuplicates,
  entry: uiEntry,
  targets: uiTargets,
  units: uiUnits,
  unitPage: uiUnitPage,
  unitLists: uiUnitLists,
  takeover: uiTakeover,
  reports: uiReports,
  history: uiHistory,
  settings: uiSettings,
  help: uiHelp,
  changeFields: uiChangeFields,
};
