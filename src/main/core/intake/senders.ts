import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import type { Core } from '../core.ts';
import type { Reader } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import type { Job, Jobs } from '../jobs/jobs.ts';
import { insertNamedUnit, unitIdentity } from '../units/service.ts';
import { assignSender, confirmFile } from './decisions.ts';
import type { LastReadings } from './last-readings.ts';
import { unitDirectory } from './match/known-units.ts';
import { matchUnit } from './match/match-unit.ts';
import { importById, importsWithoutUnit } from './queries.ts';

/** Senders of waiting files that no unit is known by, in the order their first file came. */
export function unknownSenders(reader: Reader, campaignId: number) {
  const directory = unitDirectory(reader);
  const waiting = importsWithoutUnit(reader, campaignId);
  const bySender = Map.groupBy(waiting, ({ senderName }) => unitMatchKey(senderName ?? ''));
  return [...bySender.values()].map((files) => {
    const name = files[0]?.senderName ?? '';
    const [nearest] = matchUnit(name, directory).suggestions;
    return {
      name,
      files: files.map(({ fileName }) => fileName),
      doubtful: files.some(({ doubtful }) => doubtful === 1),
      suggestion:
        nearest === undefined
          ? null
          : { id: String(nearest.unitId), name: unitIdentity(reader, nearest.unitId).name, score: nearest.score },
    };
  });
}

export interface SenderSettlement {
  campaignId: number;
  senders: readonly { name: string; unitId: number | null }[];
}

/**
 * Says of each sender which unit it is, in one operation, and starts a job that commits their waiting files in which no
 * error is left. Answers the job's id. Throws REFUSED for a new unit whose name is taken, NOT_FOUND for a missing one.
 */
export function settleSenders(core: Core, jobs: Jobs, readings: LastReadings, settlement: SenderSettlement): string {
  const { campaignId, senders } = settlement;
  for (const { unitId } of senders) if (unitId !== null) unitIdentity(core.reader, unitId);
  const waiting = importsWithoutUnit(core.reader, campaignId).length;
  return jobs.start('intake.settle-senders', waiting, async (job) => {
    const description = {
      kind: 'intake.decide-unit',
      summary: messages.sendersSettled(senders.length),
      batch: job.id,
    };
    const files = await core.longOperations.inTurn(() =>
      core.runOperation(description, (writer) =>
        senders.flatMap(({ name, unitId }) =>
          assignSender(writer, campaignId, name, unitId ?? insertNamedUnit(writer, name).id),
        ),
      ),
    );
    return confirmAll(core, readings, job, files);
  });
}

async function confirmAll(core: Core, readings: LastReadings, job: Job, files: readonly number[]) {
  const counts = { committed: 0, review: 0, refused: 0, duplicate: 0 };
  for (const [index, id] of files.entries()) {
    if (job.signal.aborted) break;
    job.progress(index, importById(core.reader, id)?.fileName ?? '');
    counts[(await confirmed(core, readings, id, job.id)) ? 'committed' : 'review'] += 1;
  }
  return { ...counts, message: job.signal.aborted ? messages.cancelled(counts) : messages.done(counts) };
}

/** False where an error in the file still waits for a person. */
async function confirmed(core: Core, readings: LastReadings, id: number, batch: string): Promise<boolean> {
  try {
    await confirmFile(core, readings, id, batch);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'REFUSED') return false;
    throw error;
  }
}
