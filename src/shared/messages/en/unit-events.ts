import type { unitEvents as vietnamese } from '../vi/unit-events.ts';

const summaries = {
  found: (units: string) => `Found ${units}`,
  rename: (units: string) => `Rename ${units}`,
  transfer: (units: string) => `Transfer ${units}`,
  merge: (units: string) => `Merge ${units}`,
  split: (units: string) => `Split ${units}`,
  dissolve: (units: string) => `Dissolve ${units}`,
  suspend: (units: string) => `Suspend ${units}`,
  resume: (units: string) => `Resume ${units}`,
};

export const unitEvents: typeof vietnamese = {
  summary: (kind, units) => summaries[kind](units),
  andOthers: (first, others) => `${first} and ${others} others`,
  future: (day) => `${day} has not come yet. The register says what holds; write this decision down from that day on.`,
  decisionFuture: (day) => `The decision's date ${day} has not come yet. Look at it again.`,
  ended: (name, day) => `“${name}” ended on ${day}. Choose a unit that goes on, or undo its end in the history.`,
  notFounded: (name, day) => `“${name}” is founded only on ${day}. Choose a later date or another unit.`,
  endsBeforeFounded: (name, day) => `“${name}” was founded on ${day} and cannot end on or before that day.`,
  backwards: (name, day) =>
    `“${name}” has a change on ${day}. Changes follow in time: choose a later day, or undo that change first.`,
  cycle: (name) => `“${name}” would stand below itself. Choose another parent.`,
  sameName: (name) => `The unit is called “${name}” already. Write another name.`,
  sameParent: 'The chosen units stand under this parent already. Choose another.',
  mergeAlone: 'There is nothing to merge. Choose at least one unit other than the one that receives.',
  splitOne: (name) => `To split “${name}” takes at least two new units, unless the old one goes on.`,
  succeedsItself: (name) => `“${name}” is among those that end. Choose another unit.`,
  suspendedAlready: (name) => `“${name}” is suspended already.`,
  notSuspended: (name) => `“${name}” is not suspended.`,
};
