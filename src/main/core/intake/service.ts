import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import { awardTypes } from '../awards/service.ts';
import { requirePhase } from '../campaigns/service.ts';
import type { Core } from '../core.ts';
import { DomainError } from '../domain-error.ts';
import { type Arrival, arrive, readAhead } from './arrivals.ts';
import { writeImport } from './commit/write-import.ts';
import { type FileOutcome, type IncomingFile, noUnit } from './file-outcome.ts';
import { keepOriginal } from './originals.ts';
import { importByHash } from './queries.ts';
import {
  correctionsOf,
  type FileFacts,
  type NewUnits,
  settle,
  summaryOf,
  unitDirectory,
  unitOutcome,
  writeUnderstood,
} from './settle.ts';
import { type ReadingContext, type RefusedFile, type UnderstoodFile, understand } from './understand.ts';

export type { FileOutcome, IncomingFile, TableOutcome } from './file-outcome.ts';

export interface ReceiveRequest {
  campaignId: number;
  phaseId: number;
  /** Whether a sender that no unit is known by becomes a unit, or waits for a person. */
  newUnits: NewUnits;
  files: readonly IncomingFile[];
  /** Operations of one gesture are undone together by it. */
  batch: string;
  /** Reads and decides as usual, and writes nothing. */
  dryRun?: boolean | undefined;
  /** Whether the outcomes carry the records of each table. */
  records?: boolean | undefined;
  onFile?: ((outcome: FileOutcome, done: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Files read ahead of the one being written; each is held in memory whole. */
const filesAhead = 2;

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
    (arrival) => prepare(drop, arrival),
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

type Identified = { arrival: Arrival; duplicate: string | null };
type Prepared = Identified & { understood: UnderstoodFile | RefusedFile | null };

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

async function prepare(drop: Drop, identified: Identified): Promise<Prepared> {
  const { arrival, duplicate } = identified;
  if (arrival.bytes === null || duplicate !== null) return { ...identified, understood: null };
  const { core, request, context } = drop;
  const existing = importByHash(core.reader, request.campaignId, arrival.sha256);
  const corrections = existing === undefined ? [] : correctionsOf(existing);
  const file = { bytes: arrival.bytes, fileName: arrival.file.name, corrections };
  return { ...identified, understood: await understand(core.ports.analysis, file, context, request.signal) };
}

async function finish(drop: Drop, { arrival, duplicate, understood }: Prepared): Promise<FileOutcome> {
  const { path } = arrival.file;
  if (arrival.bytes === null) return refusedOutcome(path, null, arrival.reason, null);
  const { sha256, bytes } = arrival;
  // Another drop may have committed the same bytes while this one was reading.
  if (understood === null || isCommitted(drop, sha256)) {
    const reason = { code: 'file.duplicate', message: duplicate ?? messages.duplicate };
    return { ...refusedOutcome(path, sha256, reason, null), status: 'duplicate' };
  }
  const { core, request } = drop;
  if (request.dryRun !== true) await keepOriginal(core.ports.files, sha256, bytes);
  try {
    return write(drop, { path, facts: factsOf(drop, arrival, bytes.byteLength), understood });
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // A fault of the program in one file must not keep the others of a drop from coming in.
    core.ports.log.error('a file could not be written', { sha256, error: String(error) });
    return refusedOutcome(path, sha256, { code: 'file.unreadable', message: messages.unexpected }, null);
  }
}

function factsOf({ core, request }: Drop, arrival: Arrival & { sha256: string }, size: number): FileFacts {
  const existing = importByHash(core.reader, request.campaignId, arrival.sha256);
  return {
    campaignId: request.campaignId,
    phaseId: request.phaseId,
    fileName: arrival.file.name,
    sha256: arrival.sha256,
    size,
    at: core.ports.clock.now(),
    corrections: existing === undefined ? [] : correctionsOf(existing),
  };
}

interface FileToWrite {
  path: string;
  facts: FileFacts;
  understood: UnderstoodFile | RefusedFile;
}

function write(drop: Drop, file: FileToWrite): FileOutcome {
  return file.understood.refused === null
    ? writeReadable(drop, file, file.understood)
    : writeRefused(drop, file, file.understood.refused);
}

function writeRefused(drop: Drop, { path, facts }: FileToWrite, reason: RefusedFile['refused']): FileOutcome {
  const { core, request } = drop;
  if (request.dryRun === true) return refusedOutcome(path, facts.sha256, reason, null);
  const existing = importByHash(core.reader, facts.campaignId, facts.sha256);
  const id = core.runOperation(
    { kind: 'intake.refuse', summary: summaryOf('refused', facts.fileName), batch: request.batch },
    (writer) =>
      writeImport(
        writer,
        {
          ...facts,
          format: null,
          status: 'refused',
          reason,
          senderName: null,
          unitId: null,
          unitMatch: 'none',
          tables: [],
        },
        existing?.id ?? null,
      ),
  );
  return refusedOutcome(path, facts.sha256, reason, id);
}

function writeReadable(drop: Drop, { path, facts }: FileToWrite, understood: UnderstoodFile): FileOutcome {
  const { core, request } = drop;
  const existing = importByHash(core.reader, facts.campaignId, facts.sha256);
  const settlement = settle(understood, unitDirectory(core.reader), existing?.unitId ?? null, request.newUnits);
  const status = settlement.ready ? 'ready' : 'review';
  const description = {
    kind: settlement.ready ? 'intake.commit' : 'intake.review',
    summary: summaryOf(status, facts.fileName),
    batch: request.batch,
  };
  const written =
    request.dryRun === true
      ? { id: null, unitId: settlement.unitId }
      : core.runOperation(description, (writer) =>
          writeUnderstood(writer, facts, understood, settlement, existing?.id ?? null),
        );
  const { reading } = understood;
  return {
    path,
    sha256: facts.sha256,
    status,
    reason: null,
    importId: settlement.ready && written.id !== null ? String(written.id) : null,
    unit: unitOutcome(core.reader, reading.sender?.name ?? null, written.unitId, settlement.matching.match),
    tables: reading.tables.map(({ records, ...table }) => (request.records === true ? { ...table, records } : table)),
    id: written.id,
  };
}

function refusedOutcome(
  path: string,
  sha256: string | null,
  reason: { code: string; message: string },
  id: number | null,
): FileOutcome {
  return { path, sha256, status: 'refused', reason, importId: null, unit: noUnit, tables: [], id };
}
