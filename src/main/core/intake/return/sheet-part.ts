import { columnLetter, columnNumber } from '#shared/domain/columns.ts';
import { NotEditable } from './package-edit.ts';
import type { MarkedCell } from './return-note.ts';
import type { StylesEdit } from './styles-part.ts';
import {
  applyEdits,
  attributeIn,
  elementOf,
  insertInto,
  tagsOf,
  withAttribute,
  type XmlEdit,
  type XmlElement,
  type XmlTag,
} from './xml-edits.ts';

interface CellPlace {
  column: number;
  tag: XmlTag;
}

interface RowPlace {
  index: number;
  tag: XmlTag;
  /** Where its content ends; the end of its tag when it has none. */
  contentEnd: number;
  cells: CellPlace[];
}

/**
 * Colours cells of a worksheet: only the `s` of each cell changes, and a cell or row that is not there is added in its
 * place (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73: rows and cells stand in ascending order).
 */
export function colourCells(xml: string, marked: readonly MarkedCell[], styles: StylesEdit): string {
  if (marked.length === 0) return xml;
  const data = elementOf(xml, 'sheetData');
  if (data === null) throw new NotEditable('no sheetData');
  const prefix = data.tag.name.slice(0, data.tag.name.indexOf(':') + 1);
  const byRow = Map.groupBy(marked, ({ row }) => row);
  const columnStyle = columnStyles(xml.slice(0, data.tag.start));
  const found = rowsOf(xml, data, [...byRow.keys()]);
  const edits = [...byRow].flatMap(([index, cells]): XmlEdit[] => {
    const place = found.rows.get(index);
    const written = (cell: MarkedCell, base: number): string =>
      `<${prefix}c r="${columnLetter(cell.column)}${index}" s="${styles.coloured(base, cell.severity)}"/>`;
    if (place !== undefined) return cellEdits(xml, place, cells, { styles, written, columnStyle });
    const row = cells.map((cell) => written(cell, columnStyle(cell.column))).join('');
    const at = found.before.get(index) ?? data.contentEnd;
    return [{ start: at, end: at, text: `<${prefix}row r="${index}">${row}</${prefix}row>` }];
  });
  if (data.tag.kind !== 'empty') return applyEdits(xml, edits);
  return applyEdits(xml, [insertInto(xml, data, edits.map(({ text }) => text).join(''))]);
}

/** Takes the colours of an earlier return from every cell that has one. */
export function withoutColours(xml: string, styles: StylesEdit): string {
  const data = elementOf(xml, 'sheetData');
  if (data === null || data.tag.kind === 'empty') return xml;
  const edits: XmlEdit[] = [];
  for (const tag of tagsOf(xml, data.tag.end)) {
    if (tag.start >= data.contentEnd) break;
    if (tag.local !== 'c' || tag.kind === 'close') continue;
    const style = Number(attributeIn(tag, 's') ?? 0);
    const plain = styles.plain(style);
    if (plain !== style)
      edits.push({ start: tag.start, end: tag.end, text: withAttribute(xml, tag, 's', String(plain)) });
  }
  return applyEdits(xml, edits);
}

interface CellWriting {
  styles: StylesEdit;
  written(cell: MarkedCell, base: number): string;
  columnStyle(column: number): number;
}

function cellEdits(xml: string, row: RowPlace, marked: readonly MarkedCell[], writing: CellWriting): XmlEdit[] {
  const rowStyle = attributeIn(row.tag, 'customFormat') === '1' ? Number(attributeIn(row.tag, 's') ?? 0) : null;
  const edits: XmlEdit[] = [];
  const missing: { column: number; text: string }[] = [];
  for (const cell of marked) {
    const place = row.cells.find(({ column }) => column === cell.column);
    if (place === undefined) {
      const base = rowStyle ?? writing.columnStyle(cell.column);
      missing.push({ column: cell.column, text: writing.written(cell, base) });
      continue;
    }
    const style = writing.styles.coloured(Number(attributeIn(place.tag, 's') ?? 0), cell.severity);
    const text = withAttribute(xml, place.tag, 's', String(style));
    edits.push({ start: place.tag.start, end: place.tag.end, text });
  }
  return [...edits, ...missingCells(xml, row, missing)];
}

