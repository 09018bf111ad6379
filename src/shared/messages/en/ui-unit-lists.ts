import type { uiUnitLists as vietnamese } from '../vi/ui-unit-lists.ts';

export const uiUnitLists: typeof vietnamese = {
  export: 'Export',
  import: 'Import',
  title: 'Import a list of units',
  about: (sheet, rows) => `Sheet “${sheet}”, ${rows} rows. Nothing is written yet.`,
  states: { new: 'New', changed: 'Changed', same: 'Same', doubtful: 'To decide', wrong: 'Wrong' },
  row: 'Row',
  name: 'Name in the file',
  state: 'Result',
  unit: 'Unit of the register',
  what: 'What',
  change: (field, before, after) => (before === '' ? `${field}: ${after}` : `${field}: ${before} → ${after}`),
  undecided: 'Not decided',
  asNew: 'A new unit',
  skip: 'Leave the row out',
  newClusters: 'Unknown clusters: tick to add',
  newCommunes: 'Unknown communes: tick to accept',
  onlyOpen: 'Only rows with something to do',
  nothing: 'No row to show.',
  take: 'Take in',
  taken: (added, changed) => `${added} units added, ${changed} changed.`,
};
