import type { Reader } from '../../database/connection.ts';
import type { EarlierNumber } from './jumps.ts';
import type { PersonElsewhere } from './person-elsewhere.ts';
import { tellingTraits } from './person-elsewhere.ts';
import type { PlacedRegistration } from './placed-records.ts';
import type { EarlierRegistration } from './registered-before.ts';
import type { PhaseDays, UnitLife } from './units-of-phase.ts';

/** The file that is checked, and the files whose records it takes the place of. */
export interface CheckedFile {
  importId: number | null;
  campaignId: number;
  phaseId: number;
  replaced: ReadonlySet<number>;
}

/** A committed file is held against what was there before it. */
const earlierFile = `file.id IS NOT :importId AND file.id NOT IN (SELECT value FROM json_each(:replaced))
  AND file.operation_id < coalesce(
    (SELECT operation_id FROM import_file WHERE id = :importId AND status = 'committed'), 9e15)`;

const seenPlace = 'file.file_name AS fileName, registration.sheet, registration.row';

const samePeople = `
SELECT 'individual' AS subject, person.unit_id AS unitId, person.match_key AS matchKey, registration.award_code AS award,
  registration.part, person.birth, person.member_number AS memberNumber, person.position, phase.name AS phaseName,
  ${seenPlace}
FROM json_each(:people) AS wanted
CROSS JOIN person ON person.unit_id = wanted.value ->> 0 AND person.match_key = wanted.value ->> 1
CROSS JOIN registration ON registration.person_id = coalesce(person.merged_into, person.id)
CROSS JOIN import_file AS file ON file.id = registration.import_id
CROSS JOIN phase ON phase.id = registration.phase_id
WHERE registration.campaign_id = :campaignId AND ${earlierFile}`;

const sameCollectives = `
SELECT 'collective' AS subject, collective.unit_id AS unitId, collective.match_key AS matchKey,
  registration.award_code AS award, registration.part, NULL AS birth, NULL AS memberNumber, NULL AS position,
  phase.name AS phaseName, ${seenPlace}
FROM json_each(:collectives) AS wanted
CROSS JOIN collective ON collective.unit_id = wanted.value ->> 0 AND collective.match_key = wanted.value ->> 1
CROSS JOIN registration ON registration.collective_id = collective.id
CROSS JOIN import_file AS file ON file.id = registration.import_id
CROSS JOIN phase ON phase.id = registration.phase_id
WHERE registration.campaign_id = :campaignId AND ${earlierFile}`;

/** Registrations of the year by which other files name the same people and collectives of the same units. */
export function earlierRegistrations(
  reader: Reader,
  file: CheckedFile,
  registrations: readonly PlacedRegistration[],
): EarlierRegistration[] {
  const named = Map.groupBy(registrations, ({ record }) => record.subject);
  return reader.all<EarlierRegistration>(`${samePeople} UNION ALL ${sameCollectives}`, {
    ...parametersOf(file),
    people: keysOf(named.get('individual')),
    collectives: keysOf(named.get('collective')),
  });
}

/** Unit and key of each, once, as JSON. */
function keysOf(registrations: readonly PlacedRegistration[] = []): string {
  const keys = new Map(registrations.map(({ unitId, matchKey }) => [`${unitId} ${matchKey}`, [unitId, matchKey]]));
  return JSON.stringify([...keys.values()]);
}

/** The first of them is enough: of people whom many units name, all would be as many rows as there are files. */
const byTrait = (column: string): string => `
SELECT person.match_key AS matchKey, person.${column} AS trait, person.unit_id AS unitId, ${seenPlace}
FROM json_each(:people) AS wanted
CROSS JOIN registration ON registration.id = (
  SELECT registration.id FROM person
  CROSS JOIN registration ON registration.person_id = person.id
  CROSS JOIN import_file AS file ON file.id = registration.import_id
  WHERE person.match_key = wanted.value ->> 1 AND person.${column} = wanted.value ->> 2
    AND person.unit_id <> wanted.value ->> 0 AND registration.campaign_id = :campaignId AND ${earlierFile}
    AND NOT EXISTS (
      SELECT 1 FROM person AS own
      JOIN person_decision AS decided
        ON decided.first_id = min(own.id, person.id) AND decided.second_id = max(own.id, person.id)
      WHERE own.unit_id = wanted.value ->> 0 AND own.match_key = person.match_key)
  LIMIT 1)
CROSS JOIN person ON person.id = registration.person_id
CROSS JOIN import_file AS file ON file.id = registration.import_id`;

