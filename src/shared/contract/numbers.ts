import * as z from 'zod';
import { id, sector } from './common.ts';
import { entryGesture, entryOutcome } from './entry.ts';
import { procedure } from './errors.ts';

/** `typed`: by hand, null where nothing was; `filed`: the number of the unit's files that stands; `named`: rows with a name. */
export const numberCell = z.object({ typed: z.int().nullable(), filed: z.int().nullable(), named: z.int() });
export type NumberCell = z.infer<typeof numberCell>;

/** A unit with its numbers by field: `LDTT:individual`, `initiatives`, `initiatives:value` (đồng), `works`, `works:value`. */
export const unitNumbers = z.object({
  id,
  name: z.string(),
  parentId: id.nullable(),
  sector: sector.nullable(),
  clusterId: id.nullable(),
  clusterName: z.string().nullable(),
  cells: z.record(z.string(), numberCell),
});
export type UnitNumbers = z.infer<typeof unitNumbers>;

export const numbers = {
  /** All units of one phase, parents before children; fields without any number are left out. */
  table: procedure.input(z.object({ campaignId: id, phaseId: id })).output(z.array(unitNumbers)),
  /** Rows are units, `seen` holds the typed numbers of the edited fields; rows are neither added nor taken away. */
  edit: procedure.input(entryGesture).output(entryOutcome),
};
