import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { intakeProcedures } from '#core/intake/procedures.ts';
import { createJobs, type Jobs } from '#core/jobs/jobs.ts';
import { jobProcedures } from '#core/jobs/procedures.ts';
import type { Correction } from '#shared/contract/intake.ts';
import { collect } from '#tests/support/collect.ts';
import { addUnit, file, openCampaign, receive, rowCounts, type TestCampaign } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { problem, registration, type ToldFile, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

const health = 'CĐCS Sở Y tế';
const clientOf = (core: Core, jobs: Jobs) => createRouterClient(intakeProcedures(core, jobs));

let core: Core;
let jobs: Jobs;
let campaign: TestCampaign;
let client: ReturnType<typeof clientOf>;

beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
  jobs = createJobs(core);
  campaign = openCampaign(core, 2024);
  client = clientOf(core, jobs);
});

/** Receives one told file and answers its id in the list. */
async function waiting(told: ToldFile, name = 'a.xlsx'): Promise<string> {
  const [outcome] = await receive(core, campaign, [file(name, toldBytes(told))], { newUnits: 'review' });
  expect(outcome?.status).toBe('review');
  return String(outcome?.id);
}

const unclear: ToldFile = {
  sender: health,
  records: [registration(5, 'Nguyễn Văn An', 'LDTT')],
  problems: [problem(9, 'name.missing', 'error'), problem(12, 'declared.mismatch', 'error')],
  unclear: [
    { raw: 'CSTĐ', row: 6, name: 'Trần Thị Bình' },
    { raw: 'CSTĐ', row: 7, name: 'Lê Văn Cường' },
  ],
};

