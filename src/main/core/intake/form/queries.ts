import type { Sex } from '#shared/domain/records.ts';
import type { Reader } from '../../database/connection.ts';
import type { FormPerson } from './unit-form.ts';

/** Who of a unit registered in a campaign, each once, the Vietnamese way. */
export function registeredPeople(reader: Reader, campaignId: number, unitId: number): FormPerson[] {
  return reader.all<FormPerson & { sex: Sex | null }>(
    `SELECT person.name, person.sex, person.birth, coalesce(max(registration.position), person.position) AS position
     FROM registration JOIN person ON person.id = registration.person_id
     WHERE registration.campaign_id = :campaignId AND registration.unit_id = :unitId
     GROUP BY person.id ORDER BY min(registration.sort_key), person.id`,
    { campaignId, unitId },
  );
}

/** The collectives of a unit that registered in a campaign, each once. */
export function registeredCollectives(reader: Reader, campaignId: number, unitId: number): string[] {
  return reader
    .all<{ name: string }>(
      `SELECT collective.name FROM registration JOIN collective ON collective.id = registration.collective_id
       WHERE registration.campaign_id = :campaignId AND registration.unit_id = :unitId
       GROUP BY collective.id ORDER BY min(registration.sort_key), collective.id`,
      { campaignId, unitId },
    )
    .map(({ name }) => name);
}

export function unitWithCode(reader: Reader, code: string): number | null {
  return reader.get<{ id: number }>('SELECT id FROM unit WHERE code = :code', { code })?.id ?? null;
}

export interface PhaseOfYear {
  number: number;
  name: string;
  year: number;
}

export function phaseOf(reader: Reader, phaseId: number): PhaseOfYear | undefined {
  return reader.get<PhaseOfYear>(
    `SELECT phase.number, phase.name, campaign.year
     FROM phase JOIN campaign ON campaign.id = phase.campaign_id WHERE phase.id = :phaseId`,
    { phaseId },
  );
}
