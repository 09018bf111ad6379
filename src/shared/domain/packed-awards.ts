import { type AwardDecision, parseDecision } from './award-decisions.ts';
import { type AwardYear, parseAwardYear } from './award-years.ts';
import { cleanText } from './vietnamese-text.ts';

/** One award as a cell tells of it: `CSTĐCS năm 2019 (QĐ 12/QĐ-LĐLĐ ngày 01/02/2020)`. */
export interface PackedAward extends AwardDecision {
  /** The award alone; '' where the cell holds only a year or a decision. */
  award: string;
  year: AwardYear | null;
  /** What was not understood. */
  rest: string;
}

const bullet = /^\s*(?:[-–•*+]|\d{1,2}[.)](?!\d))\s*/u;
const saidYear =
  /(?<![\p{L}\d/])(?:năm học|nh|năm)\s*:?\s*((?:19|20)\d{2}(?:\s*[-–—]\s*(?:(?:19|20)\d{2}|\d{2}))?)(?![\d/])/iu;
const leadingYear = /^((?:19|20)\d{2}(?:\s*[-–—]\s*(?:19|20)\d{2})?)\s*[:–-]\s*(?=\p{L})/u;
const trailingYear = /[\s,(–-]((?:19|20)\d{2}(?:\s*[-–—]\s*(?:19|20)\d{2})?)\)?$/u;
const bracketed = /[([]([^()[\]]*\d[^()[\]]*)[)\]]/u;
const decisionStart = /(?<!\p{L})(?:theo\s+)?(?:quyết\s*định|qđ|q\.đ)(?!\p{L})/iu;

/** Every award of a cell, in order: one a line, or one between semicolons that stand outside of brackets. */
export function readPackedAwards(cell: string): PackedAward[] {
  const awards: PackedAward[] = [];
  for (const piece of cell.split(/\r?\n|;(?![^([]*[)\]])/u)) {
    const text = cleanText(piece).replace(bullet, '');
    if (text === '') continue;
    const award = readOne(text);
    const before = awards.at(-1);
    if (award.award === '' && award.year === null && before !== undefined && !hasDecision(before)) {
      awards[awards.length - 1] = { ...award, award: before.award, year: before.year };
    } else awards.push(award);
  }
  return awards;
}

const hasDecision = ({ number, decidedOn, issuer }: AwardDecision): boolean =>
  number !== null || decidedOn !== null || issuer !== null;

function readOne(text: string): PackedAward {
  const { award, decision } = withoutDecision(text);
  const { number, decidedOn, issuer, rest } =
    decision === '' ? { number: null, decidedOn: null, issuer: null, rest: '' } : parseDecision(decision);
  return { ...withoutYear(award), number, decidedOn, issuer, rest };
}

/** The decision stands in brackets, or from its word to the end; brackets that hold only a year are no decision. */
function withoutDecision(text: string): { award: string; decision: string } {
  const match = bracketed.exec(text);
  const inside = match?.[1] ?? '';
  if (match !== null && parseAwardYear(inside) === null && parseDecision(inside).rest !== inside) {
    return { award: text.replace(match[0], ' '), decision: inside };
  }
  const start = decisionStart.exec(text)?.index ?? -1;
  return start < 0 ? { award: text, decision: '' } : { award: text.slice(0, start), decision: text.slice(start) };
}

function withoutYear(text: string): { award: string; year: AwardYear | null } {
  for (const pattern of [saidYear, leadingYear, trailingYear]) {
    const match = pattern.exec(text);
    const spoken = /h\s*:?\s*$/iu.test((match?.[0] ?? '').replace(match?.[1] ?? '', '')) ? match?.[0] : match?.[1];
    const year = match === null ? null : parseAwardYear(spoken ?? '');
    if (match !== null && year !== null) return { award: tidy(text.replace(match[0], ' ')), year };
  }
  return { award: tidy(text), year: null };
}

function tidy(text: string): string {
  return cleanText(text.replace(/[([]\s*[)\]]/gu, ' ')).replace(/^[\s,:;.–—-]+|[\s,:;–—-]+$/gu, '');
}
