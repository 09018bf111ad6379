import { cleanText, foldForSearch } from './vietnamese-text.ts';

/**
 * Tells tables of one layout: the header text over each column, without accents and capitals, with any number as `#`, so
 * that next year's form is the same form. Columns without a header are left out; a table that begins elsewhere is another.
 */
export function layoutKey(columns: readonly { column: string; header: readonly string[] }[]): string {
  return columns
    .filter(({ header }) => header.length > 0)
    .map(({ column, header }) => `${column}=${withoutNumbers(foldForSearch(header.join(' › ')))}`)
    .join('|');
}

/** What rows of one kind have in common, “cộng khối #” say: the row's first text with a letter; '' for a row without one. */
export function rowLabel(texts: readonly string[]): string {
  const text = texts.find((each) => /\p{L}/u.test(each)) ?? '';
  return withoutNumbers(cleanText(text).toLocaleLowerCase('vi'));
}

function withoutNumbers(text: string): string {
  return text.replaceAll(/\d+/g, '#');
}
