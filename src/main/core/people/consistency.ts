import { check as messages } from '#shared/messages/vi/check.ts';
import type { Reader } from '../database/connection.ts';

/** People joined to somebody who was joined to another, and records that stand under a joined row. */
export function peopleFindings(reader: Reader): string[] {
  const chains = reader.all<{ name: string }>(
    `SELECT person.name FROM person JOIN person AS standing ON standing.id = person.merged_into
     WHERE person.merged_into IS NOT NULL AND standing.merged_into IS NOT NULL ORDER BY person.id`,
  );
  const strays = reader.all<{ name: string }>(
    `SELECT name FROM person
     WHERE merged_into IS NOT NULL AND (
       EXISTS (SELECT 1 FROM registration WHERE person_id = person.id)
       OR EXISTS (SELECT 1 FROM award_history WHERE person_id = person.id))
     ORDER BY id`,
  );
  return [
    ...chains.map(({ name }) => messages.joinedTwice(name)),
    ...strays.map(({ name }) => messages.underJoined(name)),
  ];
}
