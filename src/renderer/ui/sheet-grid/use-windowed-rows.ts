import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { windowsCovering } from './grid.ts';

interface RowSource<Row> {
  /** Everything that decides which rows there are and in which order. */
  key: readonly unknown[];
  fetch: (window: { offset: number; limit: number }, signal: AbortSignal) => Promise<{ total: number; rows: Row[] }>;
  /** Milliseconds after which what is in sight is asked for anew; false where nothing changes by itself. */
  refreshEvery?: number | false;
}

export interface WindowedRows<Row> {
  total: number;
  /** True until the first window of this key has come. */
  pending: boolean;
  error: unknown;
  rowAt: (index: number) => Row | undefined;
  show: (first: number, last: number) => void;
  retry: () => void;
}

const windowSize = 200;

/** Rows of a list that lives in the database, fetched a window at a time as they come into sight. */
export function useWindowedRows<Row>({ key, fetch, refreshEvery = false }: RowSource<Row>): WindowedRows<Row> {
  const [visible, setVisible] = useState({ first: 0, last: 0 });
  const [total, setTotal] = useState(0);
  const numbers = windowsCovering(visible.first, visible.last, windowSize);
  const results = useQueries({
    queries: numbers.map((number) => ({
      queryKey: [...key, 'window', number],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        fetch({ offset: number * windowSize, limit: windowSize }, signal),
      refetchInterval: refreshEvery,
    })),
  });
  const known = results.find((result) => result.data !== undefined)?.data?.total;
  if (known !== undefined && known !== total) setTotal(known);
  const show = useCallback((first: number, last: number) => {
    setVisible((now) => (now.first === first && now.last === last ? now : { first, last }));
  }, []);
  return {
    total: known ?? total,
    pending: known === undefined && results.some((result) => result.isPending),
    error: results.find((result) => result.error !== null)?.error ?? null,
    rowAt: (index) => {
      const place = numbers.indexOf(Math.floor(index / windowSize));
      return results[place]?.data?.rows[index % windowSize];
    },
    show,
    retry: () => results.forEach((result) => void result.refetch()),
  };
}