/**
 * Who has the name and the birth or member number of somebody in the file and is of another unit: for each the first.
 * Decided pairs are left out.
 */
export function peopleElsewhere(
  reader: Reader,
  file: CheckedFile,
  registrations: readonly PlacedRegistration[],
): PersonElsewhere[] {
  const people = new Map<string, readonly [number, string, string]>();
  for (const { record, unitId, matchKey } of registrations) {
    if (record.subject === 'collective') continue;
    for (const trait of tellingTraits(record)) people.set(`${unitId} ${matchKey} ${trait}`, [unitId, matchKey, trait]);
  }
  if (people.size === 0) return [];
  return reader.all<PersonElsewhere>(`${byTrait('birth')} UNION ALL ${byTrait('member_number')}`, {
    ...parametersOf(file),
    people: JSON.stringify([...people.values()]),
  });
}

function parametersOf({ importId, campaignId, replaced }: CheckedFile) {
  return { importId, campaignId, replaced: JSON.stringify([...replaced]) };
}

/** From the first to the last day on which each unit bears a name. */
export function unitLives(reader: Reader, units: readonly number[]): UnitLife[] {
  return reader.all<UnitLife>(
    `SELECT unit_id AS unitId, name, nullif(min(coalesce(valid_from, '')), '') AS "from",
       nullif(max(coalesce(valid_to, '9999')), '9999') AS "to"
     FROM unit_name WHERE unit_id IN (SELECT value FROM json_each(:units)) GROUP BY unit_id`,
    { units: JSON.stringify(units) },
  );
}

export function phaseDays(reader: Reader, phaseId: number): PhaseDays | undefined {
  return reader.get<PhaseDays>('SELECT starts_on AS startsOn, ends_on AS endsOn FROM phase WHERE id = :phaseId', {
    phaseId,
  });
}

/** The day on which a file came, by the calendar of Vietnam (UTC+7); `at` for one that is not in the list yet. */
export function dayReceived(reader: Reader, importId: number | null, at: string | null): string | null {
  const row = reader.get<{ day: string | null }>(
    `SELECT date(coalesce((SELECT received_at FROM import_file WHERE id = :importId), :at), '+7 hours') AS day`,
    { importId, at },
  );
  return row?.day ?? null;
}

/**
 * What the units registered in the campaign before this one: in its phase of the same number where there is one,
 * otherwise in all of it. Names and numbers of one unit and award are not added: the larger stands.
 */
export function earlierNumbers(
  reader: Reader,
  { campaignId, phaseId }: CheckedFile,
  units: readonly number[],
): { year: number; numbers: EarlierNumber[] } | null {
  const before = reader.get<{ id: number; year: number; phaseId: number | null }>(
    `SELECT before.id, before.year, (
       SELECT phase.id FROM phase WHERE phase.campaign_id = before.id
         AND phase.number = (SELECT number FROM phase WHERE id = :phaseId)) AS phaseId
     FROM campaign AS before
     WHERE before.year < (SELECT year FROM campaign WHERE id = :campaignId) ORDER BY before.year DESC LIMIT 1`,
    { campaignId, phaseId },
  );
  if (before === undefined) return null;
  const condition = `campaign_id = :id AND unit_id = wanted.value AND (:phase IS NULL OR phase_id = :phase)`;
  const numbers = reader.all<EarlierNumber>(
    `SELECT unitId, award, subject, max(count) AS count FROM (
       SELECT unit_id AS unitId, award_code AS award, subject, count(DISTINCT coalesce(person_id, collective_id)) AS count
       FROM json_each(:units) AS wanted CROSS JOIN registration ON ${condition} GROUP BY 1, 2, 3
       UNION ALL
       SELECT unit_id, award_code, subject, sum(count)
       FROM json_each(:units) AS wanted CROSS JOIN award_count ON ${condition} GROUP BY 1, 2, 3)
     GROUP BY 1, 2, 3`,
    { id: before.id, phase: before.phaseId, units: JSON.stringify(units) },
  );
  return { year: before.year, numbers };
}
