import * as z from 'zod';
import { id, instant, page, window } from './common.ts';
import { procedure } from './errors.ts';

export const operation = z.object({
  id,
  kind: z.string(),
  actor: z.string(),
  at: instant,
  summary: z.string(),
  changes: z.int(),
  /** Operations of one gesture (a dropped folder) share a batch and are undone together. */
  batch: z.string().nullable(),
  /** What the whole batch was; a page need not hold all of it. */
  batchSummary: z.string().nullable(),
  undoes: id.nullable(),
  undoneBy: id.nullable(),
});
export type Operation = z.infer<typeof operation>;

export const change = z.object({
  id,
  table: z.string(),
  rowId: id,
  /** What a person calls the row. */
  name: z.string().nullable(),
  kind: z.enum(['insert', 'update', 'delete']),
  /** The row's columns before and after, with names in place of the ids of other rows. */
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});

export const checkReport = z.object({
  ok: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), findings: z.array(z.string()) })),
});
export type CheckReport = z.infer<typeof checkReport>;

export const backup = z.object({
  name: z.string(),
  at: instant,
  size: z.int(),
  /** Whether `quick_check` passed when the copy was made. */
  verified: z.boolean(),
  /** Why it was made. */
  cause: z.enum(['manual', 'automatic', 'before-migration', 'before-restore']),
});
export type Backup = z.infer<typeof backup>;

export const history = {
  operations: procedure.input(z.object(window)).output(page(operation)),
  changes: procedure.input(z.object({ operationId: id, ...window })).output(page(change)),
  /** CONFLICT lists what changed since; with `force` those rows are left as they are and the rest is undone. */
  undo: procedure
    .input(z.object({ operationId: id, force: z.boolean().default(false) }))
    .output(z.object({ operationId: id, undone: z.int(), left: z.array(z.string()) })),
  /** Undoes all operations of a batch, newest first, as one operation. */
  undoBatch: procedure
    .input(z.object({ batch: z.string(), force: z.boolean().default(false) }))
    .output(z.object({ operationId: id, undone: z.int(), left: z.array(z.string()) })),
};

export const backups = {
  list: procedure.output(z.array(backup)),
  create: procedure.output(backup),
  restore: procedure.input(z.object({ name: z.string() })).output(z.object({ replaced: z.string() })),
  check: procedure.output(checkReport),
};
