import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { intakeProcedures } from '#core/intake/procedures.ts';
import { createJobs } from '#core/jobs/jobs.ts';
import { undo } from '#core/operations/undo.ts';
import type { Correction } from '#shared/contract/intake.ts';
import type { IntakeRecord } from '#shared/domain/records.ts';
import { addUnit, file, openCampaign, receive, type TestCampaign } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { type ToldFile, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

const sender = 'CĐCS Sở Y tế';
const clientOf = (core: Core) => createRouterClient(intakeProcedures(core, createJobs(core)));

function initiative(row: number, title: string, author: string): IntakeRecord {
  return { type: 'initiative', row, column: 'B', title, authors: [author], unitName: null, benefitVnd: null };
}

const printing = initiative(5, 'Cải tiến máy in', 'Nguyễn Văn An');
const again = initiative(8, 'Cải tiến  máy in', 'NGUYỄN VĂN AN');
const archive = initiative(9, 'Số hóa hồ sơ', 'Trần Thị Bình');

let core: Core;
let campaign: TestCampaign;
let client: ReturnType<typeof clientOf>;

beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
  campaign = openCampaign(core, 2024);
  addUnit(core, sender);
  client = clientOf(core);
  await take('cu.xlsx', { sender, records: [printing] });
});

async function take(name: string, told: ToldFile): Promise<{ id: string; status: string }> {
  const [outcome] = await receive(core, campaign, [file(name, toldBytes(told))], { newUnits: 'review' });
  return { id: String(outcome?.id), status: outcome?.status ?? '' };
}

/** Says that the file is no new version of what the unit sent before. */
async function adds(id: string): Promise<void> {
  const earlier = (await client.file({ id })).resend?.earlier.map((each) => each.id) ?? [];
  await client.correct({ id, corrections: [{ action: 'resend', choice: 'add', earlier }] });
}

const titles = (): string[] =>
  core.reader.all<{ title: string }>('SELECT title FROM initiative ORDER BY id').map(({ title }) => title);
const accept: Correction = { action: 'accept', sheet: 'Sheet1', row: 8, code: 'record.repeated' };
const skip: Correction = { action: 'skip-row', sheet: 'Sheet1', row: 8 };

it('a second file with one repeated and one new initiative waits for a person', async () => {
  const { id, status } = await take('moi.xlsx', { sender, records: [again, archive] });
  expect(status).toBe('review');
  await adds(id);
  const { problemList, problems } = await client.file({ id });
  expect(problemList).toMatchObject([
    { row: 0, severity: 'info', code: 'file.resend' },
    { sheet: 'Sheet1', row: 8, severity: 'error', code: 'record.repeated' },
  ]);
  expect(problemList[1]?.message).toContain('“cu.xlsx”');
  expect(problems.error).toBe(1);
  await expect(client.confirm({ id })).rejects.toThrow('1 lỗi');
  expect(titles()).toEqual(['Cải tiến máy in']);
});

it('a skipped row leaves only the new initiative', async () => {
  const { id } = await take('moi.xlsx', { sender, records: [again, archive] });
  await adds(id);
  await client.correct({ id, corrections: [skip] });
  expect(await client.confirm({ id })).toMatchObject({ status: 'committed', records: 1 });
  expect(titles()).toEqual(['Cải tiến máy in', 'Số hóa hồ sơ']);
});

it('an accepted row stands as another initiative, and the file says so afterwards too', async () => {
  const { id } = await take('moi.xlsx', { sender, records: [again, archive] });
  await adds(id);
  await client.correct({ id, corrections: [accept] });
  const confirmed = await client.confirm({ id });
  expect(confirmed).toMatchObject({ status: 'committed', records: 2, problems: { error: 0, info: 2 } });
  expect(confirmed.problemList).toMatchObject([
    { row: 0, severity: 'info', code: 'file.resend' },
    { row: 8, severity: 'info', code: 'record.repeated' },
  ]);
  expect(titles()).toHaveLength(3);
  const first = core.reader.get<{ id: number }>("SELECT id FROM import_file WHERE file_name = 'cu.xlsx'");
  expect((await client.file({ id: String(first?.id) })).problemList).toEqual([]);
});

it('the file goes in when the earlier one is undone', async () => {
  const { id } = await take('moi.xlsx', { sender, records: [again, archive] });
  const earlier = core.reader.get<{ id: number }>(
    "SELECT operation_id AS id FROM import_file WHERE file_name = 'cu.xlsx'",
  );
  await undo(core, earlier?.id ?? 0, false);
  expect(await client.confirm({ id })).toMatchObject({ status: 'committed', records: 2 });
  expect(titles()).toEqual(['Cải tiến  máy in', 'Số hóa hồ sơ']);
});

it('of two waiting files the second to be confirmed is told, and its line in the list too', async () => {
  const nameless = { sender: 'CĐCS Sở Y Tế tỉnh', records: [archive] };
  const one = await take('mot.xlsx', nameless);
  const two = await take('hai.xlsx', { ...nameless, year: 2024 });
  const unit = core.reader.get<{ id: number }>('SELECT id FROM unit');
  await client.decideUnit({ id: one.id, unitId: String(unit?.id), newUnitName: null });
  await adds(one.id);
  await client.confirm({ id: one.id });
  await expect(client.confirm({ id: two.id })).rejects.toThrow('2 lỗi');
  const list = await client.files({
    campaignId: String(campaign.campaignId),
    status: 'review',
    search: '',
    offset: 0,
    limit: 9,
  });
  expect(list.rows).toMatchObject([{ id: two.id, problems: { error: 2 } }]);
});

it('the same initiative in another phase is another registration', async () => {
  const phaseId = core.runOperation({ kind: 'test', summary: 'thêm đợt' }, (writer) =>
    writer.run(
      "INSERT INTO phase (campaign_id, number, name, starts_on, ends_on) VALUES (:campaignId, 2, 'Đợt II', '2024-06-01', '2024-12-31')",
      { campaignId: campaign.campaignId },
    ),
  ).id;
  const [outcome] = await receive(core, { ...campaign, phaseId }, [
    file('ii.xlsx', toldBytes({ sender, records: [again] })),
  ]);
  expect(outcome?.status).toBe('ready');
});
