import * as z from 'zod';
import { day, id } from './common.ts';
import { procedure } from './errors.ts';

const year = z.int().min(2000).max(2100);
const text = z.string().trim();
const unitOfCluster = z.object({ id, name: z.string() });

const signature = z.object({ unitId: id, signedOn: day.nullable() });
const pactFields = z.object({
  clusterId: id,
  year,
  title: text.min(2),
  signedOn: day.nullable(),
  place: text.nullable(),
  signatures: z.array(signature),
});
export const pact = pactFields.extend({ id });
export type Pact = z.infer<typeof pact>;

export const cluster = z.object({
  id,
  name: z.string(),
  kind: z.enum(['cluster', 'block']),
  leaderUnitId: id.nullable(),
  deputyUnitId: id.nullable(),
  members: z.array(unitOfCluster),
  pacts: z.array(pact),
});
export type Cluster = z.infer<typeof cluster>;

export const clustersOfYear = z.object({
  year: z.int(),
  clusters: z.array(cluster),
  /** Units that are there in the year and in no cluster. */
  without: z.array(unitOfCluster),
  /** The last year before that clusters were set up for; null where none was. */
  earlier: z.int().nullable(),
});
export type ClustersOfYear = z.infer<typeof clustersOfYear>;

const done = z.object({ operationId: id });

/** Clusters and blocks: they are made up anew each year, with a leader and a deputy, and sign a pact. */
export const clusters = {
  ofYear: procedure.input(z.object({ year })).output(clustersOfYear),
  /** A new cluster, or another name or kind for one. */
  save: procedure
    .input(z.object({ id: id.nullable(), name: text.min(2), kind: z.enum(['cluster', 'block']) }))
    .output(z.object({ id })),
  /** REFUSED while a year, a unit or a pact belongs to it. */
  remove: procedure.input(z.object({ id })).output(done),
  /** Who is in a cluster in a year, and who leads it. A unit that was in another goes over. */
  saveYear: procedure
    .input(
      z.object({ clusterId: id, year, leaderUnitId: id.nullable(), deputyUnitId: id.nullable(), unitIds: z.array(id) }),
    )
    .output(clustersOfYear),
  /** Sets a year up as another was, without leaders and without units that have ended. */
  copyYear: procedure.input(z.object({ from: year, to: year })).output(clustersOfYear),
  savePact: procedure.input(pactFields.extend({ id: id.nullable() })).output(pact),
  removePact: procedure.input(z.object({ id })).output(done),
};
