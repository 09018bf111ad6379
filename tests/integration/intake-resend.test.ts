import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, it } from 'vitest';
import { checkData } from '#core/check/service.ts';
import type { Core } from '#core/core.ts';
import { intakeProcedures } from '#core/intake/procedures.ts';
import { createJobs } from '#core/jobs/jobs.ts';
import { undo } from '#core/operations/undo.ts';
import type { IntakeRecord } from '#shared/domain/records.ts';
import { addUnit, file, openCampaign, receive, rowCounts, type TestCampaign } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

const sender = 'CĐCS Sở Y tế';
const clientOf = (core: Core) => createRouterClient(intakeProcedures(core, createJobs(core)));

const initiative = (row: number, title: string, benefitVnd: number): IntakeRecord => ({
  type: 'initiative',
  row,
  column: 'B',
  title,
  authors: ['Nguyễn Văn An'],
  unitName: null,
  benefitVnd,
});
const count = (row: number, number: number): IntakeRecord => ({
  type: 'count',
  row,
  column: 'C',
  unitName: null,
  subject: 'collective',
  award: 'TTLDTT',
  count: number,
});

const earlier = [
  registration(5, 'Nguyễn Văn An', 'LDTT', { position: 'Trưởng phòng' }),
  registration(6, 'Trần Thị Bình', 'LDTT'),
  registration(7, 'Lê Văn Cường', 'CSTDCS'),
  initiative(12, 'Số hóa hồ sơ', 5_000_000),
  count(20, 4),
];
const later = [
  registration(5, 'Nguyễn Văn An', 'LDTT', { position: 'Phó giám đốc' }),
  registration(6, 'TRẦN THỊ BÌNH', 'LDTT'),
  registration(7, 'Phạm Thị Dung', 'LDTT'),
  initiative(12, 'Số hóa  hồ sơ', 7_000_000),
  count(20, 6),
];

let core: Core;
let campaign: TestCampaign;
let client: ReturnType<typeof clientOf>;
let firstId: string;

beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
  campaign = openCampaign(core, 2024);
  addUnit(core, sender);
  client = clientOf(core);
  firstId = (await take('lan-1.xlsx', earlier)).id;
});

async function take(name: string, records: IntakeRecord[]): Promise<{ id: string; status: string }> {
  const [outcome] = await receive(core, campaign, [file(name, toldBytes({ sender, records }))], {
    newUnits: 'review',
  });
  return { id: String(outcome?.id), status: outcome?.status ?? '' };
}

const names = (): string[] =>
  core.reader.all<{ name: string }>('SELECT name FROM registration ORDER BY import_id, row').map(({ name }) => name);

async function choose(id: string, choice: 'replace' | 'add'): Promise<void> {
  const before = (await client.file({ id })).resend?.earlier.map((each) => each.id) ?? [];
  await client.correct({ id, corrections: [{ action: 'resend', choice, earlier: before }] });
}

it('a second file waits, and shows what it adds, drops and changes', async () => {
  const { id, status } = await take('lan-2.xlsx', later);
  expect(status).toBe('review');
  const { resend, problemList } = await client.file({ id });
  expect(resend).toMatchObject({ added: 1, dropped: 1, changed: 3, choice: null });
  expect(resend?.earlier).toMatchObject([{ id: firstId, fileName: 'lan-1.xlsx' }]);
  const told = resend?.differences.map(({ change, name, before, after }) => [change, name, before, after]);
  expect(told).toEqual([
    ['changed', 'Nguyễn Văn An', 'Trưởng phòng', 'Phó giám đốc'],
    ['added', 'Phạm Thị Dung', '', ''],
    ['changed', 'Số hóa  hồ sơ', 'Nguyễn Văn An, 5.000.000 đồng', 'Nguyễn Văn An, 7.000.000 đồng'],
    ['changed', '', '4', '6'],
    ['dropped', 'Lê Văn Cường', '', ''],
  ]);
  expect(problemList).toContainEqual(expect.objectContaining({ code: 'file.resend', severity: 'error', row: 0 }));
  await expect(client.confirm({ id })).rejects.toThrow('lỗi');
  expect(names()).toEqual(['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']);
});

it('replaces the earlier file in one operation, which is taken back in one', async () => {
  const { id } = await take('lan-2.xlsx', later);
  await choose(id, 'replace');
  const before = rowCounts(core);
  const operations = core.reader.get<{ n: number }>('SELECT count(*) AS n FROM operation')?.n ?? 0;
  expect(await client.confirm({ id })).toMatchObject({ status: 'committed', problems: { error: 0 }, resend: null });
  expect(core.reader.get('SELECT count(*) AS n FROM operation')).toEqual({ n: operations + 1 });
  expect(names()).toEqual(['Nguyễn Văn An', 'TRẦN THỊ BÌNH', 'Phạm Thị Dung']);
  expect(core.reader.all('SELECT count FROM award_count')).toEqual([{ count: 6 }]);
  expect(core.reader.all('SELECT benefit_vnd AS benefit FROM initiative')).toEqual([{ benefit: 7_000_000 }]);
  const list = await client.files({ campaignId: String(campaign.campaignId) });
  expect(list.rows).toMatchObject([
    { fileName: 'lan-2.xlsx', replaces: { fileName: 'lan-1.xlsx' }, replacedBy: null },
    { fileName: 'lan-1.xlsx', replaces: null, replacedBy: { fileName: 'lan-2.xlsx' } },
  ]);
  const findings = (await checkData(core)).checks.flatMap((check) => check.findings);
  expect(findings.filter((finding) => finding.includes('lan-1'))).toEqual([]);

  const last = core.reader.get<{ id: number }>('SELECT max(id) AS id FROM operation');
  await undo(core, last?.id ?? 0, false);
  expect(names()).toEqual(['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']);
  expect(rowCounts(core)).toEqual(before);
  expect((await client.file({ id })).status).toBe('review');
});

it('adds to the earlier file, the guard against repeated items standing', async () => {
  const { id } = await take('lan-2.xlsx', later);
  await choose(id, 'add');
  const { problemList } = await client.file({ id });
  expect(problemList.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'record.repeated',
  ]);
  await client.correct({ id, corrections: [{ action: 'skip-row', sheet: 'Sheet1', row: 12 }] });
  expect((await client.confirm({ id })).status).toBe('committed');
  expect(names()).toHaveLength(6);
  expect(core.reader.all('SELECT count FROM award_count')).toEqual([{ count: 4 }, { count: 6 }]);
});

it('is asked again when yet another file came in after the choice', async () => {
  const { id } = await take('lan-2.xlsx', later);
  await choose(id, 'replace');
  const third = await take('lan-3.xlsx', [registration(9, 'Vũ Thị Giang', 'LDTT')]);
  await choose(third.id, 'add');
  await client.confirm({ id: third.id });
  expect((await client.file({ id })).resend).toMatchObject({ choice: null, earlier: [{}, {}] });
  await expect(client.confirm({ id })).rejects.toThrow('lỗi');
});

it('a file that tells of other things is no second sending', async () => {
  expect((await take('cong-trinh.xlsx', [registration(5, 'Nguyễn Văn An', 'BK-LDLD')])).status).toBe('ready');
});
