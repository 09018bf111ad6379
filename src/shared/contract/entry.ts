import * as z from 'zod';
import { id } from './common.ts';

/** More rows than this in one gesture are refused: a sheet of that size is a file to be received. */
export const rowsInGesture = 20_000;

const texts = z.record(z.string(), z.string());
const seenRow = z.object({
  id,
  /** The row's values by field as the window saw them; what is unknown is an empty text. */
  seen: texts,
});

/** One gesture of a person in a grid: typed, pasted, filled or cleared cells as texts, new rows, and rows taken away. */
export const entryGesture = z.object({
  campaignId: id,
  /** The phase of new rows that name none. */
  phaseId: id,
  changes: z
    .array(seenRow.extend({ cells: texts }))
    .max(rowsInGesture)
    .default([]),
  additions: z
    .array(z.object({ key: z.string(), cells: texts }))
    .max(rowsInGesture)
    .default([]),
  removals: z.array(seenRow).max(rowsInGesture).default([]),
  /** Writes over rows that others changed since, instead of CONFLICT. */
  overwrite: z.boolean().default(false),
  /** Writes what would be asked about first. */
  confirmed: z.boolean().default(false),
});
export type EntryGesture = z.infer<typeof entryGesture>;

/** A cell that was not written: `error` must be put right, a `question` may be confirmed. `key`: a row's id or an addition's key. */
export const entryProblem = z.object({
  key: z.string(),
  field: z.string(),
  severity: z.enum(['error', 'question']),
  message: z.string(),
});
export type EntryProblem = z.infer<typeof entryProblem>;

/** What became of a gesture: everything without a problem is written, as one operation; null where nothing was. */
export const entryOutcome = z.object({
  operationId: id.nullable(),
  problems: z.array(entryProblem),
  added: z.array(z.object({ key: z.string(), id })),
});
export type EntryOutcome = z.infer<typeof entryOutcome>;

/** A column's distinct values with how many rows have each, the most frequent first. */
export const valueList = z.object({
  total: z.int(),
  values: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
});
export type ValueList = z.infer<typeof valueList>;
