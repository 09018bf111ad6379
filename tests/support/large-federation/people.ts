import type { Writer } from '#core/database/connection.ts';
import { insertPerson, subjectsOf } from '#core/people/subjects.ts';
import { dayIn, groupName, personName, position, type Random } from './invented.ts';

export interface KnownPerson {
  id: number;
  name: string;
  position: string | null;
  sex: 'male' | 'female';
  birth: string | null;
}

export interface UnitPeople {
  id: number;
  people: KnownPerson[];
  collectives: { id: number; name: string }[];
}

/** The people of one unit and its groups, one group for every ten people. */
export function writePeople(writer: Writer, random: Random, unitId: number, count: number): UnitPeople {
  const people = Array.from({ length: count }, (): KnownPerson => {
    const person = {
      name: personName(random),
      position: position(random),
      sex: random.below(2) === 0 ? ('male' as const) : ('female' as const),
      birth: random.below(3) === 0 ? null : dayIn(random, 1966 + random.below(36)),
    };
    return { ...person, id: insertPerson(writer, { ...person, unitId, part: '' }) };
  });
  const subjects = subjectsOf(writer);
  const collectives = Array.from({ length: 1 + Math.floor(count / 10) }, (_, index) => {
    const name = groupName(random, index + 1);
    return { id: subjects.collective({ unitId, part: '', name }), name };
  });
  return { id: unitId, people, collectives };
}
