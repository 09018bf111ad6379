import type { Duplicate, Namesake } from '#shared/contract/people.ts';
import { identityEvidence, type KnownPerson } from '#shared/domain/identity.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';
import { people as messages } from '#shared/messages/vi/people.ts';
import type { Core } from '../core.ts';
import type { Reader } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { unitIdentity } from '../units/service.ts';
import { joinPeople } from './join.ts';
import {
  decidedPairs,
  openPairs,
  type Pair,
  type PersonRow,
  partsOfPerson,
  registrationsOfPerson,
  requirePerson,
  type SeenRegistration,
} from './queries.ts';

export interface DuplicateRequest {
  campaignId: number;
  decided: boolean;
  offset: number;
  limit: number;
}

/** Namesakes who may be one person, or of whom it was decided; by name, decisions the latest first. */
export async function duplicates(
  reader: Reader,
  { campaignId, decided, offset, limit }: DuplicateRequest,
): Promise<{ total: number; rows: Duplicate[] }> {
  const pairs = decided ? decidedPairs(reader, campaignId) : await openPairs(reader, campaignId);
  const shown = pairs.slice(offset, offset + limit);
  return { total: pairs.length, rows: shown.map((pair) => duplicateOf(reader, pair)) };
}

function duplicateOf(reader: Reader, { firstId, secondId, verdict, operationId }: Pair): Duplicate {
  const [first, second] = [requirePerson(reader, firstId), requirePerson(reader, secondId)];
  const [firstSeen, secondSeen] = [registrationsOfPerson(reader, firstId), registrationsOfPerson(reader, secondId)];
  return {
    first: namesakeOf(reader, first, firstSeen),
    second: namesakeOf(reader, second, secondSeen),
    ...(verdict === 'one'
      ? // Where the second was seen stands with the first by now.
        { speaksFor: [], speaksAgainst: [] }
      : identityEvidence(knownPerson(reader, first, firstSeen), knownPerson(reader, second, secondSeen))),
    verdict,
    operationId: operationId === null ? null : String(operationId),
  };
}

function namesakeOf(reader: Reader, person: PersonRow, seen: readonly SeenRegistration[]): Namesake {
  const { id, unitId, name, position, birth, sex, memberNumber } = person;
  return {
    id: String(id),
    name,
    unitId: String(unitId),
    unitName: unitIdentity(reader, unitId).name,
    parts: partsOfPerson(reader, id).filter((part) => part !== ''),
    position,
    birth,
    sex,
    memberNumber,
    registrations: seen.map((registration) => ({
      award: registration.award,
      year: registration.year,
      phaseName: registration.phaseName,
      source: sourceOf(registration),
    })),
  };
}

function sourceOf(seen: SeenRegistration): Namesake['registrations'][number]['source'] {
  const { importId, fileName, sheet, row, column } = seen;
  if (importId === null || fileName === null || sheet === null || row === null) return null;
  return { importId: String(importId), fileName, sheet, row, column };
}

function knownPerson(reader: Reader, person: PersonRow, seen: readonly SeenRegistration[]): KnownPerson {
  const { unitId, sex, birth, memberNumber, position } = person;
  return {
    unitId,
    sex,
    birth,
    memberNumber,
    position: position === null ? null : sameSpelling(position),
    parts: partsOfPerson(reader, person.id),
    imports: seen.flatMap(({ importId }) => importId ?? []),
  };
}

export interface DuplicateDecision {
  firstId: number;
  secondId: number;
  verdict: 'one' | 'two';
}

/**
 * Decides once whether two namesakes are one person; answers the operation, whose undoing takes the decision back.
 * Throws NOT_FOUND for a missing person, REFUSED for two names, or where it was decided meanwhile.
 */
export function decideDuplicate(core: Core, decision: DuplicateDecision): number {
  const ids = [decision.firstId, decision.secondId].toSorted((first, second) => first - second);
  const [first, second] = ids.map((id) => requirePerson(core.reader, id));
  if (first === undefined || second === undefined || first.id === second.id || first.matchKey !== second.matchKey) {
    throw new DomainError('REFUSED', 'person.names-differ', messages.namesDiffer);
  }
  const { verdict } = decision;
  const summary = verdict === 'one' ? messages.joined(first.name) : messages.keptApart(first.name);
  return core.runOperation({ kind: 'person.decide', summary }, (writer) => {
    refuseDecided(writer, first.id, second.id);
    if (verdict === 'one') joinPeople(writer, first, second);
    writer.run('INSERT INTO person_decision (first_id, second_id, verdict) VALUES (:first, :second, :verdict)', {
      first: first.id,
      second: second.id,
      verdict,
    });
    return writer.operationId;
  });
}

function refuseDecided(reader: Reader, firstId: number, secondId: number): void {
  const decided = reader.get('SELECT 1 FROM person_decision WHERE first_id = :firstId AND second_id = :secondId', {
    firstId,
    secondId,
  });
  const joined = [firstId, secondId].some((id) => requirePerson(reader, id).mergedInto !== null);
  if (decided !== undefined || joined) throw new DomainError('REFUSED', 'person.decided', messages.decidedAlready);
}
