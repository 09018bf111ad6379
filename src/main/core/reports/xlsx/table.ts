import type { CellFormulaValue } from 'exceljs';
import { columnLetter } from '#shared/domain/columns.ts';
import type { Cell, Column, Row, Table } from '../model.ts';
import { headerRows } from '../table-header.ts';
import { linesIn, tableSize } from './columns.ts';
import type { Filling } from './frame.ts';
import { boxed, cellAlignment, centred, font, numberFormat } from './styles.ts';

const pointsPerLine = 15;

/** The rows of the header, from 1, that every printed page repeats. */
export interface WrittenTable {
  headerFirst: number;
  headerLast: number;
}

/** Writes header and rows. Sums are formulas over the rows above whose stored results are the model's own values. */
export function writeTable(filling: Filling, table: Table): WrittenTable {
  const headerFirst = filling.next;
  writeHeader(filling, table.columns);
  const headerLast = filling.next - 1;
  const firstRow = filling.next;
  for (const row of table.rows) {
    writeRow(filling, table.columns, row, firstRow);
    filling.next += 1;
  }
  filling.next += 1;
  return { headerFirst, headerLast };
}

function writeHeader(filling: Filling, columns: Column[]): void {
  const { sheet, widths, fonts } = filling;
  const rows = headerRows(columns);
  for (const [level, cells] of rows.entries()) {
    const top = filling.next + level;
    let lines = 1;
    for (const cell of cells) {
      const bottom = top + cell.rows - 1;
      const right = cell.column + cell.columns;
      if (cell.rows * cell.columns > 1) sheet.mergeCells(top, cell.column + 1, bottom, right);
      const target = sheet.getCell(top, cell.column + 1);
      target.value = cell.text;
      target.font = font(tableSize, { bold: true });
      target.alignment = centred;
      target.border = boxed;
      const width = widths.slice(cell.column, right).reduce((sum, own) => sum + own, 0);
      if (cell.rows === 1) lines = Math.max(lines, linesIn(cell.text, width, fonts.bold, tableSize));
    }
    sheet.getRow(top).height = lines * pointsPerLine + 3;
  }
  filling.next += rows.length;
}

function writeRow(filling: Filling, columns: Column[], row: Row, firstRow: number): void {
  const { sheet, widths, fonts } = filling;
  let at = 0;
  let lines = 1;
  for (const cell of row.cells) {
    const column = columns[at];
    const span = cell.kind === 'text' ? cell.columns : 1;
    if (column === undefined) continue;
    if (span > 1) sheet.mergeCells(filling.next, at + 1, filling.next, at + span);
    const target = sheet.getCell(filling.next, at + 1);
    target.value = cellValue(cell, column, row, columnLetter(at + 1), firstRow);
    target.font = font(tableSize, { bold: row.kind !== 'data' });
    target.alignment = cellAlignment(column);
    target.border = boxed;
    if (cell.kind === 'number') target.numFmt = numberFormat(column);
    else if (span === 1) lines = Math.max(lines, linesIn(cell.text, widths[at] ?? 0, fonts.regular, tableSize));
    at += span;
  }
  sheet.getRow(filling.next).height = lines * pointsPerLine + 2;
}

function cellValue(
  cell: Cell,
  column: Column,
  row: Row,
  letter: string,
  firstRow: number,
): number | string | CellFormulaValue {
  if (cell.kind === 'text') return column.kind === 'ordinal' && /^\d+$/.test(cell.text) ? Number(cell.text) : cell.text;
  const value = cell.value / column.scale;
  if (row.sums.length === 0) return value;
  return {
    formula: sumFormula(
      row.sums.map((index) => firstRow + index),
      letter,
    ),
    result: value,
  };
}

/** `SUM(C10:C21)` over neighbours, `SUM(C10:C21,C30)` or `C22+C31` otherwise. */
function sumFormula(rows: number[], letter: string): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  const ranges = runs.map(([first, last]) =>
    first === last ? `${letter}${first}` : `${letter}${first}:${letter}${last}`,
  );
  return runs.every(([first, last]) => first === last) ? ranges.join('+') : `SUM(${ranges.join(',')})`;
}
