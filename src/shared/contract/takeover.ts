import * as z from 'zod';
import { day, id } from './common.ts';
import { procedure } from './errors.ts';

const reference = z.object({ id, code: z.string(), name: z.string() });

export const foreignUnit = z.object({
  /** The unit's key in the other register. */
  id,
  name: z.string(),
  upper: z.string().nullable(),
  endedOn: day.nullable(),
  /** The unit of ours that has the same name and the same upper unit. */
  same: reference.nullable(),
  /** Units of ours with the same or a near name that may be it. */
  suggestions: z.array(reference),
});
export type ForeignUnit = z.infer<typeof foreignUnit>;

export const takeoverPreview = z.object({
  token: z.string(),
  federation: z.string(),
  units: z.array(foreignUnit),
  campaigns: z.array(z.object({ year: z.int(), known: z.boolean() })),
  files: z.int(),
  /** Files that were received here, too: they are not taken a second time. */
  filesKnown: z.int(),
  people: z.int(),
  registrations: z.int(),
});
export type TakeoverPreview = z.infer<typeof takeoverPreview>;

export const takenOver = z.object({
  units: z.int(),
  people: z.int(),
  collectives: z.int(),
  files: z.int(),
  registrations: z.int(),
  /** Kept originals of received files that did not come with the data. */
  originalsMissing: z.int(),
});
export type TakenOver = z.infer<typeof takenOver>;

/** Takes the register and the history of another federation over, as after a merger of provinces. */
export const takeover = {
  /** Looks into a copy of another data file. REFUSED or STORAGE for what is none, is damaged or newer. */
  open: procedure.input(z.object({ file: z.file() })).output(takeoverPreview),
  /**
   * Takes it over as one operation. `decisions` says which units are units of ours; the others come in anew, those at the
   * top under `parentId` from `since` on. `originals` are the other's kept files, known by their hashes.
   */
  take: procedure
    .input(
      z.object({
        token: z.string(),
        decisions: z.array(z.object({ id, unitId: id.nullable() })),
        parentId: id.nullable(),
        since: day.nullable(),
        originals: z.array(z.file()).default([]),
      }),
    )
    .output(takenOver),
  /** Forgets the copy. */
  close: procedure.input(z.object({ token: z.string() })).output(z.object({ closed: z.boolean() })),
};
