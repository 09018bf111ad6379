import { MutationCache, QueryClient } from '@tanstack/react-query';

/**
 * The data lies on the same machine, so a failed call is not tried again behind the person's back,
 * and after every change everything that is shown is asked for anew.
 */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
  mutationCache: new MutationCache({ onSettled: () => queryClient.invalidateQueries() }),
});
