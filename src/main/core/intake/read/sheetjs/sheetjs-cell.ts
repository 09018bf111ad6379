import type { CellObject } from '@e965/xlsx';
import { booleanContent, numericContent } from '../cell-values.ts';
import type { BiffStyle } from '../compound/biff-styles.ts';
import type { Cell } from '../grid.ts';
import { type NumberStyle, numberStyleOf, plainStyle } from '../number-format.ts';

type CellContent = Pick<Cell, 'type' | 'value' | 'text'>;

/** A parsed cell as a cell of the grid; null for one that carries only style. */
export function toCell(cell: CellObject, date1904: boolean, style: BiffStyle | undefined): Cell | null {
  const content = contentOf(cell, date1904);
  const hasFormula = typeof cell.f === 'string' && cell.f !== '';
  const isUncached = hasFormula && content === null;
  if (!isUncached && (content === null || content.text === '')) return null;
  return {
    ...(content ?? ({ type: 'text', value: '', text: '' } as const)),
    ...(hasFormula ? { formula: isUncached ? 'uncached' : 'cached' } : {}),
    ...(style?.font === undefined ? {} : { font: style.font }),
    ...(style?.bold === true ? { bold: true } : {}),
  };
}

/** Null where the cell has no value at all, which for a formula means that it was never counted. */
function contentOf(cell: CellObject, date1904: boolean): CellContent | null {
  const { t: type, v: value } = cell;
  if (type === 'z' || value === undefined || value === null) return null;
  if (type === 'e') {
    const text = cell.w ?? '#N/A';
    return { type: 'error', value: text, text };
  }
  if (type === 'b') return booleanContent(value === true);
  if (value instanceof Date) return numericContent(serialOf(value), styleOf(cell), false);
  if (typeof value === 'number') return numericContent(value, styleOf(cell), date1904);
  return { type: 'text', value: String(value), text: String(value) };
}

function styleOf(cell: CellObject): NumberStyle {
  return typeof cell.z === 'string' ? numberStyleOf(cell.z) : plainStyle;
}

function serialOf(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}
