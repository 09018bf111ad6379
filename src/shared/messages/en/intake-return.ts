import type { intakeReturn as source } from '../vi/intake-return.ts';

export const intakeReturn: typeof source = {
  author: 'Sổ Thi đua',
  fileName: (name) => `${name} - to correct`,
  listName: 'To correct',
  listTitle: 'WHAT TO CORRECT',
  listOf: (file) => `File: ${file}`,
  listHowTo: (count) =>
    `${count} places to look at. Cells to correct are light red, cells to check light yellow; the “Row” column leads to each. Correct them in this file, save it and send it back.`,
  listHead: ['No.', 'Sheet', 'Row', 'Column', 'What is wrong', 'What to do'],
  wholeSheet: 'Whole sheet',
  rowNumber: (row) => `Row ${row}`,
  lookAgain: 'Look again and correct it if it is wrong.',
  returned: (file) => `Return ${file} to its unit`,
  nothingWrong: (file) => `There is nothing in ${file} for the unit to correct.`,
  unreadable: (file) => `${file} cannot be read, so nothing can be marked in it. Ask the unit for another file.`,
  committed: (file) => `${file} has been taken in. Undo that before returning it.`,
  advice: {
    'award.unknown': {
      wrong: (raw) => `It is not clear which title or commendation “${raw}” is.`,
      todo: 'Write its full name with its level; remove it if it is not registered for.',
    },
    'award.subject': {
      wrong: (raw) => `“${raw}” is not for the subject of this row.`,
      todo: 'Check whether the row is a person or a collective, then correct the award.',
    },
    'subject.unknown': {
      wrong: (raw) => `It is not clear whether “${raw}” is a person or a collective.`,
      todo: 'Say which it is, or move it to the right table.',
    },
    'registration.name-missing': { wrong: () => 'The name is missing.', todo: 'Fill in the name or remove the row.' },
    'registration.no-award': {
      wrong: (raw) => `“${raw}” is registered for nothing.`,
      todo: 'Fill in the award, or remove the row.',
    },
    'row.unsure': {
      wrong: (raw) => `It is not clear whether “${raw}” is a person or a heading.`,
      todo: 'If it is a registration, fill in its number and award.',
    },
    'mark.unreadable': { wrong: (raw) => `“${raw}” is not a mark.`, todo: 'Write x for yes; leave it empty for no.' },
    'cell.formula-without-value': {
      wrong: () => 'The formula has no result.',
      todo: 'Open the file in Excel, put the number in place of the formula and save.',
    },
    'registration.duplicate': {
      wrong: (raw) => `“${raw}” is registered twice for the same award.`,
      todo: 'Remove one row; for two different people add birth or position.',
    },
    'count.unreadable': { wrong: (raw) => `“${raw}” is not a count.`, todo: 'Write a whole number.' },
    'count.not-whole': { wrong: (raw) => `“${raw}” is not a count.`, todo: 'Write a whole number.' },
    'count.unit-missing': { wrong: () => 'The unit is missing.', todo: 'Fill in the unit or remove the row.' },
    'money.unreadable': {
      wrong: (raw) => `“${raw}” is not an amount.`,
      todo: 'Write number and unit, such as “2,5 tỷ đồng”.',
    },
    'item.name-missing': { wrong: () => 'The name is missing.', todo: 'Fill in the name or remove the row.' },
    'work.plaque-unreadable': { wrong: (raw) => `“${raw}” is neither yes nor no.`, todo: 'Write “có” or “không”.' },
    'row.no-record': { wrong: () => 'Nothing in this row could be read.', todo: 'Fill in the row or remove it.' },
    'row.unread': { wrong: () => 'Nothing in this row could be read.', todo: 'Fill in the row or remove it.' },
    'file.no-records': {
      wrong: () => 'Nothing in the file could be read.',
      todo: 'Fill in the form and send it again.',
    },
    'sheet.hidden': { wrong: () => 'This sheet is hidden.', todo: 'Show it if it counts; otherwise remove it.' },
    'declared.mismatch': { todo: 'Check the list and its total, and correct the one that is wrong.' },
    'declared.elsewhere': { todo: 'Check the number against the other sheets.' },
    'birth.unreadable': { todo: 'Write the date as 05/11/1985, or the year alone.' },
    'file.other-phase': { todo: 'Use the form of the right phase.' },
    'file.other-year': { todo: 'Check the year in the title.' },
  },
};
