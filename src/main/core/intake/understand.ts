import type { Correction } from '#shared/contract/intake.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { RefusalCode } from '#shared/domain/records.ts';
import type { AnalysisPool, SheetSummary } from '#workers/analyse-pool.ts';
import type { Learned } from './memory/learned.ts';
import { openReading, type SealedReading } from './sealed-reading.ts';

export interface FileToRead {
  bytes: Uint8Array;
  fileName: string;
  corrections: readonly Correction[];
  /** What is remembered for the files of the sender that the file names; asked with null before it is read. */
  learned: (senderName: string | null) => readonly Learned[];
  /** Whether a person will look at it: the reading then says of every row why it was taken for what it is. */
  explained: boolean;
}

/** What everything read in one campaign shares. */
export interface ReadingContext {
  year: number;
  awardTypes: readonly AwardType[];
}

interface ReadOnce {
  refused: null;
  format: string;
  sheets: SheetSummary[];
  /** What was remembered from other files and read into this one. */
  remembered: readonly Learned[];
  /** The hash of the returned file that this one says it corrects. */
  corrects: string | null;
}

export interface UnderstoodFile extends ReadOnce {
  reading: FileReading;
}

/** An {@link UnderstoodFile} on its way to whom it is for. */
export interface SealedFile extends ReadOnce {
  sealed: SealedReading;
  /** How many records and problems the reading holds. */
  size: number;
}

export interface RefusedFile {
  refused: { code: RefusalCode; message: string };
}

/** Reads a file away from the main thread, with what a person corrected and what is remembered. Rejects only as `signal` says. */
export async function readSealed(
  pool: AnalysisPool,
  { bytes, fileName, corrections, learned, explained }: FileToRead,
  { year, awardTypes }: ReadingContext,
  signal?: AbortSignal,
): Promise<SealedFile | RefusedFile> {
  const known = new Map(learned(null).map((each) => [each.id, each]));
  for (;;) {
    const told = { corrections, learned: [...known.values()], year, explained };
    const result = await pool.analyse({ bytes, fileName, awardTypes: [...awardTypes], ...told }, signal);
    if (result.refused !== undefined) return { refused: result.refused };
    // Whose file it is, and so what is remembered for it, may be known only now that it was read.
    const more = learned(result.senderName).filter(({ id }) => !known.has(id));
    if (more.length === 0) return { ...result, refused: null };
    for (const each of more) known.set(each.id, each);
  }
}

export function openSealed({ sealed, size: _size, ...read }: SealedFile): UnderstoodFile {
  return { ...read, reading: openReading(sealed) };
}
