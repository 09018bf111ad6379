import { useEffect, useState } from 'react';
import type { GridEditing } from './grid.ts';

/** More selected rows than this are neither added up nor copied. */
export const rowsTakenAlong = 20_000;
const restBeforeFetching = 120;

/**
 * The rows of a selection, fetched a moment after it rests; undefined while they are on the way and where there are too
 * many. They are asked for anew when `rowsIn` is another: it knows of new data.
 */
export function useSelectedRows<Row>(
  rowsIn: GridEditing<Row>['rowsIn'] | undefined,
  first: number,
  last: number,
): Row[] | undefined {
  const [fetched, setFetched] = useState<{ key: string; rows: Row[] }>();
  const key = `${first} ${last}`;
  useEffect(() => {
    if (rowsIn === undefined || last - first >= rowsTakenAlong) return undefined;
    let wanted = true;
    const timer = window.setTimeout(() => {
      rowsIn(first, last).then(
        (rows) => wanted && setFetched({ key: `${first} ${last}`, rows }),
        () => undefined,
      );
    }, restBeforeFetching);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [rowsIn, first, last]);
  return fetched?.key === key ? fetched.rows : undefined;
}
