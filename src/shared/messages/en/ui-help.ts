import type { uiHelp as vi } from '../vi/ui-help.ts';

type Keys = (typeof vi.screens)['intake']['keys'];

const grid: Keys = [
  ['← ↑ → ↓', 'go cell by cell'],
  ['Page Up, Page Down', 'go page by page'],
  ['Ctrl+Home, Ctrl+End', 'to the first, to the last cell'],
];

const typing: [string, string][] = [
  ['F2, a letter', 'edit the active cell'],
  ['Enter, Tab', 'store the cell, go down, go on'],
  ['Esc', 'leave out what is being typed; Esc and Tab: leave the table'],
  ['Shift + arrows, Ctrl+A', 'select cells, all'],
  ['Ctrl+C, Ctrl+Shift+C', 'copy, copy with heads'],
  ['Ctrl+X, Ctrl+V', 'cut, paste (from Excel, too)'],
  ['Ctrl+D, Ctrl+R', 'fill down, fill to the right'],
  ['Ctrl+Enter', 'one text into every selected cell'],
  ['Delete', 'clear the selected cells'],
  ['Ctrl+Z, Ctrl+Y', 'undo, redo'],
  ['F7', 'the next cell that is not written'],
];
const rowKeys: [string, string][] = [
  ['Insert', 'add a row'],
  ['Ctrl+Delete', 'delete the selected rows'],
];

