import type { UnitEvent } from '#shared/contract/units.ts';
import type { Act, Office } from './office.ts';
import { otherProvince } from './other-province.ts';

const units = ({ client }: Office) => client.units.list({});
const standing = async (office: Office) => (await units(office)).filter(({ endedOn }) => endedOn === null);
const unit = async (office: Office) => office.roll.one(await standing(office));

async function decide(office: Office, event: UnitEvent): Promise<void> {
  const { unitIds } = await office.client.units.recordEvent(event);
  if (unitIds.length === 0 && event.kind === 'found') throw new Error('a foundation founded nothing');
}

const decision = ({ roll }: Office, year = 2010) => {
  const number = roll.next();
  return {
    decisionNumber: `${number}/QĐ`,
    decisionOn: null,
    effectiveOn: `${year + Math.floor(number / 25)}-${String(1 + (number % 12)).padStart(2, '0')}-01`,
    note: null,
  };
};

export const unitActs = {
  'units.add': async (office) =>
    office.client.units.add({
      name: `CĐCS Cơ quan ${office.roll.below(40)}`,
      parentId: (await unit(office)).id,
      clusterName: office.roll.yes() ? `Cụm ${office.roll.below(3)}` : null,
    }),
  'units.change': async (office) =>
    office.client.units.change({
      id: (await unit(office)).id,
      note: `Ghi chú ${office.roll.next()}`,
      ...(office.roll.yes() && { expected: office.roll.yes() }),
      ...(office.roll.yes() && { clusterName: `Cụm ${office.roll.below(3)}` }),
      ...(office.roll.yes() && { parentId: (await unit(office)).id }),
    }),
  'units.changeCells': async (office) => {
    const { id, note } = await unit(office);
    const text = `Ghi chú dán ${office.roll.next()}`;
    return office.client.units.changeCells({ changes: [{ id, field: 'note', text, seen: note ?? '' }] });
  },
  'units.remove': async (office) => {
    const newest = (await standing(office)).toSorted((one, other) => Number(other.id) - Number(one.id)).slice(0, 2);
    return office.client.units.remove({ unitId: office.roll.one(newest).id });
  },
  'units.addAlias': async (office) =>
    office.client.units.addAlias({ unitId: (await unit(office)).id, alias: `CĐ tên gọi ${office.roll.below(12)}` }),
  'units.removeAlias': async (office) => {
    const named = (await standing(office)).filter(({ aliases }) => aliases.length > 0);
    const { id, aliases } = office.roll.one(named);
    return office.client.units.removeAlias({ unitId: id, alias: office.roll.one(aliases) });
  },
  'units.correctName': async (office) => {
    const { names } = await office.client.units.page({ unitId: (await unit(office)).id });
    const { id, validFrom, validTo } = office.roll.one(names);
    return office.client.units.correctName({ id, name: `CĐCS Sở ${office.roll.next()}`, validFrom, validTo });
  },
  'units.saveHeadCount': async (office) => {
    const number = office.roll.next();
    return office.client.units.saveHeadCount({
      unitId: (await unit(office)).id,
      onDate: office.roll.one(['2019-01-01', '2020-01-01']),
      members: 100 + number,
      women: number,
      workforce: null,
    });
  },
  'units.recordEvent found': async (office) =>
    decide(office, {
      kind: 'found',
      ...decision(office),
      unitKind: 'grassroots-union',
      sector: null,
      name: `CĐCS Công ty ${office.roll.below(20)}`,
      parentId: (await unit(office)).id,
    }),
  'units.recordEvent rename': async (office) =>
    decide(office, {
      kind: 'rename',
      ...decision(office),
      unitId: (await unit(office)).id,
      name: `CĐCS Sở mới ${office.roll.below(20)}`,
    }),
  'units.recordEvent transfer': async (office) =>
    decide(office, {
      kind: 'transfer',
      ...decision(office),
      unitIds: [(await unit(office)).id],
      parentId: (await unit(office)).id,
    }),
  'units.recordEvent merge': async (office) => {
    const into = await unit(office);
    const others = (await standing(office)).filter(({ id, parentId }) => id !== into.id && parentId !== null);
    return decide(office, {
      kind: 'merge',
      ...decision(office),
      unitIds: [office.roll.one(others).id],
      into: { unitId: into.id },
    });
  },
  'units.recordEvent split': async (office) =>
    decide(office, {
      kind: 'split',
      ...decision(office),
      unitId: (await unit(office)).id,
      goesOn: true,
      parts: [{ name: `CĐCS Phần ${office.roll.next()}` }],
    }),
  'units.recordEvent dissolve': async (office) => {
    const leaf = (await standing(office)).filter(({ parentId }) => parentId !== null);
    const { id, parentId } = office.roll.one(leaf);
    return decide(office, {
      kind: 'dissolve',
      ...decision(office),
      unitIds: [id],
      successorId: null,
      endedBelow: [],
      parentId,
    });
  },
  'units.recordEvent suspend': async (office) =>
    decide(office, { kind: 'suspend', ...decision(office), unitIds: [(await unit(office)).id] }),
  'units.recordEvent resume': async (office) => {
    const suspended = (await standing(office)).filter((each) => each.suspended);
    return decide(office, { kind: 'resume', ...decision(office), unitIds: [office.roll.one(suspended).id] });
  },
  'unitLists.take': async (office) => {
    const number = office.roll.next();
    const known = (await unit(office)).name;
    const rows = ['Tên đơn vị,Ghi chú', `CĐCS Đơn vị thứ ${number},mới`, `${known},ghi chú ${number}`];
    const file = new File([rows.join('\n')], 'don-vi.csv', { type: 'text/csv' });
    const { fingerprint } = await office.client.unitLists.preview({ file });
    return office.client.unitLists.take({ file, fingerprint, decisions: [], clusters: [], communes: [] });
  },
  'takeover.take': async ({ client, roll }) => {
    const { token, units: theirs } = await client.takeover.open({ file: await otherProvince() });
    const decisions = theirs.map(({ id, same }) => ({ id, unitId: same === null || roll.yes() ? null : same.id }));
    return client.takeover.take({ token, decisions, parentId: null, since: null });
  },
} satisfies Record<string, Act>;
