import type { Cell, SheetGrid } from '#core/intake/read/grid.ts';
import { decodeLegacy } from '#core/intake/repair/legacy-encoding.ts';
import { stored } from './labelled-workbooks/stored-text.ts';

export type Letters = 'decomposed' | 'tcvn3' | 'vni';

/** The sheet with every text as these letters store it; a text that they cannot hold stays as it is. */
export function withLetters(sheet: SheetGrid, letters: Letters): SheetGrid {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: new Map([...row.cells].map(([column, cell]) => [column, withText(cell, letters)] as const)),
  }));
  return { ...sheet, rows };
}

function withText(cell: Cell, letters: Letters): Cell {
  if (cell.type !== 'text' || !decodes(cell.text, letters)) return cell;
  const made = stored(cell.text, letters);
  if (made === null || typeof made !== 'object') return cell;
  const text = String(made.value);
  return { ...cell, value: text, text, ...(made.font !== undefined && { font: made.font }) };
}

/** Old fonts have no capital vowels with a tone, except in the fonts of capitals. */
function decodes(text: string, letters: Letters): boolean {
  if (letters === 'decomposed') return true;
  const made = stored(text, letters);
  if (made === null || typeof made !== 'object') return false;
  return decodeLegacy(String(made.value), letters, made.font) === text;
}
