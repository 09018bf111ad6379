import * as z from 'zod';
import { day, id, sector, window } from './common.ts';
import { procedure } from './errors.ts';

export const sendingStatus = z.enum(['sent', 'late', 'waiting', 'returned', 'missing']);

const scope = { campaignId: id, phaseId: id.nullable().default(null) };

const filter = {
  /** Without accents, over names and codes. */
  search: z.string().default(''),
  status: sendingStatus.nullable().default(null),
  sector: sector.or(z.literal('none')).nullable().default(null),
  clusterId: id.or(z.literal('none')).nullable().default(null),
};

/** How an expected unit stands. Days are those of Vietnam. */
export const followUpRow = z.object({
  unitId: id,
  code: z.string(),
  name: z.string(),
  sector: sector.nullable(),
  clusterName: z.string().nullable(),
  status: sendingStatus,
  /** Whole days after the deadline; 0 where nothing came late. */
  daysLate: z.int(),
  deadlineOn: day.nullable(),
  /** When the first file came, and the newest. */
  firstOn: day.nullable(),
  lastOn: day.nullable(),
  returnedOn: day.nullable(),
  /** The newest file. */
  importId: id.nullable(),
  fileName: z.string().nullable(),
  remindedOn: day.nullable(),
  reminders: z.int(),
});
export type FollowUpRow = z.infer<typeof followUpRow>;

const counts = z.record(sendingStatus, z.int());
export type SendingCounts = z.infer<typeof counts>;

export const letterRequest = z.object({
  ...scope,
  /** The units written to; null for all that are late with sending: missing and returned. */
  unitIds: z.array(id).min(1).max(5000).nullable().default(null),
  /** The day by which they are asked to send. */
  dueOn: day,
  format: z.enum(['pdf', 'docx']),
});
export type LetterRequest = z.infer<typeof letterRequest>;

export const followUp = {
  /** Expected units by name; `counts` are of the whole campaign or phase, whatever is filtered. */
  page: procedure
    .input(z.object({ ...scope, ...filter, sort: z.enum(['name', 'days']).default('name'), ...window }))
    .output(z.object({ total: z.int(), rows: z.array(followUpRow), counts })),
  /** How many units of each sector or cluster stand how. */
  summary: procedure
    .input(z.object({ ...scope, by: z.enum(['sector', 'cluster']) }))
    .output(z.array(z.object({ key: z.string(), name: z.string(), counts }))),
  /** Makes letters that ask for what is missing, one a unit, in one document; as a job. */
  letters: procedure.input(letterRequest).output(z.object({ jobId: z.string() })),
  /** The document that such a job made. */
  madeLetters: procedure.input(z.object({ jobId: z.string() })).output(z.file()),
  /** Notes that the units were reminded on a day. */
  noteReminded: procedure
    .input(letterRequest.pick({ campaignId: true, phaseId: true, unitIds: true }).extend({ sentOn: day }))
    .output(z.object({ noted: z.int() })),
};
