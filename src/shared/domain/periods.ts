/** Days `YYYY-MM-DD` from and to which something held, both included; null is open. */
export interface Period {
  from: string | null;
  to: string | null;
}

export function holdsOn({ from, to }: Period, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

export function periodsOverlap(first: Period, second: Period): boolean {
  const beginsInTime = (one: Period, other: Period): boolean =>
    one.from === null || other.to === null || one.from <= other.to;
  return beginsInTime(first, second) && beginsInTime(second, first);
}

export function isBackwards({ from, to }: Period): boolean {
  return from !== null && to !== null && to < from;
}

export function dayBefore(day: string): string {
  return shifted(day, -1);
}

export function dayAfter(day: string): string {
  return shifted(day, 1);
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

/** The first two of the periods that overlap, oldest first; null where none do. */
export function firstOverlap<Dated extends Period>(periods: readonly Dated[]): [Dated, Dated] | null {
  const inOrder = periods.toSorted((first, second) => (first.from ?? '').localeCompare(second.from ?? ''));
  for (const [index, later] of inOrder.entries()) {
    const earlier = inOrder[index - 1];
    if (earlier !== undefined && periodsOverlap(earlier, later)) return [earlier, later];
  }
  return null;
}
