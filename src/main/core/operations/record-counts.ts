import type { Writer } from '../database/connection.ts';
import type { HeldRow } from './undo-plan.ts';

/**
 * A file's table holds how many of its records there are. Every record taken away changes that number, so it is not put
 * back as it was: it follows the records. Takes such rows out of the plan.
 */
export function leaveRecordCounts(writer: Writer, held: readonly HeldRow[]): HeldRow[] {
  writer.run(
    `UPDATE undo_row SET held = 'changed' WHERE table_name = 'import_table' AND outcome = 'update' AND held IS NULL`,
  );
  return held.filter(({ table, outcome }) => table !== 'import_table' || outcome !== 'update');
}

/** Once the plan is carried out: counts the records that came back and those that went in the tables that stay. */
export function followRecords(writer: Writer): void {
  writer.run(`
UPDATE import_table SET record_count = record_count + (
  SELECT coalesce(sum(iif(moved.outcome = 'insert', 1, -1)), 0)
  FROM (
    SELECT plan.outcome, iif(plan.outcome = 'insert', first.before, last.after) AS image
    FROM undo_row AS plan
    CROSS JOIN change AS first ON first.id = plan.first_change
    CROSS JOIN change AS last ON last.id = plan.last_change
    WHERE plan.held IS NULL AND plan.outcome IN ('insert', 'delete')
      AND plan.table_name IN ('registration', 'award_count', 'item_count', 'initiative', 'work', 'target')
  ) AS moved
  WHERE import_table.id = (
    SELECT min(place.id) FROM import_table AS place
    WHERE place.import_id = moved.image ->> 'import_id' AND place.sheet = moved.image ->> 'sheet'
      AND moved.image ->> 'row' BETWEEN place.first_row AND place.last_row)
)
WHERE id IN (SELECT row_id FROM undo_row WHERE table_name = 'import_table' AND held IS NOT NULL)`);
}
