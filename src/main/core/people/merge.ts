import { people as messages } from '#shared/messages/vi/people.ts';
import type { Core } from '../core.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { parseImage } from '../operations/service.ts';
import { joinPeople } from './join.ts';
import { type PersonRow, requirePerson } from './queries.ts';

/**
 * Puts all that stands under one person under another, whoever they are; rows joined earlier stand for the one they were
 * joined to. Answers the operation. Throws NOT_FOUND, or REFUSED for somebody with herself, and for two who were said to
 * be two.
 */
export function mergePeople(core: Core, { intoId, fromId }: { intoId: number; fromId: number }): number {
  if (intoId === fromId) throw new DomainError('REFUSED', 'person.itself', messages.itself);
  const into = standingPerson(core.reader, intoId);
  const from = standingPerson(core.reader, fromId);
  if (into.id === from.id) throw new DomainError('REFUSED', 'person.merged-already', messages.mergedAlready(into.name));
  const [first, second] = [Math.min(into.id, from.id), Math.max(into.id, from.id)];
  const decided = core.reader.get<{ verdict: string }>(
    'SELECT verdict FROM person_decision WHERE first_id = :first AND second_id = :second',
    { first, second },
  );
  if (decided !== undefined)
    throw new DomainError('REFUSED', 'person.decided', messages.saidToBeTwo(into.name, from.name));
  return core.runOperation({ kind: 'person.merge', summary: messages.merged(from.name, into.name) }, (writer) => {
    joinPeople(writer, into, from);
    writer.run(`INSERT INTO person_decision (first_id, second_id, verdict) VALUES (:first, :second, 'one')`, {
      first,
      second,
    });
    return writer.operationId;
  });
}

function standingPerson(reader: Reader, id: number): PersonRow {
  const person = requirePerson(reader, id);
  return person.mergedInto === null ? person : requirePerson(reader, person.mergedInto);
}

type Image = Record<string, string | number | null>;

/** A row as the joining found it and as it left it. */
interface Moved {
  id: number;
  table: string;
  kind: string;
  before: Image;
  after: Image;
}

/**
 * Takes a joined row out again with everything that stood under it when it was joined, also where others were joined
 * since. What was put elsewhere or changed meanwhile stays and is named. Throws NOT_FOUND, REFUSED for a row that is not joined.
 */
export function unmergePerson(core: Core, id: number): { operationId: number; kept: string[] } {
  const person = requirePerson(core.reader, id);
  const standing = person.mergedInto === null ? undefined : requirePerson(core.reader, person.mergedInto);
  const joining = joiningOf(core.reader, id);
  if (standing === undefined || joining === undefined) {
    throw new DomainError('REFUSED', 'person.not-merged', messages.notMerged(person.name));
  }
  const moved = movedBy(core.reader, joining);
  return core.runOperation(
    { kind: 'person.unmerge', summary: messages.unmerged(person.name, standing.name) },
    (writer) => ({
      kept: takeOut(writer, person, standing, moved),
      operationId: writer.operationId,
    }),
  );
}

/** The operation that joined the row to another. */
function joiningOf(reader: Reader, id: number): number | undefined {
  return reader.get<{ operation: number }>(
    `SELECT operation_id AS operation FROM change
     WHERE table_name = 'person' AND row_id = :id AND kind = 'update'
       AND before ->> 'merged_into' IS NULL AND after ->> 'merged_into' IS NOT NULL
     ORDER BY id DESC LIMIT 1`,
    { id },
  )?.operation;
}

function movedBy(reader: Reader, operation: number): Moved[] {
  return reader
    .all<{ id: number; table: string; kind: string; before: string | null; after: string | null }>(
      `SELECT row_id AS id, table_name AS "table", kind, before, after FROM change
       WHERE operation_id = :operation AND kind IN ('update', 'insert') ORDER BY id`,
      { operation },
    )
    .map(({ before, after, ...change }) => ({
      ...change,
      before: before === null ? {} : parseImage(before),
      after: after === null ? {} : parseImage(after),
    }));
}

function takeOut(writer: Writer, person: PersonRow, standing: PersonRow, moved: readonly Moved[]): string[] {
  const kept: string[] = [];
  const ids = { from: standing.id, to: person.id };
  for (const { id, table, kind, before, after } of moved) {
    if ((table === 'registration' || table === 'award_history') && before['person_id'] === person.id) {
      const { changes } = writer.run(`UPDATE ${table} SET person_id = :to WHERE id = :id AND person_id = :from`, {
        ...ids,
        id,
      });
      if (changes === 0) kept.push(messages.keptElsewhere(String(before['name'] ?? '')));
    } else if (table === 'person' && id !== person.id && before['merged_into'] === person.id) {
      writer.run('UPDATE person SET merged_into = :to WHERE id = :id AND merged_into = :from', { ...ids, id });
    } else if (table === 'person' && id !== person.id && kind === 'update') {
      kept.push(...takeBackTraits(writer, id, before, after));
    } else if (table === 'person_decision' && kind === 'insert') {
      writer.run('DELETE FROM person_decision WHERE id = :id', { id });
    }
  }
  writer.run('UPDATE person SET merged_into = NULL WHERE id = :id', { id: person.id });
  return kept;
}

const traits = ['birth', 'member_number', 'sex'] as const;

/** What the joined row completed goes with it, unless it was corrected since. */
function takeBackTraits(writer: Writer, id: number, before: Image, after: Image): string[] {
  return traits.flatMap((trait) => {
    const [was, became] = [before[trait] ?? null, after[trait] ?? null];
    if (was === became) return [];
    const { changes } = writer.run(`UPDATE person SET ${trait} = :was WHERE id = :id AND ${trait} IS :became`, {
      id,
      was,
      became,
    });
    return changes === 0 ? [messages.keptTrait(messages.fields[trait])] : [];
  });
}
