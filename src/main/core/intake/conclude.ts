import type { Correction } from '#shared/contract/intake.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { Learned } from './memory/learned.ts';
import { recalledFor } from './memory/recall.ts';
import { applyCorrections, awardTypesWithCorrections, withRemembered } from './review/apply-corrections.ts';
import { checkReading } from './review/check-reading.ts';

/** What is known of a file before it is read. */
export interface KnownBefore {
  awardTypes: readonly AwardType[];
  /** The campaign's year; null leaves the year that the file tells alone. */
  year: number | null;
  /** What a person corrected in this file. */
  corrections: readonly Correction[];
  /** What is remembered for the files of its sender. */
  learned: readonly Learned[];
}

export interface Concluded {
  reading: FileReading;
  /** What was remembered from other files and read into this one. */
  remembered: readonly Learned[];
}

type Read = (awardTypes: AwardType[], corrections: readonly Correction[]) => FileReading;

/** Reads a file as it was corrected and as is remembered of its like, and checks what came out. Pure if `read` is. */
export function concludeReading(known: KnownBefore, read: Read): Concluded {
  const remembered = new Map<number, Learned>();
  for (;;) {
    const corrections = withRemembered([...remembered.values()], known.corrections);
    const found = read(awardTypesWithCorrections(known.awardTypes, corrections), corrections);
    const reading = applyCorrections(checkReading(found, known.year), corrections);
    // An award text comes into sight once the column that it stands in is known: what is found is looked through again.
    const added = recalledFor(reading, known.learned).filter(({ id }) => !remembered.has(id));
    if (added.length === 0) return { reading, remembered: [...remembered.values()] };
    for (const each of added) remembered.set(each.id, each);
  }
}
