import type { campaignOverview as source } from '../vi/campaign-overview.ts';

export const campaignOverview: typeof source = {
  works: 'Works',
  worksValue: 'Value of works',
  emulationFighters: 'Emulation fighters of all levels',
  initiatives: 'Initiatives',
  award: (name, subject) => `${name} (${subject === 'collective' ? 'collectives' : 'individuals'})`,
  attention: {
    review: (count) => `${count} files to look at before they are taken in`,
    refused: (count) => `${count} files that cannot be read`,
    disagreement: (count) => `${count} places where names and numbers differ; the larger stands`,
    missing: (count) => `${count} units have not registered yet`,
    deadlineOf: (phase) => `the deadline of ${phase}`,
    deadline: (called, days, on) =>
      `${called.charAt(0).toUpperCase()}${called.slice(1)}: ${days === 0 ? 'today' : `${days} days left`} (${on})`,
    noCopy: 'No verified copy of the data yet',
    oldCopy: (days) => `The newest verified copy is ${days} days old`,
  },
};
