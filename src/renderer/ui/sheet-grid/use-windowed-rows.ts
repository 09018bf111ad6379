import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
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
  /** Rows by their numbers, in sight or not; another function when the data is another. */
  fetchRange: (first: number, last: number) => Promise<Row[]>;
  /** The rows that are at hand, as they were last fetched. */
  loaded: () => Row[];
}

const windowSize = 200;
/** As many rows as one call answers. */
const largestWindow = 500;
/** Milliseconds that rows which were selected are kept for. */
const rangesKept = 10_000;

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
  const stamp = `${JSON.stringify(key)} ${Math.max(...results.map(({ dataUpdatedAt }) => dataUpdatedAt))}`;
  const current = useRef({ fetch, key });
  useEffect(() => {
    current.current = { fetch, key };
  });
  const client = useQueryClient();
  const fetchRange = useCallback(
    async (first: number, last: number) => {
      const rows: Row[] = [];
      for (let offset = first; offset <= last; offset += largestWindow) {
        const wanted = { offset, limit: Math.min(largestWindow, last - offset + 1) };
        const window = await client.fetchQuery({
          queryKey: [...current.current.key, 'range', stamp, wanted],
          queryFn: ({ signal }) => current.current.fetch(wanted, signal),
          staleTime: Number.POSITIVE_INFINITY,
          gcTime: rangesKept,
        });
        rows.push(...window.rows);
      }
      return rows;
    },
    [client, stamp],
  );
  return {
    total: known ?? total,
    pending: known === undefined && results.some((result) => result.isPending),
    error: results.find((result) => result.error !== null)?.error ?? null,
    rowAt: (index) => {
      const place = numbers.indexOf(Math.floor(index / windowSize));
      return results[place]?.data?.rows[index % windowSize];
    },
    show,
    fetchRange,
    loaded: () =>
      client
        .getQueriesData<{ rows: Row[] }>({ queryKey: [...current.current.key, 'window'] })
        .flatMap(([, window]) => window?.rows ?? []),
    retry: () => results.forEach((result) => void result.refetch()),
  };
}
