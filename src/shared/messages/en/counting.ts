import type { counting as source } from '../vi/counting.ts';

const subjectNames = { individual: 'individuals', collective: 'collectives' };

export const counting: typeof source = {
  subjects: subjectNames,
  items: { initiatives: 'initiatives', works: 'works' },
  sectors: {
    'public-service': 'Administration and public service',
    'state-enterprise': 'State production and business',
    'non-state': 'Non-state sector',
    none: 'No sector',
  },
  splitUp: (name) => `${name} (split into several units)`,
  noCluster: 'No emulation cluster',
  numbersOnly: (count, subject) => `${count} ${subjectNames[subject]} (numbers only)`,
  initiativesOnly: (count) => `${count} initiatives (numbers only)`,
  worksOnly: (count) => `${count} works (numbers only)`,
  plaque: 'Plaque',
  nothingToDecide:
    'The names and numbers of this unit no longer differ: there is nothing to choose. Reload the figures.',
  decided: (chosen, award, unit) =>
    `Count ${award} of ${unit} by ${chosen === 'named' ? 'the list of names' : 'the numbers'}`,
  decisionDropped: (award, unit) => `Drop the choice between names and numbers for ${award} of ${unit}`,
  recount: {
    differs: (campaign, figure, first, second) =>
      `Campaign of ${campaign}, ${figure}: the first way counts ${first}, row by row there are ${second}.`,
    foreignPerson: (count) => `${count} registrations point at a person or collective of another unit.`,
    foreignPhase: (count) => `${count} records have a phase that is not of their campaign.`,
  },
};
