import { samePerson } from '#shared/domain/identity.ts';
import type { Sex } from '#shared/domain/records.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';
import type { Writer } from '../database/connection.ts';

/** A person as one row of a file names them. */
export interface SeenPerson {
  unitId: number;
  part: string;
  name: string;
  sex: Sex | null;
  birth: string | null;
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

interface KnownPerson {
  id: number;
  birth: string | null;
  position: string | null;
  parts: string[];
}

/** Lives as long as one operation: what it has looked up it does not look up again. */
export function subjectsOf(writer: Writer): Subjects {
  const people = new Map<string, KnownPerson[]>();
  const collectives = new Map<string, number>();
  return {
    person: (seen) => {
      const matchKey = sameSpelling(seen.name);
      const key = `${seen.unitId} ${matchKey}`;
      const namesakes = people.get(key) ?? knownPeople(writer, seen.unitId, matchKey);
      people.set(key, namesakes);
      const position = positionKey(seen.position);
      const known = namesakes.find((person) => samePerson(person, { birth: seen.birth, position, parts: [seen.part] }));
      if (known !== undefined) return recognise(writer, known, seen);
      const id = insertPerson(writer, matchKey, seen);
      namesakes.push({ id, birth: seen.birth, position, parts: [seen.part] });
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

function positionKey(position: string | null): string | null {
  return position === null ? null : sameSpelling(position);
}

function knownPeople(writer: Writer, unitId: number, matchKey: string): KnownPerson[] {
  const rows = writer.all<{ id: number; birth: string | null; position: string | null }>(
    'SELECT id, birth, position FROM person WHERE unit_id = :unitId AND match_key = :matchKey ORDER BY id',
    { unitId, matchKey },
  );
  return rows.map((row) => ({
    id: row.id,
    birth: row.birth,
    position: positionKey(row.position),
    parts: writer
      .all<{ part: string }>('SELECT DISTINCT part FROM registration WHERE person_id = :id', { id: row.id })
      .map(({ part }) => part),
  }));
}

/** A row that tells a birth, or tells it more exactly, completes what is known of the person. */
function recognise(writer: Writer, known: KnownPerson, seen: SeenPerson): number {
  if (!known.parts.includes(seen.part)) known.parts.push(seen.part);
  if (seen.birth !== null && seen.birth.length > (known.birth?.length ?? 0)) {
    known.birth = seen.birth;
    writer.run('UPDATE person SET birth = :birth WHERE id = :id', { id: known.id, birth: seen.birth });
  }
  return known.id;
}

function insertPerson(writer: Writer, matchKey: string, seen: SeenPerson): number {
  return writer.run(
    `INSERT INTO person (name, match_key, sex, birth, position, unit_id)
     VALUES (:name, :matchKey, :sex, :birth, :position, :unitId)`,
    {
      name: seen.name,
      matchKey,
      sex: seen.sex,
      birth: seen.birth,
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
  return writer.run('INSERT INTO collective (name, match_key, unit_id) VALUES (:name, :matchKey, :unitId)', {
    name,
    matchKey,
    unitId,
  }).id;
}
