import { expect, test } from 'vitest';
import type { Core } from '#core/core.ts';
import { undo, undoBatch } from '#core/operations/undo.ts';
import { openTestCore } from '#tests/support/store.ts';

const write = (core: Core, summary: string, sql: string, batch?: string): number =>
  core.runOperation({ kind: 'test', summary, ...(batch ? { batch } : {}) }, (writer) => {
    writer.run(sql);
    return writer.operationId;
  });
const clusters = (core: Core) => core.reader.all('SELECT id, name FROM cluster ORDER BY id');

test('an edit, an insert and a deletion are put back, and an undo undone is a redo', async () => {
  const core = await openTestCore();
  const insert = write(core, 'Thêm', `INSERT INTO cluster (name) VALUES ('Khối 1')`);
  const update = write(core, 'Sửa', `UPDATE cluster SET name = 'Khối A'`);
  const remove = write(core, 'Xóa', 'DELETE FROM cluster');
  const undone = await undo(core, remove, false);
  expect(clusters(core)).toEqual([{ id: 1, name: 'Khối A' }]);
  await undo(core, update, false);
  expect(clusters(core)).toEqual([{ id: 1, name: 'Khối 1' }]);
  await undo(core, insert, false);
  expect(clusters(core)).toEqual([]);
  await expect(undo(core, undone.operationId, false)).rejects.toThrow(expect.objectContaining({ kind: 'CONFLICT' }));
});

test('a redo puts the undone operation in force again, and it can be undone once more', async () => {
  const core = await openTestCore();
  const insert = write(core, 'Thêm', `INSERT INTO cluster (name) VALUES ('Khối 1')`);
  const first = await undo(core, insert, false);
  await expect(undo(core, insert, false)).rejects.toThrow(
    expect.objectContaining({ code: 'operation.already-undone' }),
  );
  await undo(core, first.operationId, false);
  expect(clusters(core)).toEqual([{ id: 1, name: 'Khối 1' }]);
  await undo(core, insert, false);
  expect(clusters(core)).toEqual([]);
});

test('a row changed since is said with its operation; force leaves it and undoes the rest', async () => {
  const core = await openTestCore();
  const insert = write(core, 'Thêm hai khối', `INSERT INTO cluster (name) VALUES ('Khối 1'), ('Khối 2')`);
  write(core, 'Đổi tên khối', `UPDATE cluster SET name = 'Khối A' WHERE id = 1`);
  await expect(undo(core, insert, false)).rejects.toThrow(
    expect.objectContaining({
      kind: 'CONFLICT',
      items: ['Cụm, khối thi đua “Khối A”: sau đó đã được sửa ở việc “Đổi tên khối” (số 2).'],
    }),
  );
  expect(clusters(core)).toHaveLength(2);
  expect(await undo(core, insert, true)).toMatchObject({ undone: 1, left: [expect.stringContaining('Khối A')] });
  expect(clusters(core)).toEqual([{ id: 1, name: 'Khối A' }]);
});

test('a row that later rows hang on is a conflict, not a crash', async () => {
  const core = await openTestCore();
  const parent = write(core, 'Thêm khối', `INSERT INTO cluster (name) VALUES ('Khối 1'), ('Khối 2')`);
  write(core, 'Thêm đơn vị', `INSERT INTO unit (code, kind, cluster_id) VALUES ('D01', 'guild', 1)`);
  await expect(undo(core, parent, false)).rejects.toThrow(
    expect.objectContaining({
      items: ['Cụm, khối thi đua “Khối 1”: đang được dùng cho đơn vị “D01”.'],
    }),
  );
  expect((await undo(core, parent, true)).undone).toBe(1);
  expect(clusters(core)).toEqual([{ id: 1, name: 'Khối 1' }]);
});

test('a row added since beneath a deleted-with-its-parent relation is not swept away by an undo', async () => {
  const core = await openTestCore();
  const unit = write(core, 'Thêm đơn vị', `INSERT INTO unit (code, kind) VALUES ('D01', 'guild')`);
  write(core, 'Thêm tên gọi', `INSERT INTO unit_alias (unit_id, alias, match_key) VALUES (1, 'CĐ A', 'cđ a')`);
  await expect(undo(core, unit, false)).rejects.toThrow(expect.objectContaining({ kind: 'CONFLICT' }));
  expect(core.reader.get('SELECT count(*) AS rows FROM unit_alias')).toEqual({ rows: 1 });
});

