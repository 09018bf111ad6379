import type { Correction } from '#shared/contract/intake.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { RefusalCode } from '#shared/domain/records.ts';
import type { AnalysisPool, SheetSummary } from '#workers/analyse-pool.ts';
import type { Learned } from './memory/learned.ts';
import { recalledFor } from './memory/recall.ts';
import { readReturnMark } from './return/return-mark.ts';
import { applyCorrections, awardTypesWithCorrections, mergeCorrections } from './review/apply-corrections.ts';
import { checkReading } from './review/check-reading.ts';

export interface FileToRead {
  bytes: Uint8Array;
  fileName: string;
  corrections: readonly Correction[];
  /** What is remembered for the files of the sender that the reading names. */
  learned?: (reading: FileReading) => readonly Learned[];
}

/** What everything read in one campaign shares. */
export interface ReadingContext {
  year: number;
  awardTypes: readonly AwardType[];
}

export interface UnderstoodFile {
  refused: null;
  reading: FileReading;
  format: string;
  sheets: SheetSummary[];
  /** What was remembered from other files and read into this one. */
  remembered: readonly Learned[];
  /** The hash of the returned file that this one says it corrects. */
  corrects: string | null;
}

export interface RefusedFile {
  refused: { code: RefusalCode; message: string };
}

/** Reads a file away from the main thread and applies what a person corrected. Rejects only as `signal` says. */
export async function understand(
  pool: AnalysisPool,
  file: FileToRead,
  context: ReadingContext,
  signal?: AbortSignal,
): Promise<UnderstoodFile | RefusedFile> {
  const remembered = new Map<number, Learned>();
  for (;;) {
    const corrections = withRemembered([...remembered.values()], file.corrections);
    const read = await readWith(pool, file, corrections, context, signal);
    if (read.refused !== null) return read;
    const recalled = recalledFor(read.reading, file.learned?.(read.reading) ?? []);
    // An award text comes into sight once the column that it stands in is known: what is found is looked through again.
    const added = recalled.filter(({ id }) => !remembered.has(id));
    if (added.length === 0) {
      const corrects = await correctedFile(file.bytes, read.format);
      return { ...read, remembered: [...remembered.values()], corrects };
    }
    for (const each of added) remembered.set(each.id, each);
  }
}

/** Everything that a file is read with: what a person said of this file goes before what is remembered. */
export function withRemembered(remembered: readonly Learned[], corrections: readonly Correction[]): Correction[] {
  return mergeCorrections(
    remembered.map(({ correction }) => correction),
    corrections,
  );
}

async function readWith(
  pool: AnalysisPool,
  { bytes, fileName }: FileToRead,
  corrections: readonly Correction[],
  context: ReadingContext,
  signal: AbortSignal | undefined,
): Promise<Pick<UnderstoodFile, 'refused' | 'reading' | 'format' | 'sheets'> | RefusedFile> {
  const awardTypes = awardTypesWithCorrections(context.awardTypes, corrections);
  const result = await pool.analyse({ bytes, fileName, awardTypes, corrections }, signal);
  if (result.refused !== undefined) return { refused: result.refused };
  const reading = applyCorrections(checkReading(result.reading, context.year), corrections);
  return { refused: null, reading, format: result.format, sheets: result.sheets };
}

/** The file was read within its limits before: looking at one small part of it again costs nothing. */
function correctedFile(bytes: Uint8Array, format: string): Promise<string | null> {
  return format === 'xlsx' || format === 'xlsm' ? readReturnMark(bytes) : Promise.resolve(null);
}
