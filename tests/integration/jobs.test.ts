import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Core } from '#core/core.ts';
import { DomainError } from '#core/domain-error.ts';
import { createJobs, type Job, type JobOutcome, type Jobs } from '#core/jobs/jobs.ts';
import { collect } from '#tests/support/collect.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';

const nothing: JobOutcome = { committed: 0, review: 0, refused: 0, duplicate: 0, message: 'Xong.' };

describe('jobs', () => {
  let core: Core;
  let jobs: Jobs;
  beforeEach(async () => {
    core = await openTestCore(testPorts(temporaryFolder()));
    jobs = createJobs(core);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A job whose steps the test takes by hand. */
  function startByHand(total: number): { id: string; started: Promise<Job>; end: PromiseWithResolvers<JobOutcome> } {
    const started = Promise.withResolvers<Job>();
    const end = Promise.withResolvers<JobOutcome>();
    const id = jobs.start('test', total, (job) => {
      started.resolve(job);
      return end.promise;
    });
    return { id, started: started.promise, end };
  }

  it('tells a watcher the state now, each change, and the end', async () => {
    const { id, started, end } = startByHand(2);
    const watch = jobs.watch(id);
    expect((await watch.next()).value).toMatchObject({ jobId: id, state: 'running', done: 0, total: 2, outcome: null });
    const job = await started;
    job.progress(1, 'a.xlsx');
    expect((await watch.next()).value).toMatchObject({ state: 'running', done: 1, current: 'a.xlsx' });
    end.resolve(nothing);
    expect((await watch.next()).value).toMatchObject({ state: 'done', outcome: nothing });
    expect((await watch.next()).done).toBe(true);
  });

  it('tells a late watcher the last state', async () => {
    const { id, end } = startByHand(1);
    end.resolve(nothing);
    await collect(jobs.watch(id));
    expect(await collect(jobs.watch(id))).toMatchObject([{ state: 'done', outcome: nothing }]);
  });

  it('shows progress at most ten times a second, and never loses the newest', async () => {
    const { id, started, end } = startByHand(1000);
    const job = await started;
    const shown: number[] = [];
    const watching = (async () => {
      for await (const event of jobs.watch(id)) shown.push(event.done);
    })();
    for (let done = 1; done <= 1000; done += 1) {
      job.progress(done, '');
      await vi.advanceTimersByTimeAsync(1);
    }
    end.resolve(nothing);
    await watching;
    expect(shown.length).toBeLessThanOrEqual(13);
    expect(shown.at(-1)).toBe(1000);
    expect(shown).toEqual(shown.toSorted((first, second) => first - second));
  });

  it('cancels by signal and says so', async () => {
    const { id, started, end } = startByHand(1);
    const job = await started;
    expect(job.signal.aborted).toBe(false);
    expect(jobs.cancel(id)).toBe('running');
    expect(job.signal.aborted).toBe(true);
    end.resolve(nothing);
    expect((await collect(jobs.watch(id))).at(-1)).toMatchObject({ state: 'cancelled', outcome: nothing });
  });

  it('tells why it failed when a person can understand it, and hides a fault of the program in the log', async () => {
    const full = jobs.start('test', 1, () =>
      Promise.reject(new DomainError('STORAGE', 'storage.full', 'Ổ đĩa đã đầy.')),
    );
    const broken = jobs.start('test', 1, () => Promise.reject(new TypeError('x is undefined')));
    expect((await collect(jobs.watch(full))).at(-1)).toMatchObject({
      state: 'failed',
      outcome: { message: 'Ổ đĩa đã đầy.' },
    });
    const last = (await collect(jobs.watch(broken))).at(-1);
    expect(last?.state).toBe('failed');
    expect(last?.outcome?.message).not.toContain('undefined');
  });

  it('lets a watcher go without waiting for the job', async () => {
    const { id, started } = startByHand(1);
    await started;
    const leave = new AbortController();
    const watch = jobs.watch(id, leave.signal);
    await watch.next();
    const next = watch.next();
    leave.abort();
    expect((await next).done).toBe(true);
  });

  it('stops every job when it is closed', async () => {
    const { started, end } = startByHand(1);
    const job = await started;
    job.signal.addEventListener('abort', () => end.resolve(nothing));
    await jobs.close();
    expect(job.signal.aborted).toBe(true);
  });

  it('does not know what it never started', () => {
    expect(() => jobs.watch('x')).toThrow(DomainError);
    expect(() => jobs.cancel('x')).toThrow(DomainError);
  });
});
