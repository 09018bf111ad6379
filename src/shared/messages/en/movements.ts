import type { movements as source } from '../vi/movements.ts';

export const movements: typeof source = {
  missing: 'This movement or programme no longer exists. Reload the list.',
  kinds: { regular: 'the regular movement', thematic: 'the thematic movement', programme: 'the programme' },
  called: (kind, name) => `${kind} “${name}”`,
  fields: {
    kind: 'Kind',
    name: 'Name',
    sector: 'Sector',
    issuer: 'Launched by',
    startsOn: 'From',
    endsOn: 'To',
    goal: 'Goal',
  },
  repeated: (name) =>
    `There is a movement or programme called “${name}” already. Change that one, or choose another name.`,
  backwards: (name, startsOn, endsOn) =>
    `“${name}” ends (${endsOn}) before it begins (${startsOn}). Correct the dates.`,
  outside: (name, year) =>
    `No day of “${name}” is in the campaign of ${year}. Correct the dates, or enter it in another year.`,
  kindFixed: (name) => `“${name}” cannot turn from a year’s movement into a programme or back. Enter a new one.`,
  used: (called, count) =>
    `${count} records belong to ${called}, so it cannot be deleted. Open it and take them away first.`,
  otherCampaign: (called) => `Some records are not of the campaign of ${called}. Choose records of that year.`,
  outsideDays: (called) =>
    `Some records are of a phase outside the days of ${called}. Correct the days or choose again.`,
  added: (called) => `Add ${called}`,
  changed: (called) => `Change ${called}`,
  removed: (called) => `Delete ${called}`,
  what: { registrations: 'registrations', initiatives: 'initiatives', works: 'works' },
  linked: (what, called) => `Put ${what} to ${called}`,
  unlinked: (what, called) => `Take ${what} away from ${called}`,
};
