import * as z from 'zod';
import { tableKinds } from '../domain/records.ts';

/** Database keys cross as decimal texts. */
export const id = z.string().regex(/^\d+$/);
/** `YYYY-MM-DD`. */
export const day = z.iso.date();
/** UTC ISO instant. */
export const instant = z.iso.datetime();
/** Whole đồng. */
export const vnd = z.int();

export const subject = z.enum(['individual', 'collective']);
export const severity = z.enum(['error', 'warning', 'info']);
export const sector = z.enum(['public-service', 'state-enterprise', 'non-state']);
export const unitKind = z.enum([
  'provincial-federation',
  'district-federation',
  'sector-union',
  'immediate-upper-union',
  'grassroots-union',
  'guild',
  'union-group',
]);
export const unitMatch = z.enum(['exact', 'alias', 'similar', 'new', 'none']);
export const tableKind = z.enum(tableKinds);

/** A window over a list that lives in the database: at most 500 rows at a time. */
export const window = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) };

export const page = <Row extends z.ZodType>(row: Row) => z.object({ total: z.int(), rows: z.array(row) });

export type Sector = z.infer<typeof sector>;
export type UnitKind = z.infer<typeof unitKind>;
export type UnitMatch = z.infer<typeof unitMatch>;
