import { cleanText } from './vietnamese-text.ts';

/** Offices and enterprises count by calendar years, schools by school years. */
export const yearBases = ['calendar', 'school'] as const;
export type YearBasis = (typeof yearBases)[number];

/** One position in a chain of years: a school year is that of the calendar year in which it ends. */
export interface AwardYear {
  year: number;
  basis: YearBasis;
}

const span = /^(?:(?:năm học|nh)\s*:?\s*)?((?:19|20)\d{2})\s*[-–—/]\s*((?:19|20)\d{2}|\d{2})$/iu;
const single = /^(?:năm\s*:?\s*)?((?:19|20)\d{2})$/iu;

/**
 * `2019`, `Năm 2019`, `2018–2019`, `Năm học 2018-19`. Null for anything else: two years that do not follow each other are
 * a term, and “năm học 2018” does not say which of two school years it means.
 */
export function parseAwardYear(text: string): AwardYear | null {
  const source = cleanText(text);
  const school = span.exec(source);
  if (school !== null) {
    const from = Number(school[1]);
    const to = endOfSpan(from, school[2] ?? '');
    return to === from + 1 ? { year: to, basis: 'school' } : null;
  }
  const calendar = single.exec(source)?.[1];
  return calendar === undefined ? null : { year: Number(calendar), basis: 'calendar' };
}

function endOfSpan(from: number, to: string): number {
  if (to.length === 4) return Number(to);
  const sameCentury = Math.floor(from / 100) * 100 + Number(to);
  return sameCentury < from ? sameCentury + 100 : sameCentury;
}

const mention =
  /(?:năm học|nh|năm)\s*:?\s*((?:19|20)\d{2}(?:\s*[-–—]\s*(?:(?:19|20)\d{2}|\d{2}))?)(?!\s*[-–—]?\s*\d)(?![\d/])/giu;
const dated = /(?:ngày|tháng)\s*[\d….\s]*\s*(?:tháng\s*[\d….\s]*)?năm\s*\d{4}/giu;

/** The one year that a title speaks of; null where it names none, or more than one. Dates are left out. */
export function yearMentioned(title: string): AwardYear | null {
  const source = cleanText(title).replace(dated, ' ');
  const years = [...source.matchAll(mention)].map((match) =>
    parseAwardYear(/h\s*:?\s*$/iu.test(match[0].slice(0, -(match[1] ?? '').length)) ? match[0] : (match[1] ?? '')),
  );
  const [first] = years;
  const others = [...source.matchAll(/(?:19|20)\d{2}/g)].length;
  const told = first?.basis === 'school' ? 2 : 1;
  if (first === undefined || first === null) return null;
  return years.every((year) => year?.year === first.year) && others <= told * years.length ? first : null;
}

/** `2019`; a school year is `2018–2019`. */
export function formatAwardYear({ year, basis }: AwardYear): string {
  return basis === 'school' ? `${year - 1}–${year}` : String(year);
}
