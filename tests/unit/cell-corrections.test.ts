import { expect, it } from 'vitest';
import type { SheetGrid, WorkbookGrid } from '#core/intake/read/grid.ts';
import { withCellCorrections } from '#core/intake/review/cell-corrections.ts';
import type { Correction } from '#shared/contract/intake.ts';

const text = (value: string) => ({ type: 'text', value, text: value }) as const;

const sheet: SheetGrid = {
  name: 'Sheet1',
  hidden: false,
  rows: [2, 3, 5].map((index) => ({ index, hidden: false, cells: new Map([[2, text('CSTĐ')]]) })),
  merges: [{ top: 5, left: 2, bottom: 6, right: 3 }],
  columnWidths: new Map(),
  lastRow: 5,
  lastColumn: 2,
};
const workbook: WorkbookGrid = { format: 'xlsx', sheets: [sheet, { ...sheet, name: 'Sheet2' }] };

function corrected(changes: Partial<Extract<Correction, { action: 'cell' }>>): string[][] {
  const cell = { action: 'cell', sheet: 'Sheet1', row: 2, column: 'B', text: 'LĐTT', alike: false } as const;
  const [first] = withCellCorrections(workbook, [{ ...cell, ...changes }]).sheets;
  return (first?.rows ?? []).map(({ index, cells }) => [
    String(index),
    ...[...cells].map(([column, found]) => `${column}:${found.text}`),
  ]);
}

it('replaces one cell, and with it all of its column that say the same', () => {
  expect(corrected({})).toEqual([
    ['2', '2:LĐTT'],
    ['3', '2:CSTĐ'],
    ['5', '2:CSTĐ'],
  ]);
  expect(corrected({ alike: true })).toEqual([
    ['2', '2:LĐTT'],
    ['3', '2:LĐTT'],
    ['5', '2:LĐTT'],
  ]);
  expect(withCellCorrections(workbook, []).sheets).toBe(workbook.sheets);
});

it('fills an empty cell in its place, empties one, and writes into the first cell of a merged area', () => {
  expect(corrected({ row: 4, column: 'A' })[2]).toEqual(['4', '1:LĐTT']);
  expect(corrected({ text: ' ' }).map(([row]) => row)).toEqual(['3', '5']);
  expect(corrected({ row: 6, column: 'C' })[2]).toEqual(['5', '2:LĐTT']);
});
