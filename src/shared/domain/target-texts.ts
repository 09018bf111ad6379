import type { TargetOperator } from './targets.ts';
import { digitsToNumber } from './vietnamese-numbers.ts';
import { cleanText, foldForSearch } from './vietnamese-text.ts';

/** A target as it was understood from a running text; to be looked over by whoever pasted it. */
export interface TargetFromText {
  /** The number that the text gives the item, and the place of the part in it, from 1. */
  number: number;
  part: number;
  text: string;
  operator: TargetOperator | null;
  amount: number | null;
  unitOfMeasure: string;
  period: 'year' | 'term';
}

/**
 * The targets of a paragraph such as a congress decides: `(1) Có 100% … và trên 95% …; (2) Hàng năm …`. Items are numbered
 * `(1)`, or `1.` and `1)` at the start of a line; without numbers each line is an item. An item with several figures has
 * a part for each; a part without a figure is told in words.
 */
export function targetsOfText(text: string): TargetFromText[] {
  return itemsOf(text).flatMap(({ number, text: item }) => {
    let period: TargetFromText['period'] = 'year';
    return partsOf(item).map((part, index) => {
      period = periodOf(part) ?? period;
      return { number, part: index + 1, text: part, period, ...figureOf(part) };
    });
  });
}

interface Item {
  number: number;
  text: string;
}

const inBrackets = /\((\d{1,2})\)\s*/gu;
const atLineStart = /^[ \t]*(\d{1,2})[.)][ \t]+/gmu;

function itemsOf(text: string): Item[] {
  const source = text.normalize('NFC');
  for (const mark of [inBrackets, atLineStart]) {
    const marks = [...source.matchAll(mark)];
    if (marks.length === 0) continue;
    const items = marks.map((match, index) => ({
      number: Number(match[1]),
      text: tidy(source.slice(match.index + match[0].length, marks[index + 1]?.index)),
    }));
    return items.filter(({ text: item, number }) => item !== '' && number > 0);
  }
  return source
    .split('\n')
    .map((line) => tidy(line.replace(/^\s*[-–•+*]\s*/u, '')))
    .filter((line) => line !== '')
    .map((line, index) => ({ number: index + 1, text: line }));
}

/** Without the signs that part it from its neighbours. */
function tidy(text: string): string {
  return cleanText(text).replace(/^[\s,;:.]+|[\s,;:.]+$/gu, '');
}

const operatorWords: readonly (readonly [string, TargetOperator])[] = [
  ['không thấp hơn', 'at-least'],
  ['không vượt quá', 'at-most'],
  ['không dưới', 'at-least'],
  ['không quá', 'at-most'],
  ['nhiều nhất', 'at-most'],
  ['tối thiểu', 'at-least'],
  ['ít nhất', 'at-least'],
  ['ít hơn', 'less-than'],
  ['tối đa', 'at-most'],
  ['trên', 'more-than'],
  ['hơn', 'more-than'],
  ['dưới', 'less-than'],
  ['≥', 'at-least'],
  ['>=', 'at-least'],
  ['≤', 'at-most'],
  ['<=', 'at-most'],
  ['>', 'more-than'],
  ['<', 'less-than'],
];

const operatorOf = new Map(operatorWords);
const words = operatorWords.map(([word]) => word).join('|');
/** A figure: with a word of comparison, or in per cent, or with `trở lên` after it; other numbers are dates and names. */
const figurePattern = new RegExp(
  String.raw`(?:(?<![\p{L}\d])(${words})\s*)?(?<![\p{L}\d/.,-])(\d+(?:[.,]\d+)*)\s*(%)?\s*(trở lên|trở xuống)?(?![\d/])`,
  'giu',
);

interface FoundFigure {
  at: number;
  operator: TargetOperator;
  amount: number;
  rate: boolean;
  after: string;
}

function figuresIn(text: string): FoundFigure[] {
  return [...text.matchAll(figurePattern)].flatMap((match) => {
    const [whole, word, digits = '', rate, suffix] = match;
    const amount = digitsToNumber(digits);
    if (amount === null || (word === undefined && rate === undefined && suffix === undefined)) return [];
    const after = text.slice(match.index + whole.length).trim();
    const operator = operatorWith(word, suffix, after);
    return [{ at: match.index, operator, amount, rate: rate !== undefined, after }];
  });
}

/** `80% cán bộ trở lên` says it after the thing that is counted. */
function operatorWith(word: string | undefined, suffix: string | undefined, after: string): TargetOperator {
  const before = word === undefined ? undefined : operatorOf.get(word.toLowerCase());
  if (before !== undefined) return before;
  if (suffix !== undefined) return suffix.toLowerCase() === 'trở lên' ? 'at-least' : 'at-most';
  return /^[^;.\d]{1,40}\strở lên(?!\p{L})/iu.test(after) ? 'at-least' : 'equal';
}

/** Clauses end at a semicolon or a full stop; one with several figures is parted before each further one. */
function partsOf(item: string): string[] {
  return item
    .split(/;|\.(?=\s+\p{Lu})/u)
    .flatMap((clause) => {
      const starts = figuresIn(clause)
        .slice(1)
        .map(({ at }) => at);
      return [0, ...starts].map((start, index, all) => clause.slice(start, all[index + 1]));
    })
    .map((part) => tidy(part).replace(/\s+(?:và|có|và có|trong đó có|trong đó)$/iu, ''))
    .map(tidy)
    .filter((part) => part !== '');
}

function periodOf(part: string): TargetFromText['period'] | null {
  const folded = foldForSearch(part);
  if (/(hang|moi|trong|tung) nam/.test(folded)) return 'year';
  return /nhiem ky/.test(folded) ? 'term' : null;
}

/** Words that follow a number and say what is counted, folded; the value is how that is written. */
const measures: readonly (readonly [RegExp, string])[] = [
  [/^(dong chi|doan vien|chien si|can bo|cong nhan|lao dong|nguoi|nu|ca nhan)\b/, 'người'],
  [/^(buoi)\b/, 'buổi'],
  [/^(cuoc)\b/, 'cuộc'],
  [/^(lan)\b/, 'lần'],
  [/^(lop)\b/, 'lớp'],
  [/^(hoat dong)\b/, 'hoạt động'],
  [/^(hoi nghi)\b/, 'hội nghị'],
  [/^(sang kien)\b/, 'sáng kiến'],
  [/^(cong trinh)\b/, 'công trình'],
  [/^(tap the)\b/, 'tập thể'],
  [/^(don vi|cdcs|cong doan co so)\b/, 'đơn vị'],
  [/^(ty dong)\b/, 'tỷ đồng'],
  [/^(trieu dong)\b/, 'triệu đồng'],
  [/^(dong)\b/, 'đồng'],
];

function figureOf(part: string): Pick<TargetFromText, 'operator' | 'amount' | 'unitOfMeasure'> {
  const [figure] = figuresIn(part);
  if (figure === undefined) return { operator: null, amount: null, unitOfMeasure: '' };
  const { operator, amount, rate, after } = figure;
  if (rate) return { operator, amount, unitOfMeasure: '%' };
  const following = foldForSearch(after);
  return { operator, amount, unitOfMeasure: measures.find(([pattern]) => pattern.test(following))?.[1] ?? '' };
}
