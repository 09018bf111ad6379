import { setImmediate } from 'node:timers/promises';
import type { Sex } from '#shared/domain/records.ts';
import { people as messages } from '#shared/messages/vi/people.ts';
import type { Reader } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';

export interface PersonRow {
  id: number;
  name: string;
  matchKey: string;
  unitId: number;
  sex: Sex | null;
  birth: string | null;
  position: string | null;
  memberNumber: string | null;
  mergedInto: number | null;
}

const selectPerson = `
  SELECT id, name, match_key AS matchKey, unit_id AS unitId, sex, birth, position, member_number AS memberNumber,
    merged_into AS mergedInto
  FROM person`;

export function personById(reader: Reader, id: number): PersonRow | undefined {
  return reader.get<PersonRow>(`${selectPerson} WHERE id = :id`, { id });
}

/** Throws NOT_FOUND. */
export function requirePerson(reader: Reader, id: number): PersonRow {
  const person = personById(reader, id);
  if (person === undefined) throw new DomainError('NOT_FOUND', 'person.missing', messages.missing);
  return person;
}

/** Everybody of one name, wherever they are, those that were joined to others, too. */
export function namesakes(reader: Reader, matchKey: string): PersonRow[] {
  return reader.all<PersonRow>(`${selectPerson} WHERE match_key = :matchKey ORDER BY id`, { matchKey });
}

export function hasPeople(reader: Reader, unitId: number): boolean {
  return reader.get('SELECT 1 FROM person WHERE unit_id = :unitId LIMIT 1', { unitId }) !== undefined;
}

/** Everybody of one name in a unit, those that were joined to others, too. */
export function namesakesInUnit(reader: Reader, unitId: number, matchKey: string): PersonRow[] {
  return reader.all<PersonRow>(`${selectPerson} WHERE unit_id = :unitId AND match_key = :matchKey ORDER BY id`, {
    unitId,
    matchKey,
  });
}

export function partsOfPerson(reader: Reader, id: number): string[] {
  return reader
    .all<{ part: string }>(
      `SELECT part FROM registration WHERE person_id = :id UNION SELECT part FROM award_history WHERE person_id = :id`,
      { id },
    )
    .map(({ part }) => part);
}

export interface SeenRegistration {
  award: string;
  year: number;
  phaseName: string;
  importId: number | null;
  fileName: string | null;
  sheet: string | null;
  row: number | null;
  column: string | null;
}

export function registrationsOfPerson(reader: Reader, id: number): SeenRegistration[] {
  return reader.all<SeenRegistration>(
    `SELECT registration.award_code AS award, campaign.year, phase.name AS phaseName, registration.import_id AS importId,
       file.file_name AS fileName, registration.sheet, registration.row, registration.column
     FROM registration
     JOIN campaign ON campaign.id = registration.campaign_id
     JOIN phase ON phase.id = registration.phase_id
     LEFT JOIN import_file AS file ON file.id = registration.import_id
     WHERE registration.person_id = :id
     ORDER BY campaign.year, phase.number, registration.id`,
    { id },
  );
}

export interface Pair {
  firstId: number;
  secondId: number;
  verdict: 'one' | 'two' | null;
  operationId: number | null;
}

const known = (person: string): string => `EXISTS (SELECT 1 FROM registration WHERE person_id = ${person}.id)`;
const inCampaign = (person: string): string =>
  `EXISTS (SELECT 1 FROM registration WHERE person_id = ${person}.id AND campaign_id = :campaignId)`;
const prefix = (long: string, short: string): string =>
  `substr(${long}.birth, 1, length(${short}.birth)) = ${short}.birth`;

const nothingContradicts = `
  first.merged_into IS NULL AND second.merged_into IS NULL
  AND (first.sex IS NULL OR second.sex IS NULL OR first.sex = second.sex)
  AND (first.member_number IS NULL OR second.member_number IS NULL OR first.member_number = second.member_number)
  AND (first.birth IS NULL OR second.birth IS NULL OR ${prefix('first', 'second')} OR ${prefix('second', 'first')})`;

