import { createRouterClient, ORPCError } from '@orpc/server';
import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { DomainError } from '#core/domain-error.ts';
import { undo } from '#core/operations/undo.ts';
import { peopleProcedures } from '#core/people/procedures.ts';
import { addAward } from '#core/people/service.ts';
import type { PersonData, PersonPage } from '#shared/contract/people.ts';
import { addUnit, file, openCampaign, receive, type TestCampaign } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

const health = 'CĐCS Sở Y tế';
const clientOf = (core: Core) => createRouterClient(peopleProcedures(core));

let core: Core;
let campaign: TestCampaign;
let client: ReturnType<typeof clientOf>;

beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
  campaign = openCampaign(core, 2024);
  addUnit(core, health);
  client = clientOf(core);
});

let files = 0;
const register = (name: string, more: object = {}, award = 'LDTT', into = campaign) =>
  registerAll([name], more, award, into);

async function registerAll(all: readonly string[], more: object = {}, award = 'LDTT', into = campaign): Promise<void> {
  files += 1;
  const records = all.map((name, index) => registration(files + index, name, award, more));
  const bytes = toldBytes({ sender: health, records });
  const [outcome] = await receive(core, into, [file(`${files}.xlsx`, bytes)], { newUnits: 'review' });
  expect(outcome?.status).toBe('ready');
}

const names = async (search = '') => (await client.page({ search })).rows.map(({ name }) => name);
const idsOf = async (search: string) => (await client.page({ search })).rows.map(({ id }) => id);
async function only(search: string): Promise<PersonPage> {
  const [id] = await idsOf(search);
  return client.person({ id: id ?? '0' });
}
const dataOf = ({ name, sex, birth, position, memberNumber, unitId }: PersonPage): PersonData => ({
  name,
  sex,
  birth,
  position,
  memberNumber,
  unitId,
});
async function refusal(call: Promise<unknown>): Promise<DomainError> {
  const error: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ORPCError && error.cause instanceof DomainError) return error.cause;
  if (error instanceof DomainError) return error;
  throw new Error(`not refused: ${String(error)}`);
}
const registrationsOf = async (id: string): Promise<number> => (await client.person({ id })).registrations;

it('lists people of all peoples by given name, and finds them without accents', async () => {
  await registerAll(['Nguyễn Thị Mai', 'Y Bhiông Niê', "H'Linh Mlô", 'Sùng A Páo', 'Lê Văn An', 'Đặng Văn Bảo']);
  expect(await names()).toEqual([
    'Lê Văn An',
    'Đặng Văn Bảo',
    'Y Bhiông Niê',
    "H'Linh Mlô",
    'Nguyễn Thị Mai',
    'Sùng A Páo',
  ]);
  expect((await client.page({ descending: true, limit: 1 })).rows[0]?.name).toBe('Sùng A Páo');
  expect(await names('dang van')).toEqual(['Đặng Văn Bảo']);
  expect(await client.page({ search: 'linh', limit: 1, offset: 1 })).toMatchObject({ total: 1, rows: [] });
});

it('a page holds units, years and sources', async () => {
  await register('Lê Văn An', { birth: '1980-05-01', position: 'Kế toán' });
  await register('Lê Văn An', { birth: '1980-05-01', position: 'Trưởng phòng' }, 'CSTDCS', openCampaign(core, 2025));
  const page = await only('le van an');
  expect(page).toMatchObject({
    units: [{ unitName: health, from: 2024, to: 2025 }],
    entries: [
      { kind: 'registered', year: 2024, award: 'LDTT', position: 'Kế toán', source: { sheet: 'Sheet1' } },
      { kind: 'registered', year: 2025, award: 'CSTDCS', position: 'Trưởng phòng' },
    ],
  });
});

it('merges by choice and by undo takes it back; nobody is merged with herself', async () => {
  await register('Nguyễn Thị Huyền', { birth: '1980', position: 'A' });
  await register('Nguyễn Thị Huyên', { position: 'B', memberNumber: '0123456' }, 'CSTDCS');
  const [one = '', other = ''] = (await idsOf('huyen')).toSorted((first, second) => Number(first) - Number(second));
  expect((await refusal(client.merge({ intoId: one, fromId: one }))).code).toBe('person.itself');
  const { operationId } = await client.merge({ intoId: one, fromId: other });
  expect(await client.person({ id: one })).toMatchObject({
    registrations: 2,
    birth: '1980',
    memberNumber: '0123456',
    merged: [{ id: other }],
  });
  expect((await client.person({ id: other })).mergedInto?.id).toBe(one);
  expect(await idsOf('huyen')).toEqual([one]);
  expect((await refusal(client.merge({ intoId: other, fromId: one }))).code).toBe('person.merged-already');
  await undo(core, Number(operationId), false);
  expect([await registrationsOf(one), await registrationsOf(other)]).toEqual([1, 1]);
  expect((await client.person({ id: other })).memberNumber).toBe('0123456');
});

