import type { Cell, SheetGrid, WorkbookGrid } from '../grid.ts';
import { createCellBudget, createSheetBuilder, type SheetBuilder } from '../grid-builder.ts';
import { readLimits } from '../limits.ts';
import { parseXmlPart, type XmlAttributes } from '../package/xml-events.ts';
import type { ZipPackage } from '../package/zip-package.ts';
import { Refusal } from '../refusal.ts';
import { toOdsCell } from './ods-cell.ts';
import { noStyle, type OdsStyle, readStyleProperty } from './ods-styles.ts';
import { createOdsTextCollector } from './ods-text.ts';

interface SheetState {
  readonly builder: SheetBuilder;
  /** Last row begun, and where the next cell and column description go. */
  row: number;
  column: number;
  describedColumns: number;
  rowCells: { column: number; repeated: number; cell: Cell }[];
  rowAttributes: XmlAttributes;
}

/** Reads an OpenDocument spreadsheet. Repeated empty rows and cells, with which writers fill the sheet, cost nothing. */
export async function readOds(zip: ZipPackage): Promise<WorkbookGrid> {
  const sheets: SheetGrid[] = [];
  const styles = new Map<string, OdsStyle>();
  const budget = createCellBudget();
  const text = createOdsTextCollector();
  let currentStyle: OdsStyle | null = null;
  let sheet: SheetState | null = null;
  let cell: XmlAttributes | null = null;
  await parseXmlPart(zip, 'content.xml', {
    open: (name, attributes) => {
      if (cell !== null) text.open(name, attributes);
      else if (name === 'style') {
        currentStyle = { ...noStyle };
        styles.set(attributes['style:name'] ?? '', currentStyle);
      } else if (name === 'table' && attributes['table:name'] !== undefined) {
        if (sheets.length >= readLimits.sheets) throw new Refusal('file.too-large');
        const { sheetHidden } = styleOf(styles, attributes);
        sheet = emptySheet(createSheetBuilder(attributes['table:name'], sheetHidden, budget));
      } else if (sheet === null) {
        if (currentStyle !== null) readStyleProperty(currentStyle, name, attributes);
      } else if (name === 'table-cell' || name === 'covered-table-cell') cell = attributes;
      else openInSheet(sheet, name, attributes, styles);
    },
    text: text.text,
    close: (name) => {
      if (name === 'style') currentStyle = null;
      if (sheet === null) return;
      if (cell !== null && name !== 'table-cell' && name !== 'covered-table-cell') text.close(name);
      else if (cell !== null) {
        addCell(sheet, cell, toOdsCell(cell, text.take(), styleOf(styles, cell)));
        cell = null;
      } else if (name === 'table-row') addRow(sheet);
      else if (name === 'table') {
        sheets.push(sheet.builder.finish());
        sheet = null;
      }
    },
  });
  return { format: 'ods', sheets };
}

function emptySheet(builder: SheetBuilder): SheetState {
  return { builder, row: 0, column: 1, describedColumns: 0, rowCells: [], rowAttributes: {} };
}

function styleOf(styles: ReadonlyMap<string, OdsStyle>, attributes: XmlAttributes): OdsStyle {
  return styles.get(attributes['table:style-name'] ?? '') ?? noStyle;
}

function openInSheet(
  sheet: SheetState,
  name: string,
  attributes: XmlAttributes,
  styles: ReadonlyMap<string, OdsStyle>,
): void {
  if (name === 'table-row') {
    sheet.rowAttributes = attributes;
    sheet.column = 1;
    sheet.row += 1;
  } else if (name === 'table-column') {
    const { columnWidth } = styleOf(styles, attributes);
    const first = sheet.describedColumns + 1;
    sheet.describedColumns += repetition(attributes['table:number-columns-repeated']);
    if (columnWidth > 0) sheet.builder.width(first, sheet.describedColumns, columnWidth);
  }
}

function addCell(sheet: SheetState, attributes: XmlAttributes, cell: Cell | null): void {
  const repeated = repetition(attributes['table:number-columns-repeated']);
  const rows = repetition(attributes['table:number-rows-spanned']);
  const columns = repetition(attributes['table:number-columns-spanned']);
  if (rows > 1 || columns > 1) {
    const { row: top, column: left } = sheet;
    sheet.builder.merge({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  if (cell !== null) sheet.rowCells.push({ column: sheet.column, repeated, cell });
  sheet.column += repeated;
}

function addRow(sheet: SheetState): void {
  const repeated = repetition(sheet.rowAttributes['table:number-rows-repeated']);
  const hidden = /collapse|filter/.test(sheet.rowAttributes['table:visibility'] ?? '');
  const { rowCells } = sheet;
  for (let offset = 0; rowCells.length > 0 && offset < repeated; offset += 1) {
    sheet.builder.row(sheet.row + offset, hidden);
    for (const { column, repeated: times, cell } of rowCells) {
      for (let next = 0; next < times; next += 1) sheet.builder.cell(column + next, cell);
    }
  }
  sheet.row += repeated - 1;
  sheet.rowCells = [];
}

function repetition(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
