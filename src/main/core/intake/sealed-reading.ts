import { deserialize, serialize } from 'node:v8';
import type { FileReading } from '#shared/domain/reading.ts';

/**
 * A reading as bytes: the main thread hands it on from the thread that read the file to the one that writes it, and
 * unpacks nothing of it. Only ever opened by the process that sealed it.
 */
export type SealedReading = Uint8Array<ArrayBuffer>;

/** The bytes have a buffer of their own, which can be moved to another thread. */
export function sealReading(reading: FileReading): SealedReading {
  return serialize(reading);
}

export function openReading(sealed: SealedReading): FileReading {
  const reading: FileReading = deserialize(sealed);
  return reading;
}
