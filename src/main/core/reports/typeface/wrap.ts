import type { FontWidths } from './font-widths.ts';

/** Lines that a text takes when words are filled into a width in points. A word wider than that takes several. */
export function lineCount(text: string, font: FontWidths, size: number, width: number): number {
  const space = font.width(' ', size);
  let lines = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    const wordWidth = font.width(word, size);
    const needed = filled === 0 ? wordWidth : filled + space + wordWidth;
    if (needed <= width) {
      filled = needed;
      continue;
    }
    if (filled > 0) lines += 1;
    const extra = Math.max(0, Math.ceil(wordWidth / width) - 1);
    lines += extra;
    filled = extra > 0 ? width : wordWidth;
  }
  return lines;
}

export function longestWord(text: string, font: FontWidths, size: number): number {
  return Math.max(...text.split(' ').map((word) => font.width(word, size)));
}
