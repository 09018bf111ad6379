import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { summarise } from '#core/counting/service.ts';
import { undo } from '#core/operations/undo.ts';
import { peopleProcedures } from '#core/people/procedures.ts';
import { addUnit, file, openCampaign, receive, type TestCampaign } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

const health = 'CĐCS Sở Y tế';
const justice = 'CĐCS Sở Tư pháp';
const name = 'Nguyễn Thị Hương';
const clientOf = (core: Core) => createRouterClient(peopleProcedures(core));

let core: Core;
let campaign: TestCampaign;
let client: ReturnType<typeof clientOf>;

beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
  campaign = openCampaign(core, 2024);
  addUnit(core, health);
  addUnit(core, justice);
  client = clientOf(core);
});

async function send(sender: string, fileName: string, award: string, more: object, into = campaign): Promise<void> {
  const bytes = toldBytes({ sender, records: [registration(9, name, award, more)] });
  const [outcome] = await receive(core, into, [file(fileName, bytes)], { newUnits: 'review' });
  expect(outcome?.status).toBe('ready');
}

const people = (): number =>
  core.reader.get<{ n: number }>('SELECT count(DISTINCT person_id) AS n FROM registration')?.n ?? -1;
const figure = () => summarise(core.reader, { campaignId: campaign.campaignId, phaseId: null }).awards[0];
const open = () => client.duplicates({ campaignId: String(campaign.campaignId) });
const decided = () => client.duplicates({ campaignId: String(campaign.campaignId), decided: true });

async function decideFirst(verdict: 'one' | 'two'): Promise<number> {
  const [pair] = (await open()).rows;
  const answer = await client.decide({ firstId: pair?.first.id ?? '0', secondId: pair?.second.id ?? '0', verdict });
  return Number(answer.operationId);
}

it('knows a person again over years by birth or by member number, and keeps namesakes apart', async () => {
  await send(health, 'a.xlsx', 'LDTT', { birth: '1980-05-01', memberNumber: '0123456' });
  const next = openCampaign(core, 2025);
  await send(health, 'b.xlsx', 'LDTT', { birth: '1980-05-01', position: 'Trưởng phòng' }, next);
  await send(health, 'c.xlsx', 'CSTDCS', { memberNumber: '0123456', position: 'Phó phòng' }, next);
  expect(people()).toBe(1);
  await send(health, 'd.xlsx', 'BK-LDLD', { birth: '1981-05-01' }, next);
  expect(people()).toBe(2);
  expect((await open()).total).toBe(0);
});

it('lists one name in one unit with what speaks for and against', async () => {
  await send(health, 'a.xlsx', 'LDTT', { position: 'Kế toán' });
  await send(health, 'b.xlsx', 'CSTDCS', { position: 'Trưởng phòng' });
  const { total, rows } = await open();
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({
    first: { name, unitName: health, position: 'Kế toán', registrations: [{ award: 'LDTT', year: 2024 }] },
    second: { position: 'Trưởng phòng', registrations: [{ award: 'CSTDCS', source: { fileName: 'b.xlsx', row: 9 } }] },
    speaksFor: ['unit'],
    speaksAgainst: ['birth-unknown', 'position'],
    verdict: null,
  });
});

it('lists one name and day of birth in two units, but not a year of birth or a contradiction', async () => {
  await send(health, 'a.xlsx', 'LDTT', { birth: '1980-05-01' });
  await send(justice, 'b.xlsx', 'CSTDCS', { birth: '1980-05-01' });
  expect((await open()).rows).toMatchObject([{ speaksFor: ['birth'], speaksAgainst: ['unit'] }]);
  await send(justice, 'c.xlsx', 'LDTT', { birth: '1980', position: 'Kế toán', sex: 'male' });
  await send(health, 'd.xlsx', 'BK-LDLD', { birth: '1980-05-01', memberNumber: '0123456' });
  await send(justice, 'e.xlsx', 'BK-LDLD', { birth: '1980-05-01', memberNumber: '6543210' });
  const pairs = (await open()).rows.map(({ first, second }) => [first.unitName, second.unitName]);
  expect(pairs).toEqual([[justice, justice]]);
});

it('joins two into one, knows rows of either again, and takes it back by undo', async () => {
  await send(health, 'a.xlsx', 'LDTT', { birth: '1980-05-01' });
  await send(justice, 'b.xlsx', 'CSTDCS', { birth: '1980-05-01' });
  const operation = await decideFirst('one');
  expect(people()).toBe(1);
  expect((await open()).total).toBe(0);
  await send(justice, 'c.xlsx', 'BK-LDLD', { birth: '1980-05-01' });
  expect(people()).toBe(1);
  expect((await decided()).rows).toMatchObject([{ verdict: 'one', operationId: String(operation) }]);
  await undo(core, operation, false);
  expect(people()).toBe(2);
  expect((await open()).total).toBe(1);
});

it('counts a person of two units once, and the registration of each unit', async () => {
  await send(health, 'a.xlsx', 'LDTT', { birth: '1980-05-01' });
  await send(justice, 'b.xlsx', 'LDTT', { birth: '1980-05-01' });
  expect(figure()).toMatchObject({ registered: 2, people: 2 });
  await decideFirst('one');
  expect(figure()).toMatchObject({ registered: 2, people: 1 });
});

it('asks about two people once', async () => {
  await send(health, 'a.xlsx', 'LDTT', { position: 'Kế toán' });
  await send(health, 'b.xlsx', 'CSTDCS', { position: 'Trưởng phòng' });
  const [pair] = (await open()).rows;
  const operation = await decideFirst('two');
  expect(people()).toBe(2);
  expect((await open()).total).toBe(0);
  const ids = { firstId: pair?.first.id ?? '', secondId: pair?.second.id ?? '' };
  await expect(client.decide({ ...ids, verdict: 'one' })).rejects.toThrow('đã được quyết định');
  await undo(core, operation, false);
  expect((await open()).total).toBe(1);
});

it('remembers for the joined person whom the other was told apart from', async () => {
  await send(health, 'a.xlsx', 'LDTT', { position: 'Kế toán' });
  await send(health, 'b.xlsx', 'CSTDCS', { position: 'Trưởng phòng' });
  await send(health, 'c.xlsx', 'BK-LDLD', { position: 'Văn thư' });
  const pairs = (await open()).rows.map(({ first, second }) => ({ firstId: first.id, secondId: second.id }));
  expect(pairs).toHaveLength(3);
  const [accountantHead, , headClerk] = pairs;
  if (accountantHead === undefined || headClerk === undefined) throw new Error('three pairs are expected');
  await client.decide({ ...headClerk, verdict: 'two' });
  await client.decide({ ...accountantHead, verdict: 'one' });
  expect((await open()).total).toBe(0);
  expect(people()).toBe(2);
});

it('refuses to join people of two names', async () => {
  await send(health, 'a.xlsx', 'LDTT', {});
  const bytes = toldBytes({ sender: health, records: [registration(9, 'Trần Văn Nam', 'CSTDCS')] });
  await receive(core, campaign, [file('b.xlsx', bytes)]);
  const [first, second] = core.reader.all<{ id: number }>('SELECT id FROM person ORDER BY id');
  const ids = { firstId: String(first?.id), secondId: String(second?.id) };
  await expect(client.decide({ ...ids, verdict: 'one' })).rejects.toThrow('không cùng tên');
});
