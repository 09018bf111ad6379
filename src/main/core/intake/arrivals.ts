import type { RefusalCode } from '#shared/domain/records.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import type { IncomingFile } from './file-outcome.ts';
import { sha256Of } from './originals.ts';
import { readLimits } from './read/limits.ts';
import { Refusal } from './read/refusal.ts';

/** Files read ahead of the one whose turn it is; each is held in memory whole. */
export const filesAhead = 2;

/** A file whose bytes are here, or the reason why they are not. */
export type Arrival =
  | { file: IncomingFile; bytes: Uint8Array; sha256: string }
  | { file: IncomingFile; bytes: null; sha256: null; reason: { code: RefusalCode; message: string } };

/** Reads a file from wherever it stands. Never rejects: a file that cannot be had is refused, the others go on. */
export async function arrive(file: IncomingFile): Promise<Arrival> {
  // Told by its size alone: a file this large is not to be read into memory.
  if ((file.size ?? 0) > readLimits.fileBytes) return { file, bytes: null, sha256: null, reason: tooLarge() };
  try {
    const bytes = await file.bytes();
    return { file, bytes, sha256: await sha256Of(bytes) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const message =
      code === 'EACCES' || code === 'EPERM' ? messages.notAllowed(file.path) : messages.notReadable(file.path);
    return { file, bytes: null, sha256: null, reason: { code: 'file.unreadable', message } };
  }
}

function tooLarge(): { code: RefusalCode; message: string } {
  const { code, message } = new Refusal('file.too-large');
  return { code, message };
}

/**
 * Begins `prepare` for up to `ahead` items before the first of them is taken, and gives the results in the items' order.
 * Steps of `identify` run one after another; `prepare` runs beside them.
 */
export async function* readAhead<Item, Identified, Prepared>(
  items: readonly Item[],
  ahead: number,
  identify: (item: Item) => Promise<Identified>,
  prepare: (identified: Identified) => Promise<Prepared>,
): AsyncGenerator<Prepared, void> {
  const begun: Promise<Prepared>[] = [];
  for (const item of items) {
    const prepared = prepare(await identify(item));
    // Whoever takes it gets the rejection; until then it must not end the process.
    prepared.catch(() => undefined);
    begun.push(prepared);
    if (begun.length > ahead) yield* taken(begun);
  }
  while (begun.length > 0) yield* taken(begun);
}

async function* taken<Prepared>(begun: Promise<Prepared>[]): AsyncGenerator<Prepared, void> {
  const first = begun.shift();
  if (first !== undefined) yield await first;
}
