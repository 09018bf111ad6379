import type { Claim } from '#shared/domain/counting.ts';
import type { Subject } from '#shared/domain/records.ts';
import type { Reader } from '../database/connection.ts';
import { type CountingScope, scopeCondition } from './scope.ts';

/** What is registered for is counted per award, subject, unit and phase. */
export interface AwardKey {
  award: string;
  subject: Subject;
  unitId: number;
  phaseId: number;
}

const key = 'award_code AS award, subject, unit_id AS unitId, phase_id AS phaseId';
const who = 'coalesce(person_id, collective_id)';

/** Distinct people (or collectives) named. The index holds groups and people in order: nothing is sorted. */
export function namedByUnit(reader: Reader, scope: CountingScope): (AwardKey & { named: number })[] {
  const { sql, parameters } = scopeCondition(scope);
  return reader.all(
    `SELECT ${key}, count(DISTINCT ${who}) AS named
     FROM registration INDEXED BY registration_count WHERE ${sql}
     GROUP BY award_code, subject, unit_id, phase_id`,
    parameters,
  );
}

export interface PeopleOfUnit {
  award: string;
  subject: Subject;
  unitId: number;
  people: number;
}

/**
 * As `namedByUnit`, but a person named in several phases is one. Units add up, except for people who were joined of rows
 * of several units (`joinedPeople`).
 */
export function peopleByUnit(reader: Reader, scope: CountingScope): PeopleOfUnit[] {
  const { sql, parameters } = scopeCondition(scope);
  return reader.all(
    `SELECT award_code AS award, subject, unit_id AS unitId, count(DISTINCT ${who}) AS people
     FROM registration INDEXED BY registration_people WHERE ${sql}
     GROUP BY award_code, subject, unit_id`,
    parameters,
  );
}

export interface JoinedPerson {
  award: string;
  subject: Subject;
  personId: number;
  unitId: number;
}

/** For people who were joined of several rows, each unit that registers them for an award. */
export function joinedPeople(reader: Reader, scope: CountingScope): JoinedPerson[] {
  const { sql, parameters } = scopeCondition(scope);
  return reader.all(
    `SELECT DISTINCT award_code AS award, subject, person_id AS personId, unit_id AS unitId
     FROM (SELECT DISTINCT merged_into FROM person WHERE merged_into IS NOT NULL) AS joined
     CROSS JOIN registration ON registration.person_id = joined.merged_into
     WHERE ${sql}`,
    parameters,
  );
}

/**
 * Names by part, only for units whose parts sent numbers: elsewhere parts change nothing. A person in several parts is
 * counted in the last (`countedPart`).
 */
export function namedByPart(reader: Reader, scope: CountingScope): (AwardKey & { part: string; named: number })[] {
  const { sql, parameters } = scopeCondition(scope);
  return reader.all(
    `WITH numbered AS (
       SELECT DISTINCT award_code, subject, unit_id, phase_id FROM award_count WHERE ${sql} AND part <> '')
     SELECT ${key}, named.key AS part, named.value AS named
     FROM numbered, json_each((
       SELECT json_group_object(part, people) FROM (
         SELECT part, count(*) AS people FROM (
           SELECT max(part) AS part FROM registration INDEXED BY registration_count
           WHERE campaign_id = :campaignId AND award_code = numbered.award_code AND subject = numbered.subject
             AND unit_id = numbered.unit_id AND phase_id = numbered.phase_id
           GROUP BY ${who})
         GROUP BY part))) AS named`,
    parameters,
  );
}

export interface PartNumbers extends AwardKey {
  part: string;
  importId: number | null;
  count: number;
}

/** Numbers, added up within one import and part. */
export function numbersByImport(reader: Reader, scope: CountingScope): PartNumbers[] {
  const { sql, parameters } = scopeCondition(scope);
  return reader.all(
    `SELECT ${key}, part, import_id AS importId, sum(count) AS count
     FROM award_count WHERE ${sql} GROUP BY award_code, subject, unit_id, phase_id, part, import_id`,
    parameters,
  );
}

export function claimDecisions(reader: Reader, scope: CountingScope): (AwardKey & { part: string; chosen: Claim })[] {
  const { sql, parameters } = scopeCondition(scope);
  return reader.all(`SELECT ${key}, part, chosen FROM claim_decision WHERE ${sql}`, parameters);
}

export interface AwardEntry {
  code: string;
  name: string;
  group: string | null;
}

/** The catalogue in its own order. */
export function awardCatalogue(reader: Reader): AwardEntry[] {
  return reader.all('SELECT code, name, award_group AS "group" FROM award_type ORDER BY position, id');
}
