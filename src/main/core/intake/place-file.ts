import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import type { Core } from '../core.ts';
import type { Reader } from '../database/connection.ts';
import { unitIdentity } from '../units/service.ts';
import { type FileFacts, type FileToWrite, type WrittenFile, writeFile } from './commit/write-file.ts';
import { compareWithEarlier } from './earlier-items.ts';
import type { FileOutcome } from './file-outcome.ts';
import { settleForm } from './form/settle-form.ts';
import { unitDirectory } from './match/known-units.ts';
import { importByHash } from './queries.ts';
import { returnedByHash, returnedToUnit } from './return/returned-files.ts';
import { withRemembered } from './review/apply-corrections.ts';
import { errorCount } from './review/check-reading.ts';
import { type NewUnits, settle } from './review/settle.ts';
import { openSealed, type SealedFile, type UnderstoodFile } from './understand.ts';

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

/** A readable file as it came, and how it is to be taken in. */
export interface FileToPlace {
  settings: TakeInSettings;
  path: string;
  facts: FileFacts;
  file: SealedFile;
}

/**
 * Decides about a file by what the data holds, and writes it as one operation, wholly or not at all: with its records
 * when it is ready, otherwise for a person to see. Runs on whichever thread has the hands for it.
 */
export function placeFile(core: Pick<Core, 'reader' | 'runOperation'>, place: FileToPlace): FileOutcome {
  const { settings, path, facts } = place;
  const { reader } = core;
  const read = openSealed(place.file);
  const decision = decide(reader, place, read);
  const { file, ready } = decision;
  const description = {
    kind: ready ? 'intake.commit' : 'intake.review',
    summary: ready ? messages.received(facts.fileName) : messages.keptForReview(facts.fileName),
    batch: settings.batch,
  };
  const written: Partial<WrittenFile> =
    settings.dryRun === true ? {} : core.runOperation(description, (writer) => writeFile(writer, file, []));
  const unitId = written.unitId ?? file.settlement.unitId;
  const id = written.id ?? null;
  return {
    path,
    sha256: facts.sha256,
    status: ready ? 'ready' : 'review',
    reason: null,
    importId: ready && id !== null ? String(id) : null,
    unit: unitOutcome(reader, file.senderName, unitId, file.settlement.matching.match),
    tables: file.tables.map(({ records, ...table }) => (settings.records === true ? { ...table, records } : table)),
    id,
  };
}

function decide(reader: Reader, { settings, facts }: FileToPlace, read: UnderstoodFile) {
  const existing = importByHash(reader, settings.campaignId, facts.sha256);
  const corrected = existing === undefined ? returnedByHash(reader, settings.campaignId, read.corrects) : null;
  const decided = existing?.unitId ?? corrected?.unitId ?? null;
  const named = settle(read, unitDirectory(reader, settings.phaseId), decided, settings.newUnits);
  const matched = settleForm(reader, read, named, decided);
  const compared = { ...facts, importId: existing?.id ?? null, unitId: matched.unitId };
  const { reading } = compareWithEarlier(reader, compared, read, facts.corrections);
  const ready = matched.ready && errorCount(reading) === 0;
  const returned = corrected ?? (existing === undefined ? returnedToUnit(reader, compared) : null);
  const file: FileToWrite = {
    facts: readyFacts(facts, read, ready),
    format: read.format,
    senderName: reading.sender?.name ?? null,
    tables: reading.tables,
    settlement: { ...matched, ready },
    existingId: existing?.id ?? null,
    replaces: returned?.id ?? null,
  };
  return { file, ready };
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
