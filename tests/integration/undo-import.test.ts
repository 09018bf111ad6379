import { expect, test } from 'vitest';
import type { Core } from '#core/core.ts';
import { undo } from '#core/operations/undo.ts';
import { file, openCampaign, receive } from '#tests/support/intake.ts';
import { openOffice, receive as receiveTold, scope, toldFile } from '#tests/support/office/office.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

const sender = 'CĐCS Sở Y tế';
const told = (...records: ReturnType<typeof registration>[]) => toldBytes({ sender, records });
const names = (core: Core): string[] =>
  core.reader.all<{ name: string }>('SELECT name FROM registration ORDER BY id').map(({ name }) => name);

async function receiveTwo() {
  const core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
  const campaign = openCampaign(core, 2024);
  const first = told(
    registration(5, 'Nguyễn Văn An', 'LDTT', { birth: '1980' }),
    registration(6, 'Trần Thị Bình', 'LDTT'),
  );
  const second = told(registration(5, 'Nguyễn Văn An', 'CSTDCS', { birth: '1980-05-01' }));
  await receive(core, campaign, [file('a.xlsx', first)]);
  await receive(core, campaign, [file('b.xlsx', second)]);
  const operations = core.reader
    .all<{ id: number }>("SELECT id FROM operation WHERE kind = 'intake.commit' ORDER BY id")
    .map(({ id }) => id);
  return { core, first: operations[0] ?? 0, second: operations[1] ?? 0 };
}

test('the first file is taken back without a question; the unit and the person that the second uses stay', async () => {
  const { core, first } = await receiveTwo();
  const { left } = await undo(core, first, false);
  expect(names(core)).toEqual(['Nguyễn Văn An']);
  expect(core.reader.all('SELECT name, birth FROM person')).toEqual([{ name: 'Nguyễn Văn An', birth: '1980-05-01' }]);
  expect(core.reader.all('SELECT name FROM unit JOIN unit_name ON unit_id = unit.id')).toEqual([{ name: sender }]);
  expect(core.reader.all('SELECT file_name AS name FROM import_file')).toEqual([{ name: 'b.xlsx' }]);
  expect(left).toHaveLength(3);
  expect(left.join('\n')).toMatch(/Đơn vị .*đang được dùng cho[\s\S]*Cá nhân “Nguyễn Văn An”/);
  expect(core.store.connection().pragma('foreign_key_check')).toEqual([]);
});

test('a file taken back that way is put in again by a redo', async () => {
  const { core, first } = await receiveTwo();
  const { operationId } = await undo(core, first, false);
  await undo(core, operationId, false);
  expect(names(core)).toEqual(['Nguyễn Văn An', 'Trần Thị Bình', 'Nguyễn Văn An']);
});

test('both files taken back, in either order, leave no record', async () => {
  for (const order of ['older first', 'newer first'] as const) {
    const { core, first, second } = await receiveTwo();
    for (const id of order === 'older first' ? [first, second] : [second, first]) await undo(core, id, false);
    expect(names(core)).toEqual([]);
    expect(core.reader.all('SELECT id FROM import_file')).toEqual([]);
  }
});

test('a record that was changed by hand since still asks first', async () => {
  const { core, first } = await receiveTwo();
  core.runOperation({ kind: 'test', summary: 'Sửa tay' }, (writer) =>
    writer.run("UPDATE registration SET position = 'Trưởng phòng' WHERE id = 1"),
  );
  await expect(undo(core, first, false)).rejects.toThrow(
    expect.objectContaining({ kind: 'CONFLICT', items: expect.arrayContaining([expect.stringContaining('Sửa tay')]) }),
  );
});

test('records of a file taken away one after another come back in any order, and the file holds as many as there are', async () => {
  const office = await openOffice(() => 0);
  const { client } = office;
  const records = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'].map((name, row) =>
    registration(5 + row, name, 'CSTDCS'),
  );
  await receiveTold(client, toldFile('ba người', { sender: 'CĐCS Sở Y tế', records }));
  const { rows } = await client.registrations.page({ campaignId: '1', awards: ['CSTDCS'] });
  const removals: string[] = [];
  for (const { id } of rows) {
    const { operationId } = await client.registrations.edit({ ...scope, removals: [{ id, seen: {} }] });
    removals.push(operationId ?? '');
  }
  const kept = async () => (await client.intake.files({ campaignId: '1', search: 'ba người' })).rows[0]?.records;
  expect(await kept()).toBe(0);
  for (const [index, operationId] of removals.entries()) {
    expect(await client.history.undo({ operationId })).toMatchObject({ left: [] });
    expect(await kept()).toBe(index + 1);
  }
  expect((await client.backups.check()).checks.filter(({ ok }) => !ok)).toEqual([]);
});
