import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { client } from './client.ts';

/** The procedures as options of TanStack Query: `useQuery(queries.campaigns.overview.queryOptions({ input }))`. */
export const queries = createTanstackQueryUtils(client);
