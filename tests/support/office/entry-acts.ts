import { type Act, givenNames, NothingThere, type Office, scope } from './office.ts';

/** A gesture that stores nothing is none. */
async function stored(outcome: Promise<{ operationId: string | null }>): Promise<void> {
  if ((await outcome).operationId === null) throw new NothingThere();
}

const person = ({ roll }: Office): string => `Lê Văn ${roll.one(givenNames)}`;
const unitName = async ({ client, roll }: Office) => roll.one(await client.units.list({})).name;
const unitId = async ({ client, roll }: Office) => roll.one(await client.units.list({})).id;
const registration = async ({ client, roll }: Office) => roll.one((await client.registrations.page(scope)).rows);
const initiative = async ({ client, roll }: Office) => roll.one((await client.initiatives.page(scope)).rows);
const work = async ({ client, roll }: Office) => roll.one((await client.works.page(scope)).rows);
const movementName = async ({ client, roll }: Office) => {
  const movements = await client.movements.list({ campaignId: '1' });
  return movements.length === 0 ? '' : roll.one(movements).name;
};

const added = (cells: Record<string, string>) => ({ ...scope, additions: [{ key: 'new', cells }], confirmed: true });
const changed = (id: string, cells: Record<string, string>) => ({
  ...scope,
  changes: [{ id, seen: {}, cells }],
  confirmed: true,
});
const removed = (id: string) => ({ ...scope, removals: [{ id, seen: {} }] });

export const entryActs = {
  'registrations.edit': async (office) =>
    stored(
      office.client.registrations.edit(
        added({
          name: person(office),
          award: office.roll.one(['LĐTT', 'CSTĐCS']),
          unit: await unitName(office),
          position: `Chức vụ ${office.roll.next()}`,
        }),
      ),
    ),
  'registrations.edit change': async (office) =>
    stored(
      office.client.registrations.edit(
        changed((await registration(office)).id, {
          position: `Chức vụ ${office.roll.next()}`,
          ...(office.roll.yes() && { unit: await unitName(office) }),
          ...(office.roll.yes() && { name: person(office) }),
        }),
      ),
    ),
  'registrations.edit remove': async (office) =>
    stored(office.client.registrations.edit(removed((await registration(office)).id))),
  'numbers.edit': async (office) =>
    stored(
      office.client.numbers.edit(
        changed(await unitId(office), {
          'LDTT:individual': String(office.roll.next()),
          'works:value': String(office.roll.next() * 1000),
        }),
      ),
    ),
  'initiatives.edit': async (office) => {
    const { name, unitName: unit } = await registration(office);
    const title = `Sáng kiến ${office.roll.next()}`;
    const authors = `${name}; ${person(office)}`;
    const movements = await movementName(office);
    return stored(office.client.initiatives.edit(added({ title, authors, unit, movements })));
  },
  'initiatives.edit change': async (office) =>
    stored(
      office.client.initiatives.edit(
        changed((await initiative(office)).id, {
          value: String(office.roll.next() * 1_000_000),
          authors: `${person(office)}; Tác giả ${office.roll.next()}`,
          movements: await movementName(office),
        }),
      ),
    ),
  'initiatives.edit remove': async (office) =>
    stored(office.client.initiatives.edit(removed((await initiative(office)).id))),
  'works.edit': async (office) =>
    stored(
      office.client.works.edit(
        added({
          title: `Công trình ${office.roll.next()}`,
          plaque: 'Có',
          value: '44,9 tỷ đồng',
          unit: await unitName(office),
          movements: await movementName(office),
        }),
      ),
    ),
  'works.edit change': async (office) =>
    stored(
      office.client.works.edit(changed((await work(office)).id, { title: `Công trình sửa ${office.roll.next()}` })),
    ),
  'works.edit remove': async (office) => stored(office.client.works.edit(removed((await work(office)).id))),
  'figures.decide': async ({ client, roll }) => {
    const found = roll.one(await client.figures.disagreements({ campaignId: '1' }));
    const { phaseId, part, award, subject } = found;
    const chosen = found.chosen === 'named' ? 'counted' : 'named';
    return client.figures.decide({ campaignId: '1', phaseId, unitId: found.unitId, part, award, subject, chosen });
  },
} satisfies Record<string, Act>;
