import { beforeEach, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import type { FileOutcome } from '#core/intake/service.ts';
import type { IntakeRecord } from '#shared/domain/records.ts';
import { addUnit, file, openCampaign, receive, type TestCampaign } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

const health = 'CĐCS Sở Y tế';
const justice = 'CĐCS Sở Tư pháp';

let core: Core;
let campaign: TestCampaign;
let healthId: number;

beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
  campaign = openCampaign(core, 2024);
  healthId = addUnit(core, health);
  addUnit(core, justice);
});

async function send(fileName: string, sender: string, records: IntakeRecord[], into = campaign): Promise<FileOutcome> {
  const [outcome] = await receive(core, into, [file(fileName, toldBytes({ sender, records }))], {
    newUnits: 'review',
  });
  if (outcome === undefined) throw new Error('one file gives one outcome');
  return outcome;
}

function codes(outcome: FileOutcome): string[] {
  return outcome.tables.flatMap(({ problems }) => problems.map(({ code, row }) => `${code} ${row}`));
}

function sentences(outcome: FileOutcome): string[] {
  return outcome.tables.flatMap(({ problems }) => problems.map(({ message }) => message));
}

function count(row: number, award: string, number: number): IntakeRecord {
  return { type: 'count', row, column: 'C', unitName: null, subject: 'individual', award, count: number };
}

function cuong(row: number, unitName: string, award: string): IntakeRecord {
  return registration(row, 'Lê Văn Cường', award, { unitName, memberNumber: '0123456' });
}

function bornAn(award: string): IntakeRecord {
  return registration(5, 'Nguyễn Văn An', award, { birth: '1980-05-01' });
}

function change(sql: string, parameters: Record<string, string | number>): void {
  core.runOperation({ kind: 'test.change', summary: 'chuẩn bị' }, (writer) => writer.run(sql, parameters));
}

it('warns of a person and a collective registered for the same award in another file of the year', async () => {
  const [an, binh] = ['Nguyễn Văn An', 'Trần Thị Bình'].map((name, at) => registration(at + 5, name, 'LDTT'));
  if (an === undefined || binh === undefined) throw new Error('two are expected');
  const office = registration(9, 'Văn phòng Sở', 'TTLDXS', { subject: 'collective' });
  expect(codes(await send('a.xlsx', health, [an, office]))).toEqual([]);
  const again = { ...an, name: 'NGUYỄN VĂN AN', row: 6 };
  const outcome = await send('b.xlsx', health, [again, { ...office, row: 7 }, { ...binh, row: 8 }]);
  expect(codes(outcome)).toEqual(expect.arrayContaining(['registration.repeated 6', 'registration.repeated 7']));
  expect(codes(outcome)).not.toContain('registration.repeated 8');
  const told = outcome.tables[0]?.problems.find(({ row }) => row === 6);
  expect(told).toMatchObject({ severity: 'warning' });
  expect(told?.message).toContain('tệp “a.xlsx”, tờ “Sheet1”, dòng 5');
});

it('does not take a namesake of another position, another award or another year for the same', async () => {
  await send('a.xlsx', health, [registration(5, 'Nguyễn Văn An', 'LDTT', { position: 'Kế toán' })]);
  const namesake = registration(5, 'Nguyễn Văn An', 'LDTT', { position: 'Trưởng phòng' });
  const other = registration(6, 'Nguyễn Văn An', 'CSTDCS', { position: 'Kế toán' });
  expect(codes(await send('b.xlsx', health, [namesake, other])).filter((code) => code.startsWith('reg'))).toEqual([]);
  const next = openCampaign(core, 2025);
  const later = registration(5, 'Nguyễn Văn An', 'LDTT', { position: 'Kế toán', row: 5 });
  expect(codes(await send('c.xlsx', health, [later], next))).toEqual([]);
});

it('warns of one person from two units, in two files and in one', async () => {
  const an = registration(5, 'Nguyễn Văn An', 'LDTT', { birth: '1980-05-01' });
  await send('a.xlsx', health, [an]);
  const outcome = await send('b.xlsx', justice, [{ ...an, row: 6 }]);
  expect(codes(outcome)).toEqual(['person.other-unit 6']);
  expect(outcome.status).toBe('ready');
  const mixed = await send('c.xlsx', justice, [cuong(5, health, 'CSTDCS'), cuong(6, justice, 'BK-LDLD')]);
  expect(codes(mixed)).toEqual(['person.other-unit 6']);
});

