import type { Reader } from '../../database/connection.ts';
import { errorCount } from '../review/check-reading.ts';
import type { Settlement } from '../review/settle.ts';
import type { UnderstoodFile } from '../understand.ts';
import { unitWithCode } from './queries.ts';

/** A form of ours names its unit by its code, whatever the unit is called by now; what a person decided goes before it. */
export function settleForm(
  reader: Reader,
  { reading }: UnderstoodFile,
  settlement: Settlement,
  decidedUnitId: number | null,
): Settlement {
  const named = reading.form === undefined ? null : unitWithCode(reader, reading.form.unitCode);
  if (named === null) return settlement;
  const unitId = decidedUnitId ?? named;
  return {
    matching: { match: 'exact', unitId, suggestions: [] },
    unitId,
    createUnit: false,
    ready: errorCount(reading) === 0,
  };
}
