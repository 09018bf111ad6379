import * as z from 'zod';
import { yearBases } from '../domain/award-years.ts';
import { identitySigns } from '../domain/identity.ts';
import { historySource } from './award-history.ts';
import { id, page, window } from './common.ts';
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

const sex = z.enum(['male', 'female']);
const yearBasis = z.enum(yearBases);

/** A line of the list of people; the numbers are of what stands under the person's name. */
export const personRow = z.object({
  id,
  name: z.string(),
  unitId: id,
  unitName: z.string(),
  position: z.string().nullable(),
  birth: z.string().nullable(),
  sex: sex.nullable(),
  memberNumber: z.string().nullable(),
  registrations: z.int(),
  awards: z.int(),
});
export type PersonRow = z.infer<typeof personRow>;

export const collectiveRow = personRow.pick({
  id: true,
  name: true,
  unitId: true,
  unitName: true,
  registrations: true,
  awards: true,
});
export type CollectiveRow = z.infer<typeof collectiveRow>;

/** What a person or a collective was registered for or received in one year, oldest year first on a page. */
export const subjectEntry = z.object({
  key: z.string(),
  kind: z.enum(['registered', 'awarded']),
  id,
  year: z.int(),
  yearBasis,
  /** Code of the catalogue; null where the text of the file names none of it. */
  award: z.string().nullable(),
  awardText: z.string(),
  unitName: z.string().nullable(),
  position: z.string().nullable(),
  phaseName: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  decisionOn: z.string().nullable(),
  issuer: z.string().nullable(),
  /** Only awards are vouched for; null for a registration. */
  verified: z.boolean().nullable(),
  note: z.string().nullable(),
  source: cellSource.nullable(),
  historySource: historySource.nullable(),
});
export type SubjectEntry = z.infer<typeof subjectEntry>;

/** A unit in which the subject was seen, with the first and the last year. */
const seenUnit = z.object({ unitId: id, unitName: z.string(), from: z.int(), to: z.int() });

const initiativeOf = z.object({
  id,
  title: z.string(),
  year: z.int(),
  unitName: z.string(),
  /** Keys of the entries that it was used for. */
  usedFor: z.array(z.string()),
  source: cellSource.nullable(),
});

/** What a person may change; a birth is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export const personData = z.object({
  name: z.string().trim().min(2).max(100),
  sex: sex.nullable(),
  birth: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .nullable(),
  position: z.string().trim().max(200).nullable(),
  memberNumber: z.string().trim().max(30).nullable(),
  unitId: id,
});
export type PersonData = z.infer<typeof personData>;

export const personPage = personRow.extend({
  /** The one that stands, where this row was joined to another. */
  mergedInto: z.object({ id, name: z.string() }).nullable(),
  /** Rows that were joined to this one. */
  merged: z.array(z.object({ id, name: z.string(), unitName: z.string() })),
  units: z.array(seenUnit),
  entries: z.array(subjectEntry),
  /** Initiatives by an author of this name in one of the person's units. */
  initiatives: z.array(initiativeOf),
  /** Others of this name in those units: an initiative may be theirs. */
  namesakes: z.array(z.object({ id, name: z.string(), unitName: z.string() })),
});
export type PersonPage = z.infer<typeof personPage>;

export const collectivePage = collectiveRow.extend({ units: z.array(seenUnit), entries: z.array(subjectEntry) });
export type CollectivePage = z.infer<typeof collectivePage>;

const operation = z.object({ operationId: id });
const list = { search: z.string().default(''), descending: z.boolean().default(false), ...window };

export const people = {
  /** People by given name the Vietnamese way, found by name without accents; joined ones stand under the one they are. */
  page: procedure.input(z.object(list)).output(page(personRow)),
  collectives: procedure.input(z.object(list)).output(page(collectiveRow)),
  person: procedure.input(z.object({ id })).output(personPage),
  collective: procedure.input(z.object({ id })).output(collectivePage),
  /** `seen`: what the window showed; CONFLICT where something else stands there by now. */
  change: procedure.input(z.object({ id, seen: personData, to: personData })).output(personPage),
  /** Takes a person away under whose name nothing stands; REFUSED with what does. */
  remove: procedure.input(z.object({ id })).output(operation),
  /** All that stands under `fromId` stands under `intoId` from now on; undoing the operation or `unmerge` takes it back. */
  merge: procedure.input(z.object({ intoId: id, fromId: id })).output(operation),
  /** Takes a joined row out again with what it brought; `kept` says what was edited since and stays as it is. */
  unmerge: procedure.input(z.object({ id })).output(operation.extend({ kept: z.array(z.string()) })),
  /** Notes for which registration or award an initiative was used, or that it was not. */
  noteUse: procedure
    .input(z.object({ initiativeId: id, kind: z.enum(['registered', 'awarded']), id, used: z.boolean() }))
    .output(operation),
  /** Namesakes of whom at least one is registered in the campaign: those to be decided, or those decided already. */
  duplicates: procedure
    .input(z.object({ campaignId: id, decided: z.boolean().default(false), ...window }))
    .output(z.object({ total: z.int(), rows: z.array(duplicate) })),
  /** `one` puts the second's registrations with the first; `two` is remembered, so that the pair is not asked about again. */
  decide: procedure.input(z.object({ firstId: id, secondId: id, verdict })).output(z.object({ operationId: id })),
};
