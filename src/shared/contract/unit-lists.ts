import * as z from 'zod';
import { id } from './common.ts';
import { procedure } from './errors.ts';

const reference = z.object({ id, code: z.string(), name: z.string() });

export const listedUnit = z.object({
  /** The row in the sheet, from 1. */
  row: z.int(),
  name: z.string(),
  /** `doubtful`: no unit is chosen yet among those of near names. `wrong`: something in the row cannot be. */
  state: z.enum(['new', 'changed', 'same', 'doubtful', 'wrong']),
  unit: reference.nullable(),
  suggestions: z.array(reference),
  /** Field by field what the register has and what the row says. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  notes: z.array(z.string()),
});
export type ListedUnit = z.infer<typeof listedUnit>;

export const listPreview = z.object({
  sheet: z.string(),
  /** What was compared, to see that nothing changed until it is taken in. */
  fingerprint: z.string(),
  rows: z.array(listedUnit),
  /** Names that the register does not know: they come in only where a person says so. */
  newClusters: z.array(z.string()),
  newCommunes: z.array(z.string()),
});
export type ListPreview = z.infer<typeof listPreview>;

export const listDecision = z.object({
  row: z.int(),
  /** The unit that the row is; null makes a new one; `skip` leaves the row out. */
  unit: id.nullable().or(z.literal('skip')),
});

export const unitLists = {
  /** The register as a workbook that can be taken in again. */
  export: procedure.output(z.file()),
  /** What a workbook would change. REFUSED for one that is no list of units. */
  preview: procedure.input(z.object({ file: z.file() })).output(listPreview),
  /** Takes new and changed rows in as one operation; doubtful ones as decided. CONFLICT where the register has changed. */
  take: procedure
    .input(
      z.object({
        file: z.file(),
        fingerprint: z.string(),
        decisions: z.array(listDecision),
        clusters: z.array(z.string()),
        communes: z.array(z.string()),
      }),
    )
    .output(z.object({ operationId: id.nullable(), added: z.int(), changed: z.int() })),
};
