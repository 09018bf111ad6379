import type { uiPapers as source } from '../vi/ui-papers.ts';

export const uiPapers: typeof source = {
  returnFile: 'Return to unit',
  returnTitle: 'Return to the unit to be mended',
  returnErrors: (count) => `${count} wrong places in light red`,
  returnWarnings: (count) => `${count} to check in light yellow`,
  returnAbout: (marks) =>
    `What goes back is the unit's own file: ${marks}, each with its reason, and a first sheet that lists them all. Send it to the unit; its correction takes this file's place in the list.`,
  returnSave: 'Save the file to send',
  returnedAt: (instant) => `Returned ${instant}`,
  replaces: (file) => `Replaces ${file}`,
  form: 'Form',
  formOf: (unit) => `Make a registration form for ${unit}`,
  formTitle: 'Registration form for a unit',
  formFor: (unit, year) =>
    `The form of ${year} for ${unit}. The unit fills it in and sends it back; it is taken in without review.`,
  lastYear: 'Fill in the names registered last year',
  phase: 'Phase',
  formSave: 'Save the form',
};
