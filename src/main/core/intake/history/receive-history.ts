import { awardHistory as messages } from '#shared/messages/vi/award-history.ts';
import { awardTypes } from '../../awards/service.ts';
import type { Core } from '../../core.ts';
import type { Job, JobOutcome, Jobs } from '../../jobs/jobs.ts';
import { arrive } from '../arrivals.ts';
import type { IncomingFile } from '../file-outcome.ts';
import { keepOriginal } from '../originals.ts';
import type { TakenHistory } from './take-history.ts';

type Outcome =
  | { status: 'duplicate' | 'refused'; sentence: string }
  | { status: 'taken'; sentence: string; taken: TakenHistory };

/** Takes workbooks of earlier awards in as a job, one operation for each file, and answers the job's id. */
export function startReceivingHistory(core: Core, jobs: Jobs, files: readonly IncomingFile[]): string {
  return jobs.start('history.receive', files.length, (job) => receiveAll(core, job, files));
}

async function receiveAll(core: Core, job: Job, files: readonly IncomingFile[]): Promise<JobOutcome> {
  const outcomes: Outcome[] = [];
  job.progress(0, files[0]?.name ?? '');
  for (const file of files) {
    if (job.signal.aborted) break;
    outcomes.push(await receiveOne(core, job, file));
    job.progress(outcomes.length, files[outcomes.length]?.name ?? '');
  }
  const count = (status: Outcome['status']) => outcomes.filter((outcome) => outcome.status === status).length;
  const sentences = [...outcomes.map(({ sentence }) => sentence), ...(job.signal.aborted ? [messages.cancelled] : [])];
  const waiting = outcomes.filter((outcome) => outcome.status === 'taken' && needsPerson(outcome.taken)).length;
  return {
    committed: count('taken') - waiting,
    review: waiting,
    refused: count('refused'),
    duplicate: count('duplicate'),
    message: sentences.join(' '),
  };
}

const needsPerson = ({ waiting, lost }: TakenHistory): boolean => waiting + lost > 0;

async function receiveOne(core: Core, job: Job, file: IncomingFile): Promise<Outcome> {
  const refuse = (reason: string): Outcome => ({ status: 'refused', sentence: messages.refused(file.name, reason) });
  const arrival = await arrive(file);
  if (arrival.bytes === null) return refuse(arrival.reason.message);
  const { bytes, sha256 } = arrival;
  if (isKnown(core, sha256)) return { status: 'duplicate', sentence: messages.duplicate(file.name) };
  const input = { bytes, fileName: file.name, awardTypes: awardTypes(core.reader) };
  const read = await core.ports.analysis.history(input, job.signal);
  if (read.refused !== undefined) return refuse(read.refused.message);
  await keepOriginal(core.ports.files, sha256, bytes);
  const at = core.ports.clock.now();
  const wanted = { fileName: file.name, sha256, size: bytes.byteLength, at, batch: job.id, sealed: read.sealed };
  const taken = await core.longOperations.inTurn(() =>
    isKnown(core, sha256)
      ? null
      : core.longOperations.run(messages.received(file.name), 'take-history', wanted, { moved: [read.sealed.buffer] }),
  );
  if (taken === null) return { status: 'duplicate', sentence: messages.duplicate(file.name) };
  const { awards, known, waiting, lost } = taken;
  if (awards + known === 0) return { status: 'refused', sentence: messages.nothing(file.name) };
  const sentence = `“${file.name}”: ${messages.took(awards, known, waiting, lost)}.`;
  return { status: 'taken', sentence, taken };
}

function isKnown({ reader }: Core, sha256: string): boolean {
  return reader.get('SELECT 1 FROM history_file WHERE sha256 = :sha256', { sha256 }) !== undefined;
}
