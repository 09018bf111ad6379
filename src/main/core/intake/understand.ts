import type { Correction } from '#shared/contract/intake.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { RefusalCode } from '#shared/domain/records.ts';
import type { AnalysisPool, SheetSummary } from '#workers/analyse-pool.ts';
import { readReturnMark } from './return/return-mark.ts';
import { applyCorrections, awardTypesWithCorrections } from './review/apply-corrections.ts';
import { checkReading } from './review/check-reading.ts';

export interface FileToRead {
  bytes: Uint8Array;
  fileName: string;
  corrections: readonly Correction[];
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
  const awardTypes = awardTypesWithCorrections(context.awardTypes, file.corrections);
  const result = await pool.analyse({ bytes: file.bytes, fileName: file.fileName, awardTypes }, signal);
  if (result.refused !== undefined) return { refused: result.refused };
  const reading = applyCorrections(checkReading(result.reading, context.year), file.corrections);
  const { format, sheets } = result;
  return { refused: null, reading, format, sheets, corrects: await correctedFile(file.bytes, format) };
}

/** The file was read within its limits before: looking at one small part of it again costs nothing. */
function correctedFile(bytes: Uint8Array, format: string): Promise<string | null> {
  return format === 'xlsx' || format === 'xlsm' ? readReturnMark(bytes) : Promise.resolve(null);
}
