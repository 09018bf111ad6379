import type { Subject } from '#shared/domain/records.ts';
import type { Reader } from '../database/connection.ts';
import type { Letterhead } from './paper.ts';

export function federationName(reader: Reader): string | null {
  return reader.get<{ name: string }>('SELECT name FROM federation')?.name ?? null;
}

/** The newest letterhead whose validity holds the day. */
export function letterheadOn(reader: Reader, day: string): Letterhead | null {
  const row = reader.get<Letterhead>(
    `SELECT superior, issuer, place, symbol, authority, signer_title AS signerTitle, signer_name AS signerName
     FROM letterhead
     WHERE (valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to >= :day)
     ORDER BY valid_from DESC, id DESC LIMIT 1`,
    { day },
  );
  return row ?? null;
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
