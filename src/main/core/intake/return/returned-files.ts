import type { Reader, Writer } from '../../database/connection.ts';

/** A file that went back to its unit and of which no correction has come yet. */
export interface ReturnedFile {
  id: number;
  unitId: number | null;
}

const open = `returned_at IS NOT NULL AND status = 'review'
  AND NOT EXISTS (SELECT 1 FROM import_file AS later WHERE later.replaces_id = import_file.id)`;

/** The returned file that a workbook says it corrects. */
export function returnedByHash(reader: Reader, campaignId: number, sha256: string | null): ReturnedFile | null {
  if (sha256 === null) return null;
  const found = reader.get<ReturnedFile>(
    `SELECT id, unit_id AS unitId FROM import_file
     WHERE campaign_id = :campaignId AND sha256 = :sha256 AND ${open}`,
    { campaignId, sha256 },
  );
  return found ?? null;
}

/** The file of the same unit and phase that was returned last. */
export function returnedToUnit(
  reader: Reader,
  { campaignId, phaseId, unitId }: { campaignId: number; phaseId: number; unitId: number | null },
): ReturnedFile | null {
  if (unitId === null) return null;
  const found = reader.get<ReturnedFile>(
    `SELECT id, unit_id AS unitId FROM import_file
     WHERE campaign_id = :campaignId AND phase_id = :phaseId AND unit_id = :unitId AND ${open}
     ORDER BY returned_at DESC, id DESC LIMIT 1`,
    { campaignId, phaseId, unitId },
  );
  return found ?? null;
}

/** The later file stands in the list for the returned one. */
export function replaceReturned(writer: Writer, id: number, returnedId: number): void {
  writer.run('UPDATE import_file SET replaces_id = :returnedId WHERE id = :id', { id, returnedId });
}

export function markReturned(writer: Writer, id: number, at: string): void {
  writer.run('UPDATE import_file SET returned_at = :at WHERE id = :id', { id, at });
}
