import { parseVietnameseDate } from './dates.ts';
import { cleanText, foldForSearch } from './vietnamese-text.ts';

/** What is told of the decision that gave an award; `decidedOn` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export interface AwardDecision {
  number: string | null;
  decidedOn: string | null;
  issuer: string | null;
}

export interface ReadDecision extends AwardDecision {
  /** What is left of the text when number, date and issuer are taken out; '' for nothing. */
  rest: string;
}

/** An award stands by its decision (number, day and issuer); without all three a person has to vouch for it. */
export function isWholeDecision({ number, decidedOn, issuer }: AwardDecision): boolean {
  return number !== null && decidedOn?.length === 10 && issuer !== null;
}

const signed = '(?:(?:đã\\s+)?(?:ký|ban hành|được ký)\\s+)?(?:ngày\\s*:?\\s*)?';
const dates = [
  new RegExp(`${signed}(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})(?![\\d/])`, 'iu'),
  new RegExp(`${signed}(\\d{1,2})\\s*tháng\\s*(\\d{1,2})\\s*năm\\s*(\\d{4})`, 'iu'),
];
const partialDates = [
  /(?:tháng\s*)(\d{1,2}\s*(?:[/.-]|năm)\s*\d{4})(?![\d/])/iu,
  /(?:^|[\s,;(])(\d{1,2}\/\d{4})(?![\d/])/u,
  /(?:năm\s*)(\d{4})(?![\d/])/iu,
];

const symbol = '(?:\\s*[/-]\\s*\\p{L}[\\p{L}\\d&.]*)';
const numberAfterWord = new RegExp(
  `(?:(?:quyết\\s*định|q\\.?đ|qđ)\\s*)?(?:số|quyết\\s*định|qđ|q\\.đ)\\s*[:.]?\\s*(\\d{1,6}\\p{L}?(?:\\s*/\\s*(?:19|20)\\d{2}(?=\\s*[/-]))?${symbol}*)(?![\\d/])`,
  'iu',
);
const numberBySymbol = new RegExp(`(?<![\\d/])(\\d{1,6}(?:\\s*/\\s*(?:19|20)\\d{2})?${symbol}+)`, 'u');
const decisionWord = /(?<!\p{L})(?:theo\s+)?(?:quyết\s*định|qđ|q\.đ)(?!\p{L})(?:\s+(?:khen thưởng|công nhận))?/giu;
const organisation =
  /^(?!so [\d:.])(?:ct |chu tich |thu tuong|chinh phu|tong lien doan|tlđ|tld|tong ld|lien doan|ldld|cong doan|cd[a-z]* |bch |ban |ubnd|uy ban|hdnd|bo |so |phong |dang |huyen |thanh |tinh |truong |cong ty|tong cong ty|hieu truong|giam doc|bhxh|bao hiem|ngan hang|cuc |chi cuc|benh vien|trung tam|mttq|mat tran|hoi |doan )/;

/**
 * Number, date and issuer of a decision packed into one cell in any order: `QĐ 123/QĐ-LĐLĐ ngày 15/11/2019 của LĐLĐ
 * tỉnh`, `Số 45 ngày 2/3/2018`. Nothing is guessed: what is not understood stays in `rest`.
 */
export function parseDecision(text: string): ReadDecision {
  let rest = ` ${cleanText(text)} `;
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => string | null): string | null => {
    const match = pattern.exec(rest);
    const value = match === null ? null : read(match);
    if (match !== null && value !== null) {
      rest = `${rest.slice(0, match.index)} ; ${rest.slice(match.index + match[0].length)}`;
    }
    return value;
  };
  const decidedOn = firstOf([...dates.map((pattern) => () => take(pattern, wholeDate)), () => null]);
  const number = firstOf(
    [numberAfterWord, numberBySymbol].map((pattern) => () => take(pattern, ([, found = '']) => tidyNumber(found))),
  );
  const partial =
    decidedOn ??
    firstOf(partialDates.map((pattern) => () => take(pattern, ([, found = '']) => parseVietnameseDate(found))));
  const { issuer, left } = takeIssuer(rest.replace(decisionWord, ' ; '));
  return { number, decidedOn: partial, issuer, rest: left };
}

function firstOf(attempts: readonly (() => string | null)[]): string | null {
  for (const attempt of attempts) {
    const value = attempt();
    if (value !== null) return value;
  }
  return null;
}

/** Day first; two digits of a year are of this century up to 50, of the last one after that. */
function wholeDate(match: RegExpExecArray): string | null {
  const [day = '', month = '', year = ''] = match.length > 4 ? [match[1], match[3], match[4]] : match.slice(1);
  const fullYear = year.length === 2 ? `${Number(year) <= 50 ? '20' : '19'}${year}` : year;
  return parseVietnameseDate(`${day}/${month}/${fullYear}`);
}

function tidyNumber(text: string): string {
  return text.replace(/\s*([/-])\s*/g, '$1').replace(/[.]$/, '');
}

/** What follows “của” issues; otherwise the one piece that begins like an organisation. */
function takeIssuer(text: string): { issuer: string | null; left: string } {
  const pieces = text
    .split(/[;,()[\]\n]|\s[-–—]\s|(?<!\p{L})(?=của\s)/u)
    .map((piece) => piece.replace(/^[\s.:–—-]+|[\s.:–—-]+$/gu, ''))
    .filter((piece) => /[\p{L}\d]/u.test(piece) && !/^(?:số|ngày|ký|ban hành|do|theo|tại)$/iu.test(piece));
  const said = pieces.findIndex((piece) => /^của\s+\S/iu.test(piece));
  const found = said >= 0 ? said : pieces.findIndex((piece) => organisation.test(`${foldForSearch(piece)} `));
  const issuer = found < 0 ? null : (pieces[found] ?? '').replace(/^của\s+/iu, '');
  return { issuer, left: pieces.filter((_piece, index) => index !== found).join('; ') };
}
