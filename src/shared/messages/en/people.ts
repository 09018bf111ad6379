import type { people as vi } from '../vi/people.ts';

export const people: typeof vi = {
  missing: 'This person is not there any more. Reload the list.',
  namesDiffer: 'These two have different names and cannot be one person.',
  decidedAlready: 'These two have been decided about already. Reload the list.',
  joined: (name) => `Join two rows “${name}” into one person`,
  keptApart: (name) => `Note that “${name}” are two people of one name`,
};
