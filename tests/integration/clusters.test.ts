import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { clusterProcedures } from '#core/units/cluster-procedures.ts';
import { unitProcedures } from '#core/units/procedures.ts';
import { openTestCore } from '#tests/support/store.ts';

const clientOf = (core: Core) => createRouterClient({ units: unitProcedures(core), clusters: clusterProcedures(core) });

let client: ReturnType<typeof clientOf>;
let units: string[];
beforeEach(async () => {
  client = clientOf(await openTestCore());
  units = [];
  for (const name of ['LĐLĐ huyện Bắc Sơn', 'LĐLĐ huyện Bình Gia', 'LĐLĐ huyện Cao Lộc', 'CĐ Viên chức tỉnh']) {
    units.push((await client.units.add({ name })).id);
  }
});

const make = async (name: string) => (await client.clusters.save({ id: null, name, kind: 'cluster' })).id;
const year = 2016;
const nobody = { leaderUnitId: null, deputyUnitId: null };

it('a cluster is made up for a year, with its leader and deputy, and signs its pact', async () => {
  const clusterId = await make('Cụm thi đua số 1');
  const [first = '', second = '', third = '', last = ''] = units;
  const made = await client.clusters.saveYear({
    clusterId,
    year,
    leaderUnitId: first,
    deputyUnitId: second,
    unitIds: [first, second, third],
  });
  expect(made.clusters).toMatchObject([
    {
      name: 'Cụm thi đua số 1',
      leaderUnitId: first,
      deputyUnitId: second,
      members: [{ id: first }, { id: second }, { id: third }],
    },
  ]);
  expect(made.without.map(({ id }) => id)).toEqual([last]);

  const pact = await client.clusters.savePact({
    id: null,
    clusterId,
    year,
    title: 'Giao ước thi đua năm 2016',
    signedOn: '2016-01-19',
    place: 'Lạng Sơn',
    signatures: [first, second].map((unitId) => ({ unitId, signedOn: '2016-01-19' })),
  });
  await client.clusters.savePact({ ...pact, signatures: [...pact.signatures, { unitId: third, signedOn: null }] });
  const [cluster] = (await client.clusters.ofYear({ year })).clusters;
  expect(cluster?.pacts[0]?.signatures.map(({ unitId }) => unitId)).toEqual([first, second, third]);
  const outside = client.clusters.savePact({ ...pact, signatures: [{ unitId: last, signedOn: null }] });
  await expect(outside).rejects.toThrow('không thuộc “Cụm thi đua số 1”');
});

it('a unit is in one cluster a year, and the standing one is that of the last year', async () => {
  const [one, two] = [await make('Cụm 1'), await make('Khối 2')];
  const [unit = ''] = units;
  await client.clusters.saveYear({ clusterId: one, year, leaderUnitId: unit, deputyUnitId: null, unitIds: [unit] });
  const moved = await client.clusters.saveYear({ clusterId: two, year, ...nobody, unitIds: [unit] });
  expect(moved.clusters.map(({ members, leaderUnitId }) => [members.length, leaderUnitId])).toEqual([
    [0, null],
    [1, null],
  ]);
  expect((await client.units.page({ unitId: unit })).unit.clusterName).toBe('Khối 2');

  await client.clusters.copyYear({ from: year, to: year + 1 });
  await client.clusters.saveYear({ clusterId: one, year: year + 1, ...nobody, unitIds: [unit] });
  const { unit: now, clusters } = await client.units.page({ unitId: unit });
  expect(now.clusterName).toBe('Cụm 1');
  expect(clusters).toMatchObject([
    { year: 2017, name: 'Cụm 1' },
    { year: 2016, name: 'Khối 2' },
  ]);
  await client.units.change({ id: unit, clusterName: 'Khối 2' });
  expect((await client.clusters.ofYear({ year: year + 1 })).clusters.map(({ members }) => members.length)).toEqual([
    0, 1,
  ]);
});

it('what cannot be is refused', async () => {
  const clusterId = await make('Cụm 1');
  const [first = '', second = ''] = units;
  const of = { clusterId, year, unitIds: [first] };
  await expect(client.clusters.saveYear({ ...of, leaderUnitId: second, deputyUnitId: null })).rejects.toThrow(
    'trưởng, phó',
  );
  await expect(client.clusters.saveYear({ ...of, leaderUnitId: first, deputyUnitId: first })).rejects.toThrow(
    'vừa là phó',
  );
  await expect(client.clusters.copyYear({ from: 2015, to: 2016 })).rejects.toThrow('chưa lập');
  await expect(make('Cụm 1')).rejects.toThrow('Đã có');
  await client.units.recordEvent({ kind: 'dissolve', effectiveOn: '2019-01-01', unitIds: [second] });
  const ended = client.clusters.saveYear({ clusterId, year: 2020, ...nobody, unitIds: [second] });
  await expect(ended).rejects.toThrow('không hoạt động trong năm 2020');
  await client.clusters.saveYear({ ...of, ...nobody });
  await expect(client.clusters.remove({ id: clusterId })).rejects.toThrow('Đơn vị: 1');
});
