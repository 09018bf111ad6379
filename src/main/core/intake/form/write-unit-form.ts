import exceljs from 'exceljs';
import { columnLetter } from '#shared/domain/columns.ts';
import { intakeForm as messages } from '#shared/messages/vi/intake-form.ts';
import { identityRows, identitySheet } from './form-identity.ts';
import { type FormColumn, type FormSheet, formSheets } from './form-sheets.ts';
import type { UnitForm } from './unit-form.ts';

/** Rows made ready for filling in beyond those that are filled in already. */
const freeRows = 200;
const headerRow = 6;
const typeface = 'Times New Roman';
const thin = { style: 'thin' } as const;
const frame = { top: thin, left: thin, bottom: thin, right: thin };

/** The form as an .xlsx: its headings cannot be changed, its cells can; awards are chosen from lists. */
export async function writeUnitForm(form: UnitForm): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const sheets = formSheets(form);
  const lists = formLists(sheets);
  for (const sheet of sheets) await writeSheet(workbook, form, sheet, lists);
  writeIdentity(workbook, form, lists);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Each list once, in a column of the hidden sheet: names with commas cannot stand in a validation itself. */
function formLists(sheets: readonly FormSheet[]): Map<readonly string[], number> {
  const firstColumn = 4;
  const choices = new Set(
    sheets.flatMap(({ columns }) => columns.flatMap(({ choices: list }) => (list ? [list] : []))),
  );
  return new Map([...choices].map((list, index) => [list, firstColumn + index]));
}

function writeIdentity(workbook: exceljs.Workbook, form: UnitForm, lists: Map<readonly string[], number>): void {
  const sheet = workbook.addWorksheet(identitySheet, { state: 'veryHidden' });
  const { unit, year, phase } = form;
  sheet.addRows(identityRows({ unitCode: unit.code, unitName: unit.name, year, phase: phase?.number ?? null }));
  for (const [list, column] of lists) {
    for (const [index, choice] of list.entries()) sheet.getCell(index + 1, column).value = choice;
  }
}

async function writeSheet(
  workbook: exceljs.Workbook,
  form: UnitForm,
  sheet: FormSheet,
  lists: Map<readonly string[], number>,
): Promise<void> {
  const written = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  written.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
  writeHead(written, form, sheet);
  const lastRow = headerRow + sheet.rows.length + freeRows;
  for (const [index, column] of sheet.columns.entries()) {
    written.getColumn(index + 1).width = column.width;
    const list = column.choices === undefined ? undefined : listReference(column.choices, lists);
    for (let row = headerRow + 1; row <= lastRow; row += 1) writeFree(written.getCell(row, index + 1), column, list);
  }
  for (const [index, row] of sheet.rows.entries()) {
    for (const [at, value] of row.entries()) {
      if (value !== null) written.getCell(headerRow + 1 + index, at + 1).value = value;
    }
  }
  await written.protect('', { selectLockedCells: true, formatColumns: true, formatRows: true, sort: true });
}

function writeHead(sheet: exceljs.Worksheet, form: UnitForm, { title, columns }: FormSheet): void {
  const last = columnLetter(columns.length);
  const line = (row: number, text: string, horizontal: 'left' | 'center', size: number): void => {
    sheet.mergeCells(`A${row}:${last}${row}`);
    const cell = sheet.getCell(row, 1);
    cell.value = text;
    cell.font = { name: typeface, size, bold: true };
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
  };
  line(1, form.federation, 'left', 12);
  line(2, form.unit.name, 'left', 12);
  line(4, title, 'center', 14);
  for (const [index, { header }] of columns.entries()) {
    const cell = sheet.getCell(headerRow, index + 1);
    cell.value = header;
    cell.font = { name: typeface, size: 12, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
    cell.border = frame;
  }
}

function writeFree(cell: exceljs.Cell, column: FormColumn, list: string | undefined): void {
  cell.font = { name: typeface, size: 12 };
  cell.border = frame;
  cell.alignment = { vertical: 'top', wrapText: true };
  cell.protection = { locked: false };
  if (column.numberFormat !== undefined) cell.numFmt = column.numberFormat;
  if (list === undefined) return;
  cell.dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [list],
    showErrorMessage: true,
    errorTitle: messages.chooseTitle,
    error: messages.choose,
  };
}

function listReference(choices: readonly string[], lists: Map<readonly string[], number>): string | undefined {
  const column = lists.get(choices);
  if (column === undefined || choices.length === 0) return undefined;
  const letter = columnLetter(column);
  return `${identitySheet}!$${letter}$1:$${letter}$${choices.length}`;
}
