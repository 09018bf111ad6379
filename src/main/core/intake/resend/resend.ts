import type { Correction } from '#shared/contract/intake.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { Problem } from '#shared/domain/records.ts';
import { intakeReview as messages } from '#shared/messages/vi/intake-review.ts';
import type { Reader } from '../../database/connection.ts';
import { compareItems, type Difference } from './compare-items.ts';
import { type EarlierFile, earlierFiles, itemsOfFiles } from './earlier-files.ts';
import { sentItems } from './sent-items.ts';

export interface ComparedPlace {
  importId: number | null;
  campaignId: number;
  phaseId: number;
  unitId: number | null;
}

/** A file that speaks of the same things as files that the unit sent before. */
export interface Resend {
  earlier: EarlierFile[];
  differences: Difference[];
  choice: 'replace' | 'add' | null;
}

/**
 * Holds a file against what its unit sent before in the phase. Null where it tells of nothing that an earlier file told
 * of: people after numbers, or initiatives after people, are no second sending.
 */
export function resendOf(
  reader: Reader,
  place: ComparedPlace,
  reading: FileReading,
  corrections: readonly Correction[],
): Resend | null {
  const { unitId } = place;
  if (unitId === null) return null;
  const files = earlierFiles(reader, { ...place, unitId });
  if (files.length === 0) return null;
  const later = sentItems(reading.tables);
  const groups = new Set(later.map(({ group }) => group));
  const overlapping = files
    .map((file) => ({ file, items: itemsOfFiles(reader, [file.id]) }))
    .filter(({ items }) => items.some(({ group }) => groups.has(group)));
  if (overlapping.length === 0) return null;
  const earlier = overlapping.map(({ file }) => file);
  const differences = compareItems(
    overlapping.flatMap(({ items }) => items),
    later,
  );
  return { earlier, differences, choice: choiceIn(corrections, earlier) };
}

/** A choice holds for the files that it was made against: another that came since asks again. */
function choiceIn(corrections: readonly Correction[], earlier: readonly EarlierFile[]): Resend['choice'] {
  const made = corrections.findLast((correction) => correction.action === 'resend');
  if (made === undefined) return null;
  const known = new Set(made.earlier);
  return earlier.every(({ id }) => known.has(String(id))) ? made.choice : null;
}

/** The files whose records this one takes the place of. */
export function replacedFiles(corrections: readonly Correction[]): number[] {
  const made = corrections.findLast((correction) => correction.action === 'resend');
  return made === undefined || made.choice === 'add' ? [] : made.earlier.map(Number);
}

/** The reading with what a person has to choose, or has chosen, about a file sent again. */
export function withResendProblem(reading: FileReading, resend: Resend | null): FileReading {
  const [first, ...rest] = reading.tables;
  if (first === undefined || resend === null) return reading;
  return { ...reading, tables: [{ ...first, problems: [resendProblem(resend), ...first.problems] }, ...rest] };
}

function resendProblem({ earlier, differences, choice }: Resend): Problem {
  const names = earlier.map(({ fileName }) => fileName);
  const message =
    choice === null
      ? messages.sentAgain(names, countChanges(differences))
      : choice === 'replace'
        ? messages.replaces(names)
        : messages.addsTo(names);
  const severity = choice === null ? 'error' : 'info';
  return { row: 0, column: null, severity, code: 'file.resend', message, raw: null };
}

export function countChanges(differences: readonly Difference[]): Record<Difference['change'], number> {
  const counts = { added: 0, dropped: 0, changed: 0 };
  for (const { change } of differences) counts[change] += 1;
  return counts;
}
