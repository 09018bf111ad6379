import type { campaignService as source } from '../vi/campaign-service.ts';

export const campaignService: typeof source = {
  missing: 'This campaign no longer exists. Reload the list.',
  phaseMissing: 'This campaign has no such phase. Choose another.',
  yearExists: (year) => `The campaign of ${year} exists already. Open it, or choose another year.`,
  phaseRepeated: (name) => `Two phases are called “${name}”. Give one of them another name.`,
  phaseBackwards: (name, startsOn, endsOn) =>
    `The phase “${name}” ends (${endsOn}) before it begins (${startsOn}). Correct the dates.`,
  phaseOutside: (name, year) =>
    `No day of the phase “${name}” is near ${year}. Correct the dates; a phase may begin in the year before.`,
  added: (year) => `Open the campaign of ${year}`,

  campaignCalled: (year) => `The campaign of ${year}`,
  campaignFields: { title: 'Title', theme: 'Theme', occasion: 'Occasion', launchedOn: 'Launched on' },
  changed: (year) => `Change the campaign of ${year}`,
  removed: (year) => `Delete the campaign of ${year}`,
  cloned: (year, from) => `Open the campaign of ${year} as that of ${from} was set up`,
  only: (year) => `${year} is the only campaign and cannot be deleted. Open another year first.`,
  used: (year, hanging) =>
    `The campaign of ${year} still has ${hanging} and cannot be deleted. Undo its imports in the history first; if it is no longer used, leave it as it is.`,

  phaseCalled: (name) => `The phase “${name}”`,
  phaseFields: {
    name: 'Name',
    startsOn: 'From',
    endsOn: 'To',
    deadlineOn: 'Deadline',
    deadlineBasis: 'Basis of the deadline',
    yearBasis: 'For units of',
  },
  phaseAdded: (name, year) => `Add the phase “${name}” to the campaign of ${year}`,
  phaseChanged: (name) => `Change the phase “${name}”`,
  phaseRemoved: (name) => `Delete the phase “${name}”`,
  phaseOnly: (name) =>
    `“${name}” is the campaign’s only phase and cannot be deleted. Change its name and dates, or add another first.`,
  phaseUsed: (name, hanging) =>
    `The phase “${name}” still has ${hanging} and cannot be deleted. Undo its imports in the history first, or only change its name and dates.`,

  deadlineMissing: 'This deadline no longer exists. Reload the list.',
  awardMissing: 'The catalogue has no such award. Choose again.',
  deadlineFields: {
    phaseId: 'Phase',
    awardCode: 'Award',
    sector: 'Sector',
    onDate: 'Deadline',
    basis: 'Basis',
  },
  deadlineCalled: (award, sector) => `the deadline of ${[award, sector].filter((part) => part !== null).join(', ')}`,
  deadlineForNothing: (phase) =>
    `A deadline of its own is for an award or for a sector. The deadline for all stands with the phase “${phase}”.`,
  deadlineRepeated: (called, phase) => `The phase “${phase}” has ${called} already. Change that one.`,
  deadlineAdded: (called) => `Add ${called}`,
  deadlineChanged: (called) => `Change ${called}`,
  deadlineRemoved: (called) => `Delete ${called}`,

  expected: (year) => `Choose the units that are expected to register in ${year}`,
};
