const day = 86_400_000;

/** The number under which a sheet keeps a day (`YYYY-MM-DD`), counted from 1900 or from 1904. */
export function serialOf(date: string, date1904: boolean): number {
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.parse(`${date}T00:00:00Z`) - first) / day;
}
