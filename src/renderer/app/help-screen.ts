import type { HelpScreen } from '#shared/messages/vi/ui-help.ts';

/** Addresses and the help of what is shown there, the narrower first. */
const addresses: readonly (readonly [string, HelpScreen])[] = [
  ['/intake/follow-up', 'follow-up'],
  ['/intake/', 'review'],
  ['/intake', 'intake'],
  ['/registrations/numbers', 'numbers'],
  ['/registrations/table', 'table'],
  ['/registrations/disagreements', 'disagreements'],
  ['/registrations/figure', 'figure'],
  ['/registrations/people', 'people'],
  ['/registrations/collectives', 'people'],
  ['/registrations/history', 'award-history'],
  ['/registrations', 'registrations'],
  ['/initiatives', 'initiatives'],
  ['/targets', 'targets'],
  ['/reports', 'reports'],
  ['/units', 'units'],
  ['/history/backups', 'backups'],
  ['/history/check', 'check'],
  ['/history', 'history'],
  ['/settings/campaigns/units', 'expected-units'],
  ['/settings/campaigns/movement', 'movement'],
  ['/settings/campaigns', 'campaigns'],
  ['/settings/letterheads', 'letterheads'],
  ['/settings/awards', 'awards'],
  ['/settings/legal-texts', 'legal-texts'],
  ['/settings/thresholds', 'thresholds'],
];

/** Which help belongs to an address of the application. */
export function helpScreenOf(path: string): HelpScreen {
  return addresses.find(([start]) => path.startsWith(start))?.[1] ?? 'dashboard';
}
