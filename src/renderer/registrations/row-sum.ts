import type { FigureRow } from '#shared/contract/figures.ts';

/** What the rows of a figure add up to; `value` in whole đồng. */
export interface RowSum {
  named: number;
  numbers: number;
  value: number;
  /** Rows that stand for a claim which a larger one replaces. */
  notCounted: number;
}

export function addRows(rows: Pick<FigureRow, 'type' | 'count' | 'value' | 'counted'>[]): RowSum {
  const sum: RowSum = { named: 0, numbers: 0, value: 0, notCounted: 0 };
  for (const { type, count, value, counted } of rows) {
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
