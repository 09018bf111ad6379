import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { CampaignScreen } from '../campaigns/campaign-screen.tsx';
import { ExpectedUnitsScreen } from '../campaigns/expected-units-screen.tsx';
import { readMovementAddress } from '../campaigns/movement-address.ts';
import { MovementScreen } from '../campaigns/movement-screen.tsx';
import { DashboardScreen } from '../dashboard/dashboard-screen.tsx';
import { readFollowUpFilter } from '../follow-up/follow-up-filter.ts';
import { FollowUpScreen } from '../follow-up/follow-up-screen.tsx';
import { BackupsScreen } from '../history/backups-screen.tsx';
import { CheckScreen } from '../history/check-screen.tsx';
import { HistoryScreen } from '../history/history-screen.tsx';
import { InitiativesScreen } from '../initiatives/initiatives-screen.tsx';
import { readItemAddress } from '../initiatives/item-address.ts';
import { WorksScreen } from '../initiatives/works-screen.tsx';
import { readFileFilter } from '../intake/file-filter.ts';
import { IntakeScreen } from '../intake/intake-screen.tsx';
import { ReviewScreen } from '../intake/review/review-screen.tsx';
import { readSheetPlace } from '../intake/review/sheet-place.ts';
import { CollectiveScreen } from '../people/collective-screen.tsx';
import { CollectivesScreen } from '../people/collectives-screen.tsx';
import { HistoryFilesScreen } from '../people/files-screen.tsx';
import { AwardHistoryScreen } from '../people/history-screen.tsx';
import { HistorySheetScreen } from '../people/history-sheet-screen.tsx';
import { readHistoryAddress, readNameAddress } from '../people/people-address.ts';
import { PeopleScreen } from '../people/people-screen.tsx';
import { PersonScreen } from '../people/person-screen.tsx';
import { WaitingAwardsScreen } from '../people/waiting-screen.tsx';
import { DisagreementsScreen } from '../registrations/disagreements-screen.tsx';
import { DuplicatesScreen } from '../registrations/duplicates-screen.tsx';
import { readFigureAddress } from '../registrations/figure-address.ts';
import { FigureScreen } from '../registrations/figure-screen.tsx';
import { readNumbersAddress } from '../registrations/numbers-address.ts';
import { NumbersScreen } from '../registrations/numbers-screen.tsx';
import { readRegistrationFilter } from '../registrations/registration-filter.ts';
import { RegistrationsScreen } from '../registrations/registrations-screen.tsx';
import { readTableAddress } from '../registrations/table-address.ts';
import { TableScreen } from '../registrations/table-screen.tsx';
import { readReportAddress } from '../reports/report-address.ts';
import { ReportsScreen } from '../reports/reports-screen.tsx';
import { AwardsScreen } from '../settings/awards-screen.tsx';
import { LegalTextsScreen } from '../settings/legal-texts-screen.tsx';
import { LetterheadsScreen } from '../settings/letterheads-screen.tsx';
import { ThresholdsScreen } from '../settings/thresholds-screen.tsx';
import { readTargetsAddress } from '../targets/targets-address.ts';
import { TargetsScreen } from '../targets/targets-screen.tsx';
import { ClustersScreen } from '../units/clusters/clusters-screen.tsx';
import { UnitScreen } from '../units/page/unit-screen.tsx';
import { TakeoverScreen } from '../units/takeover/takeover-screen.tsx';
import { UnitsScreen } from '../units/units-screen.tsx';
import { parseAddress, writeAddress } from './address.ts';
import { Gate } from './gate.tsx';
import { NotFound } from './not-found.tsx';

const root = createRootRoute({ component: Gate, notFoundComponent: NotFound });
const getParentRoute = () => root;

