import type { Correction } from '#shared/contract/intake.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import { awardTypes } from '../awards/service.ts';
import { requirePhase } from '../campaigns/service.ts';
import type { Core } from '../core.ts';
import { DomainError } from '../domain-error.ts';
import { type Arrival, arrive, filesAhead, readAhead } from './arrivals.ts';
import { type FileOutcome, type IncomingFile, refusedOutcome } from './file-outcome.ts';
import { unitDirectory } from './match/known-units.ts';
import { type Learned, learnedFor, remembersAnything } from './memory/learned.ts';
import { keepOriginal } from './originals.ts';
import type { TakeInSettings } from './place-file.ts';
import { correctionsOf, importByHash } from './queries.ts';
import { type ReadFile, takeIn } from './take-in.ts';
import { type ReadingContext, type RefusedFile, readSealed, type SealedFile } from './understand.ts';

export { changeJump, jumpThresholds, seedThresholds, usualJump } from './check/thresholds.ts';
export type { FileOutcome, IncomingFile, TableOutcome } from './file-outcome.ts';
export { historyFiles, historyProblems, historySheet } from './history/files.ts';
export { startReceivingHistory } from './history/receive-history.ts';
export { originalName } from './originals.ts';

export interface ReceiveRequest extends TakeInSettings {
  files: readonly IncomingFile[];
  onFile?: ((outcome: FileOutcome, done: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Takes files in: one operation for each, wholly in or wholly out, in the order given. Answers what became of those that
 * were handled before `signal` stopped it. Throws NOT_FOUND for the campaign or phase, STORAGE when nothing more can be
 * written (a full disk); files handled before that are in.
 */
export async function receiveFiles(core: Core, request: ReceiveRequest): Promise<FileOutcome[]> {
  const { year } = requirePhase(core.reader, request.campaignId, request.phaseId);
  const drop: Drop = { core, request, context: { year, awardTypes: awardTypes(core.reader) }, seen: new Map() };
  const outcomes: FileOutcome[] = [];
  const prepared = readAhead(
    request.files,
    filesAhead,
    (file) => identify(drop, file),
    (identified) => prepare(drop, identified),
  );
  try {
    for await (const file of prepared) {
      if (request.signal?.aborted === true) break;
      const outcome = await finish(drop, file);
      outcomes.push(outcome);
      request.onFile?.(outcome, outcomes.length);
    }
  } catch (error) {
    if (request.signal?.aborted !== true) throw error;
  }
  return outcomes;
}

interface Drop {
  core: Core;
  request: ReceiveRequest;
  context: ReadingContext;
  /** Hash → path of the files that came earlier in this drop. */
  seen: Map<string, string>;
}

interface Identified {
  arrival: Arrival;
  /** Why the file is a duplicate, or null. */
  duplicate: string | null;
}

async function identify(drop: Drop, file: IncomingFile): Promise<Identified> {
  drop.request.signal?.throwIfAborted();
  const arrival = await arrive(file);
  if (arrival.sha256 === null) return { arrival, duplicate: null };
  const earlier = drop.seen.get(arrival.sha256);
  drop.seen.set(arrival.sha256, earlier ?? file.path);
  if (earlier !== undefined) return { arrival, duplicate: messages.duplicateInDrop(earlier) };
  return { arrival, duplicate: isCommitted(drop, arrival.sha256) ? messages.duplicate : null };
}

function isCommitted({ core, request }: Drop, sha256: string): boolean {
  return importByHash(core.reader, request.campaignId, sha256)?.status === 'committed';
}

type Prepared = Identified & {
  corrections: readonly Correction[];
  understood: SealedFile | RefusedFile | null;
};

async function prepare(drop: Drop, identified: Identified): Promise<Prepared> {
  const { arrival, duplicate } = identified;
  if (arrival.bytes === null || duplicate !== null) return { ...identified, corrections: [], understood: null };
  const { core, request, context } = drop;
  const existing = importByHash(core.reader, request.campaignId, arrival.sha256);
  const corrections = existing === undefined ? [] : correctionsOf(existing);
  const learned = (senderName: string | null) => learnedForSender(drop, existing?.unitId ?? null, senderName);
  const file = { bytes: arrival.bytes, fileName: arrival.file.name, corrections, learned, explained: false };
  const understood = await readSealed(core.ports.analysis, file, context, request.signal);
  // Durable before anything tells of it, and beside the writing of the files before it.
  if (request.dryRun !== true) await keepOriginal(core.ports.files, arrival.sha256, arrival.bytes);
  return { ...identified, corrections, understood };
}

/** What is remembered for the unit that a person named, or else for the one that the file does. */
function learnedForSender({ core, request }: Drop, decided: number | null, senderName: string | null): Learned[] {
  if (!remembersAnything(core.reader)) return [];
  const named = senderName === null ? null : unitDirectory(core.reader, request.phaseId).find(senderName);
  return learnedFor(core.reader, decided ?? named?.unitId ?? null);
}

async function finish(drop: Drop, prepared: Prepared): Promise<FileOutcome> {
  const { arrival, duplicate, corrections, understood } = prepared;
  const { path } = arrival.file;
  if (arrival.bytes === null) return refusedOutcome(path, null, arrival.reason, null);
  const { file, sha256, bytes } = arrival;
  // Another drop may have committed the same bytes while this one was reading.
  if (understood === null || isCommitted(drop, sha256)) {
    const reason = { code: 'file.duplicate', message: duplicate ?? messages.duplicate };
    return { ...refusedOutcome(path, sha256, reason, null), status: 'duplicate' };
  }
  return takeInUnlessBroken(drop, { file, sha256, size: bytes.byteLength, corrections, understood });
}

/** A fault of the program in one file must not keep the others of a drop from coming in: it is logged, the file is out. */
async function takeInUnlessBroken({ core, request }: Drop, read: ReadFile): Promise<FileOutcome> {
  try {
    return await takeIn(core, request, read);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    core.ports.log.error('a file could not be written', { sha256: read.sha256, error: String(error) });
    const reason = { code: 'file.unreadable', message: messages.unexpected };
    return refusedOutcome(read.file.path, read.sha256, reason, null);
  }
}
