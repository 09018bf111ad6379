import * as z from 'zod';
import { day, id, page, sector, unitKind, window } from './common.ts';
import { procedure } from './errors.ts';
import { figure } from './figures.ts';

/** Whether a unit's year of emulation is the calendar's or the school's. */
export const yearBasis = z.enum(['calendar', 'school']);
export type YearBasis = z.infer<typeof yearBasis>;

/** `yearBasis` null: for all units; `deadlineBasis` is the paper that sets the deadline. */
export const newPhase = z.object({
  name: z.string().trim().min(1),
  startsOn: day,
  endsOn: day,
  deadlineOn: day.nullable().default(null),
  deadlineBasis: z.string().trim().default(''),
  yearBasis: yearBasis.nullable().default(null),
});
export const phase = newPhase.extend({ id, number: z.int() });
export const campaign = z.object({
  id,
  year: z.int(),
  title: z.string(),
  theme: z.string(),
  /** What the year's movement is launched for: `kỷ niệm 95 năm Ngày thành lập Công đoàn Việt Nam`. */
  occasion: z.string(),
  launchedOn: day.nullable(),
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
  /** What needs a person: files to review, files refused, disagreements, deadlines near. */
  attention: z.array(
    z.object({
      kind: z.enum(['review', 'refused', 'disagreement', 'missing', 'deadline', 'backup']),
      count: z.int(),
      text: z.string(),
    }),
  ),
});
export type Overview = z.infer<typeof overview>;

/** What the headline figures are held against. */
export const comparison = z.object({
  /** The year before, where it has a campaign, and the phase where one was asked for. */
  year: z.int().nullable(),
  /** Its headline figures, by the same keys. */
  headlines: z.array(headline),
  /** Yearly targets of the federation for a headline figure, held against what is registered. */
  targets: z.array(
    z.object({
      key: z.string(),
      setId: id,
      asked: z.string(),
      state: z.enum(['met', 'not-met', 'open', 'unknown']),
    }),
  ),
});
export type Comparison = z.infer<typeof comparison>;

const campaignTexts = z.object({
  title: z.string().trim().min(1),
  theme: z.string().trim().default(''),
  occasion: z.string().trim().default(''),
  launchedOn: day.nullable().default(null),
});
const campaignYear = z.int().min(2000).max(2100);

/** A deadline of its own for an award, a sector, or an award in a sector; not both null. */
export const newDeadline = z.object({
  phaseId: id,
  awardCode: z.string().nullable().default(null),
  sector: sector.nullable().default(null),
  onDate: day,
  basis: z.string().trim().default(''),
});
export const deadline = newDeadline.extend({ id });
export type Deadline = z.infer<typeof deadline>;

const unitFilter = {
  /** Without accents, over names, codes and aliases. */
  search: z.string().default(''),
  kind: unitKind.nullable().default(null),
  sector: sector.or(z.literal('none')).nullable().default(null),
  clusterId: id.or(z.literal('none')).nullable().default(null),
};

/** A unit and whether it is expected to send in a campaign: as always, or by a decision for this campaign. */
export const expectedUnit = z.object({
  unitId: id,
  code: z.string(),
  name: z.string(),
  kind: unitKind,
  sector: sector.nullable(),
  clusterName: z.string().nullable(),
  always: z.boolean(),
  decided: z.boolean().nullable(),
  expected: z.boolean(),
});
export type ExpectedUnit = z.infer<typeof expectedUnit>;

export const campaigns = {
  list: procedure.output(z.array(campaign)),
  add: procedure
    .input(
      campaignTexts.extend({
        year: campaignYear,
        phases: z.array(newPhase).min(1),
      }),
    )
    .output(campaign),
  /** `seen` is what the window showed; CONFLICT tells both where that is no longer so. */
  change: procedure.input(campaignTexts.extend({ id, seen: campaignTexts })).output(campaign),
  /** Refused while records hang on it. */
  remove: procedure.input(z.object({ id })).output(z.array(campaign)),
  /** A new year set up as an earlier one was: phases, deadlines, movements, expected units; all dates moved by the years between. */
  clone: procedure.input(campaignTexts.extend({ fromId: id, year: campaignYear })).output(campaign),
  addPhase: procedure.input(z.object({ campaignId: id, phase: newPhase })).output(campaign),
  changePhase: procedure.input(z.object({ id, phase: newPhase, seen: newPhase })).output(campaign),
  removePhase: procedure.input(z.object({ id })).output(campaign),
  deadlines: procedure.input(z.object({ campaignId: id })).output(z.array(deadline)),
  addDeadline: procedure.input(newDeadline).output(deadline),
  changeDeadline: procedure.input(z.object({ id, deadline: newDeadline, seen: newDeadline })).output(deadline),
  removeDeadline: procedure.input(z.object({ id })).output(z.array(deadline)),
  /** The units and who of them is expected; `expected` counts them all, whatever is filtered. */
  expectedUnits: procedure
    .input(z.object({ campaignId: id, ...unitFilter, ...window }))
    .output(page(expectedUnit).extend({ expected: z.int() })),
  /** Decides for the units named, or for all that the filter finds; `expected` null goes back to what always holds. */
  expectUnits: procedure
    .input(
      z.object({
        campaignId: id,
        units: z.array(id).or(z.object(unitFilter)),
        expected: z.boolean().nullable(),
      }),
    )
    .output(z.object({ changed: z.int() })),
  overview: procedure.input(z.object({ campaignId: id, phaseId: id.nullable().default(null) })).output(overview),
  /** Throws NOT_FOUND. */
  comparison: procedure.input(z.object({ campaignId: id, phaseId: id.nullable().default(null) })).output(comparison),
};
