import type { intakeReview as source } from '../vi/intake-review.ts';

const files = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const intakeReview: typeof source = {
  columnTold: 'the reviewer chose what the column means',
  rowTold: 'the reviewer chose what the row is',
  money: (amount) => `${amount} đồng`,
  sentAgain: (names, { added, dropped, changed }) =>
    `The unit has sent ${files(names)} for this phase. Against that, this file adds ${added}, drops ${dropped} and changes ${changed}. Choose to replace it, to add to it, or leave this file out.`,
  replaces: (names) => `Taken in, this file replaces ${files(names)}: what the earlier file brought is taken back.`,
  addsTo: (names) => `Taken in, this file adds to ${files(names)}.`,
  unitUnknown: 'of an unknown unit',
  otherCause: 'to be looked at',
  needPerson: (causes, others) => {
    const told = causes.map(([cause, count]) => `${count} ${cause}`);
    const rest = others === 0 ? [] : [`and ${others} other causes`];
    return `To review: ${[...told, ...rest].join('; ')}.`;
  },
  withdrawn: (fileName) => `Withdraw a correction in “${fileName}”`,
  forgotten: (fileName) => `Forget what was remembered from “${fileName}”`,
  lessonMissing: 'This is no longer remembered. Open the file again.',
};
