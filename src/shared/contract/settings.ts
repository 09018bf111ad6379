import * as z from 'zod';
import { awardType } from './app.ts';
import { day, id } from './common.ts';
import { procedure } from './errors.ts';

const validity = { validFrom: day.nullable(), validTo: day.nullable() };

/** A number is told of when it is more than `factor` times that of the year before, or less than its part, and `difference` or more away. */
export const jump = z.object({ factor: z.number(), difference: z.int() });
export type Jump = z.infer<typeof jump>;

/** Who issues the papers and who signs them, between two days. */
export const letterheadFields = z.object({
  superior: z.string(),
  issuer: z.string(),
  place: z.string(),
  symbol: z.string(),
  authority: z.string(),
  signerTitle: z.string(),
  signerName: z.string(),
  ...validity,
  basis: z.string(),
});
export type LetterheadFields = z.infer<typeof letterheadFields>;

export const letterhead = letterheadFields.extend({
  id,
  /** Papers that are made today carry this one. */
  used: z.boolean(),
});
export type Letterhead = z.infer<typeof letterhead>;

export const legalTextFields = z.object({ name: z.string(), cited: z.string(), ...validity, checked: z.boolean() });
export type LegalTextFields = z.infer<typeof legalTextFields>;

export const legalText = legalTextFields.extend({ code: z.string() });

export const settingsState = z.object({
  jump,
  /** The usual thresholds, to go back to. */
  usualJump: jump,
  /** The newest first. */
  letterheads: z.array(letterhead),
  /** In the order in which they came into force. */
  legalTexts: z.array(legalText),
});
export type SettingsState = z.infer<typeof settingsState>;

/** What may be changed of an award; code, class, level and subjects are what files and figures go by. */
export const awardTexts = awardType.pick({ name: true, basis: true, aliases: true });
export type AwardTexts = z.infer<typeof awardTexts>;

/**
 * Thresholds, letterheads, the catalogue of awards and what they rest on; each change is an operation. `seen` is what the
 * window showed, null for what is added; CONFLICT tells both where that is no longer so.
 */
export const settings = {
  state: procedure.output(settingsState),
  changeJump: procedure.input(jump.extend({ seen: jump })).output(settingsState),
  /** `id` null adds one. */
  storeLetterhead: procedure
    .input(letterheadFields.extend({ id: id.nullable(), seen: letterheadFields.nullable() }))
    .output(settingsState),
  removeLetterhead: procedure.input(z.object({ id })).output(settingsState),
  /** `code` null adds one. */
  storeLegalText: procedure
    .input(legalTextFields.extend({ code: z.string().nullable(), seen: legalTextFields.nullable() }))
    .output(settingsState),
  changeAward: procedure.input(awardTexts.extend({ code: z.string(), seen: awardTexts })).output(awardType),
};
