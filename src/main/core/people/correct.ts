import { samePerson } from '#shared/domain/identity.ts';
import { personSortKey } from '#shared/domain/person-names.ts';
import { foldForSearch, sameSpelling } from '#shared/domain/vietnamese-text.ts';
import type { Writer } from '../database/connection.ts';
import { namesakesInUnit, partsOfPerson, personById } from './queries.ts';
import { nameKeys, type SeenPerson, type Subjects } from './subjects.ts';

/**
 * The person that a registration names after a person has corrected it. Under the same name in the same unit it is the
 * same person with a birth and a sex put right. Under another name or in another unit: somebody known there; otherwise the
 * same row put right where only this registration names it, else a person of its own.
 */
export function correctPerson(writer: Writer, subjects: Subjects, personId: number | null, seen: SeenPerson): number {
  const person = personId === null ? undefined : personById(writer, personId);
  if (person === undefined) return subjects.person(seen);
  const matchKey = sameSpelling(seen.name);
  const { id } = person;
  const same = person.unitId === seen.unitId && person.matchKey === matchKey;
  if (same) {
    writer.run(
      'UPDATE person SET name = :name, sort_key = :sortKey, folded = :folded, birth = :birth, sex = :sex WHERE id = :id',
      {
        id,
        name: seen.name,
        ...nameKeys(seen.name),
        birth: seen.birth,
        sex: seen.sex,
      },
    );
    if (namedOnce(writer, id))
      writer.run('UPDATE person SET position = :position WHERE id = :id', { id, position: seen.position });
    return id;
  }
  if (!namedOnce(writer, id) || knownThere(writer, seen, matchKey, id)) return subjects.person(seen);
  writer.run(
    `UPDATE person SET name = :name, match_key = :matchKey, sort_key = :sortKey, folded = :folded, sex = :sex,
       birth = :birth, position = :position, unit_id = :unitId
     WHERE id = :id`,
    {
      id,
      name: seen.name,
      ...nameKeys(seen.name),
      matchKey,
      sortKey: personSortKey(seen.name),
      folded: foldForSearch(seen.name),
      sex: seen.sex,
      birth: seen.birth,
      position: seen.position,
      unitId: seen.unitId,
    },
  );
  return id;
}

/** Whether one registration, no award and nobody who was joined stands on this row. */
function namedOnce(writer: Writer, id: number): boolean {
  const uses = writer.get<{ uses: number }>(
    `SELECT (SELECT count(*) FROM (SELECT 1 FROM registration WHERE person_id = :id LIMIT 2))
       + (SELECT count(*) FROM person WHERE merged_into = :id)
       + (SELECT count(*) FROM (SELECT 1 FROM award_history WHERE person_id = :id LIMIT 2)) AS uses`,
    { id },
  );
  return (uses?.uses ?? 0) <= 1;
}

function knownThere(writer: Writer, seen: SeenPerson, matchKey: string, except: number): boolean {
  const position = seen.position === null ? null : sameSpelling(seen.position);
  const traits = { birth: seen.birth, memberNumber: seen.memberNumber ?? null, position, parts: [seen.part] };
  return namesakesInUnit(writer, seen.unitId, matchKey).some(
    (known) =>
      known.id !== except &&
      samePerson(
        {
          birth: known.birth,
          memberNumber: known.memberNumber,
          position: known.position === null ? null : sameSpelling(known.position),
          parts: partsOfPerson(writer, known.mergedInto ?? known.id),
        },
        traits,
      ),
  );
}
