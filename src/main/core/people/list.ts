import type { CollectiveRow, PersonRow } from '#shared/contract/people.ts';
import type { Sex } from '#shared/domain/records.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { Reader } from '../database/connection.ts';
import { unitIdentity } from '../units/service.ts';
import { lettersFound, lettersOf, sortedAtMost } from './letters.ts';

export interface NameQuery {
  /** As typed; accents and capitals do not matter. */
  search: string;
  descending: boolean;
  offset: number;
  limit: number;
}

/** Both lists walk an index that holds all that is asked of it: no row is opened until its page is known. */
const lists = {
  person: { index: 'person_name', standing: 'merged_into IS NULL', key: 'person_id' },
  collective: { index: 'collective_name', standing: '1', key: 'collective_id' },
} as const;
type ListName = keyof typeof lists;

/** People in the order of their given names, a window at a time. */
export function personPage(reader: Reader, query: NameQuery): { total: number; rows: PersonRow[] } {
  const { total, ids } = nameWindow(reader, 'person', query);
  return { total, rows: personRows(reader, ids) };
}

export function collectivePage(reader: Reader, query: NameQuery): { total: number; rows: CollectiveRow[] } {
  const { total, ids } = nameWindow(reader, 'collective', query);
  return { total, rows: collectiveRows(reader, ids) };
}

function nameWindow(reader: Reader, list: ListName, query: NameQuery): { total: number; ids: number[] } {
  const search = foldForSearch(query.search);
  const letters = list === 'person' ? lettersOf(search) : null;
  const found = letters === null ? null : lettersFound(reader, 'person', letters);
  if (letters !== null && found !== null && found <= sortedAtMost) return fewPeople(reader, letters, query);
  const { index, standing } = lists[list];
  const where = `${standing}${search === '' ? '' : ' AND instr(folded, :search) > 0'}`;
  const parameters = search === '' ? {} : { search };
  const { offset, limit } = query;
  const direction = query.descending ? ' DESC' : '';
  const ids = reader
    .all<{ id: number }>(
      `SELECT id FROM ${list} INDEXED BY ${index} WHERE ${where}
       ORDER BY sort_key${direction}, id${direction} LIMIT :limit OFFSET :offset`,
      { ...parameters, limit, offset },
    )
    .map(({ id }) => id);
  if (ids.length < limit && (ids.length > 0 || offset === 0)) return { total: offset + ids.length, ids };
  if (search === '') return { total: standingCount(reader, list), ids };
  const total =
    found === null
      ? count(reader, `${list} INDEXED BY ${index} WHERE ${where}`, parameters)
      : found - count(reader, 'person WHERE merged_into IS NOT NULL AND instr(folded, :search) > 0', parameters);
  return { total, ids };
}

/** A name that few bear is found by its letters and put in order. */
function fewPeople(reader: Reader, letters: string, { descending, offset, limit }: NameQuery) {
  const direction = descending ? ' DESC' : '';
  const all = reader.all<{ id: number }>(
    `SELECT person.id FROM person_letters AS letters CROSS JOIN person ON person.id = letters.rowid
     WHERE letters.folded MATCH :letters AND merged_into IS NULL
     ORDER BY sort_key${direction}, person.id${direction}`,
    { letters },
  );
  return { total: all.length, ids: all.slice(offset, offset + limit).map(({ id }) => id) };
}

/** A count without a condition reads no row. */
function standingCount(reader: Reader, list: ListName): number {
  return count(reader, list) - (list === 'person' ? count(reader, 'person WHERE merged_into IS NOT NULL') : 0);
}

function count(reader: Reader, rows: string, parameters: Record<string, string> = {}): number {
  return reader.get<{ count: number }>(`SELECT count(*) AS count FROM ${rows}`, parameters)?.count ?? 0;
}

const counts = (list: ListName): string => {
  const { key } = lists[list];
  return `(SELECT count(*) FROM registration WHERE ${key} = shown.id) AS registrations,
    (SELECT count(*) FROM award_history WHERE ${key} = shown.id) AS awards`;
};

interface PersonData {
  id: number;
  name: string;
  unitId: number;
  position: string | null;
  birth: string | null;
  sex: Sex | null;
  memberNumber: string | null;
  registrations: number;
  awards: number;
}

/** The lines of these people, in the order of `ids`. */
export function personRows(reader: Reader, ids: readonly number[]): PersonRow[] {
  const nameOf = unitNamer(reader);
  return reader
    .all<PersonData>(
      `SELECT shown.id, shown.name, shown.unit_id AS unitId, shown.position, shown.birth, shown.sex,
         shown.member_number AS memberNumber, ${counts('person')}
       FROM json_each(:ids) AS wanted CROSS JOIN person AS shown ON shown.id = wanted.value ORDER BY wanted.key`,
      { ids: JSON.stringify(ids) },
    )
    .map((row) => ({ ...row, id: String(row.id), unitId: String(row.unitId), unitName: nameOf(row.unitId) }));
}

/** The lines of these collectives, in the order of `ids`. */
export function collectiveRows(reader: Reader, ids: readonly number[]): CollectiveRow[] {
  const nameOf = unitNamer(reader);
  return reader
    .all<Pick<PersonData, 'id' | 'name' | 'unitId' | 'registrations' | 'awards'>>(
      `SELECT shown.id, shown.name, shown.unit_id AS unitId, ${counts('collective')}
       FROM json_each(:ids) AS wanted CROSS JOIN collective AS shown ON shown.id = wanted.value ORDER BY wanted.key`,
      { ids: JSON.stringify(ids) },
    )
    .map((row) => ({ ...row, id: String(row.id), unitId: String(row.unitId), unitName: nameOf(row.unitId) }));
}

/** Current unit names, each looked up once. */
export function unitNamer(reader: Reader): (unitId: number) => string {
  const known = new Map<number, string>();
  return (unitId) => {
    const name = known.get(unitId) ?? unitIdentity(reader, unitId).name;
    known.set(unitId, name);
    return name;
  };
}
