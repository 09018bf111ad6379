import { randomUUID } from 'node:crypto';
import type { JobEvent } from '#shared/contract/intake.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import type { Core } from '../core.ts';
import { DomainError } from '../domain-error.ts';
import { createProgressGate } from './progress-gate.ts';

export type JobState = JobEvent['state'];
export type JobOutcome = NonNullable<JobEvent['outcome']>;

/** What the work of a job is given: when to stop, and where to say how far it has come. */
export interface Job {
  readonly id: string;
  readonly signal: AbortSignal;
  progress(done: number, current: string): void;
}

/** Long work beside the user's: it goes on when the window that started it is reloaded. */
export interface Jobs {
  /** Starts `run` and answers its id at once. `kind` names the work in the technical log. */
  start(kind: string, total: number, run: (job: Job) => Promise<JobOutcome>): string;
  /** The job's state now and at every change until it ends; ends early with `signal`. Throws NOT_FOUND. */
  watch(id: string, signal?: AbortSignal): AsyncGenerator<JobEvent, void>;
  /** Asks the job to stop; it does so before its next step. Throws NOT_FOUND. */
  cancel(id: string): JobState;
  /** Whether any job has not ended yet. */
  running(): boolean;
  /** Stops all jobs and waits for them. */
  close(): Promise<void>;
}

interface RunningJob {
  event: JobEvent;
  stop: AbortController;
  finished: Promise<void>;
  /** Resolves, and is replaced, at every change. */
  changed: PromiseWithResolvers<void>;
}

/** Finished jobs kept for watchers that come late. */
const finishedJobsKept = 20;

export function createJobs(core: Core): Jobs {
  const jobs = new Map<string, RunningJob>();
  const find = (id: string): RunningJob => {
    const job = jobs.get(id);
    if (job === undefined) throw new DomainError('NOT_FOUND', 'job.missing', messages.jobMissing);
    return job;
  };
  return {
    start: (kind, total, run) => {
      forgetOldest(jobs);
      const id = randomUUID();
      const job: RunningJob = {
        event: { jobId: id, state: 'running', done: 0, total, current: '', outcome: null },
        stop: new AbortController(),
        finished: Promise.resolve(),
        changed: Promise.withResolvers(),
      };
      jobs.set(id, job);
      job.finished = work(core, kind, job, run);
      return id;
    },
    watch: (id, signal) => follow(find(id), signal),
    cancel: (id) => {
      const job = find(id);
      job.stop.abort();
      return job.event.state;
    },
    running: () => [...jobs.values()].some((job) => job.event.state === 'running'),
    close: async () => {
      for (const job of jobs.values()) job.stop.abort();
      await Promise.all([...jobs.values()].map((job) => job.finished));
    },
  };
}

async function work(core: Core, kind: string, job: RunningJob, run: (job: Job) => Promise<JobOutcome>): Promise<void> {
  const show = (change: Partial<JobEvent>): void => {
    job.event = { ...job.event, ...change };
    job.changed.resolve();
    job.changed = Promise.withResolvers();
  };
  const gate = createProgressGate(show);
  const { signal } = job.stop;
  // The caller learns the id before the work's first step.
  await new Promise((resolve) => setImmediate(resolve));
  try {
    const outcome = await run({
      id: job.event.jobId,
      signal,
      progress: (done, current) => gate.offer({ done, current }),
    });
    gate.close();
    show({ state: signal.aborted ? 'cancelled' : 'done', current: '', outcome });
  } catch (error) {
    gate.close();
    if (!(error instanceof DomainError)) core.ports.log.error(`job failed: ${kind}`, { error: String(error) });
    const message = error instanceof DomainError ? error.message : messages.jobFailed;
    const outcome = error instanceof JobFailure ? error.outcome : { ...nothing, message };
    show({ state: 'failed', current: '', outcome });
  }
}

const nothing = { committed: 0, review: 0, refused: 0, duplicate: 0 };

/** Thrown by a job's work that had come some way before it failed; `outcome` says how far. */
export class JobFailure extends DomainError {
  readonly outcome: JobOutcome;

  constructor(cause: DomainError, outcome: JobOutcome) {
    super(cause.kind, cause.code, outcome.message);
    this.name = 'JobFailure';
    this.outcome = outcome;
  }
}

/** A slow watcher skips what it missed: it always gets the newest state, and the last one for certain. */
async function* follow(job: RunningJob, signal: AbortSignal | undefined): AsyncGenerator<JobEvent, void> {
  const aborted = Promise.withResolvers<void>();
  const abort = (): void => aborted.resolve();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    for (;;) {
      if (signal?.aborted === true) return;
      const { event, changed } = job;
      yield event;
      if (event.state !== 'running') return;
      if (job.event === event) await Promise.race([changed.promise, aborted.promise]);
    }
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

function forgetOldest(jobs: Map<string, RunningJob>): void {
  const finished = [...jobs].filter(([, job]) => job.event.state !== 'running');
  for (const [id] of finished.slice(0, Math.max(0, finished.length - finishedJobsKept + 1))) jobs.delete(id);
}