function missingCells(xml: string, row: RowPlace, missing: readonly { column: number; text: string }[]): XmlEdit[] {
  if (missing.length === 0) return [];
  // The optional hint of a row's extent must not deny the cells that are added.
  const opened = xml.slice(row.tag.start, row.tag.end).replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const tagEdit = { start: row.tag.start, end: row.tag.end, text: opened };
  if (row.tag.kind === 'empty') {
    const inside = missing.map(({ text }) => text).join('');
    return [{ ...tagEdit, text: `${opened.replace(/\s*\/>$/, '')}>${inside}</${row.tag.name}>` }];
  }
  const inserted = missing.map(({ column, text }) => {
    const at = row.cells.find((cell) => cell.column > column)?.tag.start ?? row.contentEnd;
    return { start: at, end: at, text };
  });
  return [tagEdit, ...inserted];
}

interface FoundRows {
  rows: Map<number, RowPlace>;
  /** For a row that is not there: where the first row after it begins. */
  before: Map<number, number>;
}

/** The wanted rows with their cells. Rows and cells without a reference stand one after the other. */
function rowsOf(xml: string, data: XmlElement, wanted: readonly number[]): FoundRows {
  const found: FoundRows = { rows: new Map(), before: new Map() };
  const pending = wanted.toSorted((first, second) => first - second);
  let row: RowPlace | null = null;
  let index = 0;
  let column = 0;
  for (const tag of data.tag.kind === 'empty' ? [] : tagsOf(xml, data.tag.end)) {
    if (tag.start >= data.contentEnd) break;
    if (tag.local === 'row' && tag.kind === 'close') {
      if (row !== null) row.contentEnd = tag.start;
      row = null;
    } else if (tag.local === 'row') {
      index = Number(attributeIn(tag, 'r') ?? index + 1);
      column = 0;
      while ((pending[0] ?? Number.POSITIVE_INFINITY) < index) found.before.set(pending.shift() ?? 0, tag.start);
      if (pending[0] === index) {
        pending.shift();
        row = { index, tag, contentEnd: tag.end, cells: [] };
        found.rows.set(index, row);
        if (tag.kind === 'empty') row = null;
      }
    } else if (row !== null && tag.local === 'c' && tag.kind !== 'close') {
      const reference = attributeIn(tag, 'r');
      column = reference === null ? column + 1 : columnNumber(reference.replace(/\d+$/, ''));
      row.cells.push({ column, tag });
    }
  }
  return found;
}

function columnStyles(head: string): (column: number) => number {
  const ranges = [...tagsOf(head)]
    .filter(({ local, kind }) => local === 'col' && kind !== 'close')
    .map((tag) => ({
      first: Number(attributeIn(tag, 'min')),
      last: Number(attributeIn(tag, 'max')),
      style: Number(attributeIn(tag, 'style') ?? 0),
    }));
  return (column) => ranges.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

/** Only one sheet may be chosen when a workbook opens: sheets chosen together are written to together. */
export function withoutChoice(xml: string): string {
  const views = elementOf(xml, 'sheetViews');
  if (views === null) return xml;
  const edits = [...tagsOf(xml.slice(0, views.end), views.tag.start)]
    .filter((tag) => tag.local === 'sheetView' && tag.kind !== 'close' && isOn(attributeIn(tag, 'tabSelected')))
    .map((tag) => ({ start: tag.start, end: tag.end, text: withAttribute(xml, tag, 'tabSelected', '0') }));
  return applyEdits(xml, edits);
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true';
}

/** Children of a worksheet that stand after `legacyDrawing` (ECMA-376 part 1, 18.3.1.99). */
const afterLegacyDrawing = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
];

/** The relationship of the drawing in which the sheet's comments are shown, if it has one. */
export function legacyDrawingOf(xml: string): string | null {
  const element = elementOf(xml, 'legacyDrawing');
  return element === null ? null : attributeIn(element.tag, 'id', true);
}

export function withLegacyDrawing(xml: string, relationshipId: string, relationshipNamespace: string): string {
  const sheet = elementOf(xml, 'worksheet');
  if (sheet === null) throw new NotEditable('no worksheet');
  const prefix = sheet.tag.name.slice(0, sheet.tag.name.indexOf(':') + 1);
  const text = `<${prefix}legacyDrawing xmlns:r="${relationshipNamespace}" r:id="${relationshipId}"/>`;
  return applyEdits(xml, [insertInto(xml, sheet, text, afterLegacyDrawing)]);
}
