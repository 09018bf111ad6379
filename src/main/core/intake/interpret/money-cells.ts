import { parseMoney } from '#shared/domain/money.ts';
import type { Problem } from '#shared/domain/records.ts';
import { isNothing } from '../recognise/cell-values.ts';
import type { TableColumn } from '../recognise/layout.ts';
import { moneyUnreadable } from './problems.ts';
import type { TableReader } from './row-reader.ts';
import { cellIn } from './row-reader.ts';

/** What one stands for in a money column: told by its header, else by a line above the table, else đồng. */
export function moneyUnitOf(reader: TableReader, column: TableColumn): number {
  return column.moneyUnit ?? reader.layout.context.moneyUnit ?? 1;
}

/** Whole đồng of the row's sum of money; null when no column holds one. */
export function moneyIn(
  reader: TableReader,
  row: number,
  columns: readonly TableColumn[],
  problems: Problem[],
): number | null {
  for (const column of columns) {
    const found = cellIn(reader, row, column);
    if (found === null || isNothing(found.cell)) continue;
    const unit = moneyUnitOf(reader, column);
    if (typeof found.cell.value === 'number' && found.cell.type === 'number')
      return Math.round(found.cell.value * unit);
    const value = parseMoney(found.text, unit);
    if (value !== null) return value;
    problems.push(moneyUnreadable(row, column.column, found.text));
  }
  return null;
}
