import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import type { Writer } from '../database/connection.ts';
import type { RecordPlace } from '../intake/commit/place.ts';
import { type CellProblem, type CellTexts, type RowValues, wrong } from './entry-rows.ts';
import type { Lookups } from './lookups.ts';
import { readPhase, readUnit } from './read-cells.ts';

/**
 * Reads the cells that say where a record belongs into `values` (unit and phase as ids, the part as text); what cannot be
 * read becomes a problem and leaves its value as it is.
 */
export function readPlacement(
  cells: CellTexts,
  values: Record<string, string>,
  lookups: Lookups,
  problems: CellProblem[],
): void {
  const { unit, phase, part } = cells;
  if (unit !== undefined) {
    const read = readUnit(unit, lookups);
    if ('wrong' in read) problems.push(wrong('unit', read.wrong));
    else values['unit'] = String(read.value);
  }
  if (phase !== undefined && phase.trim() !== '') {
    const read = readPhase(phase, lookups);
    if ('wrong' in read) problems.push(wrong('phase', read.wrong));
    else values['phase'] = String(read.value);
  }
  if (part !== undefined) values['part'] = cleanText(part);
}

/** The place of a typed record: of no file. */
export function typedPlace(campaignId: number, values: RowValues): RecordPlace {
  const part = values['part'] ?? '';
  return {
    campaignId,
    phaseId: Number(values['phase']),
    unitId: Number(values['unit']),
    unitText: part === '' ? null : part,
    part: unitMatchKey(part),
    importId: null,
    sheet: null,
    row: null,
    column: null,
  };
}

/** The values by which `readPlacement` and the windows know where a stored record belongs. */
export function placementValues(record: {
  unitId: number;
  phaseId: number;
  part: string;
  unitText: string | null;
}): Record<'unit' | 'phase' | 'part', string> {
  const { unitId, phaseId, part, unitText } = record;
  return { unit: String(unitId), phase: String(phaseId), part: part === '' ? '' : (unitText ?? part) };
}

/** How the fields of a placement are shown. */
export function shownPlacement(field: string, value: string, { unitName, phases }: Lookups): string {
  if (field === 'unit') return unitName(Number(value));
  return field === 'phase' ? (phases.find(({ id }) => id === Number(value))?.name ?? value) : value;
}

export type RecordTable = 'registration' | 'initiative' | 'work';

/**
 * Takes a record away. The table of the file that it was read from then promises one record less, so that the check of
 * the data holds.
 */
export function removeRecord(writer: Writer, table: RecordTable, id: number): void {
  writer.run(
    `UPDATE import_table SET record_count = record_count - 1 WHERE record_count > 0 AND id = (
       SELECT place.id FROM ${table} AS record
       JOIN import_table AS place ON place.import_id = record.import_id AND place.sheet = record.sheet
         AND record.row BETWEEN place.first_row AND place.last_row
       WHERE record.id = :id ORDER BY place.id LIMIT 1)`,
    { id },
  );
  writer.run(`DELETE FROM ${table} WHERE id = :id`, { id });
}
