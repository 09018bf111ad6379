import type { Writer } from '../database/connection.ts';
import type { PersonRow } from './queries.ts';

/** The second's registrations and awards become the first's; its row stays, so that rows like those it was made of are known again. */
export function joinPeople(writer: Writer, first: PersonRow, second: PersonRow): void {
  const ids = { first: first.id, second: second.id };
  writer.run('UPDATE registration SET person_id = :first WHERE person_id = :second', ids);
  writer.run('UPDATE award_history SET person_id = :first WHERE person_id = :second', ids);
  writer.run('UPDATE person SET merged_into = :first WHERE id = :second OR merged_into = :second', ids);
  const births = [first.birth, second.birth].filter((birth) => birth !== null);
  const completed = {
    birth: births.toSorted((one, other) => other.length - one.length)[0] ?? null,
    memberNumber: first.memberNumber ?? second.memberNumber,
    sex: first.sex ?? second.sex,
  };
  writer.run('UPDATE person SET birth = :birth, member_number = :memberNumber, sex = :sex WHERE id = :first', {
    first: first.id,
    ...completed,
  });
  // Whom the second was told apart from is another than the first, too.
  writer.run(
    `INSERT INTO person_decision (first_id, second_id, verdict)
     SELECT min(:first, other), max(:first, other), 'two'
     FROM (SELECT CASE first_id WHEN :second THEN second_id ELSE first_id END AS other
           FROM person_decision WHERE verdict = 'two' AND :second IN (first_id, second_id)) AS apart
     WHERE other <> :first AND NOT EXISTS (
       SELECT 1 FROM person_decision WHERE first_id = min(:first, other) AND second_id = max(:first, other))`,
    ids,
  );
}
