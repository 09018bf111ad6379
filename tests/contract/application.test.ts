import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDefinedError, safe } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Application, createApp } from '#core/app.ts';
import { contract } from '#shared/contract/index.ts';
import type { JobEvent } from '#shared/contract/intake.ts';
import { type Connection, transports } from '#tests/support/transports.ts';
import { createNodePorts } from '../../src/main/node-ports.ts';

type Client = Connection['client'];

const missing = '999999';
const window = { offset: 0, limit: 100 };
const phases = [{ name: 'Đợt I', startsOn: '2019-11-01', endsOn: '2020-03-31', deadlineOn: null }];
const missingPhase = { name: '', startsOn: '2020-01-01', endsOn: '2020-01-01' };
const due = { phaseId: '1', awardCode: 'LDTT', onDate: '2020-03-15' };
const programme = { kind: 'programme', name: '01 triệu sáng kiến' } as const;
const file = new File(
  ['Họ và tên,Chức vụ,Danh hiệu đăng ký\nNguyễn Văn An,Trưởng phòng,LĐTT\nTrần Thị Bình,Nhân viên,CSTĐCS\n'],
  'CĐCS Sở Y tế.csv',
  { type: 'text/csv' },
);
const person = { name: 'Lê Văn An', sex: null, birth: null, position: null, memberNumber: null, unitId: '1' };
const award = {
  award: 'LDTT',
  awardText: 'LĐTT',
  year: 2017,
  yearBasis: 'calendar' as const,
  decisionNumber: null,
  decisionOn: null,
  issuer: null,
  note: null,
};
const disagreement = { campaignId: '1', phaseId: missing, unitId: missing, part: '', award: 'LDTT' } as const;
const letterhead = {
  superior: 'Tổng Liên đoàn Lao động Việt Nam',
  issuer: 'Liên đoàn Lao động tỉnh Bắc Kạn',
  place: 'Bắc Kạn',
  symbol: 'BC-LĐLĐ',
  authority: 'TM. Ban Thường vụ',
  signerTitle: 'Chủ tịch',
  signerName: '',
  validFrom: null,
  validTo: null,
  basis: '',
};
const targetSet = { name: 'Nhiệm kỳ', fromYear: 2023, toYear: 2028 };
const setTarget = {
  number: 1,
  part: 1,
  text: 'Có ít nhất 05 chiến sĩ thi đua cơ sở',
  operator: 'at-least',
  amount: 5,
  unitOfMeasure: 'người',
  period: 'year',
} as const;
const awardTexts = { name: 'Không có', basis: '', aliases: [] };
const legalText = { name: 'Luật', cited: '', validFrom: null, validTo: null, checked: false };

async function endOf(client: Client, jobId: string): Promise<JobEvent | undefined> {
  let last: JobEvent | undefined;
  for await (const event of await client.jobs.watch({ jobId })) last = event;
  return last;
}

