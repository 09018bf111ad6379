import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepOriginal } from '#core/intake/originals.ts';
import { openTestApplication } from '#tests/support/application.ts';

type Opened = Awaited<ReturnType<typeof openTestApplication>>;

const bytes = new TextEncoder().encode('tệp gốc');
const sha256 = createHash('sha256').update(bytes).digest('hex');

/** A campaign, a unit and one received file with two registrations on row 9 and 10 of its sheet. */
async function withOneFile(): Promise<Opened> {
  const opened = await openTestApplication();
  const { core } = opened.app;
  await opened.client.campaigns.add({
    year: 2020,
    title: 'Thi đua 2020',
    phases: [{ name: 'Cả năm', startsOn: '2020-01-01', endsOn: '2020-12-31' }],
  });
  await keepOriginal(core.ports.files, sha256, bytes);
  core.runOperation({ kind: 'test', summary: 'Nhận tệp' }, (writer) => {
    writer.run(`INSERT INTO unit (code, kind) VALUES ('D01', 'guild')`);
    writer.run(
      `INSERT INTO import_file (campaign_id, phase_id, file_name, sha256, size, status, unit_id, unit_match, received_at)
       VALUES (1, 1, 'danh sách.xlsx', :sha256, 7, 'committed', 1, 'exact', '2020-06-15T02:00:00.000Z')`,
      { sha256 },
    );
    writer.run(
      `INSERT INTO import_table (import_id, position, sheet, kind, first_row, last_row, accounts, record_count, declared)
       VALUES (1, 1, 'Sheet1', 'registration-list', 1, 12, '{}', 2, '[]')`,
    );
    for (const row of [9, 10]) {
      const name = `Nguyễn Văn ${row}`;
      writer.run(`INSERT INTO person (name, match_key, unit_id) VALUES (:name, :name, 1)`, { name });
      writer.run(
        `INSERT INTO registration (campaign_id, phase_id, unit_id, import_id, sheet, row, column, subject, person_id,
           name, folded, sort_key, award_code)
         VALUES (1, 1, 1, 1, 'Sheet1', :row, 'D', 'individual', :person, :name, :name, :name, 'LDTT')`,
        { row, name, person: row - 8 },
      );
    }
  });
  return opened;
}

async function findings({ client }: Opened): Promise<string[]> {
  const report = await client.backups.check();
  expect(report.ok).toBe(report.checks.every((entry) => entry.findings.length === 0));
  return report.checks.flatMap((entry) => entry.findings);
}

/** Writes past guard and history, as a damaged program or another tool might. */
function tamper({ app }: Opened, table: string, sql: string): void {
  const connection = app.core.store.connection();
  connection.pragma('foreign_keys = OFF');
  const triggers = connection
    .prepare<[string], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?`,
    )
    .all(table);
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
  connection.exec(sql);
  for (const trigger of triggers) connection.exec(trigger.sql);
}

test('whole data has no findings', async () => {
  expect(await findings(await withOneFile())).toEqual([]);
});

test.each([
  ['registration', `UPDATE registration SET name = 'Khác' WHERE id = 1`, 'khác với lần ghi cuối trong nhật ký'],
  ['registration', 'DELETE FROM registration WHERE id = 2', 'không còn trong dữ liệu'],
  ['registration', 'DELETE FROM registration WHERE id = 2', 'đã nạp 2 mục nhưng dữ liệu có 1'],
  ['cluster', `INSERT INTO cluster (name) VALUES ('lạ')`, 'không có trong nhật ký'],
  ['registration', 'UPDATE registration SET row = 40 WHERE id = 1', 'trỏ ra ngoài các bảng'],
  ['person', 'DELETE FROM person WHERE id = 1', 'trỏ đến “Cá nhân” không còn'],
  ['operation_context', 'UPDATE operation_context SET operation_id = 1', 'chưa kết thúc'],
])('a change of %s past the program is found: %s', async (table, sql, says) => {
  const opened = await withOneFile();
  tamper(opened, table, sql);
  expect(await findings(opened)).toContainEqual(expect.stringContaining(says));
});

test('an original that is gone or changed is found', async () => {
  const opened = await withOneFile();
  const path = join(opened.folder, 'originals', sha256.slice(0, 2), sha256);
  writeFileSync(path, 'tệp khác');
  expect(await findings(opened)).toEqual([
    'Tệp gốc của “danh sách.xlsx” đã bị thay đổi. Hãy xin đơn vị gửi lại để lưu.',
  ]);
  rmSync(path);
  expect(await findings(opened)).toEqual([expect.stringContaining('Không còn tệp gốc của “danh sách.xlsx”')]);
});
