import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ErrorBoundary } from './error-boundary.tsx';
import { JobsProvider } from './jobs.tsx';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { theme } from './theme.ts';

/** Dialogs lie at 200: what is told while one is open never covers its buttons. */
const belowDialogs = 190;

export function Providers() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <JobsProvider>
            <RouterProvider router={router} />
          </JobsProvider>
        </QueryClientProvider>
      </ErrorBoundary>
      <Notifications position="bottom-right" limit={3} autoClose={5000} zIndex={belowDialogs} containerWidth={360} />
    </MantineProvider>
  );
}
