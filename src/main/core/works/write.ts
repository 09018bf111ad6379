import type { WorkRecord } from '#shared/domain/records.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { Writer } from '../database/connection.ts';
import { placeColumns, placeValues, type RecordPlace } from '../intake/commit/place.ts';

/** Adds one work (công trình); a value that is not told stays null. */
export function writeWork(
  writer: Writer,
  place: RecordPlace,
  record: Pick<WorkRecord, 'name' | 'valueVnd' | 'plaque'>,
): number {
  return writer.run(
    `INSERT INTO work (${placeColumns}, name, folded, value_vnd, plaque)
     VALUES (${placeValues}, :name, :folded, :valueVnd, :plaque)`,
    {
      ...place,
      name: record.name,
      folded: foldForSearch(record.name),
      valueVnd: record.valueVnd,
      plaque: record.plaque ? 1 : 0,
    },
  ).id;
}
