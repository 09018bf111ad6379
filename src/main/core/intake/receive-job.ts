import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import { requirePhase } from '../campaigns/service.ts';
import type { Core } from '../core.ts';
import { DomainError } from '../domain-error.ts';
import { JobFailure, type JobOutcome, type Jobs } from '../jobs/jobs.ts';
import { countOutcomes, type FileOutcome } from './file-outcome.ts';
import { type DropNote, keepNote, removeNote, settleInterrupted } from './interrupted.ts';
import { type ReceiveRequest, receiveFiles } from './service.ts';
import { whatNeedsPerson } from './what-needs-person.ts';

/** Receives files as a job and answers its id. Throws NOT_FOUND for the campaign or phase. */
export function startReceiving(
  core: Core,
  jobs: Jobs,
  request: Pick<ReceiveRequest, 'campaignId' | 'phaseId' | 'newUnits' | 'files'>,
): string {
  requirePhase(core.reader, request.campaignId, request.phaseId);
  return jobs.start('intake.receive', request.files.length, async (job) => {
    const outcomes: FileOutcome[] = [];
    job.progress(0, nameAt(request.files, 0));
    const note = noteOf(core, job.id, request);
    await keepNote(core, note);
    try {
      await receiveFiles(core, {
        ...request,
        batch: job.id,
        signal: job.signal,
        onFile: (outcome, done) => {
          outcomes.push(outcome);
          job.progress(done, nameAt(request.files, done));
        },
      });
    } catch (error) {
      throw failure(error, outcomes);
    } finally {
      await settleInterrupted(core, note, outcomes.length);
      await removeNote(core, note.id);
    }
    return outcomeOf(outcomes, job.signal.aborted ? messages.cancelled : messages.done);
  });
}

function noteOf(core: Core, id: string, { campaignId, files }: Pick<ReceiveRequest, 'campaignId' | 'files'>): DropNote {
  return { id, campaignId, startedAt: core.ports.clock.now(), names: files.map(({ name }) => name) };
}

function nameAt(files: ReceiveRequest['files'], index: number): string {
  return files[index]?.name ?? '';
}

function outcomeOf(
  outcomes: readonly FileOutcome[],
  sentence: (counts: ReturnType<typeof countOutcomes>) => string,
): JobOutcome {
  const counts = countOutcomes(outcomes);
  const message = [sentence(counts), whatNeedsPerson(outcomes)].filter((part) => part !== '').join(' ');
  return { ...counts, message };
}

function failure(error: unknown, outcomes: readonly FileOutcome[]): unknown {
  if (!(error instanceof DomainError)) return error;
  return new JobFailure(
    error,
    outcomeOf(outcomes, (counts) => messages.failed(error.message, counts)),
  );
}
