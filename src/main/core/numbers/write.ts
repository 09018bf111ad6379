import type { Writer } from '../database/connection.ts';
import type { Place } from './queries.ts';

const ofUnit = `campaign_id = :campaignId AND phase_id = :phaseId AND unit_id = :unitId AND part = '' AND import_id IS NULL`;

/** Puts one typed number in the place of what was typed before; 0 takes it away. */
export function writeAwardNumber(
  writer: Writer,
  { campaignId, phaseId }: Place,
  unitId: number,
  { award, subject, count }: { award: string; subject: string; count: number },
): void {
  const key = { campaignId, phaseId, unitId, award, subject };
  const same = `${ofUnit} AND award_code = :award AND subject = :subject`;
  const kept = writer.get<{ id: number }>(`SELECT id FROM award_count WHERE ${same} ORDER BY id LIMIT 1`, key);
  if (kept !== undefined && count > 0) {
    writer.run(`DELETE FROM award_count WHERE ${same} AND id <> :id`, { ...key, id: kept.id });
    writer.run('UPDATE award_count SET count = :count WHERE id = :id', { id: kept.id, count });
  } else if (kept !== undefined) writer.run(`DELETE FROM award_count WHERE ${same}`, key);
  else if (count > 0) {
    writer.run(
      `INSERT INTO award_count (campaign_id, phase_id, unit_id, part, subject, award_code, count)
       VALUES (:campaignId, :phaseId, :unitId, '', :subject, :award, :count)`,
      { ...key, count },
    );
  }
}

/** As `writeAwardNumber` for initiatives or works: their number and their value in đồng, of which one may be missing. */
export function writeItemNumber(
  writer: Writer,
  { campaignId, phaseId }: Place,
  unitId: number,
  { item, count, valueVnd }: { item: string; count: number; valueVnd: number | null },
): void {
  const key = { campaignId, phaseId, unitId, item };
  const same = `${ofUnit} AND item = :item`;
  const kept = writer.get<{ id: number }>(`SELECT id FROM item_count WHERE ${same} ORDER BY id LIMIT 1`, key);
  const nothing = count === 0 && valueVnd === null;
  if (kept !== undefined && !nothing) {
    writer.run(`DELETE FROM item_count WHERE ${same} AND id <> :id`, { ...key, id: kept.id });
    writer.run('UPDATE item_count SET count = :count, value_vnd = :valueVnd WHERE id = :id', {
      id: kept.id,
      count,
      valueVnd,
    });
  } else if (kept !== undefined) writer.run(`DELETE FROM item_count WHERE ${same}`, key);
  else if (!nothing) {
    writer.run(
      `INSERT INTO item_count (campaign_id, phase_id, unit_id, part, item, count, value_vnd)
       VALUES (:campaignId, :phaseId, :unitId, '', :item, :count, :valueVnd)`,
      { ...key, count, valueVnd },
    );
  }
}
