import { awardHistory } from './vi/award-history.ts';
import { campaignOverview } from './vi/campaign-overview.ts';
import { campaignService } from './vi/campaign-service.ts';
import { check } from './vi/check.ts';
import { cli } from './vi/cli.ts';
import { clusters } from './vi/clusters.ts';
import { counting } from './vi/counting.ts';
import { demonstration } from './vi/demonstration.ts';
import { entry } from './vi/entry.ts';
import { federation } from './vi/federation.ts';
import { followUp } from './vi/follow-up.ts';
import { history } from './vi/history.ts';
import { host } from './vi/host.ts';
import { intakeCheck } from './vi/intake-check.ts';
import { intakeForm } from './vi/intake-form.ts';
import { intakeProblems } from './vi/intake-problems.ts';
import { intakeReasons } from './vi/intake-reasons.ts';
import { intakeReturn } from './vi/intake-return.ts';
import { intakeReview } from './vi/intake-review.ts';
import { intakeService } from './vi/intake-service.ts';
import { movements } from './vi/movements.ts';
import { people } from './vi/people.ts';
import { reminderLetter } from './vi/reminder-letter.ts';
import { reports } from './vi/reports.ts';
import { settings } from './vi/settings.ts';
import { storage } from './vi/storage.ts';
import { takeover } from './vi/takeover.ts';
import { targets } from './vi/targets.ts';
import { uiScreens } from './vi/ui-screens.ts';
import { unitEvents } from './vi/unit-events.ts';
import { unitLists } from './vi/unit-lists.ts';
import { unitService } from './vi/unit-service.ts';

/** Every text that a person reads, by subject. The Vietnamese is the source; other languages have the same type. */
export const vi = {
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
export type Messages = typeof vi;
