import type { SheetGrid } from '#core/intake/read/grid.ts';
import type { IntakeRecord } from '#shared/domain/records.ts';
import { sampleWorkbook, understand } from './sample-reading.ts';

/** Sheets of every kind of table: the same content laid out a little differently must read the same. */
export const layouts = [
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
  ['bac-kan-2020', '09 CD nganh Giao duc - dang ky thi dua 2020.xlsx'],
  ['bac-kan-2020', '17 CD cac KCN - dang ky thi dua 2020.xlsx'],
  ['bac-kan-2020', '26 CDCS BHXH tinh - dang ky thi dua 2020.xls'],
  ['bac-kan-2020', '28 CDCS Buu dien - dang ky thi dua 2020.xlsx'],
  ['bac-kan-2020', '38 CDCS So TNMT - dang ky thi dua 2020.xlsx'],
] as const;
/** The first sheet of a fixture that shows anything. */
export async function firstSheet(folder: string, name: string): Promise<SheetGrid> {
  const workbook = await sampleWorkbook(folder, name);
  const [first] = workbook.sheets.filter(({ hidden, lastRow }) => !hidden && lastRow > 0);
  if (first === undefined) throw new Error(`${name} has no sheet`);
  return first;
}

export type Place = (place: number) => number;

/** The sheet with every cell and merged range moved: `row` and `column` say where a place goes, in unchanged order. */
export function moved(sheet: SheetGrid, row: Place, column: Place): SheetGrid {
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
export function facts(sheets: readonly SheetGrid[], row: Place = (index) => index): string[] {
  const { tables } = understand({ format: 'xlsx', sheets }, 'bang.xlsx');
  return tables
    .flatMap(({ records }) => records)
    .map((record) => factOf(record, row))
    .toSorted();
}

const factOf = (record: IntakeRecord, row: Place): string =>
  JSON.stringify({ ...record, column: null, row: row(record.row) });

/** As Excel saves a sheet as CSV: a merged cell's text in its first cell only, every field between quotes. */
export function csvOf(sheet: SheetGrid): string {
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
