import { chmodSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { holdLock } from '#core/database/lock.ts';
import { migrate, schemaVersion } from '#core/database/migrate.ts';
import { latestVersion } from '#core/database/migrations/index.ts';
import { openDatabase } from '#core/database/open.ts';
import { openStore } from '#core/database/store.ts';
import { fixedClock, testPorts } from '#tests/support/ports.ts';
import { runProgram } from '#tests/support/program.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';

const refusal = (code: string, says: string) =>
  expect.objectContaining({ kind: 'STORAGE', code, message: expect.stringContaining(says) });

async function closedData(): Promise<{ folder: string; file: string }> {
  const folder = temporaryFolder();
  const store = await openStore(testPorts(folder));
  store.close();
  return { folder, file: join(folder, 'so-thi-dua.sqlite') };
}

test('a new data file is durable, strict about relations, and says whose it is', async () => {
  const { store } = await openTestCore();
  const pragma = (name: string) => store.connection().pragma(name, { simple: true });
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('trusted_schema')).toBe(0);
  expect(pragma('application_id')).toBe(0x536f5444);
  expect(pragma('user_version')).toBe(latestVersion);
  const loose = store
    .connection()
    .prepare(
      "SELECT name FROM pragma_table_list WHERE NOT strict AND schema = ? AND name NOT GLOB '*_letters*' ORDER BY name",
    );
  expect(loose.pluck().all('main')).toEqual(['sqlite_schema', 'sqlite_sequence']);
});

test.each([
  ['overwritten at its start', (file: string) => writeFileSync(file, 'đây không phải cơ sở dữ liệu'.repeat(20))],
  ['cut short', (file: string) => truncateSync(file, 50)],
  [
    'overwritten in the middle',
    (file: string) => {
      const bytes = readFileSync(file);
      bytes.fill(0xff, 4096, 4096 * 20);
      writeFileSync(file, bytes);
    },
  ],
])('a file %s is refused as damaged, and left as it is', async (_, damage) => {
  const { folder, file } = await closedData();
  damage(file);
  const before = readFileSync(file);
  await expect(openStore(testPorts(folder))).rejects.toThrow(refusal('storage.damaged', 'khôi phục từ một bản sao'));
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a file of a newer program is refused', async () => {
  const { folder, file } = await closedData();
  const database = new Database(file);
  database.pragma(`user_version = ${latestVersion + 10}`);
  database.close();
  await expect(openStore(testPorts(folder))).rejects.toThrow(refusal('storage.newer', 'cài phiên bản mới'));
});

test("another program's database is refused and not touched", async () => {
  const folder = temporaryFolder();
  const other = new Database(join(folder, 'so-thi-dua.sqlite'));
  other.exec('CREATE TABLE recipe (name TEXT)');
  other.close();
  await expect(openStore(testPorts(folder))).rejects.toThrow(refusal('storage.foreign', 'không phải dữ liệu'));
});

test('a second opening of the folder is refused, in this process and from another', async () => {
  const folder = temporaryFolder();
  const store = await openStore(testPorts(folder));
  await expect(openStore(testPorts(folder))).rejects.toThrow(refusal('storage.locked', 'đóng cửa sổ đó'));
  const other = await runProgram('tests/support/open-and-write.ts', [folder, '0']).ended;
  expect(other.output).toContain('storage.locked');
  store.close();
  const again = await openStore(testPorts(folder));
  again.close();
});

test('a folder that cannot be made is refused', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  await expect(openStore(testPorts(join(folder, 'file', 'data')))).rejects.toThrow(
    refusal('storage.unwritable', 'quyền ghi'),
  );
});

// A superuser may write everywhere, so the program is run as somebody else where that is possible.
test.skipIf(process.platform === 'win32')('a folder without write permission is refused', async ({ skip }) => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  const superuser = process.getuid?.() === 0;
  const run = runProgram('tests/support/open-and-write.ts', [folder, '0'], superuser ? { uid: 65534, gid: 65534 } : {});
  const { output } = await run.ended;
  if (superuser && /EACCES|permission denied/i.test(output) && !output.includes('storage.')) {
    skip('another user may not read the program here');
  }
  expect(output).toContain('storage.unwritable');
});