it('of a person whom many units name tells the first that nobody has decided about', async () => {
  const lawyers = 'CĐCS Đoàn luật sư';
  addUnit(core, lawyers);
  for (const [name, sender] of [
    ['a.xlsx', health],
    ['b.xlsx', justice],
  ] as const)
    await send(name, sender, [bornAn('LDTT')]);
  expect(sentences(await send('c.xlsx', lawyers, [bornAn('LDTT'), bornAn('CSTDCS')]))).toEqual([
    expect.stringContaining(health),
  ]);
  change(
    `INSERT INTO person_decision (first_id, second_id, verdict)
     SELECT first.id, second.id, 'two' FROM person AS first JOIN person AS second ON second.id > first.id
     WHERE first.unit_id = :healthId AND second.unit_id = (SELECT unit_id FROM unit_name WHERE name = :lawyers)`,
    { healthId, lawyers },
  );
  expect(sentences(await send('d.xlsx', lawyers, [bornAn('BK-LDLD')]))).toEqual([expect.stringContaining(justice)]);
});

it('holds a file of a unit that was not there in the phase', async () => {
  change('UPDATE unit_name SET valid_from = :day WHERE unit_id = :healthId', { day: '2025-07-01', healthId });
  const an = registration(5, 'Nguyễn Văn An', 'LDTT');
  const notYet = await send('a.xlsx', health, [an]);
  expect([notYet.status, ...codes(notYet)]).toEqual(['review', 'unit.not-yet 0']);
  change('UPDATE unit_name SET valid_from = NULL, valid_to = :day WHERE unit_id = :healthId', {
    day: '2023-12-31',
    healthId,
  });
  const ended = await send('b.xlsx', justice, [registration(7, 'Lê Văn Cường', 'LDTT', { unitName: health })]);
  expect([ended.status, ...codes(ended)]).toEqual(['review', 'unit.ended 7']);
  expect(ended.tables[0]?.problems[0]?.message).toContain('31/12/2023');
});

it('warns of numbers that jump against the year before, by thresholds that are data', async () => {
  await send('a.xlsx', health, [count(5, 'LDTT', 30), count(6, 'CSTDCS', 4), count(7, 'BK-LDLD', 40)]);
  const next = openCampaign(core, 2025);
  const numbers = [count(5, 'LDTT', 61), count(6, 'CSTDCS', 13), count(7, 'BK-LDLD', 21)];
  expect(codes(await send('b.xlsx', health, numbers, next))).toEqual(['count.jump 5']);
  change('INSERT INTO setting (key, value) VALUES (:key, :value)', {
    key: 'check.jump',
    value: '{"factor":1.5,"difference":5}',
  });
  const outcome = await send('c.xlsx', health, [...numbers, registration(9, 'Nguyễn Văn An', 'BK-TLD')], next);
  expect(codes(outcome)).toEqual(expect.arrayContaining(['count.jump 5', 'count.jump 6', 'count.jump 7']));
});

it('says by how many days a file came late', async () => {
  const today = core.ports.clock.now().slice(0, 10);
  const deadline = new Date(Date.parse(today) - 3 * 86_400_000).toISOString().slice(0, 10);
  change('UPDATE phase SET deadline_on = :deadline WHERE id = :phaseId', { deadline, phaseId: campaign.phaseId });
  const outcome = await send('a.xlsx', health, [registration(5, 'Nguyễn Văn An', 'LDTT')]);
  expect(codes(outcome)).toEqual(['phase.deadline-passed 0']);
  expect(outcome.tables[0]?.problems[0]).toMatchObject({ severity: 'info' });
  expect(outcome.tables[0]?.problems[0]?.message).toMatch(/[34] ngày/);
});

it('leaves a committed file as it was found when later files repeat it', async () => {
  const an = registration(5, 'Nguyễn Văn An', 'LDTT', { birth: '1980-05-01' });
  const first = await send('a.xlsx', health, [an]);
  await send('b.xlsx', justice, [{ ...an, row: 6 }]);
  const problems = core.reader.all(
    "SELECT 1 FROM import_problem JOIN import_file ON import_file.id = import_id WHERE file_name = 'a.xlsx'",
  );
  expect([first.status, problems.length]).toEqual(['ready', 0]);
});
