import type { Act, Office } from './office.ts';

const years = [2019, 2020, 2021];
const standing = async ({ client }: Office) => (await client.units.list({})).filter(({ endedOn }) => endedOn === null);

async function cluster({ client, roll }: Office, year: number) {
  return roll.one((await client.clusters.ofYear({ year })).clusters);
}

async function pact(office: Office) {
  const found = await Promise.all(years.map((year) => office.client.clusters.ofYear({ year })));
  return office.roll.one(found.flatMap(({ clusters }) => clusters.flatMap(({ pacts }) => pacts)));
}

export const clusterActs = {
  'clusters.save': async ({ client, roll }) =>
    client.clusters.save({ id: null, name: `Cụm thi đua số ${roll.below(9)}`, kind: 'cluster' }),
  'clusters.save again': async (office) => {
    const { id } = await cluster(office, 2020);
    return office.client.clusters.save({ id, name: `Khối thi đua ${office.roll.next()}`, kind: 'block' });
  },
  'clusters.saveYear': async (office) => {
    const year = office.roll.one(years);
    const unitIds = office.roll.some((await standing(office)).map(({ id }) => id));
    const { id } = await cluster(office, year);
    const leaderUnitId = office.roll.one(unitIds);
    return office.client.clusters.saveYear({ clusterId: id, year, leaderUnitId, deputyUnitId: null, unitIds });
  },
  'clusters.copyYear': async ({ client, roll }) => client.clusters.copyYear({ from: roll.one(years), to: 2022 }),
  'clusters.savePact': async (office) => {
    const year = office.roll.one(years);
    const { id, members } = await cluster(office, year);
    return office.client.clusters.savePact({
      id: null,
      clusterId: id,
      year,
      title: `Giao ước ${office.roll.next()}`,
      signedOn: null,
      place: null,
      signatures: members.map((member) => ({ unitId: member.id, signedOn: '2020-01-19' })),
    });
  },
  'clusters.savePact again': async (office) => {
    const { signatures, ...fields } = await pact(office);
    const title = `Giao ước sửa ${office.roll.next()}`;
    return office.client.clusters.savePact({ ...fields, title, signatures: signatures.slice(1) });
  },
  'clusters.removePact': async (office) => office.client.clusters.removePact({ id: (await pact(office)).id }),
  'clusters.remove': async (office) => office.client.clusters.remove({ id: (await cluster(office, 2020)).id }),
} satisfies Record<string, Act>;
