import { isDefinedError, ORPCError, safe } from '@orpc/client';
import { implement } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { type JobEvent } from '#shared/contract/intake.ts';
import { type Connection, transports } from '#tests/support/transports.ts';

const procedures = implement(contract);
const received: File[] = [];
let watchEnded = Promise.withResolvers<void>();

const event = (done: number): JobEvent => ({
  jobId: '1',
  state: done === 3 ? 'done' : 'running',
  done,
  total: 3,
  current: `Ba Bể ${done}.xlsx`,
  outcome: null,
});

const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);

const router = {
  history: {
    undo: procedures.history.undo.handler(({ errors }) => {
      throw errors.CONFLICT({ data: { message: 'Đã có thay đổi sau đó.', items: ['Dòng 17'] } });
    }),
  },
  backups: {
    check: procedures.backups.check.handler(() => {
      throw new Error('secret detail');
    }),
  },
  reports: {
    render: procedures.reports.render.handler(
      () => new File([bytes], 'Bảng tổng hợp đăng ký thi đua.pdf', { type: 'application/pdf' }),
    ),
  },
  intake: {
    receive: procedures.intake.receive.handler(({ input }) => {
      received.push(...input.files);
      return { jobId: String(input.files.length) };
    }),
  },
  jobs: {
    watch: procedures.jobs.watch.handler(async function* ({ input, signal }) {
      try {
        for (const done of [1, 2, 3]) yield event(done);
        if (input.jobId === 'endless') {
          await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        }
      } finally {
        watchEnded.resolve();
      }
    }),
  },
};

describe.each(transports)('over %s', (_name, connect) => {
  let connection: Connection;

  beforeAll(async () => {
    connection = await connect(router);
  });
  afterAll(() => connection.close());

  test('an error of the contract arrives typed, with its sentence', async () => {
    const { error } = await safe(connection.client.history.undo({ operationId: '1' }));
    if (!isDefinedError(error) || error.code !== 'CONFLICT') expect.unreachable('not an error of the contract');
    expect(error.data).toEqual({ message: 'Đã có thay đổi sau đó.', items: ['Dòng 17'] });
  });

  test('an unforeseen error tells nothing of its inside', async () => {
    const { error } = await safe(connection.client.backups.check());
    if (!(error instanceof ORPCError)) expect.unreachable('the call did not fail');
    expect([error.code, error.defined]).toEqual(['INTERNAL_SERVER_ERROR', false]);
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  test('an input that the contract does not allow is refused', async () => {
    const { error } = await safe(connection.client.history.undo({ operationId: 'first' }));
    if (!(error instanceof ORPCError)) expect.unreachable('the call did not fail');
    expect(error.code).toBe('BAD_REQUEST');
  });

  test('files go in with their Vietnamese names and their bytes', async () => {
    received.length = 0;
    const files = [
      new File([bytes], 'LĐLĐ huyện Ba Bể.xlsx', { type: 'application/vnd.ms-excel' }),
      new File(['a,b'], 'Sở Y tế.csv', { type: 'text/csv' }),
    ];
    const { jobId } = await connection.client.intake.receive({ campaignId: '1', phaseId: '1', files });
    expect(jobId).toBe('2');
    expect(received.map((file) => [file.name, file.size, file.type])).toEqual(
      files.map((file) => [file.name, file.size, file.type]),
    );
    expect(await received[0]?.bytes()).toEqual(bytes);
  });

  test('a document comes back with its Vietnamese name and its bytes', async () => {
    const document = await connection.client.reports.render({
      campaignId: '1',
      kind: 'registration-summary',
      format: 'pdf',
    });
    expect([document.name, document.type]).toEqual(['Bảng tổng hợp đăng ký thi đua.pdf', 'application/pdf']);
    expect(await document.bytes()).toEqual(bytes);
  });

  test('progress arrives event by event and ends', async () => {
    const events: JobEvent[] = [];
    for await (const progress of await connection.client.jobs.watch({ jobId: '1' })) events.push(progress);
    expect(events).toEqual([event(1), event(2), event(3)]);
  });

  test('a page that stops watching ends the stream on the other side', async () => {
    watchEnded = Promise.withResolvers();
    const abort = new AbortController();
    const events = await connection.client.jobs.watch({ jobId: 'endless' }, { signal: abort.signal });
    expect((await events.next()).value).toEqual(event(1));
    abort.abort();
    await watchEnded.promise;
    await expect(events.next().then(() => events.next().then(() => events.next()))).rejects.toThrow();
  });

  test('two calls at once are answered each by its own', async () => {
    const names = ['Ba Bể.csv', 'Chợ Đồn.csv', 'Na Rì.csv'];
    const answers = await Promise.all(
      [0, 1, 2].map((skipped) =>
        connection.client.intake.receive({
          campaignId: '1',
          phaseId: '1',
          files: names.slice(skipped).map((name) => new File([''], name)),
        }),
      ),
    );
    expect(answers.map(({ jobId }) => jobId)).toEqual(['3', '2', '1']);
  });
});
