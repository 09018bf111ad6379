import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createBackup } from '#core/backups/service.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';

it('a copy of what is large is made beside the main thread, and holds what was written', async () => {
  const folder = temporaryFolder();
  const core = await openTestCore(testPorts(folder));
  core.runOperation({ kind: 'test.fill', summary: 'ghi nhiều' }, (writer) => {
    writer.run("INSERT INTO setting (key, value) VALUES ('test.large', :value)", { value: 'đ'.repeat(3_000_000) });
  });
  core.store.connection().pragma('wal_checkpoint(TRUNCATE)');
  const { name, verified, size } = await createBackup(core);
  expect({ verified, isLarge: size > 4 * 1024 * 1024 }).toEqual({ verified: true, isLarge: true });
  const copy = new Database(join(folder, 'backups', name), { readonly: true });
  expect(copy.prepare("SELECT length(value) FROM setting WHERE key = 'test.large'").pluck().get()).toBe(3_000_000);
  copy.close();
});
