import { awardHistory } from './en/award-history.ts';
import { campaignOverview } from './en/campaign-overview.ts';
import { campaignService } from './en/campaign-service.ts';
import { check } from './en/check.ts';
import { cli } from './en/cli.ts';
import { clusters } from './en/clusters.ts';
import { counting } from './en/counting.ts';
import { demonstration } from './en/demonstration.ts';
import { entry } from './en/entry.ts';
import { federation } from './en/federation.ts';
import { followUp } from './en/follow-up.ts';
import { history } from './en/history.ts';
import { host } from './en/host.ts';
import { intakeCheck } from './en/intake-check.ts';
import { intakeForm } from './en/intake-form.ts';
import { intakeProblems } from './en/intake-problems.ts';
import { intakeReasons } from './en/intake-reasons.ts';
import { intakeReturn } from './en/intake-return.ts';
import { intakeReview } from './en/intake-review.ts';
import { intakeService } from './en/intake-service.ts';
import { movements } from './en/movements.ts';
import { people } from './en/people.ts';
import { reminderLetter } from './en/reminder-letter.ts';
import { reports } from './en/reports.ts';
import { settings } from './en/settings.ts';
import { storage } from './en/storage.ts';
import { takeover } from './en/takeover.ts';
import { targets } from './en/targets.ts';
import { uiScreens } from './en/ui-screens.ts';
import { unitEvents } from './en/unit-events.ts';
import { unitLists } from './en/unit-lists.ts';
import { unitService } from './en/unit-service.ts';
import type { Messages } from './vi.ts';

export const en: Messages = {
  entry,
  federation,
  check,
  awardHistory,
  campaignOverview,
  cli,
  clusters,
  counting,
  demonstration,
  history,
  host,
  intakeCheck,
  people,
  reports,
  settings,
  storage,
  targets,
  campaignService,
  movements,
  reminderLetter,
  followUp,
  intakeProblems,
  intakeReasons,
  intakeReview,
  intakeForm,
  intakeReturn,
  intakeService,
  takeover,
  unitEvents,
  unitLists,
  unitService,
  uiScreens,
};
