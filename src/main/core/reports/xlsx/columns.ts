import type { ReportModel, Table } from '../model.ts';
import { cellText } from '../number-text.ts';

/** Widths in characters, as Excel counts them, and how many pages the table is wide. */
export interface SheetColumns {
  widths: number[];
  pagesWide: number;
}

/** Characters of 11 points that one page holds across when printed no smaller than about 60 percent. */
const pageCharacters = { portrait: 140, landscape: 210 } satisfies Record<ReportModel['orientation'], number>;
const widest = 42;
const padding = 2;

/** Numbers get what they need, names up to a width at which they wrap. A report without a table is set in eight columns. */
export function sheetColumns(model: ReportModel, table: Table | null): SheetColumns {
  if (table === null) return { widths: Array.from({ length: 8 }, () => 11), pagesWide: 1 };
  const widths = table.columns.map((column, index) => {
    const heading = Math.max(...(column.heading.at(-1) ?? '').split(' ').map((word) => word.length * 1.15));
    const texts = table.rows.map((row) => {
      const cell = cellAt(row.cells, index);
      return cell === null ? 0 : cellText(cell, column).length;
    });
    const longest = texts.reduce((most, length) => Math.max(most, length), 0);
    const smallest = column.kind === 'ordinal' ? 3 : column.kind === 'number' ? 7 : 10;
    return Math.min(widest, Math.max(smallest, heading, longest)) + padding;
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  return { widths, pagesWide: Math.max(1, Math.ceil(total / pageCharacters[model.orientation])) };
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

/** Lines that a text takes in a width of characters. */
export function linesIn(text: string, width: number): number {
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
