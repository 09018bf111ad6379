import type { CollectiveRow, PersonRow } from '#shared/contract/people.ts';
import type { Sex } from '#shared/domain/records.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { Reader } from '../database/connection.ts';
import { unitIdentity } from '../units/service.ts';

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

/** A page that is not full tells the total without counting. */
function nameWindow(reader: Reader, list: ListName, query: NameQuery): { total: number; ids: number[] } {
  const { index, standing } = lists[list];
  const search = foldForSearch(query.search);
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
  const counted = reader.get<{ total: number }>(
    `SELECT count(*) AS total FROM ${list} INDEXED BY ${index} WHERE ${where}`,
    parameters,
  );
  return { total: counted?.total ?? 0, ids };
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
