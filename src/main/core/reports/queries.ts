import type { Subject } from '#shared/domain/records.ts';
import type { Reader } from '../database/connection.ts';

export function federationName(reader: Reader): string | null {
  return reader.get<{ name: string }>('SELECT name FROM federation')?.name ?? null;
}

export interface NameRow {
  unitId: number;
  part: string;
  unitText: string | null;
  name: string;
  birth: string | null;
  position: string | null;
}

export interface NameScope {
  campaignId: number;
  phaseId: number | null;
  award: string;
  subject: Subject;
}

/** Every name registered for an award, in the Vietnamese order of names. */
export function registeredNames(reader: Reader, scope: NameScope): NameRow[] {
  return reader.all<NameRow>(
    `SELECT registration.unit_id AS unitId, registration.part, registration.unit_text AS unitText, registration.name,
       person.birth, registration.position
     FROM registration LEFT JOIN person ON person.id = registration.person_id
     WHERE registration.campaign_id = :campaignId AND (:phaseId IS NULL OR registration.phase_id = :phaseId)
       AND registration.award_code = :award AND registration.subject = :subject
     ORDER BY registration.sort_key, registration.id`,
    { ...scope },
  );
}
