import * as z from 'zod';
import { campaign, newPhase } from './campaigns.ts';
import { id, subject } from './common.ts';
import { procedure } from './errors.ts';

export const awardType = z.object({
  code: z.string(),
  name: z.string(),
  class: z.enum(['title', 'form']),
  level: z.enum(['grassroots', 'province', 'confederation', 'state']),
  group: z.string().nullable(),
  subjects: z.array(subject),
  basis: z.string(),
  aliases: z.array(z.string()),
});

export const applicationState = z.object({
  version: z.string(),
  host: z.enum(['electron', 'browser', 'command-line']),
  /** Null until the first run has named it. `demonstration`: the data is the Bắc Kạn 2020 demonstration. */
  federation: z.object({ name: z.string(), shortName: z.string(), demonstration: z.boolean() }).nullable(),
  campaigns: z.array(campaign),
  awardTypes: z.array(awardType),
});
export type ApplicationState = z.infer<typeof applicationState>;

export const app = {
  state: procedure.output(applicationState),
  /** First run: names the federation and opens the first campaign. */
  setUp: procedure
    .input(
      z.object({
        federationName: z.string().trim().min(3),
        place: z.string().trim().min(1),
        year: z.int().min(2000).max(2100),
        title: z.string().trim().min(1),
        phases: z.array(newPhase).min(1),
      }),
    )
    .output(z.object({ campaignId: id })),
  /** Writes the demonstration's unit workbooks and imports them through the ordinary importer, as a job. Only into an empty database. */
  loadDemonstration: procedure.output(z.object({ jobId: z.string() })),
  /** Puts an empty database in place of the demonstration; the replaced state is kept as a copy. */
  deleteDemonstration: procedure.output(z.object({ copy: z.string() })),
};
