import * as z from 'zod';
import { day, id } from './common.ts';
import { procedure } from './errors.ts';
import { figure } from './figures.ts';

export const newPhase = z.object({
  name: z.string().trim().min(1),
  startsOn: day,
  endsOn: day,
  deadlineOn: day.nullable().default(null),
});
export const phase = newPhase.extend({ id, number: z.int() });
export const campaign = z.object({
  id,
  year: z.int(),
  title: z.string(),
  theme: z.string(),
  phases: z.array(phase),
});
export type Campaign = z.infer<typeof campaign>;
export type Phase = z.infer<typeof phase>;

/** One headline figure: `value` as counted, `text` as printed, `figure` opens its rows. */
export const headline = z.object({
  key: z.string(),
  label: z.string(),
  value: z.int(),
  valueVnd: z.int().nullable(),
  text: z.string(),
  figure,
});

export const overview = z.object({
  campaign,
  /** Days from today to the end of each phase; negative when it has ended; null when it has not begun. */
  phases: z.array(phase.extend({ daysLeft: z.int().nullable() })),
  units: z.object({
    expected: z.int(),
    submitted: z.int(),
    late: z.int(),
    missing: z.array(z.object({ id, code: z.string(), name: z.string() })),
  }),
  headlines: z.array(headline),
  /** The paragraph that the report prints. */
  paragraph: z.string(),
  /** What needs a person: files to review, files refused, disagreements. */
  attention: z.array(
    z.object({
      kind: z.enum(['review', 'refused', 'disagreement', 'missing', 'backup']),
      count: z.int(),
      text: z.string(),
    }),
  ),
});
export type Overview = z.infer<typeof overview>;

export const campaigns = {
  list: procedure.output(z.array(campaign)),
  add: procedure
    .input(
      z.object({
        year: z.int().min(2000).max(2100),
        title: z.string().trim().min(1),
        theme: z.string().trim().default(''),
        phases: z.array(newPhase).min(1),
      }),
    )
    .output(campaign),
  overview: procedure.input(z.object({ campaignId: id, phaseId: id.nullable().default(null) })).output(overview),
};
