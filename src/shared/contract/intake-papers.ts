import * as z from 'zod';
import { id } from './common.ts';
import { procedure } from './errors.ts';

export const unitFormRequest = z.object({
  campaignId: id,
  /** The phase that the form is for; null where the unit is to send one form for the year. */
  phaseId: id.nullable().default(null),
  unitId: id,
  /** Fills in the people and collectives that the unit registered in the campaign before. */
  withLastYear: z.boolean().default(false),
});
export type UnitFormRequest = z.infer<typeof unitFormRequest>;

/** Workbooks that the office hands to a unit. */
export const papers = {
  /** The unit's own file with what it is to mend marked in it; the file counts as returned from then on. */
  returnFile: procedure.input(z.object({ id })).output(z.file()),
  /** A workbook for the unit to fill in, which comes back without a question. */
  unitForm: procedure.input(unitFormRequest).output(z.file()),
};
