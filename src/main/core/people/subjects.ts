import { type PersonTraits, samePerson } from '#shared/domain/identity.ts';
import { personSortKey, textSortKey } from '#shared/domain/person-names.ts';
import type { Sex } from '#shared/domain/records.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { foldForSearch, sameSpelling } from '#shared/domain/vietnamese-text.ts';
import type { Writer } from '../database/connection.ts';
import { hasPeople, namesakesInUnit, partsOfPerson } from './queries.ts';

/** A person as one row of a file names them. */
export interface SeenPerson {
  unitId: number;
  part: string;
  name: string;
  sex: Sex | null;
  birth: string | null;
  memberNumber?: string | undefined;
  position: string | null;
}

export interface SeenCollective {
  unitId: number;
  part: string;
  name: string;
}

/** Finds or adds the people and collectives that the rows of one operation name. */
export interface Subjects {
  person(seen: SeenPerson): number;
  collective(seen: SeenCollective): number;
}

interface Recorded extends PersonTraits {
  /** The row that these traits stand in. */
  rowId: number;
  /** The person that it is: another row where two were joined. */
  id: number;
  parts: string[];
}

/** Lives as long as one operation: what it has looked up it does not look up again. */
export function subjectsOf(writer: Writer): Subjects {
  const people = new Map<string, Recorded[]>();
  const collectives = new Map<string, number>();
  const unitsWithPeople = new Map<number, boolean>();
  // Units that send for the first time have nobody: theirs need not be looked for one by one.
  const hadPeople = (unitId: number): boolean => {
    const had = unitsWithPeople.get(unitId) ?? hasPeople(writer, unitId);
    unitsWithPeople.set(unitId, had);
    return had;
  };
  return {
    person: (seen) => {
      const matchKey = sameSpelling(seen.name);
      const key = `${seen.unitId} ${matchKey}`;
      const namesakes = people.get(key) ?? (hadPeople(seen.unitId) ? knownPeople(writer, seen.unitId, matchKey) : []);
      people.set(key, namesakes);
      const traits = { ...traitsOf(seen), parts: [seen.part] };
      const known = namesakes.find((person) => samePerson(person, traits));
      if (known !== undefined) return recognise(writer, known, seen);
      const id = insertPerson(writer, seen);
      namesakes.push({ ...traits, rowId: id, id });
      return id;
    },
    collective: (seen) => {
      const matchKey = [seen.part, unitMatchKey(seen.name)].filter((text) => text !== '').join(' / ');
      const key = `${seen.unitId} ${matchKey}`;
      const id = collectives.get(key) ?? collectiveId(writer, matchKey, seen);
      collectives.set(key, id);
      return id;
    },
  };
}

function traitsOf(person: { birth: string | null; memberNumber?: string | null | undefined; position: string | null }) {
  const { birth, memberNumber = null, position } = person;
  return { birth, memberNumber, position: position === null ? null : sameSpelling(position) };
}

function knownPeople(writer: Writer, unitId: number, matchKey: string): Recorded[] {
  return namesakesInUnit(writer, unitId, matchKey).map((row) => ({
    ...traitsOf(row),
    rowId: row.id,
    id: row.mergedInto ?? row.id,
    parts: partsOfPerson(writer, row.mergedInto ?? row.id),
  }));
}

/** A row that tells a birth more exactly, or a member number, completes what is known of the person. */
function recognise(writer: Writer, known: Recorded, seen: SeenPerson): number {
  if (!known.parts.includes(seen.part)) known.parts.push(seen.part);
  const birth = seen.birth !== null && seen.birth.length > (known.birth?.length ?? 0) ? seen.birth : known.birth;
  const memberNumber = known.memberNumber ?? seen.memberNumber ?? null;
  if (birth !== known.birth || memberNumber !== known.memberNumber) {
    known.birth = birth;
    known.memberNumber = memberNumber;
    writer.run('UPDATE person SET birth = :birth, member_number = :memberNumber WHERE id = :id', {
      id: known.rowId,
      birth,
      memberNumber,
    });
  }
  return known.id;
}

/** Adds somebody, whoever else bears the name. */
export function insertPerson(writer: Writer, seen: SeenPerson): number {
  return writer.run(
    `INSERT INTO person (name, match_key, sort_key, folded, sex, birth, member_number, position, unit_id)
     VALUES (:name, :matchKey, :sortKey, :folded, :sex, :birth, :memberNumber, :position, :unitId)`,
    {
      name: seen.name,
      ...nameKeys(seen.name),
      matchKey: sameSpelling(seen.name),
      sex: seen.sex,
      birth: seen.birth,
      memberNumber: seen.memberNumber ?? null,
      position: seen.position,
      unitId: seen.unitId,
    },
  ).id;
}

function collectiveId(writer: Writer, matchKey: string, seen: SeenCollective): number {
  const { unitId, name } = seen;
  const known = writer.get<{ id: number }>(
    'SELECT id FROM collective WHERE unit_id = :unitId AND match_key = :matchKey',
    { unitId, matchKey },
  );
  if (known !== undefined) return known.id;
  return writer.run(
    `INSERT INTO collective (name, match_key, sort_key, folded, unit_id)
     VALUES (:name, :matchKey, :sortKey, :folded, :unitId)`,
    { name, matchKey, sortKey: textSortKey(name), folded: foldForSearch(name), unitId },
  ).id;
}

/** By what a person's name is sorted and found. */
export function nameKeys(name: string): { sortKey: string; folded: string } {
  return { sortKey: personSortKey(name), folded: foldForSearch(name) };
}
