import type { unitService as source } from '../vi/unit-service.ts';

export const unitService: typeof source = {
  missing: 'This unit no longer exists. Reload the list of units.',
  parentMissing: 'The chosen upper unit no longer exists. Choose another.',
  parentIsBelow: (name) =>
    `“${name}” is this unit itself or stands below it, so it cannot be its upper unit. Choose another.`,
  exists: (name, code) => `The unit “${name}” (code ${code}) exists already. Use it, or write a clearer name.`,
  added: (name) => `Add the unit ${name}`,
  changed: (name) => `Change the unit ${name}`,
};
