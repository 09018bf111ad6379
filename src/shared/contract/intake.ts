import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { columnMeanings } from '../domain/reading.ts';
import { id, instant, page, severity, subject, tableKind, unitMatch, window } from './common.ts';
import { procedure } from './errors.ts';

export const fileStatus = z.enum(['committed', 'review', 'refused']);

export const importFile = z.object({
  id,
  fileName: z.string(),
  size: z.int(),
  status: fileStatus,
  reason: z.object({ code: z.string(), message: z.string() }).nullable(),
  senderName: z.string().nullable(),
  unit: z.object({ id, name: z.string(), code: z.string() }).nullable(),
  unitMatch,
  phaseId: id,
  receivedAt: instant,
  committedAt: instant.nullable(),
  /** When it went back to its unit to be mended. */
  returnedAt: instant.nullable(),
  /** The returned file whose correction this is, or the newest file that it was sent instead of. */
  replaces: z.object({ id, fileName: z.string() }).nullable(),
  /** The later file whose records stand instead of this one's. */
  replacedBy: z.object({ id, fileName: z.string() }).nullable(),
  records: z.int(),
  problems: z.object({ error: z.int(), warning: z.int(), info: z.int() }),
});
export type ImportFile = z.infer<typeof importFile>;

export const problem = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string().nullable(),
  severity,
  code: z.string(),
  message: z.string(),
  raw: z.string().nullable(),
});

export const importTable = z.object({
  sheet: z.string(),
  kind: tableKind,
  kindReason: z.string(),
  confidence: z.number(),
  firstRow: z.int(),
  lastRow: z.int(),
  headerRows: z.array(z.int()),
  numberRow: z.int().nullable(),
  rows: z.record(z.string(), z.int()),
  records: z.int(),
  declared: z.array(
    z.object({
      row: z.int(),
      award: z.string().nullable(),
      subject: subject.nullable(),
      count: z.int(),
      counted: z.int(),
    }),
  ),
  columns: z.array(
    z.object({
      column: z.string(),
      meaning: z.enum(columnMeanings),
      header: z.array(z.string()),
      award: z.string().nullable(),
      subject: subject.nullable(),
      reason: z.string(),
      confidence: z.number(),
    }),
  ),
});

/** What a person can say a row under a header is. */
export const correctedRoles = ['data', 'section', 'total', 'note'] as const;
const correctedRole = z.enum(correctedRoles);

/**
 * What a person decided about a file. `award` reads a raw award text as that award everywhere in the file, and (`everyone`)
 * in every file to come; `skip-row` gives a row no record; `accept` lets a problem stand as it is (a written total that
 * disagrees, say). `row-role` says what one row is, `rows-like` what all rows with this label are in tables of this layout;
 * `column` what a column of the layout holds, on one sheet or (null) on all; `cell` what a cell should have said, and
 * (`alike`) all cells of its column with the same text. `resend` settles a file like others that the unit sent before.
 */
export const correction = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('award'),
    raw: z.string(),
    award: z.string(),
    everyone: z.boolean().optional(),
    /** Of the tables that the text stands in; filled in by the core. */
    layouts: z.array(z.string()).optional(),
  }),
  z.object({ action: z.literal('skip-row'), sheet: z.string(), row: z.int() }),
  z.object({ action: z.literal('accept'), sheet: z.string(), row: z.int(), code: z.string() }),
  z.object({ action: z.literal('row-role'), sheet: z.string(), row: z.int(), role: correctedRole }),
  z.object({ action: z.literal('rows-like'), layout: z.string(), label: z.string().min(1), role: correctedRole }),
  z.object({
    action: z.literal('column'),
    layout: z.string().min(1),
    sheet: z.string().nullable(),
    column: z.string(),
    meaning: z.enum(columnMeanings),
    award: z.string().nullable(),
    subject: subject.nullable(),
  }),
  z.object({
    action: z.literal('cell'),
    sheet: z.string(),
    row: z.int().min(1),
    column: z.string().regex(/^[A-Z]{1,3}$/),
    text: z.string().max(2000),
    alike: z.boolean(),
  }),
  z.object({ action: z.literal('resend'), choice: z.enum(['replace', 'add']), earlier: z.array(id) }),
]);
export type Correction = z.infer<typeof correction>;

/** What was remembered from an earlier file and read into this one. */
export const rememberedCorrection = z.object({
  id,
  correction,
  fileName: z.string(),
  /** It holds in the files of every unit. */
  everyone: z.boolean(),
});
export type RememberedCorrection = z.infer<typeof rememberedCorrection>;

/** One thing that differs between a file and what its unit sent before. */
export const sentDifference = z.object({
  change: z.enum(['added', 'dropped', 'changed']),
  type: z.enum(['registration', 'count', 'item-count', 'initiative', 'work', 'target']),
  name: z.string(),
  award: z.string().nullable(),
  before: z.string(),
  after: z.string(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
});

/** A file that tells again of what its unit sent before in the phase. `differences` are the first five hundred. */
export const resend = z.object({
  earlier: z.array(z.object({ id, fileName: z.string(), committedAt: instant })),
  added: z.int(),
  dropped: z.int(),
  changed: z.int(),
  differences: z.array(sentDifference),
  choice: z.enum(['replace', 'add']).nullable(),
});
export type Resend = z.infer<typeof resend>;

export const importFileDetail = importFile.extend({
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean(), lastRow: z.int(), lastColumn: z.int() })),
  tables: z.array(importTable),
  problemList: z.array(problem),
  /** Known units whose names are near the sender's, best first. */
  /** `note` says what tells a unit apart: whom it succeeds, or whom it stands under. */
  unitSuggestions: z.array(z.object({ id, name: z.string(), score: z.number(), note: z.string().nullable() })),
  /** What a person corrected in this file so far. */
  corrections: z.array(correction),
  remembered: z.array(rememberedCorrection),
  resend: resend.nullable(),
});
export type ImportFileDetail = z.infer<typeof importFileDetail>;

