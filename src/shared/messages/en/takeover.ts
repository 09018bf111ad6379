import type { takeover as vietnamese } from '../vi/takeover.ts';

export const takeover: typeof vietnamese = {
  taken: (federation) => `Take the data of ${federation} over`,
  looking: (federation) => `Look into the data ${federation}`,
  notOpen: 'The data to take over are not open. Choose the data file again.',
  own: 'These are the data of this very federation. Choose the data file of another.',
  twice: (first, second) => `“${first}” and “${second}” were said to be one unit of the register. Choose one of them.`,
  undecided: (first, count) => `${count} units are not decided yet, the first is “${first}”. Choose for each.`,
  empty: 'This data file has no units. Choose another.',
};
