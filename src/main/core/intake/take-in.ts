import type { Correction } from '#shared/contract/intake.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import type { Core } from '../core.ts';
import { rowsAtOnce } from './commit/commit-file.ts';
import type { FileFacts } from './commit/write-file.ts';
import { writeImport } from './commit/write-import.ts';
import { type FileOutcome, type IncomingFile, refusedOutcome } from './file-outcome.ts';
import { placeFile, type TakeInSettings } from './place-file.ts';
import { importByHash } from './queries.ts';
import type { RefusedFile, SealedFile } from './understand.ts';

/** A file that was read, with the corrections that it was read by. */
export interface ReadFile {
  file: IncomingFile;
  sha256: string;
  size: number;
  corrections: readonly Correction[];
  understood: SealedFile | RefusedFile;
}

/** Writes one file as one operation, on the data thread where it is long. What it decides holds when it is written. */
export function takeIn(core: Core, settings: TakeInSettings, read: ReadFile): Promise<FileOutcome> {
  return core.longOperations.inTurn(() => takeInNow(core, settings, read));
}

function takeInNow(core: Core, settings: TakeInSettings, read: ReadFile): FileOutcome | Promise<FileOutcome> {
  const { campaignId, phaseId } = settings;
  const { sha256, size, corrections, understood } = read;
  const { path, name: fileName } = read.file;
  const at = core.ports.clock.now();
  const facts: FileFacts = { campaignId, phaseId, fileName, sha256, size, at, corrections };
  if (understood.refused !== null) return takeRefused(core, settings, path, facts, understood.refused);
  const place = { settings: settingsOf(settings), path, facts, file: understood };
  if (understood.size <= rowsAtOnce) return placeFile(core, place);
  return core.longOperations.run(messages.received(fileName), 'take-in', place, { moved: [understood.sealed.buffer] });
}

/** What is asked for may hold more than can be sent to another thread. */
function settingsOf({ campaignId, phaseId, newUnits, batch, dryRun, records }: TakeInSettings): TakeInSettings {
  return { campaignId, phaseId, newUnits, batch, dryRun, records };
}

function takeRefused(
  core: Core,
  { dryRun, batch }: TakeInSettings,
  path: string,
  facts: FileFacts,
  reason: RefusedFile['refused'],
): FileOutcome {
  if (dryRun === true) return refusedOutcome(path, facts.sha256, reason, null);
  const nothing = { format: null, senderName: null, unitId: null, unitMatch: 'none', tables: [] } as const;
  const existing = importByHash(core.reader, facts.campaignId, facts.sha256);
  const id = core.runOperation({ kind: 'intake.refuse', summary: messages.refused(facts.fileName), batch }, (writer) =>
    writeImport(writer, { ...facts, ...nothing, status: 'refused', reason }, existing?.id ?? null),
  );
  return refusedOutcome(path, facts.sha256, reason, id);
}
