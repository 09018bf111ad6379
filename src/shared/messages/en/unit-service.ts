import type { unitService as source } from '../vi/unit-service.ts';

export const unitService: typeof source = {
  missing: 'This unit no longer exists. Reload the list of units.',
  nameMissing: 'This name of the unit no longer exists. Open the unit again.',
  parentMissing: 'The chosen upper unit no longer exists. Choose another.',
  parentIsBelow: (name) =>
    `“${name}” is this unit itself or stands below it, so it cannot be its upper unit. Choose another.`,
  exists: (name, code) => `The unit “${name}” (code ${code}) exists already. Use it, or write a clearer name.`,
  existed: (name, code, ended) =>
    `“${name}” is the name of the unit ${code}, which ended on ${ended}. Found the new one after that day.`,
  aliasExists: (alias, name, code) => `“${alias}” names “${name}” (code ${code}). An alias names one unit.`,
  added: (name) => `Add the unit ${name}`,
  changed: (name) => `Change the unit ${name}`,
  removed: (name) => `Remove the unit ${name}`,
  aliasAdded: (name, alias) => `Call ${name} “${alias}” as well`,
  aliasRemoved: (name, alias) => `No longer call ${name} “${alias}”`,
  nameCorrected: (name) => `Correct the name of ${name}`,
  headCount: (name, day) => `Head count of ${name} on ${day}`,
  cellsChanged: (cells) => `Change ${cells} cells of the list of units`,
  expectedUnknown: (text) => `“${text}” is not understood. Write x for a unit that must send, or nothing.`,
  clusterUnknown: (name) => `There is no cluster “${name}” yet. Add it first.`,
  nothing: 'empty',
  conflict: (name) => `“${name}” was changed elsewhere. Look at both values.`,
  changedSince: (field, now, wanted) => `${field}: the register has “${now}”, you wrote “${wanted}”.`,
  womenAbove: (name, women, members) => `${name}: ${women} women cannot be more than ${members} members.`,
  nameBackwards: (name) => `The name “${name}” ends before it begins. Look at its days.`,
  namesOverlap: (first, second, day) => `“${first}” and “${second}” both hold from ${day}. Mend their days.`,
  hangsOn: (name) => `“${name}” cannot be removed: records hang on it. Dissolve or merge it, or remove those first.`,
  hanging: (what, count) => `${what}: ${count}`,
};
