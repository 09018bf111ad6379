import { type GridColumn, rowHeight } from './grid.ts';

export interface GridLayout {
  /** For CSS. */
  template: string;
  minWidth: number;
  /** Distance from the left of each column that stays when the others are scrolled. */
  frozen: number[];
  /** Pixels that the columns which stay take. */
  frozenWidth: number;
}

export function layoutOf<Row>(columns: readonly GridColumn<Row>[], frozenCount: number): GridLayout {
  const frozen: number[] = [];
  let frozenWidth = 0;
  for (const { width } of columns.slice(0, frozenCount)) {
    frozen.push(frozenWidth);
    frozenWidth += width;
  }
  return {
    template: columns.map(({ width, grow }) => (grow ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' '),
    minWidth: columns.reduce((sum, column) => sum + column.width, 0),
    frozen,
    frozenWidth,
  };
}

export function heightOfHead<Row>(columns: readonly GridColumn<Row>[]): number {
  const filtered = columns.some((column) => column.filter !== undefined);
  const grouped = columns.some((column) => column.group !== undefined);
  return (filtered ? 2 * rowHeight + 8 : rowHeight + 2) + (grouped ? rowHeight : 0);
}

/** Texts and numbers of the cells of some rows and columns, for their sum. */
export function* cellsOf<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
): Generator<{ text: string; number: number | null }> {
  for (const row of rows) {
    for (const { text, number } of columns) yield { text: text?.(row) ?? '', number: number?.(row) ?? null };
  }
}
