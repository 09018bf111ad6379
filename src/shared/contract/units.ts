import * as z from 'zod';
import { day, id, sector, unitKind } from './common.ts';
import { procedure } from './errors.ts';

const text = z.string().trim();
const optionalText = text.nullable();
const count = z.int().min(0).nullable();

/** What the office may write down of a unit by itself; the rest comes from decisions. */
export const unitFields = z.object({
  shortName: optionalText,
  kind: unitKind,
  sector: sector.nullable(),
  expected: z.boolean(),
  yearBasis: z.enum(['calendar', 'school']),
  commune: optionalText,
  address: optionalText,
  contactName: optionalText,
  contactPhone: optionalText,
  contactEmail: optionalText,
  note: optionalText,
});
export type UnitFields = z.infer<typeof unitFields>;

export const headCount = z.object({ members: count, women: count, workforce: count });
export type HeadCount = z.infer<typeof headCount>;

export const unit = unitFields.extend({
  id,
  code: z.string(),
  name: z.string(),
  parentId: id.nullable(),
  clusterId: id.nullable(),
  clusterName: z.string().nullable(),
  foundedOn: day.nullable(),
  /** The last day on which it was there; null while it goes on. */
  endedOn: day.nullable(),
  suspended: z.boolean(),
  /** The latest head count. */
  ...headCount.shape,
  aliases: z.array(z.string()),
});
export type Unit = z.infer<typeof unit>;

const changeable = unitFields.extend({ parentId: id.nullable(), clusterName: optionalText }).partial();
export type UnitChangeFields = z.infer<typeof changeable>;

const reference = z.object({ id, code: z.string(), name: z.string() });
export type UnitReference = z.infer<typeof reference>;

const decision = {
  decisionNumber: optionalText.default(null),
  decisionOn: day.nullable().default(null),
  effectiveOn: day,
  note: optionalText.default(null),
};
const newUnit = {
  name: text.min(2),
  unitKind: unitKind.default('grassroots-union'),
  sector: sector.nullable().default(null),
};
const several = z.array(id).min(1);

/** What was decided about units. Days: in force from `effectiveOn`; what ends was there until the day before. */
export const unitEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), ...decision, ...newUnit, parentId: id.nullable().default(null) }),
  z.object({ kind: z.literal('rename'), ...decision, unitId: id, name: text.min(2) }),
  z.object({ kind: z.literal('transfer'), ...decision, unitIds: several, parentId: id.nullable() }),
  z.object({
    kind: z.literal('merge'),
    ...decision,
    unitIds: several,
    /** The unit that takes the others in, or the name of the new one that they become. */
    into: z.union([z.object({ unitId: id }), z.object({ ...newUnit, parentId: id.nullable().default(null) })]),
  }),
  z.object({
    kind: z.literal('split'),
    ...decision,
    unitId: id,
    /** Whether the old unit goes on beside the new ones. */
    goesOn: z.boolean(),
    parts: z.array(z.object({ name: text.min(2) })).min(1),
  }),
  z.object({
    kind: z.literal('dissolve'),
    ...decision,
    unitIds: several,
    /** The unit that takes over their work; null where none does. */
    successorId: id.nullable().default(null),
    /** Units directly below them that end with them; the others go under `parentId`. */
    endedBelow: z.array(id).default([]),
    parentId: id.nullable().default(null),
  }),
  z.object({ kind: z.literal('suspend'), ...decision, unitIds: several }),
  z.object({ kind: z.literal('resume'), ...decision, unitIds: several }),
]);
export type UnitEvent = z.infer<typeof unitEvent>;

export const unitPage = z.object({
  unit,
  parents: z.array(z.object({ parent: reference, validFrom: day.nullable(), validTo: day.nullable() })),
  names: z.array(z.object({ id, name: z.string(), validFrom: day.nullable(), validTo: day.nullable() })),
  headCounts: z.array(headCount.extend({ onDate: day })),
  events: z.array(
    z.object({
      id,
      kind: z.enum(['found', 'rename', 'transfer', 'merge', 'split', 'dissolve', 'suspend', 'resume']),
      decisionNumber: z.string().nullable(),
      decisionOn: day.nullable(),
      effectiveOn: day,
      note: z.string().nullable(),
      before: z.array(reference),
      after: z.array(reference),
      subjects: z.array(reference),
    }),
  ),
  below: z.array(reference),
  /** Where its records stand in today's structure; null while it is there. */
  today: z.object({ unit: reference, why: z.enum(['followed', 'split', 'none']) }).nullable(),
  clusters: z.array(
    z.object({ year: z.int(), clusterId: id, name: z.string(), role: z.enum(['leader', 'deputy', 'member']) }),
  ),
  sent: z.array(
    z.object({ campaignId: id, year: z.int(), phaseName: z.string(), files: z.int(), registrations: z.int() }),
  ),
});
export type UnitPage = z.infer<typeof unitPage>;

/** A cell of the grid of units: what was typed, and what the window showed before. */
export const cellChange = z.object({
  id,
  field: z.enum([
    'kind',
    'sector',
    'clusterName',
    'expected',
    'yearBasis',
    'shortName',
    'commune',
    'address',
    'contactName',
    'contactPhone',
    'contactEmail',
    'note',
  ]),
  text: z.string(),
  seen: z.string(),
});
export type CellChange = z.infer<typeof cellChange>;
export const cellRefusal = cellChange.pick({ id: true, field: true }).extend({ message: z.string() });
export type CellRefusal = z.infer<typeof cellRefusal>;

const ofUnit = z.object({ unitId: id });

export const units = {
  /**
   * All units, parents before children, names the Vietnamese way; `search` without accents over names, codes, aliases.
   * `on`: those that were there on a day, with the names and parents of that day.
   */
  list: procedure
    .input(z.object({ search: z.string().default(''), on: day.nullable().default(null) }))
    .output(z.array(unit)),
  page: procedure.input(ofUnit).output(unitPage),
  add: procedure
    .input(
      z.object({
        name: text.min(2),
        kind: unitKind.default('grassroots-union'),
        sector: sector.nullable().default(null),
        parentId: id.nullable().default(null),
        clusterName: optionalText.default(null),
        expected: z.boolean().default(true),
      }),
    )
    .output(unit),
  /** `seen`: what the window showed of what is changed; CONFLICT where it is something else by now. */
  change: procedure.input(changeable.extend({ id, seen: changeable.default({}) })).output(unit),
  /** Cells typed or pasted into the grid, as one operation; those that cannot be are answered with the reason. */
  changeCells: procedure
    .input(z.object({ changes: z.array(cellChange).min(1).max(60_000) }))
    .output(z.object({ operationId: id.nullable(), refused: z.array(cellRefusal) })),
  /** Takes a unit away that nothing hangs on; REFUSED with what does. */
  remove: procedure.input(ofUnit).output(z.object({ operationId: id })),
  addAlias: procedure.input(ofUnit.extend({ alias: text.min(2) })).output(unit),
  removeAlias: procedure.input(ofUnit.extend({ alias: text })).output(unit),
  /** Mends a name or its days without a decision: what was typed wrong. */
  correctName: procedure
    .input(z.object({ id, name: text.min(2), validFrom: day.nullable(), validTo: day.nullable() }))
    .output(unitPage),
  /** The numbers of a day, in place of those of that day; all null takes them away. */
  saveHeadCount: procedure.input(ofUnit.extend({ onDate: day, ...headCount.shape })).output(unitPage),
  /** Writes a decision about units down: names, places and ends follow from it, as one operation. */
  recordEvent: procedure.input(unitEvent).output(z.object({ operationId: id, unitIds: z.array(id) })),
};