const sharePart = `EXISTS (
  SELECT 1 FROM registration AS one JOIN registration AS other ON other.person_id = second.id AND other.part = one.part
  WHERE one.person_id = first.id)`;

/**
 * One name in one part of one unit, one name and day of birth in two units, or one name and member number anywhere; the
 * names that occur once are left out first, so that only namesakes are compared.
 */
const likelyPairs = [
  `SELECT first.id AS firstId, second.id AS secondId, first.match_key AS matchKey
   FROM (SELECT unit_id, match_key FROM person GROUP BY unit_id, match_key HAVING count(*) > 1) AS name
   CROSS JOIN person AS first ON first.unit_id = name.unit_id AND first.match_key = name.match_key
   CROSS JOIN person AS second ON second.unit_id = name.unit_id AND second.match_key = name.match_key AND second.id > first.id
   WHERE ${nothingContradicts} AND ${sharePart}`,
  `SELECT first.id AS firstId, second.id AS secondId, first.match_key AS matchKey
   FROM (SELECT match_key, birth FROM person WHERE birth IS NOT NULL GROUP BY match_key, birth HAVING count(*) > 1) AS born
   CROSS JOIN person AS first ON first.match_key = born.match_key AND first.birth = born.birth
   CROSS JOIN person AS second ON second.match_key = born.match_key AND second.birth = born.birth AND second.id > first.id
   WHERE length(born.birth) = 10 AND ${nothingContradicts}`,
  `SELECT first.id AS firstId, second.id AS secondId, first.match_key AS matchKey
   FROM person AS first
   CROSS JOIN person AS second ON second.member_number = first.member_number AND second.id > first.id
   WHERE first.member_number IS NOT NULL AND second.match_key = first.match_key AND ${nothingContradicts}`,
];

/**
 * Pairs nobody has decided about, of people who are registered somewhere, at least one of them in the campaign. Everybody
 * is compared with everybody of the name: others have their turn between the three ways.
 */
export async function openPairs(reader: Reader, campaignId: number): Promise<Pair[]> {
  const found = new Map<string, Pair & { matchKey: string }>();
  for (const likely of likelyPairs) {
    const pairs = reader.all<Pair & { matchKey: string }>(
      `SELECT first.id AS firstId, second.id AS secondId, NULL AS verdict, NULL AS operationId, pair.matchKey
       FROM (${likely}) AS pair
       CROSS JOIN person AS first ON first.id = pair.firstId
       CROSS JOIN person AS second ON second.id = pair.secondId
       WHERE ${known('first')} AND ${known('second')} AND (${inCampaign('first')} OR ${inCampaign('second')})
         AND NOT EXISTS (SELECT 1 FROM person_decision WHERE first_id = first.id AND second_id = second.id)`,
      { campaignId },
    );
    for (const pair of pairs) found.set(`${pair.firstId} ${pair.secondId}`, pair);
    await setImmediate();
  }
  return [...found.values()].toSorted(byNameThenId);
}

function byNameThenId(one: Pair & { matchKey: string }, other: Pair & { matchKey: string }): number {
  if (one.matchKey !== other.matchKey) return one.matchKey < other.matchKey ? -1 : 1;
  return one.firstId - other.firstId || one.secondId - other.secondId;
}

/** Pairs decided about, the latest first, with the operation that decided. */
export function decidedPairs(reader: Reader, campaignId: number): Pair[] {
  return reader.all<Pair>(
    `SELECT decision.first_id AS firstId, decision.second_id AS secondId, decision.verdict,
       (SELECT max(operation_id) FROM change WHERE table_name = 'person_decision' AND row_id = decision.id) AS operationId
     FROM person_decision AS decision
     JOIN person AS first ON first.id = decision.first_id
     JOIN person AS second ON second.id = decision.second_id
     WHERE ${inCampaign('first')} OR ${inCampaign('second')}
     ORDER BY decision.id DESC`,
    { campaignId },
  );
}
