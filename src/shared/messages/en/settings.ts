import type { settings as vi } from '../vi/settings.ts';

export const settings: typeof vi = {
  letterheadFields: {
    superior: 'Superior body',
    issuer: 'Issuer',
    place: 'Place',
    symbol: 'Symbol',
    authority: 'Authority to sign',
    signerTitle: "Signer's title",
    signerName: "Signer's name",
    validFrom: 'From',
    validTo: 'To',
    basis: 'Basis',
  },
  legalTextFields: { name: 'Text', cited: 'Cited as', validFrom: 'From', validTo: 'To', checked: 'Read in full' },
  awardFields: { name: 'Name', basis: 'Basis', aliases: 'Other ways of writing in files' },
  letterheadCalled: (issuer) => `The letterhead of ${issuer}`,
  legalTextCalled: (name) => `The text “${name}”`,
  awardCalled: (name) => `The award “${name}”`,
  letterheadAdded: (issuer) => `Add a letterhead of ${issuer}`,
  letterheadChanged: (issuer) => `Change the letterhead of ${issuer}`,
  letterheadRemoved: (issuer) => `Remove the letterhead of ${issuer}`,
  letterheadMissing: 'This letterhead is gone. Load the screen again.',
  letterheadEmpty: (field) => `“${field}” is empty. Fill it in: every paper prints it.`,
  letterheadSameDay: (from) =>
    from === null
      ? 'There is a letterhead without a first day. Give this one a first day.'
      : `There is a letterhead from ${from} on. Change that one, or write another day.`,
  validityBackwards: (from, to) => `The last day ${to} is before the first day ${from}. Change one of them.`,
  legalTextAdded: (name) => `Add a legal text: ${name}`,
  legalTextChanged: (name) => `Change a legal text: ${name}`,
  legalTextMissing: 'This legal text is gone. Load the screen again.',
  legalTextEmpty: 'The name of the text is empty. Write its kind, number, day and subject.',
  legalTextExists: (name) => `“${name}” is there already. Change that one.`,
  awardMissing: 'This award is gone. Load the screen again.',
  awardEmpty: 'The name of the award is empty. Write it in full.',
  awardTaken: (text, award) =>
    `“${text}” is already how “${award}” is written: a file that says so could be read as either. Write it differently.`,
  awardChanged: (name) => `Change an award: ${name}`,
};
