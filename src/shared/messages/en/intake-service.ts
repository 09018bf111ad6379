import { formatVietnameseNumber } from '../../domain/vietnamese-numbers.ts';
import type { intakeService as source } from '../vi/intake-service.ts';

type Counts = Parameters<(typeof source)['done']>[0];

const rowsOf = (rows: readonly number[]): string =>
  rows.length > 5 ? `${rows.length} rows` : `row ${rows.join(', ')}`;

const counted = ({ committed, review, refused, duplicate }: Counts): string =>
  `${committed} taken in, ${review} to review, ${refused} unreadable, ${duplicate} known already`;

export const intakeService: typeof source = {
  succeeds: (name, ended) => `succeeds “${name}”, which ended on ${ended}`,
  missing: 'This file is no longer in the intake list. Reload the list.',
  originalMissing: (fileName) => `The original of “${fileName}” is missing from the data folder. Drop the file again.`,
  sheetMissing: (sheet) => `The file has no sheet “${sheet}”. Open the file again.`,
  committedAlready: (fileName) =>
    `“${fileName}” has been taken in. To change it, undo its import in the log and drop it again.`,
  refusedAlready: (fileName) => `“${fileName}” cannot be read, so it cannot be taken in. Drop another file.`,
  unitUndecided: 'The unit of this file is not known. Choose a unit first.',
  unitChoice: 'Choose a known unit or write the name of a new one.',
  errorsLeft: (count) => `${count} errors are left in the file. Correct or accept each of them first.`,
  awardUnknown: (award) => `There is no award with the code “${award}”. Choose another.`,
  duplicate: 'This file has been taken in for the campaign already; nothing was changed.',
  duplicateInDrop: (path) => `The contents equal those of “${path}” in the same drop; nothing was changed.`,
  notAllowed: (path) =>
    `“${path}” may not be read. Ask for the right to read it, or copy it elsewhere and drop it again.`,
  notReadable: (path) => `“${path}” could not be read. Check that it is still there and drop it again.`,
  noRecords: 'The file holds no registration, number, initiative, work or target. Look at the file.',
  otherYear: (written, year) => `The file says ${written}, not ${year}, the campaign that takes it in. Check the year.`,
  countNotWhole: (count) =>
    `${formatVietnameseNumber(count)} is not a positive whole number. Correct the cell or skip the row.`,
  rowUnread: (row) =>
    `Row ${row} holds data, but nothing was read from it. Look at how the table was understood, or skip the row.`,
  recordDuplicate: (row, name, first) =>
    `Row ${row}: the initiative “${name}” has the title and authors of row ${first.row} on sheet “${first.sheet}”, and both are counted. If they are one, skip a row.`,
  recordRepeated: (row, name, earlier) =>
    `Row ${row}: “${name}” is in row ${earlier.row} on sheet “${earlier.sheet}” of “${earlier.fileName}”, taken in before. If it is the same, skip this row; if it is another, accept it; if this file replaces the earlier one, undo that one.`,
  declaredBefore: (row, count, found, skipped) =>
    `Row ${row}: the unit wrote a total of ${count}; ${found} were counted before ${rowsOf(skipped)} was skipped. Ask the unit which is right.`,
  declaredAgrees: (row, count, skipped) =>
    `Row ${row}: without ${rowsOf(skipped)} the count agrees with the total of ${count} that the unit wrote.`,
  declaredDiffers: (row, count, found, skipped) =>
    `Row ${row}: the unit wrote a total of ${count}; ${found} are counted without ${rowsOf(skipped)}. Ask the unit which is right.`,
  rowSkipped: 'The reviewer left this row out.',
  received: (fileName) => `Take in “${fileName}”`,
  keptForReview: (fileName) => `Keep “${fileName}” for review`,
  refused: (fileName) => `Note that “${fileName}” cannot be read`,
  unitDecided: (fileName, unit) => `Choose the unit “${unit}” for “${fileName}”`,
  sendersSettled: (count) => `Confirm ${formatVietnameseNumber(count)} units that sent files`,
  corrected: (fileName) => `Correct the reading of “${fileName}”`,
  confirmed: (fileName) => `Confirm and take in “${fileName}”`,
  discarded: (fileName) => `Take “${fileName}” off the intake list`,
  done: (counts) => `Done: ${counted(counts)}.`,
  cancelled: (counts) => `Stopped as asked: ${counted(counts)}. Drop the folder again to take in the rest.`,
  failed: (reason, counts) =>
    `${reason} Until then: ${counted(counts)}. Drop the folder again to go on; no file is taken in twice.`,
  unexpected:
    'An unexpected error kept this file from being written; it was not taken in. Drop it again or tell support.',
  jobMissing: 'This job no longer exists. Reload the list.',
  jobFailed: 'The job stopped because of an unexpected error; the technical log has the details. Try again.',
};
