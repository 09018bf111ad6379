import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import type { Cell, Column } from './model.ts';

/** A cell as it is printed: dot between thousands, comma before decimals, a dash for zero. */
export function cellText(cell: Cell, column: Column): string {
  if (cell.kind === 'text') return cell.text;
  if (cell.value === 0) return '–';
  const scaled = Math.abs(cell.value) / column.scale;
  const [whole = '0', fraction] = scaled.toFixed(column.decimals).split('.');
  const sign = cell.value < 0 ? '-' : '';
  return `${sign}${formatVietnameseNumber(Number(whole))}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** The fewest decimals, at most six, that print every value exactly in the given scale. */
export function decimalsNeeded(values: number[], scale: number): number {
  const isExact = (decimals: number): boolean => values.every((value) => (value * 10 ** decimals) % scale === 0);
  return [0, 1, 2, 3, 4, 5].find(isExact) ?? 6;
}
