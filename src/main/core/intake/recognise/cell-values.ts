import { parseNumberInWords } from '#shared/domain/number-words.ts';
import { parseVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import type { Cell } from '../read/grid.ts';

const markTexts = /^(?:x+|X+|✓|✔|☑|☒|√|v|V|có|Có|CÓ|\+|●|•|■|1|01)$/u;
const emptyTexts = /^(?:[-–—_.…\s]*|0|00|0\.0|không|Không|ko)$/u;

/** A mark under an award: `x`, `X`, `✓`, `1`, `có`. */
export function isMark(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  return cell.type === 'number' || cell.type === 'boolean' ? cell.value === 1 : markTexts.test(cell.text.trim());
}

/** Nothing registered: blank, zero, a dash or “không”. */
export function isNothing(cell: Cell | undefined): boolean {
  if (cell === undefined) return true;
  if (cell.type === 'number' || cell.type === 'boolean') return cell.value === 0;
  return emptyTexts.test(cell.text.trim());
}

/** The number in a cell, typed as a number or as text the Vietnamese way; null when there is none. */
export function numberIn(cell: Cell | undefined): number | null {
  if (cell === undefined) return null;
  if (cell.type === 'number') return typeof cell.value === 'number' ? cell.value : null;
  return cell.type === 'text' ? (parseVietnameseNumber(cell.text) ?? parseNumberInWords(cell.text)) : null;
}
