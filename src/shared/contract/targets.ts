import * as z from 'zod';
import { denominators } from '../domain/target-measures.ts';
import { targetOperators } from '../domain/targets.ts';
import { id } from './common.ts';
import { entryOutcome } from './entry.ts';
import { procedure } from './errors.ts';
import { figure } from './figures.ts';

const year = z.int().min(1990).max(2200);

/** A set is the federation's, or that of a unit, or of the pact of a cluster; of the two at most one is given. */
export const targetSetFields = z.object({
  name: z.string().trim().min(1).max(300),
  fromYear: year,
  toYear: year,
  unitId: id.nullable().default(null),
  pactId: id.nullable().default(null),
  /** The paper that decided it. */
  basis: z.string().trim().max(300).default(''),
});
export type TargetSetFields = z.infer<typeof targetSetFields>;

export const targetSet = targetSetFields.extend({
  id,
  /** Whose it is: the federation, the unit, or the cluster and its pact. */
  ownerName: z.string(),
  targets: z.int(),
});
export type TargetSet = z.infer<typeof targetSet>;

/** One figure that is asked for; `number` is its item in the set, `part` its place in the item. */
export const targetFields = z.object({
  number: z.int().min(1).max(999),
  part: z.int().min(1).max(99),
  text: z.string().trim().min(1).max(1000),
  /** Null together with `amount`: told in words only. */
  operator: z.enum(targetOperators).nullable(),
  amount: z.number().min(0).nullable(),
  /** `%` makes it a rate. */
  unitOfMeasure: z.string().trim().max(40),
  period: z.enum(['year', 'term']),
  /** Who is meant, in words. */
  scope: z.string().trim().max(200).default(''),
  /** Code of what the application counts; null for what is typed. */
  measure: z.string().nullable().default(null),
  denominator: z.enum(denominators).nullable().default(null),
  /** Whether the target is reached by what is registered or by what is achieved. */
  judged: z.enum(['registered', 'achieved']).default('achieved'),
});
export type TargetFields = z.infer<typeof targetFields>;

const reached = { amount: z.number(), denominator: z.number().nullable() };

/** What was counted; `without` are units that registered or should have and whose heads nobody counted. */
export const countedAmount = z.object({ ...reached, without: z.int(), figure: figure.nullable() });
export type CountedAmount = z.infer<typeof countedAmount>;

const state = z.enum(['met', 'not-met', 'open', 'unknown']);
const judgement = { state, reason: z.string() };

export const targetYear = z.object({
  year,
  /** Null where the application counts nothing for the target, or there is no campaign of the year. */
  registered: countedAmount.nullable(),
  /** `typed` wins over what was counted from the decisions in the history of awards. */
  achieved: z.object({ ...reached, typed: z.boolean() }).nullable(),
  ...judgement,
});
export type TargetYear = z.infer<typeof targetYear>;

export const targetStanding = targetFields.extend({
  id,
  years: z.array(targetYear),
  /** All years together; only for targets of the term. */
  term: z.object({ ...reached, ...judgement }).nullable(),
});
export type TargetStanding = z.infer<typeof targetStanding>;

export const setStanding = z.object({
  set: targetSet,
  years: z.array(year),
  targets: z.array(targetStanding),
  /** Targets that units sent in their own files, for the years that have some. */
  fromUnits: z.array(z.object({ year, count: z.int(), figure })),
});
export type SetStanding = z.infer<typeof setStanding>;

const ofTarget = z.object({ id });
const done = z.object({ operationId: id });

export const targets = {
  /** The newest years first. */
  sets: procedure.output(z.array(targetSet)),
  /** Pacts that a set can belong to. */
  pacts: procedure.output(z.array(z.object({ id, name: z.string(), year: z.int() }))),
  addSet: procedure.input(targetSetFields).output(targetSet),
  changeSet: procedure.input(targetSetFields.extend({ id, seen: targetSetFields })).output(targetSet),
  /** Takes the set away with its targets; refused while results are typed. */
  removeSet: procedure.input(ofTarget).output(done),
  standing: procedure.input(z.object({ setId: id })).output(setStanding),
  add: procedure.input(z.object({ setId: id, targets: z.array(targetFields).min(1).max(500) })).output(done),
  change: procedure.input(z.object({ id, target: targetFields, seen: targetFields })).output(done),
  /** Refused while results are typed. */
  remove: procedure.input(ofTarget).output(done),
  /** Results as they are typed into a grid: `12`, `96/100`, `đạt`; field is the year. CONFLICT as in `entry`. */
  edit: procedure
    .input(
      z.object({
        changes: z.array(
          z.object({ id, seen: z.record(z.string(), z.string()), cells: z.record(z.string(), z.string()) }),
        ),
        overwrite: z.boolean().default(false),
      }),
    )
    .output(entryOutcome),
};
