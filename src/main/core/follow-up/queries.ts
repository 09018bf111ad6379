import type { Reader } from '../database/connection.ts';

/** A file of a known unit that was taken in, or waits for a person. Days are those of Vietnam (UTC+7). */
export interface FileRow {
  id: number;
  unitId: number;
  phaseId: number;
  committed: number;
  receivedOn: string;
  returnedOn: string | null;
}

/** The campaign's files in the order in which they came; one that a correction followed is told by the correction. */
export function receivedFiles(reader: Reader, campaignId: number, phaseId: number | null): FileRow[] {
  return reader.all<FileRow>(
    `SELECT id, unit_id AS unitId, phase_id AS phaseId, status = 'committed' AS committed,
       date(received_at, '+7 hours') AS receivedOn, date(returned_at, '+7 hours') AS returnedOn
     FROM import_file
     WHERE campaign_id = :campaignId AND unit_id IS NOT NULL AND (:phaseId IS NULL OR phase_id = :phaseId)
       AND (status = 'committed' OR (status = 'review'
         AND NOT EXISTS (SELECT 1 FROM import_file AS later WHERE later.replaces_id = import_file.id)))
     ORDER BY received_at, id`,
    { campaignId, phaseId },
  );
}

/** Which of the awards that have a deadline of their own each file names, by an index that holds all that is asked. */
export function awardsOfFiles(
  reader: Reader,
  campaignId: number,
  awards: readonly string[],
): { importId: number; award: string }[] {
  return reader.all(
    `SELECT DISTINCT import_id AS importId, award_code AS award FROM registration INDEXED BY registration_source
     WHERE campaign_id = :campaignId AND award_code IN (SELECT value FROM json_each(:awards))
     UNION
     SELECT import_id, award_code FROM award_count
     WHERE campaign_id = :campaignId AND award_code IN (SELECT value FROM json_each(:awards))`,
    { campaignId, awards: JSON.stringify(awards) },
  );
}

export function reminders(
  reader: Reader,
  campaignId: number,
  phaseId: number | null,
): { unitId: number; remindedOn: string; reminders: number }[] {
  return reader.all(
    `SELECT unit_id AS unitId, max(sent_on) AS remindedOn, count(*) AS reminders FROM reminder
     WHERE campaign_id = :campaignId AND (:phaseId IS NULL OR phase_id = :phaseId) GROUP BY unit_id`,
    { campaignId, phaseId },
  );
}

export function fileNames(reader: Reader, ids: readonly number[]): Map<number, string> {
  const rows = reader.all<{ id: number; name: string }>(
    'SELECT id, file_name AS name FROM import_file WHERE id IN (SELECT value FROM json_each(:ids))',
    { ids: JSON.stringify(ids) },
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
