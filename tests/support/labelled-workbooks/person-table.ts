import type { Subject } from '#shared/domain/records.ts';
import { type Wording, type WrittenAward, written } from './award-wording.ts';
import { addRow, type CellInput, type LabelledTable, register, type SheetDraft } from './draft.ts';
import { addHeader, type HeaderNode } from './header.ts';
import { type Person, typedDate } from './people.ts';

/** One line of a table of people: who, and for which awards. */
export interface Entry {
  number: number;
  person: Person;
  awards: readonly WrittenAward[];
}

/** Some columns under one header: what stands in them for an entry. */
export interface PersonColumn {
  header: HeaderNode;
  of: (entry: Entry) => CellInput[];
}

const one = (header: string, of: (entry: Entry) => CellInput): PersonColumn => ({ header, of: (entry) => [of(entry)] });

export const ordinal = (header: string): PersonColumn => one(header, ({ number }) => number);
export const fullName = (header: string, prefix: (person: Person) => string = () => ''): PersonColumn =>
  one(header, ({ person }) => `${prefix(person)}${person.name}`);
export const capitalName = (header: string): PersonColumn => one(header, ({ person }) => person.name.toUpperCase());
export const position = (header: string): PersonColumn => one(header, ({ person }) => person.position);
export const fixed = (header: string, value: CellInput): PersonColumn => one(header, () => value);
export const numbered = (header: string, of: (number: number) => CellInput): PersonColumn =>
  one(header, ({ number }) => of(number));
export const birthDay = (header: string): PersonColumn =>
  one(header, ({ person }) => ({ value: person.birth, format: 'date' }));
export const birthTyped = (header: string, separator = '/'): PersonColumn =>
  one(header, ({ person }) => typedDate(person.birth, separator));
export const birthYear = (header: string): PersonColumn =>
  one(header, ({ person }) => Number(person.birth.slice(0, 4)));
export const sexWord = (header: string): PersonColumn =>
  one(header, ({ person }) => (person.sex === 'male' ? 'Nam' : 'Nữ'));

/** The family and middle names in one column, the given name in the next. */
export const splitName = (family: string, given: string): PersonColumn[] => [
  one(family, ({ person }) => person.family),
  one(given, ({ person }) => person.given),
];

/** Two columns Nam and Nữ under one header; the text of the person stands in the one of their sex. */
export const bySex = (header: string, of: (person: Person) => CellInput, other: CellInput = null): PersonColumn => ({
  header: [header, ['Nam', 'Nữ']],
  of: ({ person }) => (person.sex === 'male' ? [of(person), other] : [other, of(person)]),
});

/** All awards of the row in one cell. */
export const awardText = (header: string, wording: Wording, separator = ', '): PersonColumn =>
  one(header, ({ awards }) => awards.map((award) => written(award, wording)).join(separator) || null);

/** Only those awards of the row that this column is for. */
export const awardTextOf = (header: string, wording: Wording, own: readonly WrittenAward[]): PersonColumn =>
  one(
    header,
    ({ awards }) =>
      awards
        .filter((award) => own.includes(award))
        .map((award) => written(award, wording))
        .join(', ') || null,
  );

/** A column for each award, with a mark under those of the row. */
export const awardMarks = (
  header: string,
  awards: readonly WrittenAward[],
  wording: Wording,
  mark: CellInput,
  none: CellInput = null,
): PersonColumn => ({
  header: [header, awards.map((award) => written(award, wording))],
  of: (entry) => awards.map((award) => (entry.awards.includes(award) ? mark : none)),
});

/** Gives the people the award sets in turn, numbered from `from`. */
export function entriesOf(people: readonly Person[], sets: readonly (readonly WrittenAward[])[], from = 1): Entry[] {
  return people.map((person, index) => ({ number: from + index, person, awards: sets[index % sets.length] ?? [] }));
}

export function addPersonHeader(sheet: SheetDraft, table: LabelledTable, columns: readonly PersonColumn[]): void {
  addHeader(
    sheet,
    table,
    columns.map(({ header }) => header),
  );
}

export function addEntries(
  sheet: SheetDraft,
  table: LabelledTable,
  columns: readonly PersonColumn[],
  entries: readonly Entry[],
  subject: Subject = 'individual',
): void {
  for (const entry of entries) {
    const row = addRow(sheet, ...columns.flatMap(({ of }) => of(entry)));
    register(table, row, subject, entry.person.name, entry.awards);
  }
}
