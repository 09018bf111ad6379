import type { FigureRow } from '#shared/contract/figures.ts';

/** What the rows of a figure add up to; `value` in whole đồng. */
export interface RowSum {
  named: number;
  numbers: number;
  value: number;
  /** Rows that stand for a claim which a larger one replaces. */
  notCounted: number;
  /** Whether any row says more than its name. */
  details: boolean;
}

export function addRows(rows: Pick<FigureRow, 'type' | 'count' | 'value' | 'counted' | 'detail'>[]): RowSum {
  const sum: RowSum = { named: 0, numbers: 0, value: 0, notCounted: 0, details: false };
  for (const { type, count, value, counted, detail } of rows) {
    sum.details ||= detail !== null && detail !== '';
    if (!counted) {
      sum.notCounted += 1;
      continue;
    }
    if (type === 'award-count' || type === 'item-count') sum.numbers += count;
    else sum.named += count;
    sum.value += value ?? 0;
  }
  return sum;
}
