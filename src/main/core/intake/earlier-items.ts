import type { Correction } from '#shared/contract/intake.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { Reader } from '../database/connection.ts';
import { checkReceived } from './check/check-received.ts';
import { withNamedMovements } from './check/named-movements.ts';
import { type FilePlace, placeRecords } from './commit/place.ts';
import { withOtherPhase } from './form/other-phase.ts';
import { unitDirectory } from './match/known-units.ts';
import { replacedFiles, resendOf, withResendProblem } from './resend/resend.ts';
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
  /** When it came, for one that has no place in the list yet. */
  at?: string | undefined;
}

/**
 * Holds a file against what the campaign has: a file that tells of what its unit sent before in the phase becomes a
 * `file.resend`, an initiative, work or target that another file of the unit brought a `record.repeated`; the checks on
 * receiving add theirs, and a form made for another phase says so. A committed file is held against what was there before it.
 */
export function compareWithEarlier(
  reader: Reader,
  file: ComparedFile,
  understood: UnderstoodFile,
  corrections: readonly Correction[],
): UnderstoodFile {
  const resend = resendOf(reader, file, understood.reading, corrections);
  const replaced = new Set(resend?.choice === 'replace' ? replacedFiles(corrections) : []);
  const repeated = markRepeated(reader, file, understood.reading, replaced);
  const checked = checkReceived(reader, { ...file, at: file.at ?? null, replaced }, repeated);
  const told = withNamedMovements(reader, file, withResendProblem(checked, resend));
  const reading = withOtherPhase(reader, file.phaseId, told);
  return reading === understood.reading
    ? understood
    : { ...understood, reading: applyCorrections(reading, corrections) };
}

/** What stands in files that this one replaces will not be there any more. */
function markRepeated(
  reader: Reader,
  file: ComparedFile,
  reading: FileReading,
  replaced: ReadonlySet<number>,
): FileReading {
  if (!reading.tables.some(({ records }) => records.some(isItem))) return reading;
  const { campaignId, phaseId } = file;
  // No unit has the id 0: what the file says of its unknown sender is like nothing that is there.
  const place: FilePlace = { importId: file.importId ?? 0, campaignId, phaseId, senderId: file.unitId ?? 0 };
  const placeOf = placeRecords(place, unitDirectory(reader, phaseId));
  const units = new Set(
    reading.tables.flatMap(({ sheet, records }) =>
      records.filter(isItem).map((record) => placeOf(sheet, record).unitId),
    ),
  );
  const earlier = earlierItems(reader, file, [...units]).filter(({ importId }) => !replaced.has(importId));
  return { ...reading, tables: markRepeatedItems(reading.tables, earlier, placeOf) };
}

const itemsOf = (type: EarlierItem['type'], authors: string): string => `
SELECT '${type}' AS type, item.unit_id AS unitId, item.part, item.folded, ${authors} AS authors,
  file.file_name AS fileName, file.id AS importId, item.sheet, item.row
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

function earlierItems(
  reader: Reader,
  file: ComparedFile,
  units: readonly number[],
): (EarlierItem & { importId: number })[] {
  const { importId, campaignId, phaseId } = file;
  const rows = reader.all<Omit<EarlierItem, 'authors'> & { authors: string; importId: number }>(earlierItemsSql, {
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
