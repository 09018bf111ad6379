import { digitsToNumber, formatVietnameseNumber } from './vietnamese-numbers.ts';
import { cleanText } from './vietnamese-text.ts';

const units: [RegExp, number][] = [
  [/^(tỷ|tỉ|ty)(?![\p{L}])/iu, 1e9],
  [/^(triệu|trieu|tr)(?![\p{L}])/iu, 1e6],
  [/^(nghìn|ngàn|nghin|ngan)(?![\p{L}])/iu, 1e3],
  [/^(đồng|đ|dong|vnđ|vnd)(?![\p{L}])/iu, 1],
];
const amount = /(\d[\d.,]*(?: \d{3})*)\s*([\p{L}.]*)\s*/giuy;

/**
 * Whole đồng of a written sum. `defaultUnit` is what one stands for where the text names no unit (1, 1e3, 1e6, 1e9).
 * `2,5 tỷ`, `850.000.000 đồng`, `2 tỷ 500 triệu`; null for anything else, also for `12,500`, which may be read two ways.
 */
export function parseMoney(text: string, defaultUnit: number): number | null {
  const source = cleanText(text).replace(/((?:tỷ|tỉ|triệu|nghìn|ngàn|tr)\.?)\s*(?:đồng|đ|vnđ|vnd)\s*$/iu, '$1');
  amount.lastIndex = 0;
  let sum = 0;
  let previousUnit = Number.POSITIVE_INFINITY;
  while (amount.lastIndex < source.length) {
    const match = amount.exec(source);
    if (match?.[1] === undefined) return null;
    const unit = unitOf(match[2] ?? '', defaultUnit);
    const value = unambiguous(match[1]);
    if (unit === null || value === null || unit >= previousUnit) return null;
    previousUnit = unit;
    sum += value * unit;
  }
  return Number.isFinite(previousUnit) ? Math.round(sum) : null;
}

function unambiguous(digits: string): number | null {
  return /^\d{1,3},\d{3}$/.test(digits) && !digits.startsWith('0') ? null : digitsToNumber(digits.replace(/[.,]$/, ''));
}

function unitOf(word: string, defaultUnit: number): number | null {
  if (word === '' || word === '.') return defaultUnit;
  return units.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** What one stands for in a line such as `ĐVT: triệu đồng` or a header `Giá trị (tr.đ)`; null when no money is named. */
export function moneyUnitNamed(text: string): number | null {
  const folded = cleanText(text).toLowerCase();
  if (/tỷ|tỉ đồng/u.test(folded)) return 1e9;
  if (/triệu|(?<![\p{L}])tr\.?\s*(đ|vnđ|đồng)/u.test(folded)) return 1e6;
  if (/(nghìn|ngàn|1\.?000) ?đ/u.test(folded)) return 1e3;
  return /(?<![\p{L}])(đồng|vnđ|vnd|đ)(?![\p{L}])/u.test(folded) ? 1 : null;
}

/** `44912000000` → `44,9 tỷ đồng`: one decimal, cut and never rounded, so that “trên 44,9 tỷ đồng” stays true. */
export function formatMoneyShort(vnd: number): string {
  const [unit, name] = vnd >= 1e9 ? [1e9, 'tỷ đồng'] : vnd >= 1e6 ? [1e6, 'triệu đồng'] : [1, 'đồng'];
  const value = unit === 1 ? Math.floor(vnd) : Math.floor((vnd / unit) * 10 + 1e-9) / 10;
  return `${formatVietnameseNumber(value)} ${name}`;
}
