import type { TargetRecord } from '#shared/domain/records.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { Writer } from '../database/connection.ts';
import { placeColumns, placeValues, type RecordPlace } from '../intake/commit/place.ts';

export { targetFindings } from './consistency.ts';

export { type HeadlineTarget, headlineTargets } from './headline-targets.ts';

/** Adds one target (chỉ tiêu); one that is told in words only has no planned number. */
export function writeTarget(writer: Writer, place: RecordPlace, record: TargetRecord): void {
  writer.run(
    `INSERT INTO target (${placeColumns}, name, folded, unit_of_measure, operator, planned, actual)
     VALUES (${placeValues}, :name, :folded, :unitOfMeasure, :operator, :planned, :actual)`,
    {
      ...place,
      name: record.name,
      folded: foldForSearch(record.name),
      unitOfMeasure: record.unitOfMeasure,
      operator: record.operator,
      planned: record.planned,
      actual: record.actual,
    },
  );
}
