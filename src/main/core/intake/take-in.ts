import type { Correction } from '#shared/contract/intake.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import type { Core } from '../core.ts';
import type { Reader } from '../database/connection.ts';
import { unitIdentity } from '../units/service.ts';
import { commitFile } from './commit/commit-file.ts';
import type { FileFacts } from './commit/write-file.ts';
import { writeImport } from './commit/write-import.ts';
import { compareWithEarlier } from './earlier-items.ts';
import { type FileOutcome, type IncomingFile, refusedOutcome } from './file-outcome.ts';
import { settleForm } from './form/settle-form.ts';
import { unitDirectory } from './match/known-units.ts';
import { type ImportRow, importByHash } from './queries.ts';
import { returnedByHash, returnedToUnit } from './return/returned-files.ts';
import { errorCount } from './review/check-reading.ts';
import { type NewUnits, settle } from './review/settle.ts';
import { type RefusedFile, type UnderstoodFile, withRemembered } from './understand.ts';

/** How the files of one gesture are taken in. */
export interface TakeInSettings {
  campaignId: number;
  phaseId: number;
  /** Whether a sender that no unit is known by becomes a unit, or waits for a person. */
  newUnits: NewUnits;
  /** Operations of one gesture are undone together by it. */
  batch: string;
  /** Reads and decides as usual, and writes nothing. */
  dryRun?: boolean | undefined;
  /** Whether the outcomes carry the records of each table. */
  records?: boolean | undefined;
}

/** A file that was read, with the corrections that it was read by. */
export interface ReadFile {
  file: IncomingFile;
  sha256: string;
  size: number;
  corrections: readonly Correction[];
  understood: UnderstoodFile | RefusedFile;
}

/**
 * Writes one file as one operation, wholly or not at all: with its records when it is ready, otherwise for a person to
 * see. Nothing that takes long to write comes between what it decides and what it writes.
 */
export function takeIn(core: Core, settings: TakeInSettings, read: ReadFile): Promise<FileOutcome> {
  return core.longOperations.inTurn(() => takeInNow(core, settings, read));
}

function takeInNow(core: Core, settings: TakeInSettings, read: ReadFile): FileOutcome | Promise<FileOutcome> {
  const { campaignId, phaseId } = settings;
  const { sha256, size, corrections, understood } = read;
  const facts: FileFacts = {
    campaignId,
    phaseId,
    fileName: read.file.name,
    sha256,
    size,
    at: core.ports.clock.now(),
    corrections,
  };
  const writing: Writing = {
    core,
    settings,
    path: read.file.path,
    facts,
    existing: importByHash(core.reader, campaignId, sha256),
  };
  return understood.refused === null ? takeReadable(writing, understood) : takeRefused(writing, understood.refused);
}

interface Writing {
  core: Core;
  settings: TakeInSettings;
  path: string;
  facts: FileFacts;
  /** What stands in the list for the same bytes already. */
  existing: ImportRow | undefined;
}

function takeRefused({ core, settings, path, facts, existing }: Writing, reason: RefusedFile['refused']): FileOutcome {
  if (settings.dryRun === true) return refusedOutcome(path, facts.sha256, reason, null);
  const nothing = { format: null, senderName: null, unitId: null, unitMatch: 'none', tables: [] } as const;
  const id = core.runOperation(
    { kind: 'intake.refuse', summary: messages.refused(facts.fileName), batch: settings.batch },
    (writer) => writeImport(writer, { ...facts, ...nothing, status: 'refused', reason }, existing?.id ?? null),
  );
  return refusedOutcome(path, facts.sha256, reason, id);
}

async function takeReadable(
  { core, settings, path, facts, existing }: Writing,
  read: UnderstoodFile,
): Promise<FileOutcome> {
  const corrected = existing === undefined ? returnedByHash(core.reader, settings.campaignId, read.corrects) : null;
  const decided = existing?.unitId ?? corrected?.unitId ?? null;
  const named = settle(read, unitDirectory(core.reader, settings.phaseId), decided, settings.newUnits);
  const matched = settleForm(core.reader, read, named, decided);
  const { matching, unitId } = matched;
  const compared = { ...facts, importId: existing?.id ?? null, unitId };
  const understood = compareWithEarlier(core.reader, compared, read, facts.corrections);
  const ready = matched.ready && errorCount(understood.reading) === 0;
  const settlement = { ...matched, ready };
  const returned = corrected ?? (existing === undefined ? returnedToUnit(core.reader, { ...facts, unitId }) : null);
  const replaces = returned?.id ?? null;
  const description = {
    kind: ready ? 'intake.commit' : 'intake.review',
    summary: ready ? messages.received(facts.fileName) : messages.keptForReview(facts.fileName),
    batch: settings.batch,
  };
  const written =
    settings.dryRun === true
      ? { id: null, unitId }
      : await commitFile(core, description, readyFacts(facts, read, ready), understood, settlement, {
          existingId: existing?.id ?? null,
          replaces,
        });
  const { sender, tables } = understood.reading;
  return {
    path,
    sha256: facts.sha256,
    status: ready ? 'ready' : 'review',
    reason: null,
    importId: ready && written.id !== null ? String(written.id) : null,
    unit: unitOutcome(core.reader, sender?.name ?? null, written.unitId, matching.match),
    tables: tables.map(({ records, ...table }) => (settings.records === true ? { ...table, records } : table)),
    id: written.id,
  };
}

/** A file that is taken in keeps all it was read with: what is remembered may change afterwards. */
export function readyFacts(facts: FileFacts, { remembered }: UnderstoodFile, ready: boolean): FileFacts {
  return ready ? { ...facts, corrections: withRemembered(remembered, facts.corrections) } : facts;
}

/** The unit as an outcome tells it: its own name and code when it is known, otherwise the name in the file. */
function unitOutcome(
  reader: Reader,
  senderName: string | null,
  unitId: number | null,
  match: FileOutcome['unit']['match'],
): FileOutcome['unit'] {
  if (unitId === null) return { name: senderName, code: null, match };
  const { name, code } = unitIdentity(reader, unitId);
  return { name, code, match };
}
