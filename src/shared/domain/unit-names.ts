import { cleanText, foldForSearch, sameSpelling } from './vietnamese-text.ts';

/** Abbreviations of union letterheads and what they stand for; longer ones first where one begins another. */
const abbreviations: readonly [string, string][] = [
  ['cđcs', 'công đoàn cơ sở'],
  ['lđlđ', 'liên đoàn lao động'],
  ['cđ', 'công đoàn'],
  ['nđ', 'nghiệp đoàn'],
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
  ['cty', 'công ty'],
  ['cp', 'cổ phần'],
  ['tnhh', 'trách nhiệm hữu hạn'],
  ['mtv', 'một thành viên'],
  ['kcn', 'khu công nghiệp'],
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['bhxh', 'bảo hiểm xã hội'],
  ['nhnn', 'ngân hàng nhà nước'],
  ['nhcsxh', 'ngân hàng chính sách xã hội'],
  ['ptnt', 'phát triển nông thôn'],
  ['gtvt', 'giao thông vận tải'],
  ['gdđt', 'giáo dục và đào tạo'],
  ['tnmt', 'tài nguyên và môi trường'],
  ['ttyt', 'trung tâm y tế'],
  ['bv', 'bệnh viện'],
  ['thpt', 'trung học phổ thông'],
  ['thcs', 'trung học cơ sở'],
  ['th', 'tiểu học'],
  ['mn', 'mầm non'],
];
const spelledOut = new Map(abbreviations.map(([short, long]) => [short, long]));
const foldedSpelledOut = new Map(abbreviations.map(([short, long]) => [foldForSearch(short), foldForSearch(long)]));
const levels = ['công đoàn cơ sở', 'liên đoàn lao động', 'nghiệp đoàn', 'công đoàn'].map(foldForSearch);

/**
 * The key that two spellings of one unit's name share: abbreviations written out (CĐCS, LĐLĐ, TP …), `&` as `và`,
 * no dashes, dots or brackets, tone marks and capitals made equal. Words that tell units apart all stay.
 */
export function unitMatchKey(name: string): string {
  const words = cleanText(name)
    .toLowerCase()
    .replace(/(?<=\p{L})&(?=\p{L})/gu, '')
    .replaceAll('&', ' và ')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  return sameSpelling(words.map((word) => spelledOut.get(word) ?? word).join(' '));
}

/** A unit's name as two spellings of it are compared: without accents, the level (CĐCS, LĐLĐ …) apart from the rest. */
export interface UnitNameParts {
  level: string;
  words: readonly string[];
}

/** Takes a match key apart; the level may stand before the name or, in lists sorted by name, after it. */
export function unitNameParts(matchKey: string): UnitNameParts {
  const folded = foldedKey(matchKey);
  const before = levels.find((level) => folded.startsWith(`${level} `));
  const after = before === undefined ? levels.find((level) => folded.endsWith(` ${level}`)) : undefined;
  const rest =
    before === undefined ? folded.slice(0, folded.length - (after?.length ?? 0)) : folded.slice(before.length);
  return { level: before ?? after ?? '', words: rest.split(' ').filter((word) => word !== '') };
}

/** A match key without accents; abbreviations that were typed without accents (CDCS, LDLD) are written out, too. */
function foldedKey(matchKey: string): string {
  return foldForSearch(matchKey)
    .split(' ')
    .map((word) => foldedSpelledOut.get(word) ?? word)
    .join(' ');
}

function foldedName(name: string): string {
  return foldedKey(unitMatchKey(name));
}

export type GuessedUnitKind =
  | 'provincial-federation'
  | 'district-federation'
  | 'sector-union'
  | 'immediate-upper-union'
  | 'grassroots-union'
  | 'guild'
  | 'union-group';

const kindsByPrefix: readonly [RegExp, GuessedUnitKind][] = [
  [/^lien doan lao dong tinh /, 'provincial-federation'],
  [/^lien doan lao dong /, 'district-federation'],
  [/^cong doan co so /, 'grassroots-union'],
  [/^cong doan nganh /, 'sector-union'],
  [/^(cong doan bo phan|to cong doan) /, 'union-group'],
  [/^nghiep doan /, 'guild'],
  [/^cong doan (vien chuc|cac |khu |tong cong ty|cong an tinh|xa |phuong |dac khu |dai hoc )/, 'immediate-upper-union'],
];

/** The kind that a unit's name announces (Luật Công đoàn 2024, Điều 8: levels of the organisation); otherwise a grassroots union. */
export function unitKindFromName(name: string): GuessedUnitKind {
  const folded = foldedName(name);
  return kindsByPrefix.find(([prefix]) => prefix.test(`${folded} `))?.[1] ?? 'grassroots-union';
}

const codePrefixes: readonly [RegExp, string][] = [
  [/^cong doan co so /, 'CDCS'],
  [/^lien doan lao dong /, 'LDLD'],
  [/^nghiep doan /, 'ND'],
  [/^cong doan /, 'CD'],
];
/** Words that nearly every name has. Accents matter: `tỉnh` is left out, `tính` (tài chính, tính toán) is not. */
const usualWords = new Set(['tỉnh', 'huyện', 'quận', 'ngành', 'các', 'và'].map(sameSpelling));
const usualPairs = ['thành phố', 'thị xã'].map(sameSpelling);
const longestCode = 12;

/**
 * A short ASCII code from a unit's name: the level, then the name itself where it is short (`LDLD-BABE`) and its
 * initials where it is long (`CDCS-CTDLBK`); a number is added when `taken` knows the code already.
 */
export function unitCode(name: string, taken: (code: string) => boolean): string {
  const [prefix, letters] = codePrefixes.find(([start]) => start.test(foldedName(name))) ?? [/^/, 'DV'];
  const telling = foldedName(withoutUsualWords(name)).replace(prefix, '');
  const words = (telling === '' ? foldedName(name) : telling).split(' ');
  const chosen = words.map((word) => word.replace(/[^a-z0-9]/g, '')).filter((word) => word !== '');
  const whole = chosen.join('');
  const short = chosen.length <= 2 && whole.length <= longestCode ? whole : chosen.map(initial).join('');
  const code = `${letters}-${short.slice(0, longestCode).toUpperCase() || 'X'}`;
  if (!taken(code)) return code;
  let number = 2;
  while (taken(`${code}-${number}`)) number += 1;
  return `${code}-${number}`;
}

function withoutUsualWords(name: string): string {
  const key = usualPairs.reduce((text, pair) => text.replaceAll(pair, ' '), unitMatchKey(name));
  return key
    .split(' ')
    .filter((word) => !usualWords.has(word))
    .join(' ');
}

/** Numbers keep all their digits, so that “số 1” and “số 12” have different codes. */
function initial(word: string): string {
  return /^\d/.test(word) ? word : word.slice(0, 1);
}
