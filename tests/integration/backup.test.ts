import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safe } from '@orpc/client';
import { expect, test } from 'vitest';
import { restoreUnopened } from '#core/backups/service.ts';
import { openStore } from '#core/database/store.ts';
import { openTestApplication } from '#tests/support/application.ts';
import { fixedClock, testPorts } from '#tests/support/ports.ts';
import { temporaryFolder } from '#tests/support/store.ts';

const year = (of: number) => ({
  year: of,
  title: `Thi đua ${of}`,
  phases: [{ name: 'Cả năm', startsOn: `${of}-01-01`, endsOn: `${of}-12-31` }],
});

test('a copy is listed with its instant, its cause and that it was verified', async () => {
  const { client } = await openTestApplication({ ports: { clock: fixedClock('2020-03-31T08:00:00.000Z') } });
  const made = await client.backups.create();
  expect(made).toMatchObject({ at: '2020-03-31T08:00:00.000Z', cause: 'manual', verified: true });
  const again = await client.backups.create();
  expect(again.name).not.toBe(made.name);
  expect(await client.backups.list()).toHaveLength(2);
});

test('restoring brings the copied state back, keeps the replaced one, and the application goes on', async () => {
  const { client, app } = await openTestApplication();
  await client.campaigns.add(year(2020));
  const copy = await client.backups.create();
  await client.campaigns.add(year(2021));
  const { replaced } = await client.backups.restore({ name: copy.name });
  expect((await client.campaigns.list()).map((campaign) => campaign.year)).toEqual([2020]);
  expect((await client.backups.list()).find(({ name }) => name === replaced)).toMatchObject({
    cause: 'before-restore',
    verified: true,
  });
  await client.campaigns.add(year(2022));
  await client.backups.restore({ name: replaced });
  expect((await client.campaigns.list()).map((campaign) => campaign.year)).toEqual([2021, 2020]);
  expect((await client.backups.check()).ok).toBe(true);
  expect(app.core.store.connection().pragma('journal_mode', { simple: true })).toBe('wal');
});

test('a damaged copy, a foreign file and a missing name are refused and change nothing', async () => {
  const { client, app, folder } = await openTestApplication();
  await client.campaigns.add(year(2020));
  const copy = await client.backups.create();
  const path = join(folder, 'backups', copy.name);
  const bytes = readFileSync(path);
  bytes.fill(0xff, 4096, 4096 * 10);
  writeFileSync(path, bytes);
  const { error } = await safe(client.backups.restore({ name: copy.name }));
  expect(error).toMatchObject({
    code: 'STORAGE',
    defined: true,
    data: { message: expect.stringContaining('bị hỏng') },
  });
  const text = join(folder, 'ghi-chu.txt');
  writeFileSync(text, 'không phải cơ sở dữ liệu '.repeat(50));
  await expect(app.restoreFrom(text)).rejects.toMatchObject({ kind: 'STORAGE' });
  const missing = await safe(client.backups.restore({ name: 'so-thi-dua_x.sqlite' }));
  expect(missing.error).toMatchObject({ code: 'NOT_FOUND', defined: true });
  expect((await client.campaigns.list()).map((campaign) => campaign.year)).toEqual([2020]);
  expect(readdirSync(folder).filter((name) => name.includes('incoming'))).toEqual([]);
});

test('nothing is written while the data is being replaced', async () => {
  const { client, app } = await openTestApplication();
  const copy = await client.backups.create();
  const restoring = client.backups.restore({ name: copy.name });
  const refused = (async () => {
    while (!app.core.store.suspended()) await new Promise((resolve) => setImmediate(resolve));
    return safe(client.campaigns.add(year(2020)));
  })();
  expect((await refused).error).toMatchObject({ code: 'BUSY' });
  await restoring;
  await client.campaigns.add(year(2020));
});

test('a copy goes into a folder whose own data is damaged; that data is kept as it is', async () => {
  const folder = temporaryFolder();
  const ports = testPorts(folder);
  const first = await openStore(ports);
  await first.connection().backup(join(folder, 'copy.sqlite'));
  first.close();
  const damaged = 'hỏng'.repeat(100);
  writeFileSync(join(folder, 'so-thi-dua.sqlite'), damaged);
  await expect(openStore(ports)).rejects.toMatchObject({ code: 'storage.damaged' });
  const { replaced } = await restoreUnopened(ports, join(folder, 'copy.sqlite'));
  expect(readFileSync(join(folder, 'backups', replaced ?? ''), 'utf8')).toBe(damaged);
  const again = await openStore(ports);
  again.close();
});

test('a copy restores into another, empty folder', async () => {
  const { client, folder } = await openTestApplication();
  await client.campaigns.add(year(2020));
  const { name } = await client.backups.create();
  const other = temporaryFolder();
  copyFileSync(join(folder, 'backups', name), join(other, 'mang-sang.sqlite'));
  await restoreUnopened(testPorts(other), join(other, 'mang-sang.sqlite'));
  const { client: there } = await openTestApplication({ folder: other });
  expect((await there.campaigns.list()).map((campaign) => campaign.year)).toEqual([2020]);
});

test('the demonstration is deleted into a copy; other data is not', async () => {
  const { client, app } = await openTestApplication();
  await client.campaigns.add(year(2020));
  const refused = await safe(client.app.deleteDemonstration());
  expect(refused.error).toMatchObject({ code: 'REFUSED', data: { code: 'demonstration.absent' } });
  app.nameFederation('Liên đoàn Lao động tỉnh Bắc Kạn');
  app.core.runOperation({ kind: 'test', summary: 'Đánh dấu dữ liệu mẫu' }, (writer) =>
    writer.run('UPDATE federation SET demonstration = 1'),
  );
  const { copy } = await client.app.deleteDemonstration();
  const state = await client.app.state();
  expect(state).toMatchObject({ federation: null, campaigns: [] });
  expect(state.awardTypes.length).toBeGreaterThan(10);
  await client.backups.restore({ name: copy });
  expect((await client.app.state()).federation?.shortName).toBe('LĐLĐ tỉnh Bắc Kạn');
});
