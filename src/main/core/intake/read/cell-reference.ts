import type { MergedRange } from './grid.ts';

/** Column number of a reference such as `AB12`; 0 where it has no letters. Runs once a cell, hence no regular expression. */
export function columnOfReference(reference: string): number {
  let column = 0;
  for (let position = 0; position < reference.length; position += 1) {
    const code = reference.charCodeAt(position) | 0x20;
    if (code < 0x61 || code > 0x7a) break;
    column = column * 26 + code - 0x60;
  }
  return column;
}

/** `B2:D4` as a range; null for anything else, such as whole columns. */
export function rangeOfReference(reference: string): MergedRange | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(reference.trim());
  if (match === null) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const columns = [columnOfReference(left), columnOfReference(right)];
  const rows = [Number(top), Number(bottom)];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}
