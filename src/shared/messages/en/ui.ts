import type * as vi from '../vi/ui.ts';

export const ui: typeof vi.ui = {
  close: 'Close',
  clear: 'Clear',
  loading: 'Opening…',
  tryAgain: 'Try again',
  openAgain: 'Open the screen again',
  store: 'Save',
  postpone: 'Cancel',
  screenFailed: 'This screen could not be shown. The data is untouched; open it again.',
  noSuchScreen: 'There is no screen at this address. Go to the overview.',
  unreachable: 'The application did not answer. Try again; if it stays so, close and reopen the application.',
};

export const shell: typeof vi.shell = {
  screens: 'Screens',
  skip: 'To the content',
  dashboard: 'Overview',
  intake: 'Intake',
  registrations: 'Registrations',
  initiatives: 'Initiatives · Works',
  targets: 'Targets',
  reports: 'Reports',
  units: 'Units',
  history: 'History · Copies',
  settings: 'Lists · Rules',
  campaign: 'Emulation year',
  phase: 'Emulation phase',
  year: (year) => `Year ${year}`,
  wholeYear: 'Whole year',
  addCampaign: 'Add a year…',
};

export const jobs: typeof vi.jobs = {
  count: (done, total) => `${done}/${total}`,
  cancel: 'Stop',
  ended: { running: 'Running.', done: 'Done.', cancelled: 'Stopped.', failed: 'It could not be finished. Try again.' },
};