const role = z.enum(['data', 'section', 'total', 'title', 'note', 'blank', 'header', 'number']);
export const sheetWindow = z.object({
  name: z.string(),
  lastRow: z.int(),
  lastColumn: z.int(),
  /** Column letter → width in characters. */
  columnWidths: z.record(z.string(), z.number()),
  merges: z.array(z.object({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() })),
  rows: z.array(
    z.object({
      index: z.int(),
      hidden: z.boolean(),
      role,
      reason: z.string(),
      confidence: z.number(),
      cells: z.array(z.object({ column: z.int(), text: z.string(), bold: z.boolean(), numeric: z.boolean() })),
    }),
  ),
});
export type SheetWindow = z.infer<typeof sheetWindow>;

export const jobEvent = z.object({
  jobId: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  /** What is being worked on, a file name say. */
  current: z.string(),
  /** Filled at the end: counts by status and one Vietnamese sentence. */
  outcome: z
    .object({ committed: z.int(), review: z.int(), refused: z.int(), duplicate: z.int(), message: z.string() })
    .nullable(),
});
export type JobEvent = z.infer<typeof jobEvent>;

/** A drop that ended with the program, not by itself. `names` are the first of the files that were not handled. */
export const interruptedDrop = z.object({
  id: z.uuid(),
  startedAt: instant,
  total: z.int(),
  handled: z.int(),
  names: z.array(z.string()),
});
export type InterruptedDrop = z.infer<typeof interruptedDrop>;

export const intake = {
  /** Takes files in as a job: reads, matches, commits what is ready. Answers at once. */
  receive: procedure
    .input(
      z.object({
        campaignId: id,
        phaseId: id,
        files: z.array(z.file()).min(1),
        newUnits: z.enum(['review', 'create']).default('review'),
      }),
    )
    .output(z.object({ jobId: z.string() })),
  /** Drops that were interrupted and not taken up again, the newest first; none while one is under way. */
  interrupted: procedure.input(z.object({ campaignId: id })).output(z.array(interruptedDrop)),
  /** Speaks no more of an interrupted drop. */
  forgetInterrupted: procedure.input(z.object({ id: z.uuid() })).output(z.object({ forgotten: z.boolean() })),
  files: procedure
    .input(
      z.object({
        campaignId: id,
        status: fileStatus.nullable().default(null),
        search: z.string().default(''),
        ...window,
      }),
    )
    .output(page(importFile).extend({ counts: z.object({ committed: z.int(), review: z.int(), refused: z.int() }) })),
  file: procedure.input(z.object({ id })).output(importFileDetail),
  sheet: procedure
    .input(z.object({ id, sheet: z.string(), firstRow: z.int().min(1), lastRow: z.int().min(1) }))
    .output(sheetWindow),
  /** Names the unit of a file (a known one, or a new one by its name) and remembers the sender's name as its alias. */
  decideUnit: procedure
    .input(z.object({ id, unitId: id.nullable(), newUnitName: z.string().trim().min(2).nullable() }))
    .output(importFileDetail),
  correct: procedure.input(z.object({ id, corrections: z.array(correction) })).output(importFileDetail),
  /** Takes corrections back, told by what they are about. */
  withdraw: procedure.input(z.object({ id, corrections: z.array(correction).min(1) })).output(importFileDetail),
  /** Forgets what was remembered from earlier files, for all files to come. */
  forget: procedure.input(z.object({ id, remembered: z.array(id).min(1) })).output(importFileDetail),
  /** Commits a file that no error holds back any more. */
  confirm: procedure.input(z.object({ id })).output(importFileDetail),
  /** Senders of waiting files that no unit is known by, with the known unit whose name is nearest. */
  unknownSenders: procedure.input(z.object({ campaignId: id })).output(
    z.array(
      z.object({
        name: z.string(),
        files: z.array(z.string()),
        /** Whether any of the files has errors, or speaks of another year than the campaign's. */
        doubtful: z.boolean(),
        suggestion: z.object({ id, name: z.string(), score: z.number() }).nullable(),
      }),
    ),
  ),
  /**
   * Settles senders in one go: each is a known unit, or (`unitId` null) a new one of that name. Then commits, as a job, their
   * waiting files in which no error is left.
   */
  settleSenders: procedure
    .input(
      z.object({
        campaignId: id,
        senders: z.array(z.object({ name: z.string(), unitId: id.nullable() })).min(1),
      }),
    )
    .output(z.object({ jobId: z.string() })),
  /** Takes a file that is not committed off the list. */
  discard: procedure.input(z.object({ id })).output(z.object({ operationId: id })),
};

export const jobs = {
  watch: procedure.input(z.object({ jobId: z.string() })).output(eventIterator(jobEvent)),
  cancel: procedure.input(z.object({ jobId: z.string() })).output(z.object({ state: jobEvent.shape.state })),
};
