import { rangeOfReference } from '../cell-reference.ts';
import type { SheetBuilder } from '../grid-builder.ts';
import { scanXmlPart } from '../package/scan-xml-part.ts';
import { attributeOf, isTrue } from '../package/xml-events.ts';
import type { XmlName } from '../package/xml-names.ts';
import type { XmlScanHandlers, XmlScanner } from '../package/xml-scanner.ts';
import type { ZipPackage } from '../package/zip-package.ts';
import { type CellMaker, createCellMaker, type RawCell, type WorkbookParts } from './cell-maker.ts';
import { createRichTextCollector } from './rich-text.ts';

/** Reads a worksheet part into `sheet` row by row. The declared dimension is not looked at: writers get it wrong. */
export async function readWorksheet(
  zip: ZipPackage,
  partName: string,
  parts: WorkbookParts,
  sheet: SheetBuilder,
): Promise<void> {
  await scanXmlPart(zip, partName, (scanner) => sheetHandlers(scanner, createCellMaker(parts), sheet));
}

function sheetHandlers(scanner: XmlScanner, toCell: CellMaker, sheet: SheetBuilder): XmlScanHandlers {
  const inline = createRichTextCollector(scanner);
  const attributes = cellAttributes(scanner);
  const cell: RawCell = { column: 0, type: 'n', style: 0, hasFormula: false, hasValue: false, value: '' };
  let row = 0;
  let inCell = false;
  let inValue = false;
  const openInCell = (name: string): void => {
    if (name === 'v') {
      inValue = true;
      scanner.wantsText = true;
      cell.hasValue = true;
    } else if (name === 'f') cell.hasFormula = true;
    else inline.open(name);
  };
  return {
    open: ({ local }) => {
      if (inCell) openInCell(local);
      else if (local === 'c') {
        inCell = true;
        attributes.readCell(cell);
      } else if (local === 'row') {
        row = attributes.row() ?? row + 1;
        cell.column = 0;
        sheet.row(row, attributes.isHidden());
      } else readSheetProperty(local, scanner, sheet);
    },
    text: () => {
      if (inValue) addValue(cell, scanner);
      else inline.text();
    },
    close: ({ local }) => {
      if (!inCell) return;
      if (local === 'v') {
        inValue = false;
        scanner.wantsText = false;
      } else if (local === 'c') {
        const made = toCell(cell, inline.take());
        if (made !== null) sheet.cell(cell.column, made);
        inCell = false;
      } else inline.close(local);
    },
  };
}

/** Most values are indexes of shared strings and whole numbers, and come in one piece: those need no string. */
function addValue(cell: RawCell, scanner: XmlScanner): void {
  const number = cell.value === '' ? scanner.textNumber() : Number.NaN;
  cell.value = Number.isNaN(number) ? String(cell.value) + scanner.text() : number;
}

interface CellAttributes {
  /** Starts `cell` anew from the tag's attributes; a cell without a reference follows the one before. */
  readCell(cell: RawCell): void;
  row(): number | undefined;
  isHidden(): boolean;
}

function cellAttributes(scanner: XmlScanner): CellAttributes {
  const reference = scanner.name('r');
  const style = scanner.name('s');
  const type = scanner.name('t');
  const hidden = scanner.name('hidden');
  const numberOf = (name: XmlName): number | undefined => {
    const number = scanner.attributeNumber(name);
    return Number.isNaN(number) ? Number(scanner.attribute(name)) : number;
  };
  return {
    readCell: (cell) => {
      cell.column = scanner.attributeColumn(reference) || cell.column + 1;
      cell.style = numberOf(style) ?? 0;
      cell.type = scanner.attribute(type) ?? 'n';
      cell.hasFormula = false;
      cell.hasValue = false;
      cell.value = '';
    },
    row: () => numberOf(reference),
    isHidden: () => scanner.has(hidden) && isTrue(scanner.attribute(hidden)),
  };
}

function readSheetProperty(name: string, scanner: XmlScanner, sheet: SheetBuilder): void {
  if (name === 'mergeCell') {
    const range = rangeOfReference(attributeOf(scanner.attributes(), 'ref') ?? '');
    if (range !== null) sheet.merge(range);
  } else if (name === 'col') {
    const { width, min, max } = scanner.attributes();
    if (Number(width) > 0) sheet.width(Number(min), Number(max), Number(width));
  }
}
