import { formatVietnameseNumber } from '../../domain/vietnamese-numbers.ts';
import type { intakeProblems as source } from '../vi/intake-problems.ts';

export const intakeProblems: typeof source = {
  row: (row) => `Row ${row}`,
  cell: (reference) => `Cell ${reference}`,

  awardUnknown: (where, raw) =>
    `${where}: “${raw}” is not in the catalogue of awards. Choose the award or leave it out.`,
  awardWithoutLevel: (where, raw) =>
    `${where}: “${raw}” does not say its level or who gives it. Choose the full award.`,
  awardSubject: (where, raw) =>
    `${where}: “${raw}” is not for the subject of this row (a person or a collective). Check the subject or the award.`,
  awardElsewhere: (where, raw) =>
    `${where}: “${raw}” names an award outside the columns of registrations, so it does not count. Move it if it is one.`,
  sectionAwardUnknown: (where, heading) =>
    `${where}: the section “${heading}” names no award of the catalogue, so this row has none. Choose its award or skip the row.`,
  subjectUnknown: (where, raw) => `${where}: it is not clear whether “${raw}” is a person or a collective. Choose one.`,
  nameMissing: (where) => `${where}: something is registered but the name is missing. Fill it in or skip the row.`,
  nameUnsure: (where, raw) =>
    `${where}: “${raw}” is not the name of one person (several people, or a name with a position). Part them into rows and cells.`,
  awardMissing: (where, name) => `${where}: no award is registered for “${name}”. Ask the unit if this is an omission.`,
  rowUnsure: (where, name) =>
    `${where}: “${name}” has no order number and no details: a person or a heading? Please confirm.`,
  rowDoubtful: (where, doubt) => `${where}: ${doubt}. Correct the row in the file and drop it again, or skip the row.`,
  markUnreadable: (where, raw) => `${where}: “${raw}” is not a mark (x, ✓, 1, có). Correct the cell or confirm it.`,
  formulaWithoutValue: (where) =>
    `${where}: the formula has no stored value. Open the file in Excel, save it and drop it again.`,
  duplicateRegistration: (where, name, first) =>
    `${where}: “${name}” is registered for this award in ${first} already and is not counted again. Check if they are two.`,
  sameSheet: (row) => `row ${row}`,
  otherSheet: (sheet, row) => `sheet “${sheet}”, row ${row}`,
  birthUnreadable: (where, raw) => `${where}: the birth date “${raw}” cannot be read and is left empty.`,
  countUnreadable: (where, raw) => `${where}: “${raw}” is not a count. Write a whole number.`,
  countWithoutUnit: (where) => `${where}: there are counts but no unit. Fill in the unit or skip the row.`,
  countNone: (where, raw) => `${where}: “${raw}” has no counts. Nothing to do if the unit registers nothing.`,
  countParts: (where, total, sum) =>
    `${where}: the total says ${formatVietnameseNumber(total)}, its parts add up to ${formatVietnameseNumber(sum)}. Ask the unit.`,
  moneyUnreadable: (where, raw) => `${where}: the amount “${raw}” cannot be read. Write a number and its unit.`,
  moneyTooSmall: (where, raw) =>
    `${where}: “${raw}” is too small for đồng; its unit seems to be missing. Write it in the cell or the header.`,
  titleMissing: (where) => `${where}: the name of the initiative or work is missing. Fill it in or skip the row.`,
  authorsMissing: (where, title) => `${where}: the initiative “${title}” has no authors. Add them if there are any.`,
  plaqueUnreadable: (where, raw) =>
    `${where}: it is not clear from “${raw}” whether a plaque is asked for; none is assumed. Please confirm.`,
  targetInWords: (where) => `${where}: the target is in words only. Write a number if it is to be compared.`,
  declaredMismatch: (where, written, found) =>
    `${where}: the unit wrote ${written}, the table gives ${found}. Ask the unit which is right.`,
  declaredElsewhere: (where, written, subject) => {
    const what = subject === 'collective' ? 'collectives' : 'people';
    return `${where}: the unit wrote ${written} ${what}, but this sheet has none. Compare it with the other sheets.`;
  },
  rowWithoutRecord: (where) => `${where} gives no registration. Look at it in the sheet.`,
  sheetHidden: (sheet) => `The sheet “${sheet}” is hidden and is not taken in. Show it and drop the file again.`,

  tableUnsure: (row, reason) =>
    `The table from row ${row} is not understood: ${reason}. Point out its columns, or leave the table out.`,
  headerMissing: (row, count) =>
    `${count} rows (from row ${row}) look like registrations, but no header was found. Add one and drop the file again.`,
  sideBySide: (row, column) =>
    `Two tables stand side by side in row ${row} (the second from column ${column}). Part them and drop the file again.`,
  cellHeldBack: (where, raw) =>
    `${where}: “${raw}” is not read because its column is not understood. Choose the award of the column or leave it out.`,
  columnUnsure: (column, reason) =>
    `Column ${column} is not understood: ${reason}. Choose its award or confirm that it is left out.`,
  columnIgnored: (column, header) =>
    header === ''
      ? `Column ${column} has no header and is not taken in. Nothing to do if it holds no registrations.`
      : `Column ${column} “${header}” is not understood and not taken in. Nothing to do if it holds no registrations.`,
  dittosFollowed: (column, count) =>
    `In column ${column}, ${count} cells say “as above” (nt, "); they were read as the cell above them. Compare a few rows with the original file.`,
  totalUnsure: (row) => `Row ${row}: the figures are the sums of other rows. Confirm whether it is a total or a unit.`,
  nothingRecognised: (row, count) =>
    `No table of registrations was recognised in ${count} rows from row ${row}; nothing of them is taken in. Check them.`,

  decidedAlready: 'it tells decisions, so the table may list awards already given, not registrations',
  headingOrName: 'it may be a heading, or the name of a person standing alone',
  headingWithClaims: 'it looks like a heading but has an award where registrations stand',
  totalWithAward: 'it looks like a total but has an award where registrations stand',
  noteWithAward: 'it is outside the columns of the table but holds an award or a mark; it may be shifted',
  noteOrData: 'it has several cells that do not fit the columns of the table; it may be shifted',
  noteNamesAward: 'a note names an award together with a person or a number; it may be a registration',
  targetsWithoutPlan: 'no column holds the figures that the unit registers',
  titleWithClaims: 'it stands above the header but looks like a registration',
};