describe('reviewing a file', () => {
  it('goes from errors through corrections to a commit', async () => {
    addUnit(core, health);
    const id = await waiting(unclear);
    await expect(client.confirm({ id })).rejects.toThrow('4 lỗi');
    const corrections: Correction[] = [
      { action: 'award', raw: 'CSTĐ', award: 'CSTDCS' },
      { action: 'skip-row', sheet: 'Sheet1', row: 9 },
    ];
    const corrected = await client.correct({ id, corrections });
    expect(corrected).toMatchObject({ status: 'review', records: 3, problems: { error: 1, warning: 0, info: 1 } });
    const accepted = await client.correct({
      id,
      corrections: [{ action: 'accept', sheet: 'Sheet1', row: 12, code: 'declared.mismatch' }],
    });
    expect(accepted.problems).toEqual({ error: 0, warning: 0, info: 2 });
    expect(rowCounts(core).registration).toBe(0);
    expect(await client.confirm({ id })).toMatchObject({ status: 'committed', records: 3 });
    expect(core.reader.all('SELECT row, award_code FROM registration ORDER BY row')).toEqual([
      { row: 5, award_code: 'LDTT' },
      { row: 6, award_code: 'CSTDCS' },
      { row: 7, award_code: 'CSTDCS' },
    ]);
    expect(core.reader.all('SELECT alias FROM unit_alias')).toEqual([]);
    await expect(client.correct({ id, corrections })).rejects.toThrow('đã được nạp');
  });

  it('keeps corrections when the same bytes come again', async () => {
    addUnit(core, health);
    const id = await waiting({ ...unclear, problems: [] });
    await client.correct({ id, corrections: [{ action: 'award', raw: 'CSTĐ', award: 'CSTDCS' }] });
    const [again] = await receive(core, campaign, [file('a.xlsx', toldBytes({ ...unclear, problems: [] }))]);
    expect(again).toMatchObject({ status: 'ready', id: Number(id) });
    expect(rowCounts(core).registration).toBe(3);
  });

  it('refuses a correction to an award that does not exist', async () => {
    const id = await waiting(unclear);
    const corrections: Correction[] = [{ action: 'award', raw: 'CSTĐ', award: 'NOPE' }];
    await expect(client.correct({ id, corrections })).rejects.toThrow('NOPE');
  });

  it('learns a sender’s name as an alias, for files that wait and files to come', async () => {
    const unitId = String(addUnit(core, health));
    const records = [registration(5, 'Nguyễn Văn An', 'LDTT')];
    const first = await waiting({ sender: 'CĐCS Sở Y tế tỉnh', records }, 'a.xlsx');
    const second = await waiting({ sender: 'Công đoàn cơ sở Sở Y tế tỉnh', records }, 'b.xlsx');
    const detail = await client.file({ id: first });
    expect(detail).toMatchObject({ unit: null, unitMatch: 'similar', unitSuggestions: [{ id: unitId, name: health }] });
    await expect(client.confirm({ id: first })).rejects.toThrow('đơn vị');
    const decided = await client.decideUnit({ id: first, unitId, newUnitName: null });
    expect(decided).toMatchObject({ unit: { id: unitId, name: health }, unitMatch: 'alias', unitSuggestions: [] });
    expect((await client.file({ id: second })).unit?.id).toBe(unitId);
    const later = toldBytes({ sender: 'CĐCS Sở Y tế tỉnh', records: [registration(8, 'Lê Văn Cường', 'LDTT')] });
    const [outcome] = await receive(core, campaign, [file('c.xlsx', later)], { newUnits: 'review' });
    expect(outcome).toMatchObject({ status: 'ready', unit: { name: health, match: 'alias' } });
  });

  it('opens a new unit for a file, and wants exactly one choice', async () => {
    const id = await waiting({ sender: null, records: [registration(5, 'Nguyễn Văn An', 'LDTT')] });
    await expect(client.decideUnit({ id, unitId: null, newUnitName: null })).rejects.toThrow('đơn vị');
    const decided = await client.decideUnit({ id, unitId: null, newUnitName: 'CĐ ngành  Giáo dục' });
    expect(decided.unit).toMatchObject({ name: 'CĐ ngành Giáo dục', code: 'CD-GIAODUC' });
    expect(core.reader.all('SELECT kind FROM unit')).toEqual([{ kind: 'sector-union' }]);
    expect((await client.confirm({ id })).status).toBe('committed');
  });

  it('shows a sheet with what each row was taken for', async () => {
    const id = await waiting(unclear);
    const window = await client.sheet({ id, sheet: 'Sheet1', firstRow: 1, lastRow: 20 });
    expect(window.rows[0]).toMatchObject({ index: 1, role: 'header', reason: 'dòng tiêu đề', confidence: 1 });
    expect(window.rows[0]?.cells).toEqual([{ column: 1, text: 'ô', bold: true, numeric: false }]);
    await expect(client.sheet({ id, sheet: 'Không có', firstRow: 1, lastRow: 2 })).rejects.toThrow('Không có');
  });

  it('lists, searches without accents, counts, and discards', async () => {
    addUnit(core, health);
    const id = await waiting(unclear);
    await receive(core, campaign, [
      file('b.xlsx', toldBytes({ sender: health, records: [registration(5, 'Nguyễn Văn An', 'LDTT')] })),
      file('c.xlsx', toldBytes({ refused: { code: 'file.empty', message: 'Tệp rỗng.' } })),
    ]);
    const campaignId = String(campaign.campaignId);
    const all = await client.files({ campaignId });
    expect(all.counts).toEqual({ committed: 1, review: 1, refused: 1 });
    expect(all.rows.map((row) => row.fileName)).toEqual(['a.xlsx', 'c.xlsx', 'b.xlsx']);
    expect((await client.files({ campaignId, search: 'so y te' })).total).toBe(2);
    expect((await client.files({ campaignId, status: 'refused' })).rows[0]?.reason?.code).toBe('file.empty');
    expect((await client.file({ id: all.rows[1]?.id ?? '' })).tables).toEqual([]);
    const { operationId } = await client.discard({ id });
    expect(core.reader.get('SELECT kind FROM operation WHERE id = :id', { id: Number(operationId) })).toEqual({
      kind: 'intake.discard',
    });
    await expect(client.file({ id })).rejects.toThrow('Không còn tệp');
    const committed = all.rows[2]?.id ?? '';
    await expect(client.discard({ id: committed })).rejects.toThrow('đã được nạp');
  });

  it('receives files as a job that can be watched', async () => {
    const told = toldBytes({ sender: health, records: [registration(5, 'Nguyễn Văn An', 'LDTT')] });
    const { jobId } = await client.receive({
      campaignId: String(campaign.campaignId),
      phaseId: String(campaign.phaseId),
      newUnits: 'create',
      files: [new File([new Uint8Array(told)], 'a.xlsx'), new File([new Uint8Array(told)], 'b.xlsx')],
    });
    const watched = createRouterClient(jobProcedures(jobs));
    const events = await collect(await watched.watch({ jobId }));
    expect(await watched.cancel({ jobId })).toEqual({ state: 'done' });
    expect(events.at(-1)).toMatchObject({
      state: 'done',
      done: 2,
      outcome: { committed: 1, review: 0, refused: 0, duplicate: 1 },
    });
    expect(core.reader.all("SELECT batch FROM operation WHERE kind = 'intake.commit'")).toEqual([{ batch: jobId }]);
  });
});
