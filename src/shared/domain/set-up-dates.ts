const february = '-02-';

/** The same day so many years on; 29 February of a year that has none becomes 28 February. `YYYY-MM-DD`. */
export function dayInOtherYear(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const other = String(Number(year) + years);
  return `${other}-${month}-${month === '02' && Number(date) > februaryDays(other) ? februaryDays(other) : date}`;
}

/** The last day of something so many years on: the end of February stays the end of February. `YYYY-MM-DD`. */
export function lastDayInOtherYear(day: string, years: number): string {
  const [year = '', , date = ''] = day.split('-');
  if (!day.includes(february) || Number(date) < februaryDays(year)) return dayInOtherYear(day, years);
  const other = String(Number(year) + years);
  return `${other}${february}${februaryDays(other)}`;
}

function februaryDays(yearText: string): number {
  const year = Number(yearText);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** A text that speaks of a campaign's year, so many years on: its year and the two beside it are moved, others stay. */
export function yearsMoved(text: string, year: number, years: number): string {
  return text.replace(/(?<!\d)\d{4}(?!\d)/g, (found) =>
    Math.abs(Number(found) - year) <= 1 ? String(Number(found) + years) : found,
  );
}
