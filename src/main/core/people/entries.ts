import type { SubjectEntry } from '#shared/contract/people.ts';
import type { YearBasis } from '#shared/domain/award-years.ts';
import type { Reader } from '../database/connection.ts';
import { unitNamer } from './list.ts';

export type SubjectKey = 'person_id' | 'collective_id';

interface EntryRow {
  kind: SubjectEntry['kind'];
  id: number;
  year: number;
  yearBasis: YearBasis;
  award: string | null;
  awardText: string;
  unitId: number | null;
  unitText: string | null;
  position: string | null;
  phaseName: string | null;
  decisionNumber: string | null;
  decisionOn: string | null;
  issuer: string | null;
  verified: number | null;
  note: string | null;
  fileId: number | null;
  fileName: string | null;
  sheet: string | null;
  row: number | null;
  column: string | null;
}

const entriesOf = (key: SubjectKey): string => `
SELECT 'registered' AS kind, record.id, campaign.year, 'calendar' AS yearBasis, record.award_code AS award,
  award_type.name AS awardText, record.unit_id AS unitId, record.unit_text AS unitText, record.position,
  phase.name AS phaseName, NULL AS decisionNumber, NULL AS decisionOn, NULL AS issuer, NULL AS verified, NULL AS note,
  record.import_id AS fileId, file.file_name AS fileName, record.sheet, record.row, record.column
FROM registration AS record
JOIN campaign ON campaign.id = record.campaign_id
JOIN phase ON phase.id = record.phase_id
JOIN award_type ON award_type.code = record.award_code
LEFT JOIN import_file AS file ON file.id = record.import_id
WHERE record.${key} = :id
UNION ALL
SELECT 'awarded', record.id, record.year, record.year_basis, record.award_code, record.award_text, record.unit_id,
  record.unit_text, record.position, NULL, record.decision_number, record.decision_on, record.issuer, record.verified,
  record.note, record.file_id, file.file_name, record.sheet, record.row, record.column
FROM award_history AS record
LEFT JOIN history_file AS file ON file.id = record.file_id
WHERE record.${key} = :id
ORDER BY 3, 1 DESC, 2`;

/** Registrations and awards of a person or a collective, the oldest year first; in a year registrations go before. */
export function subjectEntries(reader: Reader, key: SubjectKey, id: number): SubjectEntry[] {
  const nameOf = unitNamer(reader);
  return reader.all<EntryRow>(entriesOf(key), { id }).map((row) => {
    const { unitId, unitText, fileId, fileName, sheet, row: line, column, verified, ...told } = row;
    const cell = fileName === null || sheet === null || line === null ? null : { fileName, sheet, row: line, column };
    return {
      ...told,
      id: String(row.id),
      key: `${row.kind}-${row.id}`,
      unitName: unitId === null ? unitText : nameOf(unitId),
      verified: verified === null ? null : verified === 1,
      source: cell === null || row.kind !== 'registered' ? null : { importId: String(fileId), ...cell },
      historySource: cell === null || row.kind !== 'awarded' ? null : { fileId: String(fileId), ...cell },
    };
  });
}

/** Units in which the subject was seen, each with its first and last year, the earliest first. */
export function unitsOverTime(
  reader: Reader,
  key: SubjectKey,
  id: number,
): { unitId: string; unitName: string; from: number; to: number }[] {
  const nameOf = unitNamer(reader);
  return reader
    .all<{ unitId: number; from: number; to: number }>(
      `SELECT unitId, min(year) AS "from", max(year) AS "to" FROM (
         SELECT registration.unit_id AS unitId, campaign.year FROM registration
         JOIN campaign ON campaign.id = registration.campaign_id WHERE registration.${key} = :id
         UNION ALL
         SELECT unit_id, year FROM award_history WHERE ${key} = :id AND unit_id IS NOT NULL
       ) GROUP BY unitId ORDER BY 2, 3, 1`,
      { id },
    )
    .map(({ unitId, from, to }) => ({ unitId: String(unitId), unitName: nameOf(unitId), from, to }));
}