test('an older file is copied and then migrated; a failing step leaves it as it was', () => {
  const file = join(temporaryFolder(), 'data.sqlite');
  const database = openDatabase(file);
  migrate(database, [{ version: 1, sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT', recordedTables: [] }]);
  const failing = [
    { version: 2, sql: 'CREATE TABLE b (id INTEGER PRIMARY KEY) STRICT', recordedTables: [] },
    { version: 3, sql: 'CREATE TABLE c (id INTEGER PRIMARY KEY) STRICT; SELECT broken;', recordedTables: [] },
  ];
  expect(() => migrate(database, failing)).toThrow(refusal('storage.migration-failed', 'bước 3'));
  expect(schemaVersion(database)).toBe(2);
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck();
  expect(tables.all()).toEqual(['a', 'b']);
  database.close();
});

test('data of an older schema is copied before it is migrated', async () => {
  const { folder, file } = await closedData();
  const database = new Database(file);
  database.exec('DROP TABLE claim_decision');
  for (const { name } of database
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT GLOB '*_letters_*'`,
    )
    .all()) {
    if (!['operation', 'change', 'operation_context'].includes(name)) {
      database.pragma('foreign_keys = OFF');
      database.exec(`DROP TABLE ${name}`);
    }
  }
  database.pragma('user_version = 1');
  database.close();
  const ports = testPorts(folder, { clock: fixedClock('2020-03-31T08:00:00.000Z') });
  const store = await openStore(ports);
  expect(schemaVersion(store.connection())).toBe(latestVersion);
  store.close();
  const copy = join(folder, 'backups', 'so-thi-dua_2020-03-31T08-00-00-000Z_before-migration.sqlite');
  expect(existsSync(copy)).toBe(true);
  const kept = new Database(copy, { readonly: true });
  expect(schemaVersion(kept)).toBe(1);
  kept.close();
});

test('a column added by a later step is recorded from then on', async () => {
  const { store, reader, runOperation } = await openTestCore();
  const description = { kind: 'test', summary: 'Thêm khối' };
  runOperation(description, (writer) => writer.run(`INSERT INTO cluster (name) VALUES ('Khối 1')`));
  const added = {
    version: latestVersion + 10,
    sql: 'ALTER TABLE cluster ADD COLUMN head TEXT',
    recordedTables: [],
  };
  migrate(store.connection(), [added]);
  runOperation(description, (writer) => writer.run(`UPDATE cluster SET head = 'Sở Y tế'`));
  expect(reader.get(`SELECT after FROM change WHERE kind = 'update'`)).toEqual({
    after: JSON.stringify({ id: 1, name: 'Khối 1', kind: 'cluster', head: 'Sở Y tế' }),
  });
});

test.each([1, 4, 9, 20])('a program killed after its operation %i leaves whole operations only', async (number) => {
  const folder = temporaryFolder();
  const run = runProgram('tests/support/open-and-write.ts', [folder, '500']);
  await run.said(`operation ${number}\n`);
  run.child.kill('SIGKILL');
  await run.ended;
  const store = await openStore(testPorts(folder));
  const torn = store.reader.all('SELECT operation_id FROM change GROUP BY operation_id HAVING count(*) <> 500');
  expect(torn).toEqual([]);
  const rows = store.reader.get<{ rows: number }>('SELECT count(*) AS rows FROM cluster');
  const recorded = store.reader.get<{ rows: number }>('SELECT count(*) AS rows FROM change');
  expect(rows).toEqual(recorded);
  expect(store.connection().pragma('integrity_check', { simple: true })).toBe('ok');
  store.close();
});

test('the lock is let go with the process', async () => {
  const folder = temporaryFolder();
  const run = runProgram('tests/support/open-and-write.ts', [folder, '1']);
  await run.said('open');
  expect(() => holdLock(join(folder, 'so-thi-dua.lock'))).toThrow(refusal('storage.locked', folder));
  run.child.kill('SIGKILL');
  await run.ended;
  holdLock(join(folder, 'so-thi-dua.lock'))();
});
