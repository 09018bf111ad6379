import * as z from 'zod';
import { day, id, page, sector, vnd, window } from './common.ts';
import { procedure } from './errors.ts';

/** A regular or thematic movement belongs to a campaign; a programme runs over its own years and belongs to none. */
export const movementKind = z.enum(['regular', 'thematic', 'programme']);
export type MovementKind = z.infer<typeof movementKind>;

export const movementFields = z.object({
  kind: movementKind,
  name: z.string().trim().min(1),
  /** Null: for all sectors. */
  sector: sector.nullable().default(null),
  issuer: z.string().trim().default(''),
  startsOn: day.nullable().default(null),
  endsOn: day.nullable().default(null),
  goal: z.string().trim().default(''),
});
export type MovementFields = z.infer<typeof movementFields>;

/** How much belongs to a movement in the campaign. */
const linked = z.object({
  registrations: z.int(),
  initiatives: z.int(),
  benefitVnd: vnd,
  works: z.int(),
  valueVnd: vnd,
});

export const movementIdentity = movementFields.extend({ id, campaignId: id.nullable() });
export const movement = movementIdentity.extend({ linked });
export type Movement = z.infer<typeof movement>;
export type MovementIdentity = z.infer<typeof movementIdentity>;

/** What can belong to movements. */
export const linkable = z.enum(['registrations', 'initiatives', 'works']);
export type Linkable = z.infer<typeof linkable>;

const recordFilter = {
  campaignId: id,
  phaseId: id.nullable().default(null),
  unitId: id.nullable().default(null),
  sector: sector.or(z.literal('none')).nullable().default(null),
  awardCode: z.string().nullable().default(null),
  /** Without accents, over what the records are called. */
  search: z.string().default(''),
};
export const movementRecords = z.object({ movementId: id, kind: linkable, ...recordFilter });
export type MovementRecords = z.infer<typeof movementRecords>;

/** A record with whether it belongs to the movement. */
export const movementRecord = z.object({
  id,
  name: z.string(),
  award: z.string().nullable(),
  valueVnd: vnd.nullable(),
  unitName: z.string(),
  phaseName: z.string(),
  linked: z.boolean(),
  /** Other movements and programmes that it belongs to. */
  others: z.array(z.string()),
});
export type MovementRecord = z.infer<typeof movementRecord>;

export const movements = {
  /** Those of the campaign, then the programmes that run in its days, each in its order. */
  list: procedure.input(z.object({ campaignId: id })).output(z.array(movement)),
  add: procedure.input(movementFields.extend({ campaignId: id })).output(movementIdentity),
  change: procedure.input(z.object({ id, movement: movementFields, seen: movementFields })).output(movementIdentity),
  /** Refused while records belong to it. */
  remove: procedure.input(z.object({ id })).output(z.object({ id })),
  records: procedure
    .input(movementRecords.extend({ linked: z.boolean().nullable().default(null), ...window }))
    .output(page(movementRecord)),
  /** Puts records to a movement or takes them away: those named, or all that a filter finds. */
  link: procedure
    .input(z.object({ movementId: id, kind: linkable, ids: z.array(id).min(1).max(500), linked: z.boolean() }))
    .output(z.object({ changed: z.int() })),
  linkAll: procedure.input(movementRecords.extend({ linked: z.boolean() })).output(z.object({ changed: z.int() })),
};