it('takes one out of a chain of three, with what it brought, and leaves what was edited since', async () => {
  await register('Lê Văn An', { position: 'A' }, 'LDTT');
  await register('Lê Văn An', { position: 'B', birth: '1980-05-01' }, 'CSTDCS');
  await register('Lê Văn An', { position: 'C' }, 'BK-LDLD');
  const [a = '', b = '', c = ''] = (await idsOf('le van an')).toSorted((one, two) => Number(one) - Number(two));
  await client.merge({ intoId: b, fromId: c });
  await client.merge({ intoId: a, fromId: b });
  expect(await registrationsOf(a)).toBe(3);
  const merged = await client.person({ id: a });
  await client.change({ id: a, seen: dataOf(merged), to: { ...dataOf(merged), birth: '1981-06-02' } });
  const { kept, operationId } = await client.unmerge({ id: b });
  expect(kept).toEqual(['Ngày sinh đã được sửa sau khi gộp nên để nguyên.']);
  expect([await registrationsOf(a), await registrationsOf(b)]).toEqual([1, 2]);
  expect(await client.person({ id: b })).toMatchObject({ birth: '1980-05-01', merged: [{ id: c }] });
  await undo(core, Number(operationId), false);
  expect(await registrationsOf(a)).toBe(3);
  // The first that was joined is taken out although another joining stands over it.
  await client.unmerge({ id: c });
  expect([await registrationsOf(a), await registrationsOf(c)]).toEqual([2, 1]);
  expect((await refusal(client.unmerge({ id: c }))).code).toBe('person.not-merged');
});

const state = () =>
  core.reader.all(`SELECT person.id, person.merged_into AS merged, birth, (SELECT group_concat(id) FROM registration
    WHERE person_id = person.id) AS registrations FROM person ORDER BY person.id`);

