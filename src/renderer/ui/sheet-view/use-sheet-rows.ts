import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { windowsCovering } from '../sheet-grid/grid.ts';

const windowSize = 100;

export interface SheetSource<Window> {
  key: readonly unknown[];
  fetch: (firstRow: number, lastRow: number, signal: AbortSignal) => Promise<Window>;
}

/** The windows of a sheet that cover the rows `first` to `last` (from 1), each fetched once. */
export function useSheetWindows<Window>(source: SheetSource<Window>, lastRow: number, first: number, last: number) {
  const numbers = windowsCovering(first - 1, last - 1, windowSize);
  return useQueries({
    queries: numbers.map((number) => ({
      queryKey: [...source.key, 'rows', number],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        source.fetch(number * windowSize + 1, Math.max(1, Math.min(lastRow, (number + 1) * windowSize)), signal),
      staleTime: 60_000,
    })),
    combine: combineWindows,
  });
}

/** Kept as it is while none of the windows changes. */
function combineWindows<Window>(results: UseQueryResult<Window>[]) {
  return {
    windows: results.flatMap((result) => (result.data === undefined ? [] : [result.data])),
    error: results.find((result) => result.error !== null)?.error ?? null,
  };
}
