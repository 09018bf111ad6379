import * as z from 'zod';
import { id, sector, unitKind } from './common.ts';
import { procedure } from './errors.ts';

export const unit = z.object({
  id,
  code: z.string(),
  name: z.string(),
  kind: unitKind,
  sector: sector.nullable(),
  parentId: id.nullable(),
  clusterId: id.nullable(),
  clusterName: z.string().nullable(),
  expected: z.boolean(),
  aliases: z.array(z.string()),
});
export type Unit = z.infer<typeof unit>;

export const units = {
  /** All units, parents before children, names the Vietnamese way; `search` without accents over names, codes, aliases. */
  list: procedure.input(z.object({ search: z.string().default('') })).output(z.array(unit)),
  add: procedure
    .input(
      z.object({
        name: z.string().trim().min(2),
        kind: unitKind.default('grassroots-union'),
        sector: sector.nullable().default(null),
        parentId: id.nullable().default(null),
        clusterName: z.string().trim().nullable().default(null),
        expected: z.boolean().default(true),
      }),
    )
    .output(unit),
  change: procedure
    .input(
      z.object({
        id,
        sector: sector.nullable().optional(),
        parentId: id.nullable().optional(),
        clusterName: z.string().trim().nullable().optional(),
        expected: z.boolean().optional(),
      }),
    )
    .output(unit),
};
