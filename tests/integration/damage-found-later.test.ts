import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, onTestFinished, test } from 'vitest';
import { type Application, createApp } from '#core/app.ts';
import { databaseName } from '#core/database/store.ts';
import { file, openCampaign, receive } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { temporaryFolder } from '#tests/support/store.ts';
import { tellingFiles } from '#tests/support/telling-files.ts';
import { toldAnalysis } from '#tests/support/told-analysis.ts';

const pool = { close: async () => undefined };
const unused = () => Promise.reject(new Error('unused'));
const pageSize = 4096;

async function open(folder: string, wholeness: 'now' | 'later'): Promise<Application> {
  const rendering = { ...pool, render: unused };
  const writing = { ...pool, annotate: unused, form: unused, unitList: unused };
  return createApp(testPorts(folder, { analysis: toldAnalysis(), rendering, writing }), wholeness);
}

async function filledFolder(): Promise<string> {
  const folder = temporaryFolder();
  const app = await open(folder, 'now');
  const files = tellingFiles(1, 4).map(({ name, bytes }) => file(name, bytes));
  await receive(app.core, openCampaign(app.core, 2020), files);
  await app.close();
  return folder;
}

/** Spoils pages that opening does not look at: the last ones, which the imports wrote. */
function damage(folder: string): void {
  const path = join(folder, databaseName);
  const bytes = readFileSync(path);
  bytes.fill(0xff, bytes.length - 8 * pageSize);
  writeFileSync(path, bytes);
}

test('whole data can be used at once and goes on', async () => {
  const folder = await filledFolder();
  const app = await open(folder, 'later');
  onTestFinished(() => app.close());
  const client = createRouterClient(app.router);
  expect((await client.campaigns.list()).length).toBe(1);
  expect(await app.damage).toBeNull();
  expect((await client.campaigns.list()).length).toBe(1);
});

test('damage behind an open window is found, and from then on everything is refused with what to do', async () => {
  const folder = await filledFolder();
  damage(folder);
  await expect(open(folder, 'now')).rejects.toMatchObject({ code: 'storage.damaged' });
  const app = await open(folder, 'later');
  onTestFinished(() => app.close());
  expect(await app.damage).toMatchObject({ kind: 'STORAGE', code: 'storage.damaged' });
  await expect(createRouterClient(app.router).campaigns.list()).rejects.toMatchObject({
    code: 'STORAGE',
    message: expect.stringContaining('khôi phục từ một bản sao'),
  });
  const write = () => app.core.runOperation({ kind: 'test', summary: 'Thử' }, (writer) => writer.operationId);
  expect(write).toThrow(/hỏng/);
});
