import { formatVietnameseNumber } from '../../domain/vietnamese-numbers.ts';
import type { entry as source } from '../vi/entry.ts';

const nearest = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` Near: ${names.map((name) => `“${name}”`).join(', ')}.`;

export const entry: typeof source = {
  conflict:
    'This row was changed in another window after you opened it. Compare the two, then write over it or keep what is there now.',
  place: (row, field) => `${row}, column ${field}`,
  changedHere: (place, seen, now, mine) =>
    `${place}: you saw “${seen}”, now it is “${now}”, you were about to write “${mine}”.`,
  changedElsewhere: (place, seen, now) => `${place}: you saw “${seen}”, now it is “${now}”.`,
  goneSince: (row) => `${row}: it was deleted in another window.`,
  andMore: (count) => `… and ${formatVietnameseNumber(count)} other cells.`,
  gone: 'This row no longer exists, so it cannot be written. Leave this out.',
  used: 'A row is used elsewhere (award history, initiatives used), so nothing was written. Take that use away first.',
  empty: 'empty',
  blank: '(empty)',
  keyedIn: 'typed in',

  nameMissing: 'The name is missing. Write it; to delete the whole row press Ctrl+Delete.',
  nameNotOne: (text) => `“${text}” is not the name of one person. Write each person in a row of their own.`,
  subjectUnknown: (text) => `It is not clear whether “${text}” is a person or a collective. Write which.`,
  subjectMissing: 'It is not clear whether a person or a collective registers. Write which.',
  awardMissing: 'The award is missing. Write it; to delete the whole row press Ctrl+Delete.',
  awardUnknown: (text, near) =>
    `“${text}” is not in the catalogue of awards.${nearest(near)} Choose from the catalogue.`,
  awardLevel: (text) => `“${text}” does not say its level or who gives it. Write it in full.`,
  awardsSeveral: (text) => `“${text}” names several awards. Write each award in a row of its own.`,
  awardSubject: (award, subject) =>
    subject === 'collective'
      ? `“${award}” is for persons only, and this row is a collective. Change the subject or the award.`
      : `“${award}” is for collectives only, and this row is a person. Change the subject or the award.`,
  unitMissing: 'The unit is missing. Write the name of a unit of the list.',
  unitUnknown: (text, near) =>
    `There is no unit “${text}”.${nearest(near)} Choose a unit of the list, or add it on the screen of units first.`,
  unitShared: (text) => `Several units are called “${text}”. Write a fuller name.`,
  phaseUnknown: (text, phases) => `This year has no phase “${text}”. Write one of: ${phases.join('; ')}.`,
  movementUnknown: (text, known) =>
    known.length === 0
      ? `There is no movement or programme “${text}” yet. Add it under the rules first.`
      : `There is no movement or programme “${text}”. Write one of: ${known.join('; ')}.`,
  birthUnreadable: (text) => `“${text}” is no date of birth. Write day/month/year or the year alone.`,
  sexUnreadable: (text) => `“${text}” is no sex. Write Nam or Nữ.`,
  plaqueUnreadable: (text) => `It is not clear whether “${text}” asks for a plaque. Write Có or Không.`,
  countText: (text) => `“${text}” is no number. Write a whole number.`,
  countNegative: (text) => `A number cannot be negative (“${text}”). Write 0 or more.`,
  countFraction: (text) => `The number must be whole, not “${text}”.`,
  moneyUnreadable: (text) => `“${text}” is no sum of money. Write a number and its unit, “2,5 tỷ” or “350 triệu”.`,
  moneyNegative: (text) => `A sum cannot be negative (“${text}”). Write it again.`,
  moneyUnit: (text) => `“${text}” is too small for đồng. Write its unit, “${text} triệu” for instance.`,
  titleMissing: 'The name of the initiative or work is missing. Write it; to delete the row press Ctrl+Delete.',
  readOnly: 'This column cannot be edited here.',

  aboveHeadCount: (count, people, on) =>
    `${formatVietnameseNumber(count)} is more than the people of the unit (${formatVietnameseNumber(people)} on ${on}). If it is right, press Vẫn ghi.`,
  registeredBefore: (name, award) =>
    `“${name}” is registered for ${award} in this unit and phase already. If it is another person, press Vẫn ghi.`,

  fields: {
    name: 'Name',
    subject: 'Subject',
    award: 'Award',
    unit: 'Unit',
    part: 'Part',
    position: 'Position',
    birth: 'Birth',
    sex: 'Sex',
    phase: 'Phase',
    title: 'Name',
    authors: 'Authors',
    value: 'Value',
    plaque: 'Plaque',
    movements: 'Movements, programmes',
  },
  subjects: { individual: 'Person', collective: 'Collective' },
  sexes: { male: 'Male', female: 'Female' },
  yes: 'Yes',
  no: 'No',
  initiatives: 'Initiatives',
  initiativesValue: 'Benefit',
  works: 'Works',
  worksValue: 'Value',
  numbersOf: (award, subject) => `${award} (${subject === 'individual' ? 'persons' : 'collectives'})`,

  done: {
    registrations: (what) => `Registrations typed in: ${what}`,
    numbers: (what) => `Numbers typed in: ${what}`,
    initiatives: (what) => `Initiatives typed in: ${what}`,
    works: (what) => `Works typed in: ${what}`,
  },
  changed: (rows) => `${formatVietnameseNumber(rows)} rows changed`,
  added: (rows) => `${formatVietnameseNumber(rows)} rows added`,
  removed: (rows) => `${formatVietnameseNumber(rows)} rows deleted`,
};
