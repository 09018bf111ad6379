import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { figureProcedures } from '#core/counting/procedures.ts';
import { intakeProcedures } from '#core/intake/procedures.ts';
import { createJobs } from '#core/jobs/jobs.ts';
import { clusterProcedures } from '#core/units/cluster-procedures.ts';
import { unitProcedures } from '#core/units/procedures.ts';
import { addUnit, file, openCampaign, receive, type TestCampaign } from '#tests/support/intake.ts';
import { fixedClock, testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

const clientOf = (core: Core) =>
  createRouterClient({
    units: unitProcedures(core),
    clusters: clusterProcedures(core),
    figures: figureProcedures(core),
    intake: intakeProcedures(core, createJobs(core)),
  });

let core: Core;
let client: ReturnType<typeof clientOf>;
let campaign: TestCampaign;
beforeEach(async () => {
  const clock = fixedClock('2026-02-01T02:00:00.000Z');
  core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis(), clock }));
  client = clientOf(core);
  campaign = openCampaign(core, 2024);
});

const transport = 'CĐCS Sở Giao thông vận tải';
const construction = 'CĐCS Sở Xây dựng';
const reform = { effectiveOn: '2025-03-01' };

const sent = (sender: string, names: string[]) =>
  file(
    `${sender}.xlsx`,
    toldBytes({ sender, records: names.map((name, index) => registration(index + 5, name, 'LDTT')) }),
  );

async function registered(structure: 'then' | 'today', by: 'unit' | 'cluster' = 'unit') {
  const input = { campaignId: String(campaign.campaignId), by, structure };
  const rows = await client.figures.table(input);
  for (const row of rows) {
    const whose =
      by === 'unit'
        ? { unitId: row.key }
        : row.key === 'none'
          ? { clusterId: 'none' as const }
          : { clusterId: row.key };
    const figure = { campaignId: input.campaignId, what: 'registered', award: 'LDTT', structure, ...whose } as const;
    const behind = await client.figures.rows({ ...figure, subject: 'individual' });
    expect(behind.rows.reduce((sum, { count }) => sum + count, 0)).toBe(row.awards[0]?.registered ?? 0);
  }
  return Object.fromEntries(rows.map(({ name, awards }) => [name, awards[0]?.registered ?? 0]));
}

it('figures of a merged unit stand with it as it was then, and with its successor as of today', async () => {
  const [first, second] = [addUnit(core, transport), addUnit(core, construction)].map(String);
  await receive(core, campaign, [
    sent(transport, ['Nguyễn Văn An', 'Trần Thị Bình']),
    sent(construction, ['Lê Văn Cường']),
  ]);
  await client.units.recordEvent({ kind: 'merge', ...reform, unitIds: [first ?? ''], into: { unitId: second ?? '' } });
  await client.units.recordEvent({
    kind: 'rename',
    effectiveOn: '2025-06-01',
    unitId: second ?? '',
    name: 'CĐCS Sở Xây dựng tỉnh',
  });
  expect(await registered('then')).toEqual({ [transport]: 2, [construction]: 1 });
  expect(await registered('today')).toEqual({ 'CĐCS Sở Xây dựng tỉnh': 3 });
});

it('a split leaves the figures with the old unit and says so', async () => {
  const unit = String(addUnit(core, transport));
  await receive(core, campaign, [sent(transport, ['Nguyễn Văn An'])]);
  const parts = [{ name: 'CĐCS Văn phòng 1' }, { name: 'CĐCS Văn phòng 2' }];
  await client.units.recordEvent({ kind: 'split', ...reform, unitId: unit, goesOn: false, parts });
  expect(await registered('then')).toEqual({ [transport]: 1 });
  expect(await registered('today')).toEqual({
    'CĐCS Sở Giao thông vận tải (đã chia thành nhiều đơn vị)': 1,
    'CĐCS Văn phòng 1': 0,
    'CĐCS Văn phòng 2': 0,
  });
});

it('clusters are those of the year then, and the standing ones today', async () => {
  const unit = String(addUnit(core, transport));
  await receive(core, campaign, [sent(transport, ['Nguyễn Văn An'])]);
  const nobody = { leaderUnitId: null, deputyUnitId: null, unitIds: [unit] };
  for (const [name, year] of [
    ['Cụm 1', 2024],
    ['Cụm 2', 2025],
  ] as const) {
    const { id } = await client.clusters.save({ id: null, name, kind: 'cluster' });
    await client.clusters.saveYear({ clusterId: id, year, ...nobody });
  }
  expect(await registered('then', 'cluster')).toEqual({ 'Cụm 1': 1 });
  expect(await registered('today', 'cluster')).toEqual({ 'Cụm 2': 1 });
});

it('a file under the name of a merged unit waits, is shown its successor, and the next is taken in without a question', async () => {
  const [first, second] = [addUnit(core, transport), addUnit(core, construction)].map(String);
  await client.units.recordEvent({ kind: 'merge', ...reform, unitIds: [first ?? ''], into: { unitId: second ?? '' } });
  const later = openCampaign(core, 2026);
  const [outcome] = await receive(core, later, [sent(transport, ['Nguyễn Văn An'])]);
  expect(outcome).toMatchObject({ status: 'review', unit: { match: 'similar' } });
  const [waiting] = (await client.intake.files({ campaignId: String(later.campaignId) })).rows;
  const detail = await client.intake.file({ id: waiting?.id ?? '' });
  expect(detail.unitSuggestions).toEqual([
    { id: second, name: construction, score: 1, note: `kế tục “${transport}”, kết thúc ngày 28/02/2025` },
  ]);
  await client.intake.decideUnit({ id: waiting?.id ?? '', unitId: second ?? '', newUnitName: null });
  const [next] = await receive(core, later, [sent(transport, ['Trần Thị Bình'])]);
  expect(next?.unit).toMatchObject({ name: construction, match: 'alias' });
});
