import type { Correction } from '#shared/contract/intake.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { Reader } from '../database/connection.ts';
import { type FilePlace, placeRecords } from './commit/place.ts';
import { unitDirectory } from './match/known-units.ts';
import { applyCorrections } from './review/apply-corrections.ts';
import { type EarlierItem, isItem, markRepeatedItems } from './review/repeated-items.ts';
import type { UnderstoodFile } from './understand.ts';

/** Where the file is to go. `importId` is its own place in the list, null for one that has none yet. */
export interface ComparedFile {
  importId: number | null;
  campaignId: number;
  phaseId: number;
  /** The unit that sent it; null while it is not known. */
  unitId: number | null;
}

/**
 * Holds a file against what the campaign has: an initiative, work or target that another file of the same unit brought
 * in the same phase becomes a `record.repeated`. A committed file is held against what was there before it.
 */
export function compareWithEarlier(
  reader: Reader,
  file: ComparedFile,
  understood: UnderstoodFile,
  corrections: readonly Correction[],
): UnderstoodFile {
  const reading = markRepeated(reader, file, understood.reading);
  return reading === understood.reading
    ? understood
    : { ...understood, reading: applyCorrections(reading, corrections) };
}

function markRepeated(reader: Reader, file: ComparedFile, reading: FileReading): FileReading {
  if (!reading.tables.some(({ records }) => records.some(isItem))) return reading;
  const { campaignId, phaseId } = file;
  // No unit has the id 0: what the file says of its unknown sender is like nothing that is there.
  const place: FilePlace = { importId: file.importId ?? 0, campaignId, phaseId, senderId: file.unitId ?? 0 };
  const placeOf = placeRecords(place, unitDirectory(reader));
  const units = new Set(
    reading.tables.flatMap(({ sheet, records }) =>
      records.filter(isItem).map((record) => placeOf(sheet, record).unitId),
    ),
  );
  return { ...reading, tables: markRepeatedItems(reading.tables, earlierItems(reader, file, [...units]), placeOf) };
}

const itemsOf = (type: EarlierItem['type'], authors: string): string => `
SELECT '${type}' AS type, item.unit_id AS unitId, item.part, item.folded, ${authors} AS authors,
  file.file_name AS fileName, item.sheet, item.row
FROM json_each(:units) AS wanted
CROSS JOIN ${type} AS item ON item.campaign_id = :campaignId AND item.phase_id = :phaseId AND item.unit_id = wanted.value
JOIN import_file AS file ON file.id = item.import_id
WHERE file.id IS NOT :importId
  AND file.operation_id < coalesce(
    (SELECT operation_id FROM import_file WHERE id = :importId AND status = 'committed'), 9e15)`;

const authorsOfInitiative = `
(SELECT json_group_array(author.folded) FROM initiative_author AS author WHERE author.initiative_id = item.id)`;

const earlierItemsSql = [
  itemsOf('initiative', authorsOfInitiative),
  itemsOf('work', "'[]'"),
  itemsOf('target', "'[]'"),
].join('\nUNION ALL');

function earlierItems(reader: Reader, file: ComparedFile, units: readonly number[]): EarlierItem[] {
  const { importId, campaignId, phaseId } = file;
  const rows = reader.all<Omit<EarlierItem, 'authors'> & { authors: string }>(earlierItemsSql, {
    importId,
    campaignId,
    phaseId,
    units: JSON.stringify(units),
  });
  return rows.map((row) => ({ ...row, authors: textsIn(row.authors) }));
}

function textsIn(json: string): string[] {
  const texts: unknown = JSON.parse(json);
  return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
}
