import type { uiSenders as vi } from '../vi/ui-senders.ts';

export const uiSenders: typeof vi = {
  waiting: (count) => `${count} senders are in no list of units yet.`,
  settle: 'Settle senders…',
  title: 'Settle the senders',
  about: 'The name in the file is remembered; files without errors are taken in at once. Choose “Later” when unsure.',
  table: 'Senders that are in no list of units yet',
  name: 'Name in the file',
  files: 'Files',
  moreFiles: (count) => `and ${count} more`,
  doubtful: '! Its files have errors or another year; look at them first.',
  meant: 'Is the unit',
  meantOf: (name) => `“${name}” is the unit`,
  newUnit: 'A new unit',
  known: (name) => `Known: ${name}`,
  nearest: (name) => `Nearest known name: ${name}`,
  later: 'Later',
  sum: (added, known, later) => `${added} new units, ${known} known ones, ${later} left for later.`,
  job: 'Settle senders and take files in',
};