test('a row whose parent is gone, or whose key is taken, is a conflict', async () => {
  const core = await openTestCore();
  write(core, 'Thêm', `INSERT INTO cluster (name) VALUES ('Khối 1')`);
  write(core, 'Thêm đơn vị', `INSERT INTO unit (code, kind, cluster_id) VALUES ('D01', 'guild', 1)`);
  const remove = write(core, 'Xóa đơn vị', 'DELETE FROM unit');
  const removeCluster = write(core, 'Xóa khối', 'DELETE FROM cluster');
  await expect(undo(core, remove, false)).rejects.toThrow(
    expect.objectContaining({
      items: [expect.stringContaining('mục “Cụm, khối thi đua” mà dòng này thuộc về nay không còn')],
    }),
  );
  write(core, 'Thêm lại', `INSERT INTO cluster (name) VALUES ('Khối 1')`);
  await expect(undo(core, removeCluster, false)).rejects.toThrow(
    expect.objectContaining({ items: [expect.stringContaining('trùng với')] }),
  );
});

test('rows deleted with their parent come back with it', async () => {
  const core = await openTestCore();
  write(core, 'Thêm', `INSERT INTO unit (code, kind) VALUES ('D01', 'guild')`);
  write(core, 'Thêm', `INSERT INTO unit_alias (unit_id, alias, match_key) VALUES (1, 'CĐ A', 'cđ a')`);
  const remove = write(core, 'Xóa', 'DELETE FROM unit');
  expect(core.reader.all('SELECT * FROM unit_alias')).toEqual([]);
  await undo(core, remove, false);
  expect(core.reader.get('SELECT alias FROM unit_alias')).toEqual({ alias: 'CĐ A' });
});

test('a batch is undone as one operation, and redone as one', async () => {
  const core = await openTestCore();
  const before = write(core, 'Có trước', `INSERT INTO cluster (name) VALUES ('Khối 0')`);
  write(core, 'Thêm', `INSERT INTO cluster (name) VALUES ('Khối 1')`, 'lượt 1');
  write(core, 'Sửa', `UPDATE cluster SET name = name || ' sửa'`, 'lượt 1');
  const { operationId } = await undoBatch(core, 'lượt 1', false);
  expect(clusters(core)).toEqual([{ id: 1, name: 'Khối 0' }]);
  expect(core.reader.all('SELECT id FROM operation WHERE undone_by IS NOT NULL')).toHaveLength(2);
  await expect(undoBatch(core, 'lượt 1', false)).rejects.toThrow(expect.objectContaining({ kind: 'NOT_FOUND' }));
  await undo(core, operationId, false);
  expect(clusters(core)).toEqual([
    { id: 1, name: 'Khối 0 sửa' },
    { id: 2, name: 'Khối 1 sửa' },
  ]);
  expect(core.reader.all('SELECT id FROM operation WHERE undone_by IS NOT NULL')).toEqual([{ id: operationId }]);
  expect(before).toBe(1);
});

test('a change by others between two operations of a batch is a conflict', async () => {
  const core = await openTestCore();
  write(core, 'Thêm', `INSERT INTO cluster (name) VALUES ('một')`, 'lượt 1');
  write(core, 'Người khác', `UPDATE cluster SET name = 'hai'`);
  write(core, 'Sửa', `UPDATE cluster SET name = 'ba'`, 'lượt 1');
  await expect(undoBatch(core, 'lượt 1', false)).rejects.toThrow(expect.objectContaining({ kind: 'CONFLICT' }));
  expect(clusters(core)).toEqual([{ id: 1, name: 'ba' }]);
});

test('an unknown operation is not found', async () => {
  const core = await openTestCore();
  await expect(undo(core, 99, false)).rejects.toThrow(expect.objectContaining({ kind: 'NOT_FOUND' }));
});