it('after any mergings, taking every row out again leaves everybody as before', async () => {
  await registerAll(['Lê Văn An', 'Trần Thị Bình', 'Vũ Văn Chi', 'Hà Thị Dung', 'Đỗ Văn Em'], { birth: '1980' });
  const ids = (await client.page({})).rows.map(({ id }) => id);
  const before = state();
  const person = fc.constantFrom(...ids);
  const pairs = fc.array(fc.tuple(person, person), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(pairs, fc.shuffledSubarray(ids, { minLength: ids.length }), async (mergings, order) => {
      for (const [intoId, fromId] of mergings) await client.merge({ intoId, fromId }).catch(() => undefined);
      const { n } = core.reader.get<{ n: number }>('SELECT count(DISTINCT person_id) AS n FROM registration') ?? {
        n: -1,
      };
      const standing = before.length - core.reader.all('SELECT 1 FROM person WHERE merged_into IS NOT NULL').length;
      expect(n).toBe(standing);
      for (const id of order) await client.unmerge({ id }).catch(() => undefined);
      for (const id of ids) await client.unmerge({ id }).catch(() => undefined);
      expect(state()).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

it('two who were said to be two are not merged unasked', async () => {
  await register('Lê Văn An', { position: 'A' });
  await register('Lê Văn An', { position: 'B' }, 'CSTDCS');
  const [one = '', other = ''] = await idsOf('le van an');
  await client.decide({ firstId: one, secondId: other, verdict: 'two' });
  expect((await refusal(client.merge({ intoId: one, fromId: other }))).code).toBe('person.decided');
});

it('a change of two windows tells both; what each changed alone goes in', async () => {
  await register('Lê Văn An', { position: 'Kế toán' });
  const seen = await only('le van an');
  await client.change({ id: seen.id, seen: dataOf(seen), to: { ...dataOf(seen), birth: '1980-05-01' } });
  const conflict = await refusal(
    client.change({ id: seen.id, seen: dataOf(seen), to: { ...dataOf(seen), birth: '1981' } }),
  );
  expect(conflict).toMatchObject({
    kind: 'CONFLICT',
    items: ['Ngày sinh: hiện là “1980-05-01”, đang muốn ghi “1981”.'],
  });
  const wrong = { ...dataOf(seen), memberNumber: 'abc' };
  expect((await refusal(client.change({ id: seen.id, seen: dataOf(seen), to: wrong }))).code).toBe(
    'person.member-number',
  );
  const day = { ...dataOf(seen), birth: '1980-02-31' };
  expect((await refusal(client.change({ id: seen.id, seen: dataOf(seen), to: day }))).code).toBe('person.birth');
});

it('what a window leaves alone is not put back to what it saw', async () => {
  await register('Lê Văn An', { position: 'Kế toán' });
  const seen = await only('le van an');
  await client.change({ id: seen.id, seen: dataOf(seen), to: { ...dataOf(seen), birth: '1980-05-01' } });
  await client.change({ id: seen.id, seen: dataOf(seen), to: { ...dataOf(seen), position: 'Trưởng phòng' } });
  expect(await client.person({ id: seen.id })).toMatchObject({ birth: '1980-05-01', position: 'Trưởng phòng' });
});

it('somebody under whose name anything stands is not deleted, and is told what', async () => {
  await register('Lê Văn An');
  const { id, unitId } = await only('le van an');
  expect((await refusal(client.remove({ id }))).message).toContain('1 đăng ký');
  const operations = core.reader.get<{ id: number }>(
    `SELECT max(id) AS id FROM operation WHERE kind = 'intake.commit'`,
  );
  core.runOperation({ kind: 'test.keep', summary: 'giữ lại' }, (writer) =>
    writer.run('UPDATE person SET position = :position WHERE id = :id', { id, position: 'Kế toán' }),
  );
  await undo(core, operations?.id ?? 0, true);
  expect(await client.person({ id })).toMatchObject({ registrations: 0, unitId });
  const { operationId } = await client.remove({ id });
  expect(await names()).toEqual([]);
  await undo(core, Number(operationId), false);
  expect(await names()).toEqual(['Lê Văn An']);
});

it('notes what an initiative was used for', async () => {
  await register('Lê Văn An');
  const { id, unitId, entries } = await only('le van an');
  const initiativeId = core.runOperation({ kind: 'test.initiative', summary: 'chuẩn bị' }, (writer) => {
    const { id: made } = writer.run(
      `INSERT INTO initiative (campaign_id, phase_id, unit_id, title, folded) VALUES (:campaignId, :phaseId, :unitId, 'Cải tiến', 'cai tien')`,
      { ...campaign, unitId: Number(unitId) },
    );
    writer.run(
      `INSERT INTO initiative_author (initiative_id, position, name, folded) VALUES (:made, 1, 'Lê Văn An', 'le van an')`,
      { made },
    );
    return made;
  });
  const [entry] = entries;
  const use = { initiativeId: String(initiativeId), kind: 'registered', id: entry?.id ?? '' } as const;
  await client.noteUse({ ...use, used: true });
  expect((await client.person({ id })).initiatives).toMatchObject([{ title: 'Cải tiến', usedFor: [entry?.key] }]);
  const to = {
    award: 'CSTDCS',
    awardText: 'CSTĐCS',
    year: 2023,
    yearBasis: 'calendar',
    decisionNumber: null,
    decisionOn: null,
    issuer: null,
    note: null,
  } as const;
  const award = addAward(core, { subject: 'individual', subjectId: Number(id), to });
  await client.noteUse({ initiativeId: String(initiativeId), kind: 'awarded', id: String(award.id), used: true });
  await client.noteUse({ ...use, used: false });
  expect((await client.person({ id })).initiatives).toMatchObject([{ usedFor: [`awarded-${award.id}`] }]);
});

it('collectives have a list and a page', async () => {
  await register('Phòng Kế hoạch', { subject: 'collective' }, 'TTLDTT');
  const { rows } = await client.collectives({ search: 'ke hoach' });
  expect(rows).toMatchObject([{ name: 'Phòng Kế hoạch', registrations: 1, awards: 0 }]);
  expect(await client.collective({ id: rows[0]?.id ?? '' })).toMatchObject({
    entries: [{ award: 'TTLDTT', year: 2024 }],
  });
});
