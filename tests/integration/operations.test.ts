import { expect, test } from 'vitest';
import { openTestCore } from '#tests/support/store.ts';

const description = { kind: 'test.write', summary: 'Thêm khối thi đua' };

test('an operation writes rows and their history together', async () => {
  const { reader, runOperation } = await openTestCore();
  const id = runOperation(description, (writer) => writer.run(`INSERT INTO cluster (name) VALUES ('Khối 1')`).id);
  const row = { id, name: 'Khối 1', kind: 'cluster' };
  expect(reader.all('SELECT * FROM cluster')).toEqual([row]);
  expect(reader.all('SELECT table_name, row_id, kind, before, after FROM change')).toEqual([
    { table_name: 'cluster', row_id: id, kind: 'insert', before: null, after: JSON.stringify(row) },
  ]);
  expect(reader.get('SELECT kind, actor, at, summary FROM operation')).toEqual({
    ...description,
    actor: 'Người thử',
    at: '2020-06-15T02:00:00.000Z',
  });
});

test('a throw takes everything back', async () => {
  const { reader, runOperation } = await openTestCore();
  const failing = () =>
    runOperation(description, (writer) => {
      writer.run(`INSERT INTO cluster (name) VALUES ('Khối 1')`);
      throw new Error('stop');
    });
  expect(failing).toThrow('stop');
  expect(reader.all('SELECT * FROM cluster')).toEqual([]);
  expect(reader.all('SELECT * FROM operation')).toEqual([]);
  runOperation(description, (writer) => writer.run(`INSERT INTO cluster (name) VALUES ('Khối 2')`));
  expect(reader.all('SELECT name FROM cluster')).toEqual([{ name: 'Khối 2' }]);
});

test('a write outside an operation is refused by the database itself', async () => {
  const { store, runOperation } = await openTestCore();
  runOperation(description, (writer) => writer.run(`INSERT INTO cluster (name) VALUES ('Khối 1')`));
  for (const sql of [
    `INSERT INTO cluster (name) VALUES ('x')`,
    `UPDATE cluster SET name = 'x'`,
    'DELETE FROM cluster',
  ]) {
    expect(() => store.connection().exec(sql)).toThrow('operation.required');
  }
});

test('a writer kept beyond its operation writes nothing', async () => {
  const { runOperation } = await openTestCore();
  const kept = runOperation(description, (writer) => writer);
  expect(() => kept.run(`INSERT INTO cluster (name) VALUES ('Khối 1')`)).toThrow('operation.required');
});

test('REPLACE does not slip a row past the history', async () => {
  const { reader, runOperation } = await openTestCore();
  runOperation(description, (writer) => writer.run(`INSERT INTO cluster (name) VALUES ('Khối 1')`));
  runOperation(description, (writer) => writer.run(`INSERT OR REPLACE INTO cluster (name) VALUES ('Khối 1')`));
  expect(reader.all('SELECT kind, row_id FROM change ORDER BY id')).toEqual([
    { kind: 'insert', row_id: 1 },
    { kind: 'delete', row_id: 1 },
    { kind: 'insert', row_id: 2 },
  ]);
});

test('an operation in an operation and an asynchronous one are refused', async () => {
  const { reader, runOperation } = await openTestCore();
  expect(() => runOperation(description, () => runOperation(description, () => 0))).toThrow('inside runOperation');
  expect(() => runOperation(description, async () => 0)).toThrow('written at once');
  expect(reader.all('SELECT * FROM operation')).toEqual([]);
});

test('an operation that changes nothing leaves no line in the log', async () => {
  const { reader, runOperation } = await openTestCore();
  runOperation(description, (writer) => writer.run(`UPDATE cluster SET name = 'x'`));
  expect(reader.all('SELECT * FROM operation')).toEqual([]);
});

test('a full disk is said so and leaves the data as it was', async () => {
  const { reader, runOperation, store } = await openTestCore();
  const pages = Number(store.connection().pragma('page_count', { simple: true }));
  store.connection().pragma(`max_page_count = ${pages + 5}`);
  const fill = () =>
    runOperation(description, (writer) => {
      for (let number = 0; number < 5000; number += 1) {
        writer.run('INSERT INTO cluster (name) VALUES (:name)', { name: `Khối ${number}` });
      }
    });
  expect(fill).toThrow(expect.objectContaining({ kind: 'STORAGE', code: 'storage.full' }));
  expect(reader.get('SELECT count(*) AS rows FROM cluster')).toEqual({ rows: 0 });
  expect(reader.get('SELECT operation_id FROM operation_context')).toEqual({ operation_id: null });
  store.connection().pragma('max_page_count = 1000000');
  fill();
  expect(reader.get('SELECT count(*) AS rows FROM cluster')).toEqual({ rows: 5000 });
});
