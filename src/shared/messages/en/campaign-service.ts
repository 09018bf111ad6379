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
};
