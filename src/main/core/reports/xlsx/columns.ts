import type { Column, ReportModel, Table } from '../model.ts';
import { cellText } from '../number-text.ts';
import { pageOf } from '../page.ts';
import type { FontWidths } from '../typeface/font-widths.ts';
import type { PaperFonts } from '../typeface/paper-fonts.ts';
import { lineCount, longestWord } from '../typeface/wrap.ts';

/** Widths in characters, as Excel counts them; `frame` are the columns, from 1, that the letterhead stretches over. */
export interface SheetColumns {
  widths: number[];
  pagesWide: number;
  frame: [number, number];
}

/** Points of one of the characters that Excel counts widths by: a digit of the workbook's own face, Calibri 11. */
const pointsPerCharacter = 5.25;
/** What a cell keeps free left and right, in points. */
const cellMargin = 5;
export const tableSize = 11;
/** Print smaller than this part of its size is hard to read: the table then gets more pages beside one another. */
const smallestScale = 0.6;
/** Texts are not wrapped to print a table larger than this part of its size. */
const comfortableScale = 0.85;
const narrowestText = 24;
const narrowestNumber = 6;

/** Numbers get what they need, texts what is left of the page, wrapping in it. Without a table: eight even columns. */
export function sheetColumns(model: ReportModel, table: Table | null, fonts: PaperFonts): SheetColumns {
  const page = pageOf(model.orientation).textWidth / pointsPerCharacter;
  const comfortable = page / comfortableScale;
  if (table === null) return { widths: Array.from({ length: 8 }, () => page / 8), pagesWide: 1, frame: [1, 8] };
  const needs = table.columns.map((column, index) => columnNeed(table, column, index, fonts));
  const isText = table.columns.map((column) => column.kind === 'text');
  const textNeed = sum(needs.filter((_need, index) => isText[index]));
  const textRoom = comfortable - sum(needs.filter((_need, index) => !isText[index]));
  const squeeze = Math.min(1, textRoom / textNeed);
  const widths = needs.map((need, index) =>
    isText[index] ? Math.max(Math.min(need, narrowestText), need * squeeze) : need,
  );
  const pagesWide = Math.max(1, Math.ceil((sum(widths) * smallestScale) / page));
  return { widths, pagesWide, frame: frameColumns(widths, pagesWide) };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function columnNeed(table: Table, column: Column, index: number, fonts: PaperFonts): number {
  const heading = longestWord(column.heading.at(-1) ?? '', fonts.bold, tableSize);
  const longest = table.rows.reduce((most, row) => {
    const cell = cellAt(row.cells, index);
    const font = row.kind === 'data' ? fonts.regular : fonts.bold;
    return cell === null ? most : Math.max(most, font.width(cellText(cell, column), tableSize));
  }, 0);
  const needed = (Math.max(heading, longest) + cellMargin) / pointsPerCharacter;
  return column.kind === 'number' ? Math.max(needed, narrowestNumber) : needed;
}

/** All columns of one page; of several, those of the first page after the two that every page repeats. */
function frameColumns(widths: number[], pagesWide: number): [number, number] {
  if (pagesWide === 1) return [1, widths.length];
  const room = sum(widths) / pagesWide;
  let filled = 0;
  const beyond = widths.findIndex((width) => {
    filled += width;
    return filled > room;
  });
  return [3, Math.max(4, beyond)];
}

/** The cell that stands in one column alone. */
function cellAt(cells: Table['rows'][number]['cells'], column: number): Table['rows'][number]['cells'][number] | null {
  let at = 0;
  for (const cell of cells) {
    const span = cell.kind === 'text' ? cell.columns : 1;
    if (at === column && span === 1) return cell;
    at += span;
  }
  return null;
}

/** Lines that a text takes in a cell so many characters wide. */
export function linesIn(text: string, characters: number, font: FontWidths, size: number): number {
  return lineCount(text, font, size, characters * pointsPerCharacter - cellMargin);
}
