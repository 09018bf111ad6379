import type { Sex } from './records.ts';
import { remembered } from './remembered.ts';
import { cleanText, titleCaseIfShouting } from './vietnamese-text.ts';

/** Forms of address before a name. “Ông” is a family name too: “Ông Thị …” keeps it. */
const salutation =
  /^(?:(ông|thầy giáo|thầy)|(bà|cô giáo|cô)|đồng\s*chí|đ\s*[/.]\s*c|d\s*\/\s*c)(?=[\s:.,]|$)(?!\s+thị\s)[\s:.,]*/iu;
const leadingNumber = /^(?:\d{1,4}\s*[.)]|[-+•*–])\s*/u;

/** `(*)`, `**`: the sign of a footnote behind a name. */
const footnoteSign = /\s*(?:\(\s*\*+\s*\)|\*+)[\s.,;:]*$/u;

/** A person's name without number, salutation, sign of a footnote and stray punctuation; all capitals become Title Case. */
export const cleanPersonName = remembered((text) => {
  let name = cleanText(text).replace(/[’ʼ]/g, "'").replace(leadingNumber, '');
  for (let shorter = name.replace(salutation, ''); shorter !== name; shorter = name.replace(salutation, '')) {
    name = shorter;
  }
  return titleCaseIfShouting(name.replace(footnoteSign, '').replace(/[\s.,;:]+$/u, ''));
});

/** What the form of address before a name tells of the person's sex; null when it tells nothing. */
export function salutationSex(text: string): Sex | null {
  const match = salutation.exec(cleanText(text).replace(leadingNumber, ''));
  if (match?.[1]) return 'male';
  return match?.[2] ? 'female' : null;
}

const modifiers = new Map([
  ['\u0306', '1'],
  ['\u0302', '1'],
  ['\u031b', '2'],
]);
/** Vietnamese dictionary order of tones: huyền, hỏi, ngã, sắc, nặng; any other mark after them. */
const tones = new Map([
  ['\u0300', '2'],
  ['\u0309', '3'],
  ['\u0303', '4'],
  ['\u0301', '5'],
  ['\u0323', '6'],
]);

/** `Y` before a man's and `H'` before a woman's given name, as the Ê Đê, M'nông and Gia Rai write; the clan's name follows. */
const genderMark = /^(?:(y) |(h)(?:['’ʼ] ?| ))(?=\p{L}+ )/iu;

/**
 * The name with its given name first, as lists are sorted: the last word of most names (`Lò Thị Mai`, `Sùng A Páo`), but
 * the word after the mark of `Y Bhiông Niê` and `H'Linh Mlô`, whose last word is the clan.
 */
export function givenNameFirst(name: string): string {
  const clean = cleanText(name);
  const mark = genderMark.exec(clean);
  if (mark !== null) {
    const [given, ...clan] = clean.slice(mark[0].length).split(' ');
    return [given, ...clan, mark[1] ?? mark[2]].join(' ');
  }
  const words = clean.split(' ');
  const given = words.pop() ?? '';
  return [given, ...words].join(' ');
}

/**
 * A key that sorts bytewise in the order of a Vietnamese list of names: the given name first, then the rest; letters
 * a ă â b c d đ e ê … decide before tones do. ASCII only; agrees with `Intl.Collator('vi')`.
 */
export function personSortKey(name: string): string {
  return textSortKey(givenNameFirst(name));
}

/** {@link personSortKey} for a text that is read from its first word on, a collective's name say. */
export function textSortKey(text: string): string {
  const letters = cleanText(text).toLowerCase();
  let primary = '';
  let secondary = '';
  for (const letter of letters) {
    const [base = '', ...marks] = letter === 'đ' ? ['d', 'đ'] : letter.normalize('NFD');
    const shape = marks.find((mark) => mark === 'đ' || modifiers.has(mark));
    primary += /[a-z]/.test(base) ? base + shapeDigit(base, shape) : symbolKey(base);
    secondary += `1${marks
      .filter((mark) => mark !== shape)
      .map((mark) => tones.get(mark) ?? '7')
      .join('')}`;
  }
  return `${primary}!${secondary}`;
}

/** `!` ends the letters and must sort before every one of them but after the space inside a longer name. */
function symbolKey(symbol: string): string {
  if (symbol === ' ') return '"';
  if (/[\x23-\x60]/.test(symbol)) return symbol;
  return `~${(symbol.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`;
}

function shapeDigit(base: string, shape: string | undefined): string {
  if (shape === undefined) return '0';
  if (shape === 'đ') return '1';
  if (base === 'a') return shape === '\u0306' ? '1' : '2';
  return modifiers.get(shape) ?? '3';
}
