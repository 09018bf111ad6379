import * as z from 'zod';
import { id, subject } from './common.ts';
import { procedure } from './errors.ts';

export const reportFormat = z.enum(['pdf', 'xlsx', 'docx']);
export type ReportFormat = z.infer<typeof reportFormat>;
export const reportKind = z.enum(['registration-summary', 'registration-paragraph', 'registration-list']);
export type ReportKind = z.infer<typeof reportKind>;

export const reportKindEntry = z.object({ kind: reportKind, title: z.string(), formats: z.array(reportFormat) });

export const reportRequest = z.object({
  campaignId: id,
  phaseId: id.nullable().default(null),
  kind: reportKind,
  format: reportFormat,
  /** `registration-summary`: sub-totals by sector or by cluster. */
  groupBy: z.enum(['sector', 'cluster', 'none']).default('sector'),
  /** `registration-list`: the award and the subject whose names are listed. */
  award: z.string().nullable().default(null),
  subject: subject.nullable().default(null),
});
export type ReportRequest = z.infer<typeof reportRequest>;

export const reports = {
  kinds: procedure.output(z.array(reportKindEntry)),
  /** The finished document; its name says what it is, its type is that of the format. */
  render: procedure.input(reportRequest).output(z.file()),
};