/** Every procedure once, in the order in which a person would come to it, with what it answers on this small data. */
const calls: Record<string, (client: Client) => Promise<unknown>> = {
  'app.setUp': (client) =>
    client.app.setUp({
      federationName: 'LĐLĐ tỉnh Bắc Kạn',
      place: 'Bắc Kạn',
      year: 2020,
      title: 'Thi đua 2020',
      phases,
    }),
  'app.state': (client) => client.app.state(),
  'campaigns.list': (client) => client.campaigns.list(),
  'campaigns.add': (client) => client.campaigns.add({ year: 2021, title: 'Thi đua 2021', phases }),
  'campaigns.overview': (client) => client.campaigns.overview({ campaignId: '1' }),
  'campaigns.comparison': (client) => client.campaigns.comparison({ campaignId: '1' }),
  'campaigns.change': (client) =>
    client.campaigns.change({ id: '1', title: 'Thi đua năm 2020', seen: { title: 'Thi đua 2020' } }),
  'campaigns.clone': (client) => client.campaigns.clone({ fromId: '1', year: 2022, title: 'Thi đua 2022' }),
  'campaigns.remove': (client) => client.campaigns.remove({ id: missing }),
  'campaigns.addPhase': async (client) => {
    const [phase = missingPhase] = phases;
    await client.campaigns.addPhase({ campaignId: '1', phase: { ...phase, name: 'Đợt II' } });
  },
  'campaigns.changePhase': async (client) => {
    const [phase = missingPhase] = phases;
    await client.campaigns.changePhase({ id: missing, phase, seen: phase });
  },
  'campaigns.removePhase': (client) => client.campaigns.removePhase({ id: missing }),
  'campaigns.addDeadline': (client) =>
    client.campaigns.addDeadline({ phaseId: '1', sector: 'non-state', onDate: '2020-03-15' }),
  'campaigns.deadlines': (client) => client.campaigns.deadlines({ campaignId: '1' }),
  'campaigns.changeDeadline': (client) => client.campaigns.changeDeadline({ id: missing, deadline: due, seen: due }),
  'campaigns.removeDeadline': (client) => client.campaigns.removeDeadline({ id: missing }),
  'campaigns.expectedUnits': (client) => client.campaigns.expectedUnits({ campaignId: '1' }),
  'campaigns.expectUnits': (client) =>
    client.campaigns.expectUnits({ campaignId: '1', units: { search: 'nobody' }, expected: true }),
  'movements.add': (client) => client.movements.add({ campaignId: '1', kind: 'programme', name: '01 triệu sáng kiến' }),
  'movements.list': (client) => client.movements.list({ campaignId: '1' }),
  'movements.change': (client) => client.movements.change({ id: missing, movement: programme, seen: programme }),
  'movements.records': (client) =>
    client.movements.records({ movementId: '1', kind: 'registrations', campaignId: '1' }),
  'movements.link': (client) => client.movements.link({ movementId: '1', kind: 'works', ids: [missing], linked: true }),
  'movements.linkAll': (client) =>
    client.movements.linkAll({ movementId: '1', kind: 'registrations', campaignId: '1', linked: true }),
  'movements.remove': (client) => client.movements.remove({ id: missing }),
  'followUp.page': (client) => client.followUp.page({ campaignId: '1' }),
  'followUp.summary': (client) => client.followUp.summary({ campaignId: '1', by: 'sector' }),
  'followUp.letters': (client) =>
    client.followUp.letters({ campaignId: '1', unitIds: [missing], dueOn: '2020-04-15', format: 'pdf' }),
  'followUp.madeLetters': (client) => client.followUp.madeLetters({ jobId: missing }),
  'followUp.noteReminded': (client) =>
    client.followUp.noteReminded({ campaignId: '1', unitIds: [missing], sentOn: '2020-04-01' }),
  'units.add': (client) => client.units.add({ name: 'CĐCS Sở Y tế' }),
  'units.list': (client) => client.units.list({ search: 'so y te' }),
  'units.change': (client) => client.units.change({ id: missing, expected: false }),
  'units.changeCells': (client) =>
    client.units.changeCells({ changes: [{ id: '1', field: 'commune', text: 'Phường Đức Xuân', seen: '' }] }),
  'units.page': (client) => client.units.page({ unitId: '1' }),
  'units.addAlias': (client) => client.units.addAlias({ unitId: '1', alias: 'CĐ Y tế' }),
  'units.removeAlias': (client) => client.units.removeAlias({ unitId: '1', alias: 'CĐ Y tế' }),
  'units.correctName': (client) =>
    client.units.correctName({ id: missing, name: 'CĐCS', validFrom: null, validTo: null }),
  'units.saveHeadCount': (client) =>
    client.units.saveHeadCount({ unitId: '1', onDate: '2020-01-01', members: 40, women: 30, workforce: null }),
  'units.recordEvent': (client) =>
    client.units.recordEvent({ kind: 'transfer', effectiveOn: '2020-01-01', unitIds: ['1'], parentId: null }),
  'units.remove': (client) => client.units.remove({ unitId: missing }),
  'unitLists.export': async (client) => {
    const list = await client.unitLists.export();
    expect(await list.slice(0, 2).text()).toBe('PK');
  },
  'unitLists.preview': async (client) => {
    const { rows } = await client.unitLists.preview({ file: await client.unitLists.export() });
    expect(rows.map(({ state }) => state)).toEqual(['same']);
  },
  'unitLists.take': async (client) =>
    client.unitLists.take({
      file: await client.unitLists.export(),
      fingerprint: 'none',
      decisions: [],
      clusters: [],
      communes: [],
    }),
  'takeover.open': (client) => client.takeover.open({ file }),
  'takeover.take': (client) =>
    client.takeover.take({ token: 'none', decisions: [], parentId: null, since: null, originals: [] }),
  'takeover.close': (client) => client.takeover.close({ token: 'none' }),
  'clusters.save': (client) => client.clusters.save({ id: null, name: 'Cụm thi đua số 1', kind: 'cluster' }),
  'clusters.saveYear': (client) =>
    client.clusters.saveYear({
      clusterId: '1',
      year: 2020,
      leaderUnitId: '1',
      deputyUnitId: null,
      unitIds: ['1'],
    }),
  'clusters.copyYear': (client) => client.clusters.copyYear({ from: 2020, to: 2021 }),
  'clusters.ofYear': (client) => client.clusters.ofYear({ year: 2021 }),
  'clusters.savePact': (client) =>
    client.clusters.savePact({
      id: null,
      clusterId: '1',
      year: 2020,
      title: 'Giao ước thi đua năm 2020',
      signedOn: '2020-01-19',
      place: 'Lạng Sơn',
      signatures: [{ unitId: '1', signedOn: null }],
    }),
  'clusters.removePact': (client) => client.clusters.removePact({ id: missing }),
  'clusters.remove': (client) => client.clusters.remove({ id: '1' }),
  'intake.receive': (client) => client.intake.receive({ campaignId: '1', phaseId: '1', files: [file] }),
  'jobs.watch': async (client) => {
    const { jobId } = await client.intake.receive({ campaignId: '1', phaseId: '1', files: [file] });
    expect(await endOf(client, jobId)).toMatchObject({ state: 'done', done: 1, total: 1 });
  },
  'jobs.cancel': (client) => client.jobs.cancel({ jobId: missing }),
  'intake.interrupted': (client) => client.intake.interrupted({ campaignId: '1' }),
  'intake.forgetInterrupted': (client) =>
    client.intake.forgetInterrupted({ id: '5b7a1e0e-6a0e-4d55-9a3c-1f0c5c1d2e3f' }),
  'intake.files': (client) => client.intake.files({ campaignId: '1' }),
  'intake.file': (client) => client.intake.file({ id: '1' }),
  'intake.sheet': (client) => client.intake.sheet({ id: '1', sheet: 'none', firstRow: 1, lastRow: 10 }),
  'intake.decideUnit': (client) => client.intake.decideUnit({ id: missing, unitId: null, newUnitName: 'CĐCS' }),
  'intake.correct': (client) => client.intake.correct({ id: missing, corrections: [] }),
  'intake.confirm': (client) => client.intake.confirm({ id: missing }),
  'intake.withdraw': (client) =>
    client.intake.withdraw({ id: missing, corrections: [{ action: 'skip-row', sheet: 'Sheet1', row: 1 }] }),
  'intake.forget': (client) => client.intake.forget({ id: missing, remembered: ['1'] }),
  'intake.unknownSenders': (client) => client.intake.unknownSenders({ campaignId: '1' }),
  'intake.settleSenders': (client) =>
    client.intake.settleSenders({ campaignId: '1', senders: [{ name: 'CĐCS', unitId: missing }] }),
  'intake.discard': (client) => client.intake.discard({ id: missing }),
  'papers.returnFile': (client) => client.papers.returnFile({ id: missing }),
  'papers.unitForm': async (client) => {
    const [unit] = await client.units.list({});
    const form = await client.papers.unitForm({ campaignId: '1', unitId: unit?.id ?? '' });
    expect(await form.slice(0, 2).text()).toBe('PK');
  },
  'registrations.page': (client) => client.registrations.page({ campaignId: '1' }),
  'registrations.values': (client) => client.registrations.values({ campaignId: '1', column: 'award' }),
  'registrations.edit': (client) => client.registrations.edit({ campaignId: '1', phaseId: '1' }),
  'numbers.table': (client) => client.numbers.table({ campaignId: '1', phaseId: missing }),
  'numbers.edit': (client) => client.numbers.edit({ campaignId: '1', phaseId: missing }),
  'initiatives.page': (client) => client.initiatives.page({ campaignId: '1' }),
  'initiatives.values': (client) => client.initiatives.values({ campaignId: '1', column: 'unit' }),
  'initiatives.edit': (client) => client.initiatives.edit({ campaignId: '1', phaseId: '1' }),
  'works.page': (client) => client.works.page({ campaignId: '1' }),
  'works.values': (client) => client.works.values({ campaignId: '1', column: 'phase' }),
  'works.edit': (client) => client.works.edit({ campaignId: '1', phaseId: '1' }),
  'people.duplicates': (client) => client.people.duplicates({ campaignId: '1' }),
  'people.page': (client) => client.people.page({ search: 'nguyen' }),
  'people.collectives': (client) => client.people.collectives({}),
  'people.person': (client) => client.people.person({ id: '1' }),
  'people.collective': (client) => client.people.collective({ id: missing }),
  'people.change': (client) => client.people.change({ id: missing, seen: person, to: person }),
  'people.remove': (client) => client.people.remove({ id: '1' }),
  'people.merge': (client) => client.people.merge({ intoId: '1', fromId: '1' }),
  'people.unmerge': (client) => client.people.unmerge({ id: '1' }),
  'people.noteUse': (client) =>
    client.people.noteUse({ initiativeId: missing, kind: 'registered', id: '1', used: true }),
  'awardHistory.receive': async (client) => {
    const earlier = new File(['Họ và tên,Năm,Danh hiệu\nNguyễn Văn An,2018,LĐTT\n'], 'CĐCS Sở Y tế.csv');
    const { jobId } = await client.awardHistory.receive({ files: [earlier] });
    expect(await endOf(client, jobId)).toMatchObject({ state: 'done', done: 1, total: 1 });
  },
  'awardHistory.files': (client) => client.awardHistory.files(),
  'awardHistory.problems': (client) => client.awardHistory.problems({ fileId: '1' }),
  'awardHistory.sheet': (client) =>
    client.awardHistory.sheet({ fileId: missing, sheet: 'none', firstRow: 1, lastRow: 10 }),
  'awardHistory.page': (client) => client.awardHistory.page({}),
  'awardHistory.waiting': (client) => client.awardHistory.waiting({}),
  'awardHistory.settleUnit': (client) => client.awardHistory.settleUnit({ unitText: 'CĐCS', unitId: missing }),
  'awardHistory.settle': (client) => client.awardHistory.settle({ ids: [missing], personId: null }),
  'awardHistory.verify': (client) => client.awardHistory.verify({ ids: ['1'], verified: true }),
  'awardHistory.add': (client) => client.awardHistory.add({ subject: 'individual', subjectId: '1', to: award }),
  'awardHistory.change': (client) => client.awardHistory.change({ id: missing, seen: award, to: award }),
  'awardHistory.remove': (client) => client.awardHistory.remove({ id: missing }),
  'people.decide': (client) => client.people.decide({ firstId: missing, secondId: missing, verdict: 'two' }),
  'figures.summary': (client) => client.figures.summary({ campaignId: '1' }),
  'figures.table': (client) => client.figures.table({ campaignId: '1', by: 'unit' }),
  'figures.rows': (client) => client.figures.rows({ campaignId: '1', what: 'registered', ...window }),
  'figures.disagreements': (client) => client.figures.disagreements({ campaignId: '1' }),
  'figures.decide': (client) => client.figures.decide({ ...disagreement, subject: 'individual', chosen: null }),
  'reports.kinds': (client) => client.reports.kinds(),
  'reports.render': async (client) => {
    const report = await client.reports.render({ campaignId: '1', kind: 'registration-summary', format: 'pdf' });
    expect(report.type).toBe('application/pdf');
    expect(await report.slice(0, 5).text()).toBe('%PDF-');
  },
  'targets.addSet': (client) => client.targets.addSet({ name: 'Nhiệm kỳ 2023–2028', fromYear: 2023, toYear: 2028 }),
  'targets.sets': (client) => client.targets.sets(),
  'targets.pacts': (client) => client.targets.pacts(),
  'targets.changeSet': (client) => client.targets.changeSet({ id: missing, ...targetSet, seen: targetSet }),
  'targets.add': (client) => client.targets.add({ setId: '1', targets: [setTarget] }),
  'targets.standing': (client) => client.targets.standing({ setId: '1' }),
  'targets.change': (client) => client.targets.change({ id: missing, target: setTarget, seen: setTarget }),
  'targets.edit': (client) => client.targets.edit({ changes: [{ id: '1', seen: { 2023: '' }, cells: { 2023: '7' } }] }),
  'targets.remove': (client) => client.targets.remove({ id: '1' }),
  'targets.removeSet': (client) => client.targets.removeSet({ id: '1' }),
  'settings.state': (client) => client.settings.state(),
  'settings.changeJump': async (client) => {
    const { jump } = await client.settings.changeJump({
      factor: 1.5,
      difference: 5,
      seen: { factor: 2, difference: 10 },
    });
    expect(jump).toEqual({ factor: 1.5, difference: 5 });
  },
  'settings.storeLetterhead': (client) => client.settings.storeLetterhead({ id: missing, ...letterhead, seen: null }),
  'settings.removeLetterhead': (client) => client.settings.removeLetterhead({ id: missing }),
  'settings.storeLegalText': (client) => client.settings.storeLegalText({ code: 'none', ...legalText, seen: null }),
  'settings.changeAward': (client) => client.settings.changeAward({ code: 'none', ...awardTexts, seen: awardTexts }),
  'history.operations': (client) => client.history.operations(window),
  'history.changes': (client) => client.history.changes({ operationId: '1', ...window }),
  'history.undo': (client) => client.history.undo({ operationId: missing }),
  'history.undoBatch': (client) => client.history.undoBatch({ batch: 'none' }),
  'backups.create': (client) => client.backups.create(),
  'backups.list': (client) => client.backups.list(),
  'backups.check': (client) => client.backups.check(),
  'backups.restore': (client) => client.backups.restore({ name: 'none.sqlite' }),
  'app.loadDemonstration': async (client) => {
    // Other data is there already: the job refuses.
    const { jobId } = await client.app.loadDemonstration();
    expect(await endOf(client, jobId)).toMatchObject({ state: 'failed' });
  },
  'app.deleteDemonstration': (client) => client.app.deleteDemonstration(),
};

