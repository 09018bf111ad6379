import type { Act, Office } from './office.ts';

async function campaign({ client, roll }: Office) {
  return roll.one(await client.campaigns.list());
}

async function phase(office: Office) {
  return office.roll.one((await campaign(office)).phases);
}

async function movement({ client, roll }: Office) {
  const {
    linked: _linked,
    campaignId: _campaign,
    ...fields
  } = roll.one(await client.movements.list({ campaignId: '1' }));
  return fields;
}

async function deadline({ client, roll }: Office) {
  return roll.one(await client.campaigns.deadlines({ campaignId: '1' }));
}

const unitIds = async ({ client, roll }: Office) => roll.some((await client.units.list({})).map(({ id }) => id));

const records = async ({ client, roll }: Office, movementId: string) => {
  const kinds = ['registrations', 'initiatives', 'works'] as const;
  const lists = kinds.map(async (kind) => {
    const { rows } = await client.movements.records({ movementId, kind, campaignId: '1' });
    return { kind, ids: rows.map(({ id }) => id) };
  });
  const { kind, ids } = roll.one((await Promise.all(lists)).filter((list) => list.ids.length > 0));
  return { kind, ids: roll.some(ids) };
};

export const campaignActs = {
  'campaigns.add': async ({ client, roll }) => {
    const year = 2021 + roll.below(4);
    return client.campaigns.add({
      year,
      title: `Thi đua ${year}`,
      phases: [{ name: 'Cả năm', startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }],
    });
  },
  'campaigns.clone': async (office) => {
    const year = 2021 + office.roll.below(4);
    return office.client.campaigns.clone({ fromId: (await campaign(office)).id, year, title: `Thi đua ${year}` });
  },
  'campaigns.change': async (office) => {
    const { id, year: _year, phases: _phases, ...seen } = await campaign(office);
    return office.client.campaigns.change({ ...seen, id, theme: `Chủ đề ${office.roll.next()}`, seen });
  },
  'campaigns.remove': async (office) => office.client.campaigns.remove({ id: (await campaign(office)).id }),
  'campaigns.addPhase': async (office) => {
    const { id, year } = await campaign(office);
    return office.client.campaigns.addPhase({
      campaignId: id,
      phase: { name: `Đợt ${office.roll.below(9)}`, startsOn: `${year}-02-01`, endsOn: `${year}-12-31` },
    });
  },
  'campaigns.changePhase': async (office) => {
    const { id, number: _number, ...seen } = await phase(office);
    const deadlineBasis = `Hướng dẫn số ${office.roll.next()}`;
    return office.client.campaigns.changePhase({ id, phase: { ...seen, deadlineBasis }, seen });
  },
  'campaigns.removePhase': async (office) => office.client.campaigns.removePhase({ id: (await phase(office)).id }),
  'campaigns.addDeadline': async (office) =>
    office.client.campaigns.addDeadline({
      phaseId: (await phase(office)).id,
      sector: office.roll.one(['public-service', 'state-enterprise', 'non-state', null] as const),
      awardCode: office.roll.one(['LDTT', 'CSTDCS']),
      onDate: office.roll.day(2020),
    }),
  'campaigns.changeDeadline': async (office) => {
    const { id, ...seen } = await deadline(office);
    return office.client.campaigns.changeDeadline({ id, deadline: { ...seen, onDate: office.roll.day(2020) }, seen });
  },
  'campaigns.removeDeadline': async (office) =>
    office.client.campaigns.removeDeadline({ id: (await deadline(office)).id }),
  'campaigns.expectUnits': async (office) =>
    office.client.campaigns.expectUnits({
      campaignId: '1',
      units: await unitIds(office),
      expected: office.roll.one([true, false, null]),
    }),
  'followUp.noteReminded': async ({ client, roll }) =>
    client.followUp.noteReminded({ campaignId: '1', unitIds: null, sentOn: roll.day(2020) }),
  'movements.add': async ({ client, roll }) =>
    client.movements.add({ campaignId: '1', kind: 'regular', name: `Phong trào ${roll.below(9)}` }),
  'movements.add programme': async ({ client, roll }) =>
    client.movements.add({
      campaignId: '1',
      kind: 'programme',
      name: `Chương trình ${roll.below(9)}`,
      startsOn: '2020-01-01',
      endsOn: '2023-12-31',
    }),
  'movements.change': async (office) => {
    const { id, ...seen } = await movement(office);
    return office.client.movements.change({ id, movement: { ...seen, goal: `Mục tiêu ${office.roll.next()}` }, seen });
  },
  'movements.link': async (office) => {
    const { id } = await movement(office);
    return office.client.movements.link({
      movementId: id,
      ...(await records(office, id)),
      linked: office.roll.below(3) > 0,
    });
  },
  'movements.linkAll': async (office) => {
    const { id } = await movement(office);
    const { kind } = await records(office, id);
    return office.client.movements.linkAll({ movementId: id, kind, campaignId: '1', linked: office.roll.yes() });
  },
  'movements.remove': async (office) => office.client.movements.remove({ id: (await movement(office)).id }),
} satisfies Record<string, Act>;
