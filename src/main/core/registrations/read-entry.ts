import { parseVietnameseDate } from '#shared/domain/dates.ts';
import { cleanPersonName, salutationSex } from '#shared/domain/person-names.ts';
import type { Subject } from '#shared/domain/records.ts';
import { cleanText, foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { entry as messages } from '#shared/messages/vi/entry.ts';
import { type CellProblem, type CellTexts, type RowValues, wrong } from '../entry/entry-rows.ts';
import type { Lookups } from '../entry/lookups.ts';
import { readPlacement } from '../entry/placement.ts';
import { awardName, readAward, readSubject } from '../entry/read-cells.ts';
import { isOnePerson } from '../intake/interpret/one-person.ts';

export interface ReadRegistration {
  values: Record<string, string>;
  problems: CellProblem[];
}

const nothing: RowValues = {
  name: '',
  subject: '',
  award: '',
  unit: '',
  part: '',
  position: '',
  birth: '',
  sex: '',
  phase: '',
};

/** The values of a row after its cells were typed; what has a problem stays as it was (`before` null: a new row). */
export function readRegistration(cells: CellTexts, before: RowValues | null, lookups: Lookups): ReadRegistration {
  const values = { ...(before ?? nothing) };
  const problems: CellProblem[] = [];
  readSubjectAndAward(cells, values, lookups, problems, before);
  const name = before === null ? (cells['name'] ?? '') : cells['name'];
  if (name !== undefined) readName(name, values, problems);
  const placement = before === null ? { ...cells, unit: cells['unit'] ?? '' } : cells;
  readPlacement(placement, values, lookups, problems);
  if (cells['position'] !== undefined) values['position'] = cleanText(cells['position']);
  if (cells['birth'] !== undefined) readBirth(cells['birth'], values, problems);
  if (cells['sex'] !== undefined) readSex(cells['sex'], values, problems);
  if (values['subject'] === 'collective') Object.assign(values, { birth: '', sex: '' });
  return { values, problems };
}

function readName(text: string, values: Record<string, string>, problems: CellProblem[]): void {
  const individual = values['subject'] !== 'collective';
  const name = individual ? cleanPersonName(text) : cleanText(text);
  if (name === '') problems.push(wrong('name', messages.nameMissing));
  else if (individual && (/\d/.test(name) || !isOnePerson(text))) {
    problems.push(wrong('name', messages.nameNotOne(cleanText(text))));
  } else {
    values['name'] = name;
    const sex = salutationSex(text);
    if (individual && sex !== null && values['sex'] === '') values['sex'] = sex;
  }
}

/** An award may tell the subject of a new row, and a subject must fit the award. */
function readSubjectAndAward(
  cells: CellTexts,
  values: Record<string, string>,
  lookups: Lookups,
  problems: CellProblem[],
  before: RowValues | null,
): void {
  const isNew = before === null;
  const typed = cells['subject']?.trim() ?? '';
  if (typed !== '' || (cells['subject'] !== undefined && !isNew)) {
    const read = readSubject(typed);
    if ('wrong' in read) problems.push(wrong('subject', read.wrong));
    else values['subject'] = read.value;
  }
  const subject = asSubject(values['subject']);
  if (isNew || cells['award'] !== undefined) {
    const read = readAward(cells['award'] ?? '', subject, lookups);
    if ('wrong' in read) problems.push(wrong('award', read.wrong));
    else {
      values['award'] = read.value.code;
      values['subject'] = subject ?? read.value.subject ?? '';
    }
    if (values['subject'] === '' && !problems.some(({ field }) => field === 'subject' || field === 'award')) {
      problems.push(wrong('subject', messages.subjectMissing));
    }
  }
  refuseMismatch(cells, values, lookups, problems, before);
}

/** Of an award and a subject that do not go together the one that was typed is wrong, and stays as it was. */
function refuseMismatch(
  cells: CellTexts,
  values: Record<string, string>,
  { awards }: Lookups,
  problems: CellProblem[],
  before: RowValues | null,
): void {
  const award = awards.find(({ code }) => code === values['award']);
  const subject = asSubject(values['subject']);
  if (award === undefined || subject === null || award.subjects.includes(subject)) return;
  const field = cells['award'] === undefined ? 'subject' : 'award';
  problems.push(wrong(field, messages.awardSubject(awardName(awards, award.code), subject)));
  values[field] = before?.[field] ?? '';
}

const asSubject = (text: string | undefined): Subject | null =>
  text === 'individual' || text === 'collective' ? text : null;

function readBirth(text: string, values: Record<string, string>, problems: CellProblem[]): void {
  const birth = text.trim() === '' ? '' : parseVietnameseDate(text);
  if (birth === null) problems.push(wrong('birth', messages.birthUnreadable(cleanText(text))));
  else values['birth'] = birth;
}

const sexes: Readonly<Record<string, string>> = { '': '', nam: 'male', nu: 'female' };

function readSex(text: string, values: Record<string, string>, problems: CellProblem[]): void {
  const sex = sexes[foldForSearch(text)];
  if (sex === undefined) problems.push(wrong('sex', messages.sexUnreadable(cleanText(text))));
  else values['sex'] = sex;
}
