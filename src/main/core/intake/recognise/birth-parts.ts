import type { ColumnMeaning } from '#shared/domain/reading.ts';
import { numberIn } from './cell-values.ts';
import type { ColumnHeader } from './column-headers.ts';
import type { SheetView } from './sheet-view.ts';
import { wordsOf } from './sheet-view.ts';

type BirthPart = Extract<ColumnMeaning, 'birth-day' | 'birth-month' | 'birth-year'>;

const parts: readonly { meaning: BirthPart; words: RegExp; from: number; to: number }[] = [
  { meaning: 'birth-day', words: /^ngay(?: sinh)?$/, from: 1, to: 31 },
  { meaning: 'birth-month', words: /^thang(?: sinh)?$/, from: 1, to: 12 },
  { meaning: 'birth-year', words: /^nam(?: sinh)?$/, from: 1930, to: 2010 },
];

/**
 * The columns `Ngày | Tháng | Năm` of a birth: under `Ngày sinh` or named so themselves, or alone where every cell holds
 * what a birth can. Other dates (`Ngày vào đoàn › Ngày | Tháng | Năm`) are none.
 */
export function birthParts(
  view: SheetView,
  headers: readonly ColumnHeader[],
  sample: readonly number[],
): ReadonlyMap<ColumnHeader, BirthPart> {
  const found = new Map<ColumnHeader, BirthPart>();
  headers.forEach((_header, start) => {
    const group = headers.slice(start, start + parts.length);
    const ordered = parts.every(({ words }, place) => words.test(wordsOf(group[place]?.texts.at(-1) ?? '')));
    if (!ordered || !(group.some(speaksOfBirth) || holdsBirths(view, group, sample))) return;
    parts.forEach(({ meaning }, place) => {
      const header = group[place];
      if (header !== undefined) found.set(header, meaning);
    });
  });
  return found;
}

const speaksOfBirth = ({ texts, words }: ColumnHeader): boolean =>
  words.includes('birth') || texts.some((text) => /\bsinh$/.test(wordsOf(text)));

function holdsBirths(view: SheetView, group: readonly ColumnHeader[], sample: readonly number[]): boolean {
  if (group.some(({ texts }) => texts.length > 1)) return false;
  return parts.every(({ from, to }, place) => {
    const numbers = sample
      .map((row) => view.row(row)?.cells.get(group[place]?.column ?? 0))
      .filter((cell) => cell !== undefined && cell.text.trim() !== '')
      .map((cell) => (cell === undefined ? null : numberIn(cell)));
    return numbers.length > 0 && numbers.every((number) => number !== null && number >= from && number <= to);
  });
}
