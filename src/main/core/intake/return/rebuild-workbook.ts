import exceljs from 'exceljs';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import type { Cell, SheetGrid, WorkbookGrid } from '../read/grid.ts';
import type { SheetLook } from './look/look.ts';

/**
 * An .xlsx with the texts, merges, widths and hidden rows of a workbook that is of another format, and with the fonts,
 * borders, fills and row heights that `looks` tell of its sheets.
 */
export async function rebuildWorkbook(grid: WorkbookGrid, looks: readonly SheetLook[] = []): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const [index, sheet] of grid.sheets.entries()) writeSheet(workbook, sheet, looks[index]);
  if (grid.sheets.length === 0) workbook.addWorksheet('Sheet1');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSheet(workbook: exceljs.Workbook, sheet: SheetGrid, look: SheetLook | undefined): void {
  const written = workbook.addWorksheet(sheetName(sheet.name, workbook), {
    state: sheet.hidden ? 'hidden' : 'visible',
  });
  for (const [column, width] of sheet.columnWidths) written.getColumn(column).width = width;
  for (const row of sheet.rows) {
    const target = written.getRow(row.index);
    target.hidden = row.hidden;
    for (const [column, cell] of row.cells) writeCell(target.getCell(column), cell);
  }
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top !== bottom || left !== right) written.mergeCells(top, left, bottom, right);
  }
  if (look !== undefined) dress(written, sheet, look);
}

/** So far beyond the last text a table may go on with empty cells that have borders. */
const margin = 5;

function dress(written: exceljs.Worksheet, sheet: SheetGrid, look: SheetLook): void {
  for (let row = 1; row <= sheet.lastRow + margin; row += 1) {
    const height = look.rowHeight(row);
    if (height !== undefined) written.getRow(row).height = height;
    for (let column = 1; column <= sheet.lastColumn + margin; column += 1) {
      const own = look.cellAt(row, column);
      if (own === undefined) continue;
      const cell = written.getCell(row, column);
      cell.style = { ...cell.style, ...own, font: { ...cell.font, ...own.font } };
    }
  }
}

/** Names of text files and of other programs may be longer than Excel takes, or hold what it forbids. */
function sheetName(name: string, workbook: exceljs.Workbook): string {
  const clean =
    name
      .replaceAll(/[\\/?*[\]:]/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet';
  return workbook.getWorksheet(clean) === undefined
    ? clean
    : `${clean.slice(0, 26)} (${workbook.worksheets.length + 1})`;
}

function writeCell(target: exceljs.Cell, cell: Cell): void {
  target.font = { name: cell.font ?? 'Times New Roman', size: 12, ...(cell.bold === true && { bold: true }) };
  target.alignment = { vertical: 'middle', wrapText: cell.text.includes('\n') };
  const date = cell.type === 'date' ? dateOf(String(cell.value)) : null;
  if (date !== null) {
    target.value = date;
    target.numFmt = 'dd/mm/yyyy';
    return;
  }
  target.value = cell.type === 'number' && isPlainNumber(cell) ? Number(cell.value) : cell.text;
}

/** A number whose cell shows it in another shape (a percentage, a code with zeros in front) keeps that shape as a text. */
function isPlainNumber({ value, text }: Cell): boolean {
  const number = Number(value);
  return [String(number), formatVietnameseNumber(number), String(number).replace('.', ',')].includes(text.trim());
}

function dateOf(value: string): Date | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
}
