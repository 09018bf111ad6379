import type { Column, ReportModel, Table } from '../model.ts';
import { cellText } from '../number-text.ts';

/** Widths in characters, as Excel counts them; `frame` are the columns, from 1, that the letterhead stretches over. */
export interface SheetColumns {
  widths: number[];
  pagesWide: number;
  frame: [number, number];
}

/** Characters of 11 points that one page holds across at full size. */
const pageCharacters = { portrait: 86, landscape: 130 } satisfies Record<ReportModel['orientation'], number>;
/** Print smaller than this part of its size is hard to read: the table then gets more pages beside one another. */
const smallestScale = 0.6;
/** Texts are not wrapped to print a table larger than this part of its size. */
const comfortableScale = 0.8;
const narrowestText = 24;
const widestText = 60;
const padding = 1.5;

/** Numbers get what they need, texts what is left of the page, wrapping in it. Without a table: eight even columns. */
export function sheetColumns(model: ReportModel, table: Table | null): SheetColumns {
  const page = pageCharacters[model.orientation];
  const comfortable = page / comfortableScale;
  if (table === null) return { widths: Array.from({ length: 8 }, () => page / 8), pagesWide: 1, frame: [1, 8] };
  const needs = table.columns.map((column, index) => columnNeed(table, column, index));
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

function columnNeed(table: Table, column: Column, index: number): number {
  const heading = Math.max(...(column.heading.at(-1) ?? '').split(' ').map((word) => capitalsWidth(word)));
  const longest = table.rows.reduce((most, row) => {
    const cell = cellAt(row.cells, index);
    return cell === null ? most : Math.max(most, cellText(cell, column).length);
  }, 0);
  return Math.min(widestText, Math.max(heading, longest)) + padding;
}

/** Bold capitals are wider than the digits that Excel counts by. */
function capitalsWidth(word: string): number {
  return [...word].reduce((width, letter) => width + (letter === letter.toUpperCase() ? 1.25 : 1), 0);
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

/** Letters of a running text are narrower than the digits that Excel counts widths by. */
const lettersPerCharacter = 1.13;

/** Lines that a text takes in a width of characters. */
export function linesIn(text: string, characters: number): number {
  const width = characters * lettersPerCharacter;
  let lines = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    const needed = filled === 0 ? word.length : filled + 1 + word.length;
    if (needed > width && filled > 0) {
      lines += 1;
      filled = word.length;
    } else filled = needed;
  }
  return lines;
}
