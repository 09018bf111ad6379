import { cleanText } from './vietnamese-text.ts';

const units = new Map(
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map((word, value) => [word, value]),
);
/** Other words for a unit after the tens: `hai mươi mốt`, `mười lăm`, `ba mươi tư`, `bẩy`. */
const unitsAfterTens = new Map([...units, ['mốt', 1], ['lăm', 5], ['nhăm', 5], ['tư', 4], ['bẩy', 7]]);

/** `ba` → 3, `mười hai` → 12, `Hai mươi mốt` → 21. Null when the text is anything else, or beyond ninety-nine. */
export function parseNumberInWords(text: string): number | null {
  if (text.length > 20) return null;
  const words = cleanText(text).toLowerCase().split(' ');
  const [first = '', second, third, ...more] = words;
  if (more.length > 0) return null;
  if (second === undefined) return first === 'mười' ? 10 : (units.get(first) ?? null);
  if (first === 'mười' && third === undefined) return plus(10, second);
  const tens = units.get(first) ?? 0;
  if (tens < 2 || (second !== 'mươi' && second !== 'chục')) return null;
  return third === undefined ? tens * 10 : plus(tens * 10, third);
}

function plus(tens: number, word: string): number | null {
  const unit = unitsAfterTens.get(word) ?? 0;
  return unit === 0 ? null : tens + unit;
}
