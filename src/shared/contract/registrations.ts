import * as z from 'zod';
import { id, page, subject, window } from './common.ts';
import { procedure } from './errors.ts';
import { cellSource } from './figures.ts';

export const registrationRow = z.object({
  id,
  name: z.string(),
  subject,
  award: z.string(),
  unitId: id,
  unitName: z.string(),
  partName: z.string().nullable(),
  position: z.string().nullable(),
  birth: z.string().nullable(),
  phaseId: id,
  phaseName: z.string(),
  source: cellSource.nullable(),
});
export type RegistrationRow = z.infer<typeof registrationRow>;

export const registrations = {
  /** The grid: filtered, searched (without accents) and sorted in SQL, a window at a time. */
  page: procedure
    .input(
      z.object({
        campaignId: id,
        phaseId: id.nullable().default(null),
        search: z.string().default(''),
        awards: z.array(z.string()).default([]),
        subject: subject.nullable().default(null),
        unitIds: z.array(id).default([]),
        sort: z.enum(['name', 'unit', 'award', 'position', 'source']).default('name'),
        descending: z.boolean().default(false),
        ...window,
      }),
    )
    .output(page(registrationRow)),
};
