import type { uiTakeover as vietnamese } from '../vi/ui-takeover.ts';

export const uiTakeover: typeof vietnamese = {
  title: 'Take another province over',
  about:
    'After a merger: choose the data folder (or a copy, .sqlite) of the other federation. It is only read. Look at the units of the same names, decide on each, then take over; all of it can be undone in the history.',
  chooseFolder: 'Choose the data folder',
  chooseFile: 'Choose a copy, .sqlite',
  noData: 'This folder has no data file, .sqlite. Choose the data folder itself.',
  of: (federation) => `Data of ${federation}`,
  holds: (units, people, registrations, files) =>
    `${units} units, ${people} people, ${registrations} registrations, ${files} received files.`,
  filesKnown: (files) => `${files} files are here already and are not taken again.`,
  years: (years) => `Years: ${years}.`,
  yearKnown: (year) => `${year} (here already, joined)`,
  theirs: 'Their unit',
  upper: 'Their upper unit',
  ours: 'Which unit of the register it is',
  undecided: 'Not decided',
  asNew: 'Another unit, comes in anew',
  others: (count) => `${count} other units share no name and come in anew.`,
  none: 'No unit shares its name with one of the register.',
  parent: 'Place the topmost units under',
  since: 'From',
  take: 'Take over',
  taken: (units, registrations) => `${units} units and ${registrations} registrations were taken over.`,
  originalsMissing: (count) => `${count} originals are missing: copy the other's folder of originals.`,
};
