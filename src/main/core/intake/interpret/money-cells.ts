import { moneyUnitNamed, parseMoney } from '#shared/domain/money.ts';
import type { Problem } from '#shared/domain/records.ts';
import { isNothing } from '../recognise/cell-values.ts';
import type { TableColumn } from '../recognise/layout.ts';
import { wordsOf } from '../recognise/sheet-view.ts';
import { moneyTooSmall, moneyUnreadable } from './problems.ts';
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
    const typed = found.cell.type === 'number' && typeof found.cell.value === 'number' ? found.cell.value : null;
    const value = typed === null ? parseMoney(found.text, unit) : Math.round(typed * unit);
    if (value === null) problems.push(moneyUnread(row, column.column, found.text));
    else if (lacksUnit(reader, column, found.text, value)) {
      problems.push(moneyTooSmall(row, column.column, found.text));
      return null;
    } else return value;
  }
  return null;
}

/** “Không tính được bằng tiền” is an answer: told, but nothing to wait for. */
function moneyUnread(row: number, column: number, text: string): Problem {
  const problem = moneyUnreadable(row, column, text);
  const beyondMoney = /\b(?:khong|chua)(?: the)? (?:tinh|quy|luong hoa|do dem|xac dinh)\b/.test(wordsOf(text));
  return beyondMoney && !/\d/.test(text) ? { ...problem, severity: 'warning' } : problem;
}

/** Less than any benefit or work is worth: where nothing but đồng can be meant, a unit such as “triệu đồng” got lost. */
const [smallest, smallestUnnamed] = [100_000, 1_000_000];

/** Also a part of a đồng, as in “35,5”, says that another unit was meant. */
function lacksUnit(reader: TableReader, column: TableColumn, text: string, value: number): boolean {
  if (value <= 0 || moneyUnitOf(reader, column) > 1 || moneyUnitNamed(text) !== null) return false;
  const named = column.moneyUnit !== null || reader.layout.context.moneyUnit !== null;
  return value < (named ? smallest : smallestUnnamed) || /\d,\d{1,2}$/.test(text);
}
