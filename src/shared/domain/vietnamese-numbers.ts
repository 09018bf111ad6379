import { cleanText } from './vietnamese-text.ts';

const digits = String.raw`\d+(?:[.,]\d+)*|\d{1,3}(?: \d{3})+`;
const numberWithWords = new RegExp(`^([-+]?(?:${digits}))(?:\\s*[^\\d\\s][^\\d]{0,24})?$`, 'u');

/**
 * A number as Vietnamese offices type it: dot between thousands, comma before decimals, a word of unit after it.
 * `08` → 8, `1.445` → 1445, `12,5` → 12.5, `12 đ/c` → 12. Null when the text is anything else.
 */
export function parseVietnameseNumber(text: string): number | null {
  const match = numberWithWords.exec(cleanText(text));
  return match?.[1] === undefined ? null : digitsToNumber(match[1]);
}

/** The digits alone, without any word: `1.234,5` → 1234.5. Null when the groups are no number. */
export function digitsToNumber(digitsText: string): number | null {
  const text = digitsText.replace(/ /g, '');
  const [whole = '', fraction, ...more] = text.split(',');
  if (more.length > 0) return /^[-+]?\d{1,3}(,\d{3})+$/.test(text) ? Number(text.replace(/,/g, '')) : null;
  if (/^[-+]?\d{1,3}(\.\d{3})+$/.test(whole)) return Number(`${whole.replace(/\./g, '')}.${fraction ?? '0'}`);
  if (fraction === undefined) return /^[-+]?\d+(\.\d+)?$/.test(whole) ? Number(whole) : null;
  if (/^[-+]?\d+$/.test(whole)) return /^\d+$/.test(fraction) ? Number(`${whole}.${fraction}`) : englishNumber(text);
  return null;
}

/** `1,234.5` as some exports write it: the comma can only part thousands when a dot stands after it. */
function englishNumber(text: string): number | null {
  return /^[-+]?\d{1,3}(,\d{3})+\.\d+$/.test(text) ? Number(text.replace(/,/g, '')) : null;
}

/** `1445` → `1.445`; at most three decimals after a comma. */
export function formatVietnameseNumber(value: number): string {
  const [whole = '0', fraction] = String(Math.round(Math.abs(value) * 1000) / 1000).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** A count in a running text: `02` below ten, `1.445` above. */
export function formatSmallCount(count: number): string {
  return count >= 0 && count < 10 && Number.isInteger(count) ? `0${count}` : formatVietnameseNumber(count);
}
