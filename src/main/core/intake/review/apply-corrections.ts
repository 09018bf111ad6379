import type { Correction } from '#shared/contract/intake.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { Problem, TableReading } from '#shared/domain/records.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import type { Learned } from '../memory/learned.ts';
import { recountDeclared } from './recount-declared.ts';

/** What a person said an award text means becomes one more alias of that award, for the reading of this one file. */
export function awardTypesWithCorrections(
  awardTypes: readonly AwardType[],
  corrections: readonly Correction[],
): AwardType[] {
  return awardTypes.map((awardType) => {
    const learned = corrections.flatMap((correction) =>
      correction.action === 'award' && correction.award === awardType.code ? [correction.raw] : [],
    );
    return learned.length === 0 ? awardType : { ...awardType, aliases: [...awardType.aliases, ...learned] };
  });
}

/** Skipped rows give no record and count in no total; skipped and accepted problems stay on the list as notes and hold the file no longer. */
export function applyCorrections(reading: FileReading, corrections: readonly Correction[]): FileReading {
  if (corrections.length === 0) return reading;
  return { ...reading, tables: reading.tables.map((table) => correctTable(table, corrections)) };
}

function correctTable(table: TableReading, corrections: readonly Correction[]): TableReading {
  const skipped = new Set(
    corrections.flatMap((correction) =>
      correction.action === 'skip-row' && correction.sheet === table.sheet ? [correction.row] : [],
    ),
  );
  const isSettled = (problem: Problem): boolean =>
    skipped.has(problem.row) ||
    corrections.some(
      (correction) =>
        correction.action === 'accept' &&
        correction.sheet === table.sheet &&
        correction.row === problem.row &&
        correction.code === problem.code,
    );
  const records = table.records.filter((record) => !skipped.has(record.row));
  const recounted = recountDeclared(table, records);
  const settled = recounted.problems.map((problem) =>
    isSettled(problem) ? { ...problem, severity: 'info' as const } : problem,
  );
  const isInTable = (row: number): boolean => row >= table.firstRow && row <= table.lastRow;
  const unmarked = [...skipped].filter((row) => isInTable(row) && !settled.some((problem) => problem.row === row));
  return {
    ...recounted,
    records,
    problems: [...settled, ...unmarked.map(skippedRow)],
  };
}

/** A data row without a record always carries a problem: no row is lost in silence. */
function skippedRow(row: number): Problem {
  return { row, column: null, severity: 'info', code: 'row.skipped', message: messages.rowSkipped, raw: null };
}

/** The corrections made so far with new ones: a later decision on the same thing takes the place of the earlier one. */
export function mergeCorrections(made: readonly Correction[], added: readonly Correction[]): Correction[] {
  const merged = new Map<string, Correction>();
  for (const correction of [...made, ...added]) merged.set(subjectOf(correction), correction);
  return [...merged.values()];
}

/** Everything that a file is read with: what a person said of this file goes before what is remembered. */
export function withRemembered(remembered: readonly Learned[], corrections: readonly Correction[]): Correction[] {
  return mergeCorrections(
    remembered.map(({ correction }) => correction),
    corrections,
  );
}

/** The corrections without those on the same things as `withdrawn`. */
export function withoutCorrections(made: readonly Correction[], withdrawn: readonly Correction[]): Correction[] {
  const gone = new Set(withdrawn.map(subjectOf));
  return made.filter((correction) => !gone.has(subjectOf(correction)));
}

function subjectOf(correction: Correction): string {
  const { action } = correction;
  switch (action) {
    case 'award':
      return JSON.stringify([action, correction.raw]);
    case 'skip-row':
    case 'row-role':
      return JSON.stringify([action, correction.sheet, correction.row]);
    case 'accept':
      return JSON.stringify([action, correction.sheet, correction.row, correction.code]);
    case 'rows-like':
      return JSON.stringify([action, correction.layout, correction.label]);
    case 'column':
      return JSON.stringify([action, correction.layout, correction.sheet, correction.column]);
    case 'cell':
      return JSON.stringify([action, correction.sheet, correction.row, correction.column]);
    default:
      return JSON.stringify([action]);
  }
}
