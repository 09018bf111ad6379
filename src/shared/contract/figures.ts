import * as z from 'zod';
import { id, page, sector, subject, vnd, window } from './common.ts';
import { procedure } from './errors.ts';

const where = {
  campaignId: id,
  phaseId: id.nullable().default(null),
  unitId: id.nullable().default(null),
  sector: sector.or(z.literal('none')).nullable().default(null),
  clusterId: id.or(z.literal('none')).nullable().default(null),
};

/** Units as they were in the campaign, or as they are today with the records of those that ended. */
export const structure = z.enum(['then', 'today']);
export type Structure = z.infer<typeof structure>;

/** A figure is a query; this names it so that its rows can be opened. */
export const figure = z.object({
  ...where,
  /** `registered`: names and numbers behind an award (or a group of awards); the others list one kind of record. */
  what: z.enum(['registered', 'initiatives', 'works', 'targets', 'units-submitted', 'units-missing']),
  award: z.string().nullable().default(null),
  group: z.string().nullable().default(null),
  subject: subject.nullable().default(null),
  /** Absent: as they were then. */
  structure: structure.optional(),
  /** Whether a unit's figure holds those of the units below it; absent: its own alone. */
  reach: z.enum(['below']).optional(),
});
export type Figure = z.infer<typeof figure>;

export const cellSource = z.object({
  importId: id,
  fileName: z.string(),
  sheet: z.string(),
  row: z.int(),
  column: z.string().nullable(),
});

/** A row behind a figure. `count` is 1 for a name; `value` is đồng for works and initiatives. */
export const figureRow = z.object({
  key: z.string(),
  type: z.enum(['registration', 'award-count', 'item-count', 'initiative', 'work', 'target', 'unit']),
  name: z.string(),
  unitName: z.string(),
  partName: z.string().nullable(),
  detail: z.string().nullable(),
  award: z.string().nullable(),
  subject: subject.nullable(),
  count: z.number(),
  value: vnd.nullable(),
  /** False where the row stands for a claim that a larger one replaces. */
  counted: z.boolean(),
  source: cellSource.nullable(),
});
export type FigureRow = z.infer<typeof figureRow>;

export const awardFigure = z.object({
  award: z.string(),
  subject,
  registered: z.int(),
  named: z.int(),
  countedOnly: z.int(),
  people: z.int(),
});

/** The JSON of `thidua summary`, with what `--by` adds. */
export const summary = z.object({
  contract: z.literal(1),
  campaign: z.int(),
  awards: z.array(awardFigure),
  groups: z.array(z.object({ group: z.string(), subject, registered: z.int() })),
  initiatives: z.object({ count: z.int(), benefitVnd: vnd }),
  works: z.object({ count: z.int(), valueVnd: vnd }),
  units: z.object({ expected: z.int(), submitted: z.int(), late: z.int(), missing: z.array(z.string()) }),
});
export type Summary = z.infer<typeof summary>;

export const summaryRow = z.object({
  /** Key of the unit, sector or cluster; `none` for what has none. */
  key: z.string(),
  name: z.string(),
  sector: sector.nullable(),
  clusterName: z.string().nullable(),
  awards: z.array(awardFigure),
  initiatives: z.object({ count: z.int(), benefitVnd: vnd }),
  works: z.object({ count: z.int(), valueVnd: vnd }),
});
export type SummaryRow = z.infer<typeof summaryRow>;

/** Names and numbers of one unit, award and phase that do not agree. Until decided the larger claim stands. */
export const disagreement = z.object({
  phaseId: id,
  phaseName: z.string(),
  unitId: id,
  unitName: z.string(),
  part: z.string(),
  partName: z.string().nullable(),
  award: z.string(),
  subject,
  named: z.int(),
  counted: z.int(),
  chosen: z.enum(['named', 'counted']).nullable(),
});
export type Disagreement = z.infer<typeof disagreement>;

const scope = z.object({ campaignId: id, phaseId: id.nullable().default(null) });

export const figures = {
  summary: procedure.input(scope).output(summary),
  table: procedure
    .input(scope.extend({ by: z.enum(['unit', 'sector', 'cluster']), structure: structure.default('then') }))
    .output(z.array(summaryRow)),
  rows: procedure.input(figure.extend({ ...window, search: z.string().default('') })).output(page(figureRow)),
  disagreements: procedure.input(scope).output(z.array(disagreement)),
  decide: procedure
    .input(
      disagreement.pick({ phaseId: true, unitId: true, part: true, award: true, subject: true }).extend({
        campaignId: id,
        chosen: z.enum(['named', 'counted']).nullable(),
      }),
    )
    .output(z.object({ operationId: id })),
};