const screens: typeof vi.screens = {
  setup: {
    name: 'First run',
    can: [
      'Name the federation, its place and the phases of the year, then start.',
      'Or look at the Bắc Kạn 2020 demonstration; one click takes it away.',
    ],
    keys: [],
  },
  dashboard: {
    name: 'Overview',
    can: [
      'Press a figure to see the rows behind it.',
      'Press a thing to do to go where it is done.',
      'See who has not sent yet; copy the paragraph for the report.',
      'Choose year and phase in the bar at the top.',
    ],
    keys: [],
  },
  intake: {
    name: 'Intake',
    can: [
      'Drop files or a whole folder on the window, on any screen.',
      'Press a state to see its files alone.',
      'Open a file to see how it was understood.',
      'Settle all senders that are in no list in one go.',
    ],
    keys: [
      ['Ctrl+O', 'choose files'],
      ['F9', 'settle senders'],
      ['Ctrl+F', 'find a file or unit'],
      ['Enter', 'open the chosen file'],
      ...grid,
    ],
  },
  review: {
    name: 'A file',
    can: [
      'The sheet looks as in Excel; colours say what each row was taken for.',
      'Press a problem to go to its cell; settle it once for all rows like it.',
      'Choose the unit where the program is not sure.',
    ],
    keys: [['F9', 'take the file in'], ['F8', 'leave for later'], ...grid],
  },
  registrations: {
    name: 'Registrations',
    can: [
      'Find without typing accents; filter and sort by column.',
      'Edit in the cell; type into the empty last row or paste a whole table from Excel.',
      'A cell that is not written is red, the reason stands in the last line; put it right in place.',
      'Press the source of a row to see its cell.',
    ],
    keys: [
      ['Ctrl+F', 'find'],
      ['Enter', 'open the cell in the file, in the column of sources'],
      ...rowKeys,
      ...typing,
      ...grid,
    ],
  },
  numbers: {
    name: 'Type numbers',
    can: [
      'Type or paste the numbers of a unit that telephoned; the sums follow at once.',
      'A slanted number is of the unit’s file; of it and a typed one the larger is counted.',
      'A number above the people of the unit is asked about, not refused.',
    ],
    keys: [['Ctrl+F', 'find a unit'], ['F9', 'write what was asked about'], ...typing, ...grid],
  },
  initiatives: {
    name: 'Initiatives · Works',
    can: [
      'Write sums with their unit: 2,5 tỷ, 350 triệu; a plain number is đồng.',
      'Several authors or movements in one cell are parted by semicolons.',
    ],
    keys: [['Ctrl+F', 'find'], ...rowKeys, ...typing, ...grid],
  },
  targets: {
    name: 'Targets',
    can: [
      'Add a set of targets for a year or a term: of the federation, a unit, or the pact of a cluster.',
      'Paste the paragraph of a resolution; it is taken apart into targets to look over.',
      'Type results into the column Achieved: 12, 96/100, đạt. What is registered is counted; click it to see the rows.',
      'Double-click the text to change a target; the line below the grid says why it is met or not.',
    ],
    keys: [['Insert', 'add a target'], ['F9', 'paste targets'], ...typing, ...grid],
  },
  table: {
    name: 'Table of figures',
    can: ['See the figures by unit, sector or cluster.', 'Press any number, a total too, to see its rows.'],
    keys: [['← ↑ → ↓', 'scroll the table']],
  },
  disagreements: {
    name: 'Disagreements',
    can: ['Choose names or numbers where the two differ; until then the larger stands.'],
    keys: grid,
  },
  figure: {
    name: 'The rows of a figure',
    can: ['The sum shows that the rows give the figure.', 'Press the source of a row to see its cell.'],
    keys: [['Ctrl+F', 'find'], ['Enter', 'open the cell in the file'], ...grid],
  },
  people: {
    name: 'People · Collectives',
    can: [
      'Find a name without accents; the list goes by given names.',
      'On a person’s page: see each year, open the cell in the file, correct facts, add awards.',
      'Merge two rows that are one person; “Take out” brings back what a row brought.',
    ],
    keys: [['Ctrl+F', 'find'], ['Enter', 'open the page'], ['F2', 'correct, on a page'], ...grid],
  },
  'award-history': {
    name: 'History of awards',
    can: [
      'Take in workbooks of earlier awards, or drop them on this screen.',
      'A decision with number, day and issuer counts as verified; tick the others once they are checked.',
      'Rows of which it is not certain whose they are wait until somebody says.',
    ],
    keys: [['Ctrl+O', 'take in a workbook'], ['Ctrl+F', 'find'], ['Enter', 'open whose it is'], ...grid],
  },
  reports: {
    name: 'Reports',
    can: ['Choose a paper on the left, look at its pages, then print it or keep it as PDF or Excel.'],
    keys: [
      ['Ctrl+P', 'print'],
      ['Ctrl+S', 'keep as PDF'],
    ],
  },
  units: {
    name: 'Units',
    can: [
      'Add units; choose sector, cluster and who must send on the row itself.',
      'Open a unit (Enter): names, upper units, members and contact through the years.',
      'Write decisions down: found, rename, transfer, merge, split, dissolve.',
      'See the tree as on an earlier day; take the list out and in as a workbook.',
      'Make clusters up for a year with their pact; take the data of another province over.',
      'Press Form to make the workbook that a unit fills in.',
      'Other names in files are kept.',
    ],
    keys: [['F2', 'add a unit'], ['Ctrl+F', 'find'], ...grid],
  },
  history: {
    name: 'History',
    can: ['Press an operation to see what it changed.', 'Undo one operation or all of a batch; an undo can be undone.'],
    keys: [],
  },
  backups: {
    name: 'Copies',
    can: ['Make a verified copy.', 'Restore a copy; the present state is kept as another.'],
    keys: [['F9', 'make a copy']],
  },
  check: {
    name: 'Check data',
    can: ['Go over the database, the original files, and the figures against every row.'],
    keys: [['F9', 'check']],
  },
  'follow-up': {
    name: 'Who has sent',
    can: [
      'See which units sent, sent late, wait to be looked at, were given back, or have not sent; press a status to see its units alone.',
      'Write reminder letters to the units chosen, or to all that have not sent or have to send again; watch and stop it in the bar above.',
    ],
    keys: [['F9', 'write reminder letters'], ['Ctrl+F', 'search units'], ...grid],
  },
  campaigns: {
    name: 'Campaign',
    can: [
      'Change theme, occasion, phases, deadlines, movements and programmes of the year.',
      'Set up a new year like this one: every date is moved.',
      'Press a count to see what belongs to a movement and to put more to it.',
    ],
    keys: [
      ['F2', 'set up a new year like this one'],
      ['Ctrl+S', 'store'],
    ],
  },
  movement: {
    name: 'Movement, programme',
    can: [
      'Tick a record to put it to the movement; one record may belong to several.',
      'Filter, then put all to it or take all away.',
    ],
    keys: [['Ctrl+F', 'search by name'], ...grid],
  },
  'expected-units': {
    name: 'Expected units',
    can: [
      'Choose the units that are expected this year, one by one or all that are filtered; go back to what always holds.',
    ],
    keys: [['Ctrl+F', 'search units'], ...grid],
  },
  thresholds: {
    name: 'Thresholds',
    can: ['Set from where on a number is told to be far from the year before.', 'Go back to the usual in one press.'],
    keys: [['Ctrl+S', 'store']],
  },
  letterheads: {
    name: 'Letterheads, signers',
    can: [
      'Change what papers are headed with; add a letterhead from the day of a new signer.',
      'A paper takes the letterhead in force on its day.',
    ],
    keys: [
      ['F2', 'add'],
      ['Ctrl+S', 'store'],
    ],
  },
  awards: {
    name: 'Awards',
    can: ['Change names, bases and the ways of writing that are recognised in files.'],
    keys: [['Ctrl+S', 'store']],
  },
  'legal-texts': {
    name: 'Legal texts',
    can: ['See which texts were not read in full; mark those that you have read.', 'Add a text with its days.'],
    keys: [
      ['F2', 'add'],
      ['Ctrl+S', 'store'],
    ],
  },
};

export const uiHelp: typeof vi = {
  open: 'Help',
  title: (screen) => `Help · ${screen}`,
  can: 'On this screen',
  keys: 'Keys',
  everywhere: [
    ['Alt+1 … Alt+9', 'open a screen by its place on the left'],
    ['Tab, Shift+Tab', 'to the next place, to the one before'],
    ['F1', 'open this help'],
    ['Esc', 'close a dialog'],
  ],
  screens,
};
