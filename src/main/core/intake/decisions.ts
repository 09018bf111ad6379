import { randomUUID } from 'node:crypto';
import type { Correction } from '#shared/contract/intake.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { intakeReview as reviewMessages } from '#shared/messages/vi/intake-review.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import { awardTypes } from '../awards/service.ts';
import type { Core } from '../core.ts';
import type { Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { insertNamedUnit, rememberAlias, unitIdentity } from '../units/service.ts';
import { commitFile } from './commit/commit-file.ts';
import type { FileFacts } from './commit/write-file.ts';
import { compareWithEarlier } from './earlier-items.ts';
import { requireImport } from './file-detail.ts';
import type { LastReadings } from './last-readings.ts';
import { unitDirectory } from './match/known-units.ts';
import { deleteLearned, learnedById } from './memory/learned.ts';
import { withLayouts } from './memory/recall.ts';
import { readyFacts } from './place-file.ts';
import { correctionsOf, type ImportListRow, importsWithoutUnit } from './queries.ts';
import { mergeCorrections, withoutCorrections } from './review/apply-corrections.ts';
import { errorCount } from './review/check-reading.ts';
import type { Settlement } from './review/settle.ts';
import type { RefusedFile, UnderstoodFile } from './understand.ts';

export interface UnitDecision {
  unitId: number | null;
  newUnitName: string | null;
}

/**
 * Names the unit of a waiting file and remembers the sender's name for it, so that other files of that sender, waiting or
 * still to come, find it too. Throws REFUSED.
 */
export function decideUnit(core: Core, id: number, decision: UnitDecision): void {
  const row = requireWaiting(core, id);
  const newName = decision.newUnitName === null ? null : cleanText(decision.newUnitName);
  if ((decision.unitId === null) === (newName === null)) {
    throw new DomainError('REFUSED', 'import.unit-choice', messages.unitChoice);
  }
  const name = decision.unitId === null ? (newName ?? '') : unitIdentity(core.reader, decision.unitId).name;
  const summary = messages.unitDecided(row.fileName, name);
  core.runOperation({ kind: 'intake.decide-unit', summary }, (writer) => {
    const unitId = decision.unitId ?? insertNamedUnit(writer, name).id;
    if (row.senderName !== null) assignSender(writer, row.campaignId, row.senderName, unitId);
    setUnit(writer, row, unitId);
  });
}

/** Remembers that a sender is this unit, and says so of its waiting files; answers their ids. */
export function assignSender(writer: Writer, campaignId: number, senderName: string, unitId: number): number[] {
  rememberAlias(writer, unitId, senderName);
  const key = unitMatchKey(senderName);
  const waiting = importsWithoutUnit(writer, campaignId).filter(
    (row) => row.senderName !== null && unitMatchKey(row.senderName) === key,
  );
  for (const row of waiting) setUnit(writer, row, unitId);
  return waiting.map(({ id }) => id);
}

function setUnit(writer: Writer, row: { id: number; senderName: string | null }, unitId: number): void {
  const known = row.senderName === null ? null : unitDirectory(writer).find(row.senderName);
  writer.run('UPDATE import_file SET unit_id = :unitId, unit_match = :match WHERE id = :id', {
    id: row.id,
    unitId,
    match: known?.match ?? 'none',
  });
}

/** Adds to what was corrected in a waiting file and reads it again that way. Throws REFUSED. */
export async function correctFile(
  core: Core,
  readings: LastReadings,
  id: number,
  added: readonly Correction[],
): Promise<void> {
  const row = requireWaiting(core, id);
  refuseUnknownAwards(core, added);
  const before = await readings.open(row);
  if (before.understood.refused !== null) throw refusedNow(row);
  const made = correctionsOf(row);
  const placed = withLayouts(before.understood.reading, made, added);
  await readAgain(core, readings, row, mergeCorrections(made, placed), { summary: messages.corrected(row.fileName) });
}

/** Takes corrections of a waiting file back and reads it again without them. Throws REFUSED. */
export async function withdrawCorrections(
  core: Core,
  readings: LastReadings,
  id: number,
  withdrawn: readonly Correction[],
): Promise<void> {
  const row = requireWaiting(core, id);
  const left = withoutCorrections(correctionsOf(row), withdrawn);
  await readAgain(core, readings, row, left, { summary: reviewMessages.withdrawn(row.fileName) });
}

/** Forgets what was remembered from an earlier file, for all files to come, and reads this waiting one again without it. */
export async function forgetLearned(
  core: Core,
  readings: LastReadings,
  id: number,
  learned: readonly number[],
): Promise<void> {
  const row = requireWaiting(core, id);
  const [first] = learned.map((each) => learnedById(core.reader, each));
  if (first === undefined) throw new DomainError('NOT_FOUND', 'lesson.missing', reviewMessages.lessonMissing);
  const summary = reviewMessages.forgotten(first.fileName);
  const batch = randomUUID();
  core.runOperation({ kind: 'intake.forget', summary, batch }, (writer) => deleteLearned(writer, learned));
  await readAgain(core, readings, row, correctionsOf(row), { summary, batch });
}

async function readAgain(
  core: Core,
  readings: LastReadings,
  row: ImportListRow,
  corrections: readonly Correction[],
  told: { summary: string; batch?: string },
): Promise<void> {
  const { id } = row;
  const { understood } = await readings.open({ ...row, corrections: JSON.stringify(corrections) });
  if (understood.refused !== null) throw refusedNow(row);
  await core.longOperations.inTurn(async () => {
    const now = requireImport(core.reader, id);
    const compared = compareWithEarlier(core.reader, { ...now, importId: id }, understood, corrections);
    const facts = factsOf(core, row, corrections);
    const description = { kind: 'intake.correct', ...told };
    const settlement = waitingFor(now.unitId, now.unitMatch);
    await commitFile(core, description, facts, compared, settlement, { existingId: id, replaces: null });
  });
}

/**
 * Commits a waiting file whose unit is known and in which no error is left; files of one gesture share a `batch`.
 * Throws REFUSED.
 */
export async function confirmFile(core: Core, readings: LastReadings, id: number, batch?: string): Promise<void> {
  const { understood } = await readings.open(requireWaiting(core, id));
  await core.longOperations.inTurn(() => confirmNow(core, understood, id, batch));
}

async function confirmNow(
  core: Core,
  understood: UnderstoodFile | RefusedFile,
  id: number,
  batch: string | undefined,
): Promise<void> {
  // The unit or a correction may have been decided while the file was read again.
  const row = requireWaiting(core, id);
  if (understood.refused !== null) throw refusedNow(row);
  const { unitId } = row;
  if (unitId === null) throw new DomainError('REFUSED', 'import.unit-undecided', messages.unitUndecided);
  const corrections = correctionsOf(row);
  const compared = compareWithEarlier(core.reader, { ...row, importId: id }, understood, corrections);
  const facts = factsOf(core, row, corrections);
  await refuseErrors(core, row, facts, compared);
  const description = {
    kind: 'intake.commit',
    summary: messages.confirmed(row.fileName),
    ...(batch !== undefined && { batch }),
  };
  const settlement = { ...waitingFor(unitId, row.unitMatch), ready: true };
  const kept = readyFacts(facts, understood, true);
  await commitFile(core, description, kept, compared, settlement, { existingId: id, replaces: null });
}

/** Takes a file that is not committed off the list and answers the operation; the original stays for an undo. */
export function discardFile(core: Core, id: number): number {
  const row = requireImport(core.reader, id);
  if (row.status === 'committed') throw committedAlready(row);
  return core.runOperation({ kind: 'intake.discard', summary: messages.discarded(row.fileName) }, (writer) => {
    writer.run('DELETE FROM import_problem WHERE import_id = :id', { id });
    writer.run('DELETE FROM import_table WHERE import_id = :id', { id });
    writer.run('DELETE FROM import_file WHERE id = :id', { id });
    return writer.operationId;
  });
}

function waitingFor(unitId: number | null, match: Settlement['matching']['match']): Settlement {
  return { matching: { match, unitId, suggestions: [] }, unitId, createUnit: false, ready: false };
}

function factsOf(core: Core, row: ImportListRow, corrections: readonly Correction[]): FileFacts {
  const { campaignId, phaseId, fileName, sha256, size } = row;
  return { campaignId, phaseId, fileName, sha256, size, at: core.ports.clock.now(), corrections };
}

function requireWaiting(core: Core, id: number): ImportListRow {
  const row = requireImport(core.reader, id);
  if (row.status === 'committed') throw committedAlready(row);
  if (row.status === 'refused') throw refusedNow(row);
  return row;
}

/** Another file may have brought the same since this one was read: the list is told of it before the refusal. */
async function refuseErrors(core: Core, row: ImportListRow, facts: FileFacts, file: UnderstoodFile): Promise<void> {
  const count = errorCount(file.reading);
  if (count === 0) return;
  if (count !== row.errors) {
    const description = { kind: 'intake.review', summary: messages.keptForReview(row.fileName) };
    const settlement = waitingFor(row.unitId, row.unitMatch);
    await commitFile(core, description, facts, file, settlement, { existingId: row.id, replaces: null });
  }
  throw new DomainError('REFUSED', 'import.errors-left', messages.errorsLeft(count));
}

function refuseUnknownAwards(core: Core, corrections: readonly Correction[]): void {
  const known = new Set(awardTypes(core.reader).map((awardType) => awardType.code));
  for (const correction of corrections) {
    if (correction.action !== 'award' && correction.action !== 'column') continue;
    if (correction.award === null || known.has(correction.award)) continue;
    throw new DomainError('REFUSED', 'award.unknown', messages.awardUnknown(correction.award));
  }
}

function committedAlready({ fileName }: { fileName: string }): DomainError {
  return new DomainError('REFUSED', 'import.committed', messages.committedAlready(fileName));
}

function refusedNow({ fileName }: { fileName: string }): DomainError {
  return new DomainError('REFUSED', 'import.refused', messages.refusedAlready(fileName));
}
