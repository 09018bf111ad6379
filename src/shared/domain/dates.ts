import { cleanText } from './vietnamese-text.ts';

const dayFirst = /^(\d{1,2})\s*[/.\-–]\s*(\d{1,2})\s*[/.\-–]\s*(\d{4})$/u;
const inWords = /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/iu;
const monthOnly = /^(?:tháng\s*)?(\d{1,2})\s*(?:[/.\-–]|năm)\s*(\d{4})$/iu;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;

/** A date the Vietnamese way (day first), a month or a bare year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null otherwise. */
export function parseVietnameseDate(text: string): string | null {
  const source = cleanText(text);
  const iso = isoDate.exec(source);
  if (iso) return calendarDate(iso[1], iso[2], iso[3]);
  const full = dayFirst.exec(source) ?? inWords.exec(source);
  if (full) return calendarDate(full[3], full[2], full[1]);
  const month = monthOnly.exec(source);
  if (month) return calendarDate(month[2], month[1], '1')?.slice(0, 7) ?? null;
  const year = /^(?:năm\s*)?(\d{4})$/iu.exec(source)?.[1];
  return year !== undefined && plausibleYear(Number(year)) ? year : null;
}

function plausibleYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function calendarDate(year = '', month = '', day = ''): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!plausibleYear(y) || m < 1 || m > 12 || d < 1 || d > daysIn(m, y)) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const hoursAheadOfUtc = 7;

/** The calendar day (`YYYY-MM-DD`) of a UTC instant in Vietnam, which has no summer time. */
export function dayInVietnam(instant: string): string {
  return new Date(Date.parse(instant) + hoursAheadOfUtc * 3_600_000).toISOString().slice(0, 10);
}

/** `1985-11-05` → `05/11/1985`, `1985-11` → `11/1985`, `1985` → `1985`. */
export function formatDate(date: string): string {
  return date.slice(0, 10).split('-').toReversed().join('/');
}
