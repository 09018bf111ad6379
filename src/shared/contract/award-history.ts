import * as z from 'zod';
import { yearBases } from '../domain/award-years.ts';
import { id, instant, page, subject, window } from './common.ts';
import { procedure } from './errors.ts';
import { sheetWindow } from './intake.ts';

/** The cell of a workbook of earlier awards. */
export const historySource = z.object({
  fileId: id,
  fileName: z.string(),
  sheet: z.string(),
  row: z.int(),
  column: z.string().nullable(),
});
export type HistorySource = z.infer<typeof historySource>;

const text = (most: number) => z.string().trim().max(most);
const optional = (most: number) =>
  text(most)
    .transform((value) => (value === '' ? null : value))
    .nullable();

/** What an award of an earlier year says beside whose it is; `decisionOn` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export const awardData = z.object({
  award: z.string().nullable(),
  awardText: text(300).min(2),
  year: z.int().min(1945).max(2200),
  yearBasis: z.enum(yearBases),
  decisionNumber: optional(60),
  decisionOn: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .nullable(),
  issuer: optional(200),
  note: optional(500),
});
export type AwardData = z.infer<typeof awardData>;

export const awardRow = awardData.extend({
  id,
  subject,
  name: z.string(),
  unitName: z.string().nullable(),
  /** Whose page it stands on; null while that is to be decided. */
  personId: id.nullable(),
  collectiveId: id.nullable(),
  verified: z.boolean(),
  source: historySource.nullable(),
});
export type AwardRow = z.infer<typeof awardRow>;

const candidate = z.object({
  id,
  name: z.string(),
  unitName: z.string(),
  position: z.string().nullable(),
  birth: z.string().nullable(),
  memberNumber: z.string().nullable(),
  registrations: z.int(),
  awards: z.int(),
});

/** Rows of one file that name one person in one way, and who it may be. `unitName` null: the unit is not known either. */
export const waitingGroup = z.object({
  ids: z.array(id),
  subject,
  name: z.string(),
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  unitText: z.string().nullable(),
  position: z.string().nullable(),
  birth: z.string().nullable(),
  awards: z.array(awardRow),
  candidates: z.array(candidate),
});
export type WaitingGroup = z.infer<typeof waitingGroup>;

export const historyFile = z.object({
  id,
  fileName: z.string(),
  receivedAt: instant,
  /** Rows of data, the awards they gave, those that were known before, those that wait, and rows that gave none. */
  rows: z.int(),
  awards: z.int(),
  known: z.int(),
  waiting: z.int(),
  lost: z.int(),
  sheets: z.array(z.object({ name: z.string(), lastRow: z.int() })),
});
export type HistoryFile = z.infer<typeof historyFile>;

export const historyProblem = z.object({
  id,
  sheet: z.string(),
  row: z.int(),
  column: z.string().nullable(),
  message: z.string(),
  raw: z.string().nullable(),
  lost: z.boolean(),
});

const operation = z.object({ operationId: id });

export const awardHistory = {
  /** Reads workbooks of earlier awards as a job. The same bytes twice change nothing. */
  receive: procedure.input(z.object({ files: z.array(z.file()).min(1) })).output(z.object({ jobId: z.string() })),
  files: procedure.output(z.array(historyFile)),
  problems: procedure.input(z.object({ fileId: id, ...window })).output(page(historyProblem)),
  /** A stretch of a file's sheet as it came. */
  sheet: procedure
    .input(z.object({ fileId: id, sheet: z.string(), firstRow: z.int().min(1), lastRow: z.int().min(1) }))
    .output(sheetWindow),
  /** Awards by name or by year, found by name without accents. */
  page: procedure
    .input(
      z.object({
        search: z.string().default(''),
        verified: z.boolean().nullable().default(null),
        award: z.string().nullable().default(null),
        year: z.int().nullable().default(null),
        sort: z.enum(['name', 'year']).default('name'),
        descending: z.boolean().default(false),
        ...window,
      }),
    )
    .output(page(awardRow)),
  /** What nobody knows whose it is, in groups. */
  waiting: procedure.input(z.object(window)).output(page(waitingGroup)),
  /** Says what unit a text of the waiting rows means, from now on; rows that are certain then wait no more. */
  settleUnit: procedure
    .input(z.object({ unitText: z.string().min(1), unitId: id }))
    .output(operation.extend({ settled: z.int() })),
  /** Says whose waiting rows are: a known person, or (null) somebody new in the unit. */
  settle: procedure
    .input(z.object({ ids: z.array(id).min(1).max(500), personId: id.nullable(), unitId: id.nullable().default(null) }))
    .output(operation),
  verify: procedure.input(z.object({ ids: z.array(id).min(1).max(500), verified: z.boolean() })).output(operation),
  /** Adds an award by hand to a person or a collective. */
  add: procedure.input(z.object({ subject, subjectId: id, to: awardData })).output(operation.extend({ id })),
  /** `seen`: what the window showed; CONFLICT where something else stands there by now. */
  change: procedure.input(z.object({ id, seen: awardData, to: awardData })).output(operation),
  remove: procedure.input(z.object({ id })).output(operation),
};
