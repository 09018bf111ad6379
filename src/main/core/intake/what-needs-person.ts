import { intakeReview as messages } from '#shared/messages/vi/intake-review.ts';
import { uiReview } from '#shared/messages/vi/ui-review.ts';
import type { FileOutcome } from './file-outcome.ts';

/** Causes named at the end of a drop; the others are counted together. */
const causesShown = 6;

/** One sentence over a drop: why files wait for a person, each cause with its files, the most frequent first; '' for none. */
export function whatNeedsPerson(outcomes: readonly FileOutcome[]): string {
  const files = new Map<string, number>();
  for (const outcome of outcomes) {
    for (const cause of causesOf(outcome)) files.set(cause, (files.get(cause) ?? 0) + 1);
  }
  const causes = [...files].toSorted(([, one], [, other]) => other - one);
  if (causes.length === 0) return '';
  return messages.needPerson(causes.slice(0, causesShown), Math.max(0, causes.length - causesShown));
}

function causesOf({ status, unit, tables }: FileOutcome): Set<string> {
  if (status !== 'review') return new Set();
  const codes = tables.flatMap(({ problems }) =>
    problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  );
  const known: Record<string, string> = uiReview.causes;
  const causes = codes.map((code) => known[code] ?? messages.otherCause);
  return new Set(unit.code === null ? [messages.unitUnknown, ...causes] : causes);
}
