import type { Correction } from '#shared/contract/intake.ts';
import { layoutKey } from '#shared/domain/layout-key.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { Learned } from './learned.ts';

/** Of what is remembered, that which speaks of this reading: its layouts, and award texts that it did not understand. */
export function recalledFor(reading: FileReading, learned: readonly Learned[]): Learned[] {
  if (learned.length === 0) return [];
  const layouts = new Set(reading.explanations.map(({ columns }) => layoutKey(columns)));
  const unknown = unknownAwards(reading);
  return learned.filter(({ unitId, layout, correction }) => {
    if (unitId !== null && !layouts.has(layout)) return false;
    return correction.action !== 'award' || unknown.has(foldForSearch(correction.raw));
  });
}

function unknownAwards(reading: FileReading): Set<string> {
  const problems = reading.tables.flatMap(({ problems: found }) => found);
  return new Set(
    problems.flatMap(({ code, raw }) => (code.startsWith('award.') && raw !== null ? [foldForSearch(raw)] : [])),
  );
}

/**
 * Award corrections with the layouts of the tables that their text stands in: where it will be remembered. A text that was
 * decided before (`made`) is understood now and keeps the layouts it had.
 */
export function withLayouts(
  reading: FileReading,
  made: readonly Correction[],
  added: readonly Correction[],
): Correction[] {
  return added.map((correction) => {
    if (correction.action !== 'award') return correction;
    const earlier = made.find((each) => each.action === 'award' && each.raw === correction.raw);
    if (earlier?.action === 'award') return { ...correction, layouts: earlier.layouts ?? [] };
    const raw = foldForSearch(correction.raw);
    const tables = reading.tables.filter(({ problems }) =>
      problems.some((problem) => problem.raw !== null && foldForSearch(problem.raw) === raw),
    );
    const layouts = reading.explanations
      .filter(({ sheet, firstRow }) => tables.some((table) => table.sheet === sheet && table.firstRow === firstRow))
      .map(({ columns }) => layoutKey(columns));
    return { ...correction, layouts: [...new Set(layouts)] };
  });
}
