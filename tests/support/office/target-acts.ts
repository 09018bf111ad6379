import type { TargetFields } from '#shared/contract/targets.ts';
import { type Act, NothingThere, type Office } from './office.ts';

async function set({ client, roll }: Office) {
  const { id, ownerName: _owner, targets: _targets, ...fields } = roll.one(await client.targets.sets());
  return { id, fields };
}

async function standing(office: Office) {
  const sets = await office.client.targets.sets();
  const { id } = office.roll.one(sets.filter(({ targets }) => targets > 0));
  return office.client.targets.standing({ setId: id });
}

async function target(office: Office) {
  const { id, years: _years, term: _term, ...fields } = office.roll.one((await standing(office)).targets);
  return { id, fields };
}

const typed = (number: number): TargetFields => ({
  number,
  part: 1,
  text: `Chỉ tiêu ${number}`,
  operator: 'at-least',
  amount: 5,
  unitOfMeasure: 'người',
  period: 'year',
  scope: '',
  measure: null,
  denominator: null,
  judged: 'achieved',
});

export const targetActs = {
  'targets.addSet': async ({ client, roll }) => {
    const pacts = await client.targets.pacts();
    const pactId = pacts.length > 0 && roll.yes() ? roll.one(pacts).id : null;
    const unitId = pactId === null && roll.yes() ? roll.one(await client.units.list({})).id : null;
    return client.targets.addSet({ name: `Bộ ${roll.next()}`, fromYear: 2020, toYear: 2022, unitId, pactId });
  },
  'targets.changeSet': async (office) => {
    const { id, fields } = await set(office);
    const change = office.roll.yes() ? { toYear: 2020 + office.roll.below(5) } : {};
    const basis = `Nghị quyết ${office.roll.next()}`;
    return office.client.targets.changeSet({ ...fields, ...change, basis, id, seen: fields });
  },
  'targets.add': async (office) => {
    const { id } = await set(office);
    const number = office.roll.next();
    return office.client.targets.add({ setId: id, targets: [typed(number), { ...typed(number), part: 2 }] });
  },
  'targets.change': async (office) => {
    const { id, fields } = await target(office);
    const unitOfMeasure = office.roll.one(['%', 'người']);
    const text = `Chỉ tiêu sửa ${office.roll.next()}`;
    return office.client.targets.change({ id, target: { ...fields, unitOfMeasure, text }, seen: fields });
  },
  'targets.edit': async (office) => {
    const { targets, years } = await standing(office);
    const { id, unitOfMeasure } = office.roll.one(targets);
    const amount = String(office.roll.next());
    const cells = { [office.roll.one(years)]: unitOfMeasure === '%' ? `${amount}/1000` : amount };
    const { operationId } = await office.client.targets.edit({
      changes: [{ id, seen: {}, cells }],
    });
    if (operationId === null) throw new NothingThere();
  },
  'targets.remove': async (office) => office.client.targets.remove({ id: (await target(office)).id }),
  'targets.removeSet': async (office) => office.client.targets.removeSet({ id: (await set(office)).id }),
} satisfies Record<string, Act>;