/** Those that speak of what is not there, or that this data does not allow, and the error that says so. */
const refusals: Record<string, string> = {
  'campaigns.remove': 'NOT_FOUND',
  'campaigns.changePhase': 'NOT_FOUND',
  'campaigns.removePhase': 'NOT_FOUND',
  'campaigns.changeDeadline': 'NOT_FOUND',
  'campaigns.removeDeadline': 'NOT_FOUND',
  'movements.change': 'NOT_FOUND',
  'movements.remove': 'NOT_FOUND',
  'followUp.letters': 'REFUSED',
  'followUp.madeLetters': 'NOT_FOUND',
  'followUp.noteReminded': 'REFUSED',
  'targets.changeSet': 'NOT_FOUND',
  'targets.change': 'NOT_FOUND',
  'targets.remove': 'REFUSED',
  'targets.removeSet': 'REFUSED',
  'units.change': 'NOT_FOUND',
  'units.correctName': 'NOT_FOUND',
  'units.recordEvent': 'REFUSED',
  'units.remove': 'NOT_FOUND',
  'unitLists.take': 'CONFLICT',
  'takeover.open': 'STORAGE',
  'takeover.take': 'NOT_FOUND',
  'clusters.removePact': 'NOT_FOUND',
  'clusters.remove': 'REFUSED',
  'jobs.cancel': 'NOT_FOUND',
  'intake.sheet': 'NOT_FOUND',
  'intake.decideUnit': 'NOT_FOUND',
  'intake.correct': 'NOT_FOUND',
  'intake.confirm': 'NOT_FOUND',
  'intake.withdraw': 'NOT_FOUND',
  'intake.forget': 'NOT_FOUND',
  'intake.settleSenders': 'NOT_FOUND',
  'intake.discard': 'NOT_FOUND',
  'papers.returnFile': 'NOT_FOUND',
  'numbers.table': 'NOT_FOUND',
  'numbers.edit': 'NOT_FOUND',
  'people.decide': 'NOT_FOUND',
  'people.collective': 'NOT_FOUND',
  'people.change': 'NOT_FOUND',
  'people.remove': 'REFUSED',
  'people.merge': 'REFUSED',
  'people.unmerge': 'REFUSED',
  'people.noteUse': 'NOT_FOUND',
  'awardHistory.sheet': 'NOT_FOUND',
  'awardHistory.settleUnit': 'NOT_FOUND',
  'awardHistory.settle': 'REFUSED',
  'awardHistory.change': 'NOT_FOUND',
  'awardHistory.remove': 'NOT_FOUND',
  'settings.storeLetterhead': 'NOT_FOUND',
  'settings.removeLetterhead': 'NOT_FOUND',
  'settings.storeLegalText': 'NOT_FOUND',
  'settings.changeAward': 'NOT_FOUND',
  'figures.decide': 'NOT_FOUND',
  'history.undo': 'NOT_FOUND',
  'history.undoBatch': 'NOT_FOUND',
  'backups.restore': 'NOT_FOUND',
  'app.deleteDemonstration': 'REFUSED',
};

function proceduresOf(node: object, path = ''): string[] {
  if ('~orpc' in node) return [path];
  return Object.entries(node).flatMap(([name, inner]) => proceduresOf(inner, path === '' ? name : `${path}.${name}`));
}

test('the calls name every procedure of the contract', () => {
  expect(Object.keys(calls).toSorted()).toEqual(proceduresOf(contract).toSorted());
});

describe.each(transports)('the application over %s', (_name, connect) => {
  let folder: string;
  let application: Application;
  let connection: Connection;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-contract-'));
    application = await createApp(createNodePorts({ dataFolder: folder, host: 'browser' }));
    connection = await connect(application.router);
  });
  afterAll(async () => {
    await connection.close();
    await application.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(Object.entries(calls))('%s', async (name, call) => {
    const { error } = await safe(call(connection.client));
    const refusal = refusals[name];
    if (refusal === undefined) {
      expect(error).toBeNull();
      return;
    }
    if (!isDefinedError(error)) expect.unreachable(`not an error of the contract: ${String(error)}`);
    expect(error).toMatchObject({ code: refusal, data: { message: expect.stringMatching(/\p{Lu}.*\./u) } });
  });
});
