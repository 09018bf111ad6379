import type { check as vietnamese } from '../vi/check.ts';

export const check: typeof vietnamese = {
  names: {
    integrity: 'The data file is whole',
    relations: 'Relations between tables',
    history: 'The history agrees with the data',
    imports: 'Numbers of records of each received file',
    places: 'Records point at their place in the file',
    units: 'Tree and names of units',
    clusters: 'Clusters and who leads them',
    people: 'People joined to others',
    targets: 'Results of targets',
    figures: 'Figures agree with their rows',
    originals: 'Original files are kept unchanged',
    open: 'No operation left open',
  },
  broken: (detail) => `The data file is damaged: ${detail}. Restore the latest copy.`,
  orphan: (table, row, parent) => `${table} (id ${row}) points at a “${parent}” that is gone.`,
  historyDiffers: (table, row) => `${table} (id ${row}) differs from its last line in the history.`,
  historyMissing: (table, row) => `${table} (id ${row}) is not in the history.`,
  rowMissing: (table, row) => `${table} (id ${row}) is in the history but no longer in the data.`,
  recordCount: (file, declared, found) =>
    `The file “${file}” brought ${declared} records but the data has ${found}. Undo its import and import it again.`,
  misplaced: (table, row, file) => `${table} (id ${row}) points outside the tables of the file “${file}”.`,
  originalMissing: (file) => `The original of “${file}” is gone. Ask the unit to send it again.`,
  originalChanged: (file) => `The original of “${file}” was changed. Ask the unit to send it again.`,
  unitCycle: (unit) => `“${unit}” stands below itself at some time. Correct its upper unit.`,
  unitParent: (unit) => `The upper unit of “${unit}” differs from the dated one. Choose it again.`,
  unitPlacements: (unit) => `“${unit}” has two upper units at one time.`,
  unitNames: (unit) => `“${unit}” has two names at one time. Correct their days.`,
  clusterLeader: (cluster, year) => `The leader or deputy of “${cluster}” in ${year} is not in it. Choose them again.`,
  joinedTwice: (person) =>
    `“${person}” is joined to somebody who is joined to another. Take them apart and join again.`,
  underJoined: (person) => `Records stand under “${person}”, who is joined to another. Take them apart and join again.`,
  resultOutside: (set, item, year) =>
    `The result of ${year} of target ${item} in “${set}” lies outside its years. Correct the years of the set.`,
  resultUnfit: (set, item, year) =>
    `The result of ${year} of target ${item} in “${set}” does not fit how the target is measured. Type it again.`,
  operationOpen: 'An operation was left open. Close the program and open it again.',
  andMore: (count) => `… and ${count} more rows.`,
};
