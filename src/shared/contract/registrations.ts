import * as z from 'zod';
import { id, page, subject, window } from './common.ts';
import { entryGesture, entryOutcome, valueList } from './entry.ts';
import { procedure } from './errors.ts';
import { cellSource } from './figures.ts';

export const registrationRow = z.object({
  id,
  /** The person or the collective, whose page it stands on. */
  subjectId: id,
  name: z.string(),
  subject,
  award: z.string(),
  unitId: id,
  unitName: z.string(),
  partName: z.string().nullable(),
  position: z.string().nullable(),
  birth: z.string().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  phaseId: id,
  phaseName: z.string(),
  source: cellSource.nullable(),
});
export type RegistrationRow = z.infer<typeof registrationRow>;

/** Empty lists narrow nothing. In `positions` and `importIds` an empty text is for those that have none. */
const filter = {
  campaignId: id,
  phaseId: id.nullable().default(null),
  search: z.string().default(''),
  awards: z.array(z.string()).default([]),
  subject: subject.nullable().default(null),
  unitIds: z.array(id).default([]),
  phaseIds: z.array(id).default([]),
  positions: z.array(z.string()).default([]),
  importIds: z.array(id.or(z.literal(''))).default([]),
};

export const registrations = {
  /** The grid: filtered, searched (without accents) and sorted in SQL, a window at a time. */
  page: procedure
    .input(
      z.object({
        ...filter,
        sort: z.enum(['name', 'unit', 'award', 'position', 'source']).default('name'),
        descending: z.boolean().default(false),
        ...window,
      }),
    )
    .output(page(registrationRow)),
  /** The values of one column among the rows that the other columns' filters leave; at most 500, found by `find`. */
  values: procedure
    .input(
      z.object({
        ...filter,
        column: z.enum(['subject', 'award', 'unit', 'phase', 'position', 'source']),
        find: z.string().default(''),
      }),
    )
    .output(valueList),
  /** Fields: name, subject, award, unit, part, position, birth, sex, phase, as a person writes them. */
  edit: procedure.input(entryGesture).output(entryOutcome),
};
