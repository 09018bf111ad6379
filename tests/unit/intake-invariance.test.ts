import { array, assert, constantFrom, integer, property } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Cell, GridRow, SheetGrid, WorkbookGrid } from '#core/intake/read/grid.ts';
import { readWorkbook } from '#core/intake/read/read-workbook.ts';
import type { IntakeRecord } from '#shared/domain/records.ts';
import { sampleWorkbook, understand } from '#tests/support/sample-reading.ts';

/** Sheets of every kind of table: the same content laid out a little differently must read the same. */
const fixtures = [
  ['samples', '01-danh-sach-ca-nhan.xlsx'],
  ['samples', '02-ma-tran-danh-hieu.xlsx'],
  ['samples', '04-mot-tieu-de-hai-phan.xls'],
  ['samples', '05-tong-hop-theo-don-vi.xlsx'],
  ['samples', '06-tong-hop-theo-danh-hieu.ods'],
  ['samples', '07-dang-ky-sang-kien.xlsx'],
  ['samples', '08-dang-ky-cong-trinh.xlsx'],
  ['samples', '09-chi-tieu-thi-dua.xlsx'],
  ['samples', '12-truong-hoc.xls'],
  ['bac-kan-2020', '15 CD Cong an tinh - dang ky thi dua 2020.xlsx'],
  ['bac-kan-2020', '19 CDCS Toa an tinh - dang ky thi dua 2020.xlsx'],
] as const;
const runs = { seed: 2020, numRuns: 5 };

type Place = (place: number) => number;

/** The sheet with every cell and merged range moved: `row` and `column` say where a place goes, in unchanged order. */
function moved(sheet: SheetGrid, row: Place, column: Place): SheetGrid {
  return {
    ...sheet,
    rows: sheet.rows.map(({ index, hidden, cells }) => ({
      index: row(index),
      hidden,
      cells: new Map([...cells].map(([place, cell]) => [column(place), cell])),
    })),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: row(top),
      left: column(left),
      bottom: row(bottom),
      right: column(right),
    })),
    columnWidths: new Map([...sheet.columnWidths].map(([place, width]) => [column(place), width])),
    lastRow: sheet.lastRow === 0 ? 0 : row(sheet.lastRow),
    lastColumn: sheet.lastColumn === 0 ? 0 : column(sheet.lastColumn),
  };
}

/** Records with their rows as `row` moves them; columns left aside, as the tests move them on purpose. */
function facts(sheet: SheetGrid, row: Place = (index) => index): string[] {
  const { tables } = understand({ format: 'xlsx', sheets: [sheet] }, 'bang.xlsx');
  return tables
    .flatMap(({ records }) => records)
    .map((record) => factOf(record, row))
    .toSorted();
}

const factOf = (record: IntakeRecord, row: Place): string =>
  JSON.stringify({ ...record, column: null, row: row(record.row) });

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

/** As Excel saves a sheet as CSV: a merged cell's text in its first cell only, every field between quotes. */
function csvOf(sheet: SheetGrid): string {
  const lines = Array.from({ length: sheet.lastRow }, () => Array.from({ length: sheet.lastColumn }, () => ''));
  for (const { index, cells } of sheet.rows) {
    for (const [column, cell] of cells) {
      const line = lines[index - 1];
      if (line) line[column - 1] = cell.text;
    }
  }
  return lines.map((line) => line.map(quoted).join(';')).join('\r\n');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe.each(fixtures)('%s/%s', (folder, name) => {
  let sheet: SheetGrid;
  let expected: string[];
  beforeAll(async () => {
    const workbook: WorkbookGrid = await sampleWorkbook(folder, name);
    const [first] = workbook.sheets.filter(({ hidden, lastRow }) => !hidden && lastRow > 0);
    if (first === undefined) throw new Error(`${name} has no sheet`);
    sheet = first;
    expected = facts(sheet);
    expect(expected).not.toEqual([]);
  });

  test('blank rows between the titles and the header change nothing', () => {
    const over = rowOverHeader(sheet);
    const blanks = integer({ min: 1, max: 6 });
    assert(
      property(blanks, (count) => {
        const below: Place = (row) => (row > over ? row + count : row);
        const back: Place = (row) => (row > over ? row - count : row);
        expect(
          facts(
            moved(sheet, below, (column) => column),
            back,
          ),
        ).toEqual(expected);
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
        expect(facts(titled, (row) => row - titles.length)).toEqual(expected);
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
        expect(facts(right)).toEqual(expected);
      }),
      runs,
    );
  });

  test('saved as CSV it reads the same, but for what only merged cells told', async () => {
    const unmerged = facts({ ...sheet, merges: [] });
    const workbook = await readWorkbook(new TextEncoder().encode(csvOf(sheet)), 'bang.csv');
    const [saved] = workbook.sheets;
    expect(saved && facts(saved)).toEqual(unmerged);
  });
});
