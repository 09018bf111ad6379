import type { Cell } from './grid.ts';

type Cells = ReadonlyMap<number, Cell>;

const mostLists = 16;

/**
 * Makes the cells of the rows of one sheet, given in column order. Rows of a table fill the same few columns, so that
 * they share the lists of these.
 */
export function createRowCells(): (columns: readonly number[], cells: readonly Cell[]) => Cells {
  const lists: (readonly number[])[] = [];
  return (columns, cells) => {
    const known = lists.find((list) => isSame(list, columns));
    if (known !== undefined) return new RowCells(known, cells);
    const made = columns.slice();
    lists.unshift(made);
    if (lists.length > mostLists) lists.pop();
    return new RowCells(made, cells);
  };
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let place = 0; place < one.length; place += 1) if (one[place] !== other[place]) return false;
  return true;
}

/** A read-only map in two arrays, a third of the size of a `Map`: large sheets have hundreds of thousands of rows. */
class RowCells implements Cells {
  readonly columns: readonly number[];
  readonly #cells: readonly Cell[];

  constructor(columns: readonly number[], cells: readonly Cell[]) {
    this.columns = columns;
    this.#cells = cells;
  }

  get size(): number {
    return this.#cells.length;
  }

  get(column: number): Cell | undefined {
    return this.#cells[this.#placeOf(column)];
  }

  has(column: number): boolean {
    return this.#placeOf(column) >= 0;
  }

  forEach(visit: (cell: Cell, column: number, cells: Cells) => void): void {
    for (let place = 0; place < this.columns.length; place += 1) {
      const [column, cell] = [this.columns[place], this.#cells[place]];
      if (column !== undefined && cell !== undefined) visit(cell, column, this);
    }
  }

  *entries(): Generator<[number, Cell], undefined> {
    for (let place = 0; place < this.columns.length; place += 1) {
      const [column, cell] = [this.columns[place], this.#cells[place]];
      if (column !== undefined && cell !== undefined) yield [column, cell];
    }
  }

  keys(): ArrayIterator<number> {
    return this.columns.values();
  }

  values(): ArrayIterator<Cell> {
    return this.#cells.values();
  }

  [Symbol.iterator](): Generator<[number, Cell], undefined> {
    return this.entries();
  }

  /** Most rows have no gaps, so that a column stands as far from the first as its number says. */
  #placeOf(column: number): number {
    const place = column - (this.columns[0] ?? 0);
    if (this.columns[place] === column) return place;
    let [low, high] = [0, this.columns.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.columns[middle] ?? 0;
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
