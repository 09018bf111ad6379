import type { intakeForm as source } from '../vi/intake-form.ts';

export const intakeForm: typeof source = {
  fileName: (unit, year) => `Emulation registration form ${year} - ${unit}`,
  title: (what, scope) => `${what} ${scope}`,
  year: (year) => `OF ${year}`,
  phaseOfYear: (phase, year) => `${phase.toUpperCase()} OF ${year}`,
  people: {
    sheet: 'People',
    title: 'PEOPLE REGISTERED',
    name: 'Full name',
    sex: 'Sex',
    birth: 'Birth',
    position: 'Position',
  },
  collectives: { sheet: 'Collectives', title: 'COLLECTIVES REGISTERED', name: 'Collective' },
  initiatives: {
    sheet: 'Initiatives',
    title: 'INITIATIVES REGISTERED',
    name: 'Initiative',
    authors: 'Authors',
    benefit: 'Benefit (đồng)',
  },
  works: {
    sheet: 'Works',
    title: 'WORKS REGISTERED',
    name: 'Work',
    value: 'Value of the work (đồng)',
    plaque: 'Plaque',
  },
  ordinal: 'No.',
  titles: 'Emulation title',
  forms: 'Commendation',
  male: 'Male',
  female: 'Female',
  yes: 'Yes',
  no: 'No',
  choose: 'Choose from the list.',
  chooseTitle: 'Not in the list',
  otherPhase: (written, number, name) =>
    `This form was made for phase ${written}, but is being taken into phase ${number} (${name}). Take it into the right phase, or confirm that it belongs to this one.`,
  senderReason: 'the form says so in its hidden sheet',
};
