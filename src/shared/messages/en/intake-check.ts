import type { intakeCheck as vi } from '../vi/intake-check.ts';

export const intakeCheck: typeof vi = {
  registeredBefore: (row, name, award, phaseName, before) =>
    `Row ${row}: “${name}” is registered for ${award} this year already (${phaseName}; file “${before.fileName}”, sheet “${before.sheet}”, row ${before.row}). If it is one registration, skip this row.`,
  otherUnit: (row, name, unitName, before) =>
    `Row ${row}: “${name}” has the name and the birth or member number of somebody of ${unitName}${before === null ? ' in this file' : ` (file “${before.fileName}”, sheet “${before.sheet}”, row ${before.row})`}. See Registrations › Namesakes.`,
  unitNotYet: (unitName, from) =>
    `The unit “${unitName}” exists only from ${from} on, after this phase. Choose another unit or phase.`,
  unitEnded: (unitName, to) =>
    `The unit “${unitName}” ended on ${to}, before this phase. Choose its successor or another phase.`,
  jump: (unitName, award, now, before, year) =>
    `${unitName}: ${award} ${now}, in ${year} it was ${before}. That is a large change; ask the unit if the reason is not known.`,
  jumpCalled: 'The threshold of a jump',
  jumpFields: { factor: 'Factor', difference: 'Difference from' },
  jumpChanged: (factor, difference) => `Threshold of a jump: more than ${factor} times and ${difference} or more away`,
  jumpFactorWrong: 'The factor must be above 1 and at most 100. Write it again, for example 2 or 1.5.',
  jumpDifferenceWrong: 'The difference must be a whole number from 1. Write it again, for example 10.',
  movementNamed: (row, movement) => `Row ${row} names ${movement}; the records of the table will belong to it.`,
  deadlinePassed: (deadline, days) => `The file came ${days} days after the deadline of ${deadline}.`,
  awardDeadlinePassed: (awards, deadline, days) =>
    `The deadline for ${awards} was ${deadline}; the file came ${days} days after it.`,
};
