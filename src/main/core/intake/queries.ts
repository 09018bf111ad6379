import { type Correction, correction } from '#shared/contract/intake.ts';
import type { Reader } from '../database/connection.ts';

export interface ImportRow {
  id: number;
  campaignId: number;
  phaseId: number;
  fileName: string;
  sha256: string;
  size: number;
  format: string | null;
  status: 'review' | 'committed' | 'refused';
  reasonCode: string | null;
  reasonMessage: string | null;
  senderName: string | null;
  unitId: number | null;
  unitMatch: 'exact' | 'alias' | 'similar' | 'new' | 'none';
  receivedAt: string;
  committedAt: string | null;
  corrections: string;
  returnedAt: string | null;
  /** The returned file that this one is the correction of. */
  replacesId: number | null;
  /** The later file whose records stand instead of this one's. */
  replacedById: number | null;
}

/** {@link ImportRow} with what the list shows beside it. */
export interface ImportListRow extends ImportRow {
  records: number;
  errors: number;
  warnings: number;
  notes: number;
}

const importColumns = `
  import_file.id, campaign_id AS campaignId, phase_id AS phaseId, file_name AS fileName, sha256, size, format, status,
  reason_code AS reasonCode, reason_message AS reasonMessage, sender_name AS senderName, unit_id AS unitId,
  unit_match AS unitMatch, received_at AS receivedAt, committed_at AS committedAt, corrections,
  returned_at AS returnedAt, replaces_id AS replacesId, replaced_by AS replacedById`;

/** A returned file whose correction has come is no longer waited for. */
export const notReplaced = 'NOT EXISTS (SELECT 1 FROM import_file AS later WHERE later.replaces_id = import_file.id)';

const problemsOf = (severity: string): string =>
  `(SELECT count(*) FROM import_problem WHERE import_id = import_file.id AND severity = '${severity}')`;

const listColumns = `${importColumns},
  (SELECT coalesce(sum(record_count), 0) FROM import_table WHERE import_id = import_file.id) AS records,
  ${problemsOf('error')} AS errors, ${problemsOf('warning')} AS warnings, ${problemsOf('info')} AS notes`;

export function importById(reader: Reader, id: number): ImportListRow | undefined {
  return reader.get<ImportListRow>(`SELECT ${listColumns} FROM import_file WHERE id = :id`, { id });
}

export function importByHash(reader: Reader, campaignId: number, sha256: string): ImportRow | undefined {
  return reader.get<ImportRow>(
    `SELECT ${importColumns} FROM import_file WHERE campaign_id = :campaignId AND sha256 = :sha256`,
    { campaignId, sha256 },
  );
}

/** A waiting file; `doubtful` (0 or 1) where it has errors, or speaks of another year than the campaign's. */
export interface WaitingRow extends ImportRow {
  doubtful: number;
}

/** The file that came last of those whose records this one's stand for; null where there is none. */
export function newestReplacedBy(reader: Reader, importId: number): number | null {
  const row = reader.get<{ id: number | null }>('SELECT max(id) AS id FROM import_file WHERE replaced_by = :importId', {
    importId,
  });
  return row?.id ?? null;
}

/** Files that wait for their unit to be named. */
export function importsWithoutUnit(reader: Reader, campaignId: number): WaitingRow[] {
  return reader.all<WaitingRow>(
    `SELECT ${importColumns}, EXISTS (
       SELECT 1 FROM import_problem
       WHERE import_id = import_file.id AND (severity = 'error' OR code = 'file.other-year')) AS doubtful
     FROM import_file
     WHERE campaign_id = :campaignId AND status = 'review' AND unit_id IS NULL AND sender_name IS NOT NULL AND ${notReplaced}
     ORDER BY import_file.id`,
    { campaignId },
  );
}

export interface ImportFilter {
  campaignId: number;
  status: ImportRow['status'] | null;
}

/** All files of a campaign, what needs a person first, then the newest. */
export function importList(reader: Reader, { campaignId, status }: ImportFilter): ImportListRow[] {
  return reader.all<ImportListRow>(
    `SELECT ${listColumns} FROM import_file
     WHERE campaign_id = :campaignId AND (:status IS NULL OR status = :status) AND ${notReplaced}
     ORDER BY CASE status WHEN 'review' THEN 0 WHEN 'refused' THEN 1 ELSE 2 END, import_file.id DESC`,
    { campaignId, status },
  );
}

export function importCounts(reader: Reader, campaignId: number): Record<ImportRow['status'], number> {
  const counts = { committed: 0, review: 0, refused: 0 };
  const rows = reader.all<{ status: ImportRow['status']; count: number }>(
    `SELECT status, count(*) AS count FROM import_file WHERE campaign_id = :campaignId AND ${notReplaced} GROUP BY status`,
    { campaignId },
  );
  for (const row of rows) counts[row.status] = row.count;
  return counts;
}

/** What was corrected in a file so far. */
export function correctionsOf(row: Pick<ImportRow, 'corrections'>): Correction[] {
  return correction.array().parse(JSON.parse(row.corrections));
}
