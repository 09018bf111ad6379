import { isDefinedError, safe } from '@orpc/client';
import { beforeEach, expect, it } from 'vitest';
import { openTestApplication } from '#tests/support/application.ts';
import { fixedClock } from '#tests/support/ports.ts';

type Client = Awaited<ReturnType<typeof openTestApplication>>['client'];

let client: Client;
beforeEach(async () => {
  ({ client } = await openTestApplication({ ports: { clock: fixedClock('2026-02-01T02:00:00.000Z') } }));
});

const lastOperation = async () => (await client.history.operations({ limit: 1 })).rows[0]?.id ?? '';
const unit = async (name: string, parentId: string | null = null) => (await client.units.add({ name, parentId })).id;

/** Undoing is refused with this sentence, also where what was changed since is to be left, and nothing has changed. */
async function expectContradiction(operationId: string, sentence: string): Promise<void> {
  const before = await client.history.operations({});
  for (const force of [false, true]) {
    const { error } = await safe(client.history.undo({ operationId, force }));
    if (!isDefinedError(error) || error.code !== 'REFUSED') return expect.unreachable(String(error));
    expect(error.data.code).toBe('operation.contradicts');
    expect(error.message).toContain(sentence);
  }
  expect(await client.history.operations({})).toEqual(before);
  expect((await client.backups.check()).ok).toBe(true);
}

it('two units are not put each under the other', async () => {
  const upper = await unit('LĐLĐ huyện Ba Bể');
  const other = await unit('LĐLĐ huyện Na Rì', upper);
  await client.units.change({ id: other, parentId: null });
  const leaving = await lastOperation();
  await client.units.change({ id: upper, parentId: other });
  await expectContradiction(leaving, 'là đơn vị cấp dưới của chính nó');
  await client.units.change({ id: upper, parentId: null });
  await client.history.undo({ operationId: leaving });
});

it('a cluster is not led by a unit that is not in it', async () => {
  const [first, second] = [await unit('CĐCS Sở Y tế'), await unit('CĐCS Sở Tư pháp')];
  const { id: clusterId } = await client.clusters.save({ id: null, name: 'Cụm 1', kind: 'cluster' });
  const year = { clusterId, year: 2025, deputyUnitId: null };
  await client.clusters.saveYear({ ...year, leaderUnitId: first, unitIds: [first] });
  await client.clusters.saveYear({ ...year, leaderUnitId: first, unitIds: [first, second] });
  const joining = await lastOperation();
  await client.clusters.saveYear({ ...year, leaderUnitId: second, unitIds: [first, second] });
  await expectContradiction(joining, 'Cụm trưởng hoặc cụm phó của “Cụm 1” năm 2025 không thuộc cụm');
});

it('a typed result is not left outside the years of its set, or without what it is a rate of', async () => {
  const fields = { name: 'Nhiệm kỳ', fromYear: 2023, toYear: 2027, unitId: null, pactId: null, basis: '' };
  const { id } = await client.targets.addSet(fields);
  const rate = {
    number: 1,
    part: 1,
    text: 'Đoàn viên được học nghị quyết',
    operator: 'at-least' as const,
    amount: 95,
    unitOfMeasure: '%',
    period: 'year' as const,
    scope: '',
    measure: null,
    denominator: null,
    judged: 'achieved' as const,
  };
  await client.targets.add({ setId: id, targets: [rate] });
  await client.targets.changeSet({ ...fields, toYear: 2028, id, seen: fields });
  const longer = await lastOperation();
  const [target] = (await client.targets.standing({ setId: id })).targets;
  const targetId = target?.id ?? '';
  const counted = { ...rate, unitOfMeasure: 'người' };
  await client.targets.change({ id: targetId, target: counted, seen: rate });
  const inPeople = await lastOperation();
  await client.targets.edit({ changes: [{ id: targetId, seen: {}, cells: { 2028: '12' } }] });
  await expectContradiction(longer, 'Kết quả năm 2028 của chỉ tiêu 1.1 trong “Nhiệm kỳ” nằm ngoài các năm');
  await expectContradiction(inPeople, 'không đúng cách đo của chỉ tiêu');
});
