import type { Cell, GridRow, SheetGrid } from '#core/intake/read/grid.ts';
import type { randomNumbers } from '../random-numbers.ts';

type Random = ReturnType<typeof randomNumbers>;

const absurdTexts = [
  '?',
  '#REF!',
  '-',
  'x',
  '0',
  '31/02/2024',
  '=1+1',
  'ＬĐＴＴ',
  '𝕏𝕏𝕏',
  '\u202eTTĐL',
  'LĐTT,,,;;',
  '9'.repeat(400),
  'Ồ'.repeat(33_000),
  '<b>x</b>',
  'null',
] as const;
const absurdNumbers = [0, -1, 0.1, 1e308, -1e-300, 2_958_466, 4_294_967_296] as const;

/** A cell that nobody meant to write. */
export function absurdCell(random: Random): Cell {
  if (random.below(3) === 0) {
    const value = random.pick(absurdNumbers);
    return { type: 'number', value, text: String(value) };
  }
  const text = random.pick(absurdTexts);
  return { type: 'text', value: text, text };
}

type Mutation = (rows: GridRow[], random: Random) => GridRow[];

const someRow = (rows: readonly GridRow[], random: Random): number => random.below(rows.length);

function withCells({ index, hidden }: GridRow, cells: Iterable<[number, Cell]>): GridRow {
  return { index, hidden, cells: new Map([...cells].toSorted(([one], [other]) => one - other)) };
}

/** Replaces, empties or adds one cell of one row; gives the row as it was when it has no cell to take. */
export function mutateRow(row: GridRow, random: Random): GridRow {
  const cells = [...row.cells];
  const place = random.below(cells.length);
  const [column = 1] = cells[place] ?? [];
  const others = cells.filter(([own]) => own !== column);
  const choice = random.below(4);
  if (choice === 0 && others.length > 0) return withCells(row, others);
  if (choice === 1) {
    const free = 1 + random.below(24);
    return withCells(row, [...cells.filter(([own]) => own !== free), [free, absurdCell(random)]]);
  }
  return withCells(row, [...others, [column, absurdCell(random)]]);
}

const mutations: readonly [Mutation, ...Mutation[]] = [
  (rows, random) => {
    const at = someRow(rows, random);
    return rows.map((row, place) => (place === at ? mutateRow(row, random) : row));
  },
  (rows, random) => rows.toSpliced(someRow(rows, random), rows.length > 1 ? 1 : 0),
  (rows, random) => swapped(rows, someRow(rows, random), someRow(rows, random)),
  (rows, random) => {
    const at = someRow(rows, random);
    return rows.flatMap((row, place) => {
      const lower = place > at ? { ...row, index: row.index + 1 } : row;
      return place === at ? [row, { ...row, index: row.index + 1 }] : [lower];
    });
  },
  (rows, random) => {
    const column = 1 + random.below(10);
    const kept = rows.map((row) =>
      withCells(
        row,
        [...row.cells].filter(([own]) => own !== column),
      ),
    );
    return kept.filter(({ cells }) => cells.size > 0);
  },
  (rows, random) => {
    const [one, other] = [1 + random.below(10), 1 + random.below(10)];
    const turned = (column: number): number => (column === one ? other : column === other ? one : column);
    return rows.map((row) =>
      withCells(
        row,
        [...row.cells].map(([column, cell]) => [turned(column), cell]),
      ),
    );
  },
  (rows, random) => {
    const gap = random.below(2_000);
    const at = someRow(rows, random);
    return rows.map((row, place) => (place >= at ? { ...row, index: row.index + gap } : row));
  },
];

function swapped(rows: readonly GridRow[], one: number, other: number): GridRow[] {
  const [first, second] = [rows[one], rows[other]];
  return rows.map((row, place) => {
    if (place === one && second) return { ...second, index: row.index };
    if (place === other && first) return { ...first, index: row.index };
    return row;
  });
}

/** One to three mutations of a sheet: cells, rows and columns lost, doubled, swapped, moved or made absurd. */
export function mutateSheet(sheet: SheetGrid, random: Random): SheetGrid {
  let rows = [...sheet.rows];
  for (let left = 1 + random.below(3); left > 0 && rows.length > 0; left -= 1)
    rows = random.pick(mutations)(rows, random);
  const merges = [...sheet.merges];
  if (random.below(4) === 0) {
    const [top, left] = [1 + random.below(30), 1 + random.below(8)];
    merges.push({ top, left, bottom: top + random.below(6), right: left + random.below(4) });
  }
  const lastColumn = Math.max(0, ...rows.flatMap(({ cells }) => [...cells.keys()]));
  return { ...sheet, rows, merges, lastRow: rows.at(-1)?.index ?? 0, lastColumn };
}

/** The sheet with one of these rows mutated, and which. */
export function mutateOneRow(sheet: SheetGrid, among: readonly number[], random: Random): [SheetGrid, number] {
  const index = among[random.below(among.length)] ?? 0;
  const rows = sheet.rows.map((row) => (row.index === index ? mutateRow(row, random) : row));
  const lastColumn = Math.max(sheet.lastColumn, ...rows.flatMap(({ cells }) => [...cells.keys()]));
  return [{ ...sheet, rows, lastColumn }, index];
}
