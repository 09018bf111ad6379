import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { checkData } from '#core/check/service.ts';
import type { Core } from '#core/core.ts';
import { undo } from '#core/operations/undo.ts';
import { beingWritten } from '#tests/support/being-written.ts';
import { file, openCampaign, receive, rowCounts } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { problem, registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';
import { createDataThread } from '#workers/data-thread.ts';

const rows = 1500;

/** More than is written on the main thread. */
const largeFile = (sender: string, problems = 0) =>
  file(
    `${sender}.xlsx`,
    toldBytes({
      sender,
      records: Array.from({ length: rows }, (_unused, row) =>
        registration((row % 90) + 5, `Nguyễn Văn ${row}`, 'LDTT', { position: 'Giáo viên' }),
      ),
      problems: Array.from({ length: problems }, (_unused, row) => problem(row + 5, 'award.unknown', 'error')),
    }),
  );

async function openForImport(): Promise<{ core: Core; campaign: ReturnType<typeof openCampaign> }> {
  const core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
  return { core, campaign: openCampaign(core, 2020) };
}

const lastOperation = (core: Core): number =>
  core.reader.get<{ id: number }>('SELECT max(id) AS id FROM operation')?.id ?? 0;

it('a large file is whole, is told by the history, and is taken back without a trace', async () => {
  const { core, campaign } = await openForImport();
  const before = rowCounts(core);
  const [outcome] = await receive(core, campaign, [largeFile('CĐCS Sở Y tế')]);
  expect(outcome).toMatchObject({ status: 'ready' });
  expect(rowCounts(core)).toMatchObject({ registration: rows, person: rows, import_file: 1, import_table: 1 });
  expect(core.reader.get('SELECT sheet, row, column, name FROM registration ORDER BY id LIMIT 1 OFFSET 1234')).toEqual({
    sheet: 'Sheet1',
    row: (1234 % 90) + 5,
    column: 'B',
    name: 'Nguyễn Văn 1234',
  });
  expect((await checkData(core)).checks.flatMap(({ findings }) => findings)).toEqual([]);
  const { operationId, left } = await undo(core, lastOperation(core), false);
  expect(left).toEqual([]);
  expect(rowCounts(core)).toEqual(before);
  await undo(core, operationId, false);
  expect(rowCounts(core)).toMatchObject({ registration: rows, person: rows });
  expect(core.store.connection().pragma('foreign_key_check')).toEqual([]);
});

it('a large file with an error waits for a person, with its problems and without records', async () => {
  const { core, campaign } = await openForImport();
  const [outcome] = await receive(core, campaign, [largeFile('CĐCS Sở Y tế', 3)]);
  expect(outcome).toMatchObject({ status: 'review' });
  expect(rowCounts(core)).toMatchObject({ registration: 0, import_file: 1, import_problem: 3 });
  expect(core.reader.get('SELECT record_count AS count FROM import_table')).toEqual({ count: rows });
});

it('while it is being written nobody sees a part of it, nothing else is written, and reading goes on', async () => {
  const { core, campaign } = await openForImport();
  const before = rowCounts(core);
  const seen = new Set<number>();
  const refusals = new Set<string>();
  const writing = { ended: false };
  const receiving = receive(core, campaign, [largeFile('CĐCS Sở Y tế')]).finally(() => {
    writing.ended = true;
  });
  while (!writing.ended) {
    seen.add(rowCounts(core)['registration'] ?? -1);
    try {
      core.runOperation({ kind: 'test', summary: 'Thử' }, (writer) => writer.get('SELECT 1'));
    } catch (error) {
      refusals.add(String(error));
    }
    await setImmediate();
  }
  await receiving;
  expect(before['registration']).toBe(0);
  expect([...seen].filter((count) => count !== 0 && count !== rows)).toEqual([]);
  expect([...refusals]).toEqual([expect.stringMatching(/Đang ghi dữ liệu: .*CĐCS Sở Y tế\.xlsx.* Hãy đợi xong/)]);
});

it('several long operations begun together follow one another', async () => {
  const { core, campaign } = await openForImport();
  const senders = ['CĐCS Sở Y tế', 'CĐCS Sở Nội vụ', 'CĐCS Sở Tài chính'];
  const received = await Promise.all(senders.map((sender) => receive(core, campaign, [largeFile(sender)])));
  expect(received.flat().map(({ status }) => status)).toEqual(['ready', 'ready', 'ready']);
  const last = lastOperation(core);
  const [undone, again] = await Promise.allSettled([undo(core, last, false), undo(core, last, false)]);
  expect(undone).toMatchObject({ status: 'fulfilled' });
  expect(again).toMatchObject({ status: 'rejected', reason: { code: 'operation.already-undone' } });
  expect(rowCounts(core)).toMatchObject({ registration: 2 * rows });
});

it('a large undo that later changes stand against is refused with what they are, and with force leaves them', async () => {
  const { core, campaign } = await openForImport();
  await receive(core, campaign, [largeFile('CĐCS Sở Y tế')]);
  const operation = lastOperation(core);
  core.runOperation({ kind: 'test', summary: 'Sửa tay' }, (writer) =>
    writer.run("UPDATE registration SET position = 'Trưởng phòng' WHERE id = 7"),
  );
  await expect(undo(core, operation, false)).rejects.toMatchObject({
    kind: 'CONFLICT',
    code: 'operation.changed-since',
    items: expect.arrayContaining([expect.stringContaining('Sửa tay')]),
  });
  expect(rowCounts(core)).toMatchObject({ registration: rows });
  await undo(core, operation, true);
  expect(core.reader.all('SELECT id FROM registration')).toEqual([{ id: 7 }]);
});

it('when the thread ends in the middle of writing, the data is as before and can be written', async () => {
  const { core, campaign } = await openForImport();
  await receive(core, campaign, [largeFile('CĐCS Sở Y tế')]);
  const path = core.store.connection().name;
  const thread = createDataThread();
  const stamp = { actor: 'Người thử', at: core.ports.clock.now() };
  const description = { kind: 'test', summary: 'Hoàn tác' };
  const input = { description, wanted: { operations: [lastOperation(core)], force: false } };
  const writing = expect(thread.write({ path, stamp, name: 'undo', input }, {})).rejects.toThrow('thread ended');
  await beingWritten(path);
  await thread.close();
  await writing;
  expect(rowCounts(core)).toMatchObject({ registration: rows, person: rows });
  await undo(core, lastOperation(core), false);
  expect(rowCounts(core)).toMatchObject({ registration: 0, person: 0 });
});
