import type { FormErrors } from '@mantine/form';
import { words } from '../app/words.ts';

export interface PhaseFields {
  name: string;
  startsOn: string;
  endsOn: string;
  deadlineOn: string;
}

export interface CampaignFields {
  year: string;
  title: string;
  phases: PhaseFields[];
}

/** Two phases as most federations run them: the first ends with the first quarter, and begins in the November before. */
export function usualCampaign(year: number): CampaignFields {
  return {
    year: String(year),
    title: words.setup.usualTitle(year),
    phases: [
      { name: words.setup.phaseName(1), startsOn: `${year - 1}-11-01`, endsOn: `${year}-03-31`, deadlineOn: '' },
      { name: words.setup.phaseName(2), startsOn: `${year}-04-01`, endsOn: `${year}-12-31`, deadlineOn: '' },
    ],
  };
}

/** Another year: the title and the phases follow it as long as nobody has changed them. */
export function withYear(fields: CampaignFields, year: string): CampaignFields {
  const basis = usualCampaign(Number(fields.phases[0]?.endsOn.slice(0, 4)));
  const next = usualCampaign(Number(year));
  if (!/^20\d\d$/.test(year)) return { ...fields, year };
  return {
    year,
    title: fields.title === basis.title ? next.title : fields.title,
    phases: JSON.stringify(fields.phases) === JSON.stringify(basis.phases) ? next.phases : fields.phases,
  };
}

/** One sentence for every field that cannot stay as it is, keyed by the field's path. */
export function campaignErrors(fields: CampaignFields): FormErrors {
  const errors: FormErrors = {};
  const year = Number(fields.year);
  if (!Number.isInteger(year) || year < 2000 || year > 2100) errors.year = words.setup.yearWrong;
  if (fields.title.trim() === '') errors.title = words.setup.required;
  fields.phases.forEach((phase, index) => {
    if (phase.name.trim() === '') errors[`phases.${index}.name`] = words.setup.required;
    if (phase.startsOn === '') errors[`phases.${index}.startsOn`] = words.setup.dayWrong;
    if (phase.endsOn === '') errors[`phases.${index}.endsOn`] = words.setup.dayWrong;
    else if (phase.endsOn < phase.startsOn) errors[`phases.${index}.endsOn`] = words.setup.endsBeforeStart;
  });
  return errors;
}

/** The fields as the contract takes them. */
export function campaignInput(fields: CampaignFields) {
  return {
    year: Number(fields.year),
    title: fields.title,
    phases: fields.phases.map((phase) => ({ ...phase, deadlineOn: phase.deadlineOn === '' ? null : phase.deadlineOn })),
  };
}
