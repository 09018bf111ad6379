import type { Reader, Writer } from '../../database/connection.ts';
import type { SentItem } from './compare-items.ts';
import { awardCountItem, initiativeItem, itemCountItem, registrationItem, targetItem, workItem } from './sent-items.ts';

export interface EarlierFile {
  id: number;
  fileName: string;
  committedAt: string;
}

interface Place {
  importId: number | null;
  campaignId: number;
  phaseId: number;
  unitId: number;
}

/** Committed files of the same unit and phase whose records stand, oldest first; of a committed file those before it. */
export function earlierFiles(reader: Reader, place: Place): EarlierFile[] {
  return reader.all<EarlierFile>(
    `SELECT id, file_name AS fileName, committed_at AS committedAt FROM import_file
     WHERE campaign_id = :campaignId AND phase_id = :phaseId AND unit_id = :unitId AND status = 'committed'
       AND replaced_by IS NULL AND id IS NOT :importId
       AND operation_id < coalesce(
         (SELECT operation_id FROM import_file WHERE id = :importId AND status = 'committed'), 9e15)
     ORDER BY operation_id`,
    { ...place },
  );
}

const from = (table: string, columns: string): string =>
  `SELECT ${columns}, item.sheet, item.row FROM json_each(:files) AS file
   CROSS JOIN ${table} AS item ON item.import_id = file.value ORDER BY item.id`;

type Placed<Row> = Row & { sheet: string; row: number };

/** What stands in the data from these files. */
export function itemsOfFiles(reader: Reader, ids: readonly number[]): SentItem[] {
  const files = JSON.stringify(ids);
  const read = <Row extends object>(
    table: string,
    columns: string,
    asItem: (row: Row) => Omit<SentItem, 'sheet' | 'row'>,
  ): SentItem[] =>
    reader
      .all<Placed<Row>>(from(table, columns), { files })
      .map((row) => ({ ...asItem(row), sheet: row.sheet, row: row.row }));
  return [
    ...read('registration', 'subject, name, award_code AS award, position, unit_text AS unitName', registrationItem),
    ...read('award_count', 'subject, award_code AS award, unit_text AS part, count', awardCountItem),
    ...read('item_count', 'item, unit_text AS part, count', itemCountItem),
    ...read(
      'initiative',
      `title, benefit_vnd AS benefitVnd, (SELECT json_group_array(name) FROM (
         SELECT name FROM initiative_author WHERE initiative_id = item.id ORDER BY position)) AS authors`,
      (row: { title: string; benefitVnd: number | null; authors: string }) =>
        initiativeItem({ ...row, authors: namesIn(row.authors) }),
    ),
    ...read('work', 'name, value_vnd AS value', workItem),
    ...read('target', 'name, planned', targetItem),
  ];
}

function namesIn(json: string): string[] {
  const names: unknown = JSON.parse(json);
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

const recordTables = ['registration', 'award_count', 'item_count', 'initiative', 'work', 'target'] as const;

/** Takes the records of committed files back, in the operation that puts another file in their place. */
export function replaceFiles(writer: Writer, earlier: readonly number[], importId: number): void {
  for (const id of earlier) {
    writer.run(
      `DELETE FROM initiative_author WHERE initiative_id IN (SELECT id FROM initiative WHERE import_id = :id)`,
      { id },
    );
    for (const table of recordTables) writer.run(`DELETE FROM ${table} WHERE import_id = :id`, { id });
    writer.run('UPDATE import_file SET replaced_by = :importId WHERE id = :id', { id, importId });
  }
}
