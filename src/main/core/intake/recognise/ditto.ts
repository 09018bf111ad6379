import type { ColumnMeaning } from '#shared/domain/reading.ts';
import type { Cell } from '../read/grid.ts';
import { isNothing } from './cell-values.ts';
import type { TableLayout } from './layout.ts';
import { dittosFollowed } from './problems.ts';
import type { SheetView } from './sheet-view.ts';

const dittoSign = /^[-–\s]*(?:nt|n\.t\.?|như trên|["“”″〃]|''|,,|\/\/)[-–\s.]*$/iu;

/** `nt`, `-nt-`, `"`, `Như trên`: the same as in the cell above. */
function isDitto({ text }: Cell): boolean {
  return text.length <= 12 && dittoSign.test(text);
}

/** Columns whose text a list may leave to the row above; nobody has a name or a number “as above”. */
const repeatable: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  'award-text',
  'unit',
  'position',
  'position-and-unit',
]);

/**
 * The sheet with the signs for “as above” read as what stands above them in the same part of their table, and the tables
 * with a word on every column where that was done. A sign with nothing above it stays what it is.
 */
export function followDittos(view: SheetView, tables: TableLayout[]): { view: SheetView; tables: TableLayout[] } {
  const meant = new Map<string, Cell>();
  const followed = tables.map((table) => {
    const columns = table.columns.filter(({ meaning }) => repeatable.has(meaning));
    const problems = columns.flatMap((column) => {
      const count = followInColumn(view, table, column.column, meant);
      return count === 0 ? [] : [dittosFollowed(table.headerRows[0] ?? table.firstRow, column, count)];
    });
    return problems.length === 0 ? table : { ...table, problems: [...table.problems, ...problems] };
  });
  if (meant.size === 0) return { view, tables };
  const at = (row: number, column: number): Cell | undefined => meant.get(`${row}:${column}`);
  const shown: SheetView['shown'] = (row, column) => at(row, column) ?? view.shown(row, column);
  const text: SheetView['text'] = (row, column) => at(row, column)?.text ?? view.text(row, column);
  return { view: { ...view, shown, text }, tables: followed };
}

/** How many signs of one column were followed; what each means goes into `meant`. */
function followInColumn(view: SheetView, table: TableLayout, column: number, meant: Map<string, Cell>): number {
  let above: Cell | undefined;
  let count = 0;
  for (const { row, role } of table.rows) {
    if (role === 'section' || role === 'total') above = undefined;
    if (role !== 'data') continue;
    const own = view.shown(row, column);
    if (own === undefined || !isDitto(own)) above = own;
    else if (above !== undefined && !isNothing(above)) {
      meant.set(`${row}:${column}`, above);
      count += 1;
    }
  }
  return count;
}
