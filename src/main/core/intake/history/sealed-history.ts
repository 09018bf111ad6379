import { deserialize, serialize } from 'node:v8';
import type { HistoryReading } from '#shared/domain/award-history.ts';

/** A reading as bytes: the main thread hands it on from the thread that read it to the one that writes it. */
export type SealedHistory = Uint8Array<ArrayBuffer>;

export function sealHistory(reading: HistoryReading): SealedHistory {
  return serialize(reading);
}

export function openHistory(sealed: SealedHistory): HistoryReading {
  const reading: HistoryReading = deserialize(sealed);
  return reading;
}
