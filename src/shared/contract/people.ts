import * as z from 'zod';
import { identitySigns } from '../domain/identity.ts';
import { id, window } from './common.ts';
import { procedure } from './errors.ts';
import { cellSource } from './figures.ts';

const personSeen = z.object({
  award: z.string(),
  year: z.int(),
  phaseName: z.string(),
  source: cellSource.nullable(),
});

/** One of two namesakes with everything that is known of them, and where they are registered. */
export const namesake = z.object({
  id,
  name: z.string(),
  unitId: id,
  unitName: z.string(),
  /** Parts of the unit as match keys; empty texts are left out. */
  parts: z.array(z.string()),
  position: z.string().nullable(),
  birth: z.string().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  memberNumber: z.string().nullable(),
  registrations: z.array(personSeen),
});
export type Namesake = z.infer<typeof namesake>;

const verdict = z.enum(['one', 'two']);
const sign = z.enum(identitySigns);

/** Two rows of people that may be one; joined ones carry no signs. `operationId` is the decision's, for taking it back. */
export const duplicate = z.object({
  first: namesake,
  second: namesake,
  speaksFor: z.array(sign),
  speaksAgainst: z.array(sign),
  verdict: verdict.nullable(),
  operationId: id.nullable(),
});
export type Duplicate = z.infer<typeof duplicate>;

export const people = {
  /** Namesakes of whom at least one is registered in the campaign: those to be decided, or those decided already. */
  duplicates: procedure
    .input(z.object({ campaignId: id, decided: z.boolean().default(false), ...window }))
    .output(z.object({ total: z.int(), rows: z.array(duplicate) })),
  /** `one` puts the second's registrations with the first; `two` is remembered, so that the pair is not asked about again. */
  decide: procedure.input(z.object({ firstId: id, secondId: id, verdict })).output(z.object({ operationId: id })),
};
