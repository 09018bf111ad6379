import exceljs from 'exceljs';
import type { ListToWrite } from './unit-list.ts';

const typeface = 'Times New Roman';
const thin = { style: 'thin' } as const;
const headRow = 3;

/** The list as an .xlsx. Texts are written as texts: what looks like a formula stays what it says. */
export async function writeUnitList({ title, sheet, heads, rows }: ListToWrite): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const written = workbook.addWorksheet(sheet, {
    views: [{ state: 'frozen', ySplit: headRow, xSplit: 2 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  written.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
  written.getCell(1, 1).value = title;
  written.getCell(1, 1).font = { name: typeface, size: 14, bold: true };
  for (const [index, { text, width }] of heads.entries()) {
    written.getColumn(index + 1).width = width;
    const cell = written.getCell(headRow, index + 1);
    cell.value = text;
    cell.font = { name: typeface, size: 11, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = { top: thin, left: thin, bottom: thin, right: thin };
  }
  for (const [index, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      if (value === '') continue;
      const cell = written.getCell(headRow + 1 + index, column + 1);
      cell.value = value;
      if (typeof value === 'string') cell.numFmt = '@';
      cell.font = { name: typeface, size: 11 };
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
