import type { AwardData } from '#shared/contract/award-history.ts';
import { type Act, ended, givenNames, namesake, type Office } from './office.ts';

const people = async ({ client }: Office) => (await client.people.page({})).rows;
const person = async (office: Office) => office.roll.one(await people(office));

async function namesakes(office: Office): Promise<[string, string]> {
  const { rows } = await office.client.people.page({ search: namesake });
  const first = office.roll.one(rows);
  return [first.id, office.roll.one(rows.filter(({ id }) => id !== first.id)).id];
}

async function award({ client, roll }: Office) {
  return roll.one((await client.awardHistory.page({})).rows);
}

const asTyped = (row: AwardData): AwardData => ({
  award: row.award,
  awardText: row.awardText,
  year: row.year,
  yearBasis: row.yearBasis,
  decisionNumber: row.decisionNumber,
  decisionOn: row.decisionOn,
  issuer: row.issuer,
  note: row.note,
});

export const peopleActs = {
  'people.change': async (office) => {
    const { name, sex, birth, position, memberNumber, unitId, id } = await person(office);
    const seen = { name, sex, birth, position, memberNumber, unitId };
    const to = { ...seen, position: `Chức vụ mới ${office.roll.next()}` };
    return office.client.people.change({ id, seen, to });
  },
  'people.remove': async (office) => {
    const nothing = (await people(office)).filter(({ registrations, awards }) => registrations + awards === 0);
    return office.client.people.remove({ id: nothing[0]?.id ?? (await person(office)).id });
  },
  'people.merge': async (office) => {
    const [intoId, fromId] = await namesakes(office);
    return office.client.people.merge({ intoId, fromId });
  },
  'people.merge anybody': async (office) =>
    office.client.people.merge({ intoId: (await person(office)).id, fromId: (await person(office)).id }),
  'people.unmerge': async (office) => {
    const pages = await Promise.all((await people(office)).map(({ id }) => office.client.people.person({ id })));
    return office.client.people.unmerge({ id: office.roll.one(pages.flatMap(({ merged }) => merged)).id });
  },
  'people.decide': async (office) => {
    const [one, other] = await namesakes(office);
    const [firstId, secondId] = Number(one) < Number(other) ? [one, other] : [other, one];
    return office.client.people.decide({ firstId, secondId, verdict: office.roll.one(['one', 'two'] as const) });
  },
  'people.noteUse': async (office) => {
    const pages = await Promise.all((await people(office)).map(({ id }) => office.client.people.person({ id })));
    const { initiatives, entries } = office.roll.one(
      pages.filter((page) => page.initiatives.length > 0 && page.entries.length > 0),
    );
    const { kind, id } = office.roll.one(entries);
    return office.client.people.noteUse({ initiativeId: office.roll.one(initiatives).id, kind, id, used: true });
  },
  'awardHistory.add': async (office) =>
    office.client.awardHistory.add({
      subject: 'individual',
      subjectId: (await person(office)).id,
      to: {
        award: 'LDTT',
        awardText: 'LĐTT',
        year: 2015 + office.roll.below(4),
        yearBasis: 'calendar',
        decisionNumber: `${office.roll.next()}/QĐ`,
        decisionOn: null,
        issuer: null,
        note: null,
      },
    }),
  'awardHistory.change': async (office) => {
    const row = await award(office);
    const seen = asTyped(row);
    return office.client.awardHistory.change({
      id: row.id,
      seen,
      to: { ...seen, note: `Ghi chú ${office.roll.next()}` },
    });
  },
  'awardHistory.verify': async (office) => {
    const { id, verified } = await award(office);
    return office.client.awardHistory.verify({ ids: [id], verified: !verified });
  },
  'awardHistory.receive': async (office) => {
    const { client, roll } = office;
    const unit = roll.yes() ? roll.one(await client.units.list({})).name : `Trạm số ${roll.below(3)}`;
    const names = [namesake, `Lê Văn ${roll.one(givenNames)}`, `Người xưa ${roll.next()}`];
    const rows = names.map((name, row) => `${row + 1},${name},${unit},${2010 + roll.below(9)},LĐTT`);
    const text = ['TT,Họ và tên,Đơn vị,Năm,Danh hiệu', ...rows].join('\n');
    const file = new File([text], `lịch sử ${roll.next()}.csv`, { type: 'text/csv' });
    await ended(client, (await client.awardHistory.receive({ files: [file] })).jobId);
  },
  'awardHistory.settle': async ({ client, roll }) => {
    const { ids, candidates, unitId } = roll.one((await client.awardHistory.waiting({})).rows);
    const personId = candidates.length > 0 && roll.yes() ? roll.one(candidates).id : null;
    return client.awardHistory.settle({ ids, personId, unitId: unitId ?? roll.one(await client.units.list({})).id });
  },
  'awardHistory.settleUnit': async ({ client, roll }) => {
    const { rows } = await client.awardHistory.waiting({});
    const unitText = roll.one(rows.flatMap((group) => group.unitText ?? []));
    return client.awardHistory.settleUnit({ unitText, unitId: roll.one(await client.units.list({})).id });
  },
  'awardHistory.remove': async (office) => office.client.awardHistory.remove({ id: (await award(office)).id }),
} satisfies Record<string, Act>;
