import { intakeForm as messages } from '#shared/messages/vi/intake-form.ts';
import type { FormAwards, FormPerson, UnitForm } from './unit-form.ts';

export interface FormColumn {
  header: string;
  /** In characters. */
  width: number;
  /** What the cell is chosen from. */
  choices?: readonly string[];
  /** `@` keeps what is typed as a text: dates and codes are not turned around by the machine's own settings. */
  numberFormat?: string;
}

export interface FormSheet {
  name: string;
  title: string;
  columns: FormColumn[];
  /** Filled in already, cell by cell. */
  rows: (string | null)[][];
}

const ordinal: FormColumn = { header: messages.ordinal, width: 6 };
const wholeNumber = '#,##0';
const asText = '@';

/** The sheets of a form, as the importer knows them best: a heading row, a row a subject, one award in a cell. */
export function formSheets(form: UnitForm): FormSheet[] {
  const { people, collectives, initiatives, works } = messages;
  const scope = form.phase === null ? messages.year(form.year) : messages.phaseOfYear(form.phase.name, form.year);
  const titled = (title: string): string => messages.title(title, scope);
  return [
    {
      name: people.sheet,
      title: titled(people.title),
      columns: [
        ordinal,
        { header: people.name, width: 28 },
        { header: people.sex, width: 10, choices: [messages.male, messages.female] },
        { header: people.birth, width: 13, numberFormat: asText },
        { header: people.position, width: 26 },
        ...awardColumns(form.awards.individual),
      ],
      rows: form.people.map(personRow),
    },
    {
      name: collectives.sheet,
      title: titled(collectives.title),
      columns: [ordinal, { header: collectives.name, width: 40 }, ...awardColumns(form.awards.collective)],
      rows: form.collectives.map((name, index) => [String(index + 1), name]),
    },
    {
      name: initiatives.sheet,
      title: titled(initiatives.title),
      columns: [
        ordinal,
        { header: initiatives.name, width: 50 },
        { header: initiatives.authors, width: 34 },
        { header: initiatives.benefit, width: 20, numberFormat: wholeNumber },
      ],
      rows: [],
    },
    {
      name: works.sheet,
      title: titled(works.title),
      columns: [
        ordinal,
        { header: works.name, width: 50 },
        { header: works.value, width: 22, numberFormat: wholeNumber },
        { header: works.plaque, width: 10, choices: [messages.yes, messages.no] },
      ],
      rows: [],
    },
  ];
}

function awardColumns({ titles, forms }: FormAwards): FormColumn[] {
  return [
    { header: messages.titles, width: 34, choices: titles },
    { header: messages.forms, width: 34, choices: forms },
  ];
}

function personRow({ name, sex, birth, position }: FormPerson, index: number): (string | null)[] {
  const sexText = sex === null ? null : sex === 'male' ? messages.male : messages.female;
  return [String(index + 1), name, sexText, birth === null ? null : writtenDate(birth), position];
}

/** `1980-05-01` → `01/05/1980`; a year stays a year. */
function writtenDate(date: string): string {
  return date.split('-').toReversed().join('/');
}
