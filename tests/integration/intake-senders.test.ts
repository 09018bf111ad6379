import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { intakeProcedures } from '#core/intake/procedures.ts';
import { createJobs, type Jobs } from '#core/jobs/jobs.ts';
import { undoBatch } from '#core/operations/undo.ts';
import { collect } from '#tests/support/collect.ts';
import { addUnit, file, openCampaign, receive, rowCounts, type TestCampaign } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { problem, registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

const clientOf = (core: Core, jobs: Jobs) => createRouterClient(intakeProcedures(core, jobs));

let core: Core;
let jobs: Jobs;
let campaign: TestCampaign;
let client: ReturnType<typeof clientOf>;

beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
  jobs = createJobs(core);
  campaign = openCampaign(core, 2024);
  client = clientOf(core, jobs);
});

const told = (sender: string, name: string, { award = 'LDTT', errors = 0 } = {}) =>
  toldBytes({
    sender,
    records: [registration(5, name, award)],
    problems: Array.from({ length: errors }, (_, i) => problem(9 + i, 'name.missing', 'error')),
  });

it('a first drop of unknown senders is settled in one go, and taken back in one go', async () => {
  const known = addUnit(core, 'CĐCS Sở Nội vụ');
  const before = rowCounts(core);
  await receive(
    core,
    campaign,
    [
      file('a.xlsx', told('CĐCS Sở Y tế', 'Nguyễn Văn An')),
      file('b.xlsx', told('CĐCS Sở Y tế', 'Trần Thị Bình', { award: 'CSTDCS' })),
      file('c.xlsx', told('CĐCS Sở Tư pháp', 'Lê Văn Cường', { errors: 1 })),
      file('d.xlsx', told('CĐCS Sở Nội vụ tỉnh', 'Phạm Thị Dung')),
    ],
    { newUnits: 'review' },
  );
  const senders = await client.unknownSenders({ campaignId: String(campaign.campaignId) });
  expect(senders.map(({ name, files, doubtful }) => [name, files, doubtful])).toEqual([
    ['CĐCS Sở Y tế', ['a.xlsx', 'b.xlsx'], false],
    ['CĐCS Sở Tư pháp', ['c.xlsx'], true],
    ['CĐCS Sở Nội vụ tỉnh', ['d.xlsx'], false],
  ]);
  expect(senders[2]?.suggestion).toMatchObject({ id: String(known), name: 'CĐCS Sở Nội vụ' });

  const { jobId } = await client.settleSenders({
    campaignId: String(campaign.campaignId),
    senders: senders.map(({ name }) => ({ name, unitId: name === 'CĐCS Sở Nội vụ tỉnh' ? String(known) : null })),
  });
  const events = await collect(jobs.watch(jobId));
  expect(events.at(-1)).toMatchObject({ state: 'done', outcome: { committed: 3, review: 1 } });
  expect(await client.unknownSenders({ campaignId: String(campaign.campaignId) })).toEqual([]);
  expect(rowCounts(core)).toMatchObject({ registration: 3, unit: (before['unit'] ?? 0) + 2 });

  await undoBatch(core, jobId, false);
  await undoBatch(core, 'drop', false);
  expect(rowCounts(core)).toEqual(before);
});
