import * as z from 'zod';
import { id, page, vnd, window } from './common.ts';
import { entryGesture, entryOutcome, valueList } from './entry.ts';
import { procedure } from './errors.ts';
import { cellSource } from './figures.ts';

const filter = {
  campaignId: id,
  phaseId: id.nullable().default(null),
  /** Accents do not matter; found in titles, names of works and authors. */
  search: z.string().default(''),
  unitIds: z.array(id).default([]),
  phaseIds: z.array(id).default([]),
};
const list = {
  ...filter,
  sort: z.enum(['title', 'value', 'entered']).default('entered'),
  descending: z.boolean().default(false),
  ...window,
};
const values = { ...filter, column: z.enum(['unit', 'phase']) };

const item = z.object({
  id,
  title: z.string(),
  valueVnd: vnd.nullable(),
  unitId: id,
  unitName: z.string(),
  /** The sub-unit as it was written. */
  partText: z.string(),
  phaseId: id,
  phaseName: z.string(),
  /** Names of the movements and programmes it belongs to, parted by semicolons. */
  movements: z.string(),
  source: cellSource.nullable(),
});
/** `valueVnd` is the benefit in whole đồng. */
export const initiativeRow = item.extend({ authors: z.array(z.string()) });
export type InitiativeRow = z.infer<typeof initiativeRow>;
/** `title` is the name of the work. */
export const workRow = item.extend({ plaque: z.boolean() });
export type WorkRow = z.infer<typeof workRow>;

export const initiatives = {
  page: procedure.input(z.object(list)).output(page(initiativeRow).extend({ sumVnd: vnd })),
  values: procedure.input(z.object(values)).output(valueList),
  /** Fields: title, authors (parted by semicolons), value, unit, part, phase, movements. */
  edit: procedure.input(entryGesture).output(entryOutcome),
};

export const works = {
  page: procedure.input(z.object(list)).output(page(workRow).extend({ sumVnd: vnd })),
  values: procedure.input(z.object(values)).output(valueList),
  /** Fields: title, value, plaque, unit, part, phase, movements. */
  edit: procedure.input(entryGesture).output(entryOutcome),
};