const routeTree = root.addChildren([
  createRoute({ getParentRoute, path: '/', component: DashboardScreen }),
  createRoute({ getParentRoute, path: '/intake', component: IntakeScreen, validateSearch: readFileFilter }),
  createRoute({
    getParentRoute,
    path: '/intake/follow-up',
    component: FollowUpScreen,
    validateSearch: readFollowUpFilter,
  }),
  createRoute({ getParentRoute, path: '/intake/$importId', component: ReviewScreen, validateSearch: readSheetPlace }),
  createRoute({
    getParentRoute,
    path: '/registrations',
    component: RegistrationsScreen,
    validateSearch: readRegistrationFilter,
  }),
  createRoute({
    getParentRoute,
    path: '/registrations/table',
    component: TableScreen,
    validateSearch: readTableAddress,
  }),
  createRoute({
    getParentRoute,
    path: '/registrations/numbers',
    component: NumbersScreen,
    validateSearch: readNumbersAddress,
  }),
  createRoute({ getParentRoute, path: '/registrations/disagreements', component: DisagreementsScreen }),
  createRoute({ getParentRoute, path: '/registrations/duplicates', component: DuplicatesScreen }),
  createRoute({
    getParentRoute,
    path: '/registrations/people',
    component: PeopleScreen,
    validateSearch: readNameAddress,
  }),
  createRoute({ getParentRoute, path: '/registrations/people/$personId', component: PersonScreen }),
  createRoute({
    getParentRoute,
    path: '/registrations/collectives',
    component: CollectivesScreen,
    validateSearch: readNameAddress,
  }),
  createRoute({ getParentRoute, path: '/registrations/collectives/$collectiveId', component: CollectiveScreen }),
  createRoute({
    getParentRoute,
    path: '/registrations/history',
    component: AwardHistoryScreen,
    validateSearch: readHistoryAddress,
  }),
  createRoute({ getParentRoute, path: '/registrations/history/waiting', component: WaitingAwardsScreen }),
  createRoute({ getParentRoute, path: '/registrations/history/files', component: HistoryFilesScreen }),
  createRoute({
    getParentRoute,
    path: '/registrations/history/$fileId',
    component: HistorySheetScreen,
    validateSearch: readSheetPlace,
  }),
  createRoute({
    getParentRoute,
    path: '/registrations/figure',
    component: FigureScreen,
    validateSearch: readFigureAddress,
  }),
  createRoute({
    getParentRoute,
    path: '/initiatives',
    component: InitiativesScreen,
    validateSearch: readItemAddress,
  }),
  createRoute({ getParentRoute, path: '/initiatives/works', component: WorksScreen, validateSearch: readItemAddress }),
  createRoute({ getParentRoute, path: '/targets', component: TargetsScreen, validateSearch: readTargetsAddress }),
  createRoute({ getParentRoute, path: '/reports', component: ReportsScreen, validateSearch: readReportAddress }),
  createRoute({ getParentRoute, path: '/units', component: UnitsScreen }),
  createRoute({ getParentRoute, path: '/units/clusters', component: ClustersScreen }),
  createRoute({ getParentRoute, path: '/units/takeover', component: TakeoverScreen }),
  createRoute({ getParentRoute, path: '/units/$unitId', component: UnitScreen }),
  createRoute({ getParentRoute, path: '/history', component: HistoryScreen }),
  createRoute({ getParentRoute, path: '/history/backups', component: BackupsScreen }),
  createRoute({ getParentRoute, path: '/history/check', component: CheckScreen }),
  createRoute({
    getParentRoute,
    path: '/settings',
    beforeLoad: () => {
      throw redirect({ to: '/settings/campaigns', replace: true });
    },
  }),
  createRoute({ getParentRoute, path: '/settings/thresholds', component: ThresholdsScreen }),
  createRoute({ getParentRoute, path: '/settings/campaigns', component: CampaignScreen }),
  createRoute({ getParentRoute, path: '/settings/campaigns/units', component: ExpectedUnitsScreen }),
  createRoute({
    getParentRoute,
    path: '/settings/campaigns/movement',
    component: MovementScreen,
    validateSearch: readMovementAddress,
  }),
  createRoute({ getParentRoute, path: '/settings/letterheads', component: LetterheadsScreen }),
  createRoute({ getParentRoute, path: '/settings/awards', component: AwardsScreen }),
  createRoute({ getParentRoute, path: '/settings/legal-texts', component: LegalTextsScreen }),
]);

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
