import { array, assert, constantFrom, integer, property } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Cell, GridRow, SheetGrid } from '#core/intake/read/grid.ts';
import { readWorkbook } from '#core/intake/read/read-workbook.ts';
import { csvOf, facts, firstSheet, layouts, moved, type Place } from '#tests/support/laid-out.ts';
import { understand } from '#tests/support/sample-reading.ts';

const runs = { seed: 2020, numRuns: 5 };

/** The last row over the first header: new rows may come below it without touching the table. */
function rowOverHeader(sheet: SheetGrid): number {
  const { tables } = understand({ format: 'xlsx', sheets: [sheet] }, 'bang.xlsx');
  const header = Math.min(...tables.flatMap(({ headerRows }) => headerRows));
  return header - 1;
}

function titleRow(index: number, text: string): GridRow {
  const cell: Cell = { type: 'text', value: text, text };
  return { index, hidden: false, cells: new Map([[1, cell]]) };
}

describe.each(layouts)('%s/%s', (folder, name) => {
  let sheet: SheetGrid;
  let expected: string[];
  beforeAll(async () => {
    sheet = await firstSheet(folder, name);
    expected = facts([sheet]);
    expect(expected).not.toEqual([]);
  });

  test('blank rows between the titles and the header change nothing', () => {
    const over = rowOverHeader(sheet);
    const blanks = integer({ min: 1, max: 6 });
    assert(
      property(blanks, (count) => {
        const below: Place = (row) => (row > over ? row + count : row);
        const back: Place = (row) => (row > over ? row - count : row);
        expect(facts([moved(sheet, below, (column) => column)], back)).toEqual(expected);
      }),
      runs,
    );
  });

  test('title rows put on top change nothing', () => {
    const lines = ['Mẫu số 01', '(Ban hành kèm theo Hướng dẫn số 12/HD)', 'Phụ lục 1', ''];
    assert(
      property(array(constantFrom(...lines), { minLength: 1, maxLength: 4 }), (titles) => {
        const lower = moved(
          sheet,
          (row) => row + titles.length,
          (column) => column,
        );
        const top = titles.flatMap((text, index) => (text === '' ? [] : [titleRow(index + 1, text)]));
        const titled = { ...lower, rows: [...top, ...lower.rows] };
        expect(facts([titled], (row) => row - titles.length)).toEqual(expected);
      }),
      runs,
    );
  });

  test('the table standing some columns to the right changes nothing', () => {
    assert(
      property(integer({ min: 1, max: 30 }), (columns) => {
        const right = moved(
          sheet,
          (row) => row,
          (column) => column + columns,
        );
        expect(facts([right])).toEqual(expected);
      }),
      runs,
    );
  });

  test('saved as CSV it reads the same, but for what only merged cells told', async () => {
    const unmerged = facts([{ ...sheet, merges: [] }]);
    const workbook = await readWorkbook(new TextEncoder().encode(csvOf(sheet)), 'bang.csv');
    const [saved] = workbook.sheets;
    expect(saved && facts([saved])).toEqual(unmerged);
  });
});
