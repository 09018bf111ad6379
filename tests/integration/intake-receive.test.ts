import { describe, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { originalName, sha256Of } from '#core/intake/originals.ts';
import { readLimits } from '#core/intake/read/limits.ts';
import { addUnit, file, openCampaign, receive, rowCounts } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { problem, registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

const openCore = (): Promise<Core> => openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));

const neverRead = (): Promise<Uint8Array> => Promise.reject(new Error('the file was read'));
const health = 'CĐCS Sở Y tế';
const twoPeople = toldBytes({
  sender: health,
  records: [registration(5, 'Nguyễn Văn An', 'LDTT'), registration(6, 'Trần Thị Bình', 'LDTT')],
});

describe('receiving files', () => {
  it('commits a ready file in one operation, with its original and the cell behind every record', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2024);
    const unitId = addUnit(core, health);
    const [outcome] = await receive(core, campaign, [file('a.xlsx', twoPeople)], { records: true });
    const sha256 = await sha256Of(twoPeople);
    expect(outcome).toMatchObject({ status: 'ready', sha256, reason: null, unit: { name: health, match: 'exact' } });
    expect(outcome?.importId).toBe(String(outcome?.id));
    expect(outcome?.tables[0]?.records).toHaveLength(2);
    expect(await core.ports.files.read(originalName(sha256))).toEqual(Buffer.from(twoPeople));
    expect(
      core.reader.all('SELECT unit_id, import_id, sheet, row, column, name FROM registration ORDER BY row'),
    ).toEqual([
      { unit_id: unitId, import_id: outcome?.id, sheet: 'Sheet1', row: 5, column: 'B', name: 'Nguyễn Văn An' },
      { unit_id: unitId, import_id: outcome?.id, sheet: 'Sheet1', row: 6, column: 'B', name: 'Trần Thị Bình' },
    ]);
    expect(core.reader.all("SELECT batch FROM operation WHERE kind = 'intake.commit'")).toEqual([{ batch: 'drop' }]);
  });

  it('changes nothing for bytes that are in already, or twice in one drop', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2024);
    const first = await receive(core, campaign, [file('a.xlsx', twoPeople), file('b.xlsx', twoPeople)]);
    expect(first.map(({ status }) => status)).toEqual(['ready', 'duplicate']);
    expect(first[1]?.reason?.message).toContain('a.xlsx');
    const before = rowCounts(core);
    const again = await receive(core, campaign, [file('c.xlsx', twoPeople)]);
    expect(again).toMatchObject([{ status: 'duplicate', reason: { code: 'file.duplicate' }, importId: null }]);
    expect(rowCounts(core)).toEqual(before);
  });

  it('refuses a file that says it is too large without reading it, and takes the others', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2024);
    addUnit(core, health);
    const huge = { path: 'lon.xlsx', name: 'lon.xlsx', size: readLimits.fileBytes + 1, bytes: neverRead };
    const outcomes = await receive(core, campaign, [huge, file('a.xlsx', twoPeople)]);
    expect(outcomes).toMatchObject([
      { status: 'refused', sha256: null, reason: { code: 'file.too-large', message: expect.stringContaining('tách') } },
      { status: 'ready' },
    ]);
  });

  it('takes the same bytes again for another campaign', async () => {
    const core = await openCore();
    await receive(core, openCampaign(core, 2023), [file('a.xlsx', twoPeople)]);
    const again = await receive(core, openCampaign(core, 2024), [file('a.xlsx', twoPeople)]);
    expect(again[0]?.status).toBe('ready');
  });

  it('keeps for review what has an error, no sender, or an unknown unit, and writes no record of it', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2024);
    addUnit(core, health);
    const records = [registration(5, 'Nguyễn Văn An', 'LDTT')];
    const files = [
      file('error.xlsx', toldBytes({ sender: health, records, problems: [problem(6, 'name.missing', 'error')] })),
      file('nobody.xlsx', toldBytes({ sender: null, records })),
      file('unknown.xlsx', toldBytes({ sender: 'CĐCS Bệnh viện Mắt', records })),
      file('near.xlsx', toldBytes({ sender: 'CDCS So Y te', records })),
      file('empty.xlsx', toldBytes({ sender: health })),
    ];
    const outcomes = await receive(core, campaign, files, { newUnits: 'review' });
    expect(outcomes.map(({ status, unit }) => [status, unit.match])).toEqual([
      ['review', 'exact'],
      ['review', 'none'],
      ['review', 'new'],
      ['review', 'similar'],
      ['review', 'exact'],
    ]);
    expect(outcomes[4]?.tables[0]?.problems[0]?.code).toBe('file.no-records');
    expect(rowCounts(core)).toMatchObject({ import_file: 5, registration: 0, person: 0, unit: 1 });
  });

  it('warns of another year without holding the file', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2024);
    const told = toldBytes({ sender: health, year: 2023, records: [registration(5, 'Nguyễn Văn An', 'LDTT')] });
    const [outcome] = await receive(core, campaign, [file('a.xlsx', told)]);
    expect(outcome).toMatchObject({ status: 'ready' });
    expect(outcome?.tables[0]?.problems).toMatchObject([{ code: 'file.other-year', severity: 'warning', row: 0 }]);
  });

  it('keeps a refused file with its original and goes on with the next; what cannot be had is refused, too', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2024);
    const refused = toldBytes({ refused: { code: 'file.encrypted', message: 'Tệp có đặt mật khẩu.' } });
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const outcomes = await receive(core, campaign, [
      file('locked.xlsx', refused),
      { path: 'x/denied.xlsx', name: 'denied.xlsx', bytes: () => Promise.reject(denied) },
      file('a.xlsx', twoPeople),
    ]);
    expect(outcomes.map(({ status, reason }) => [status, reason?.code])).toEqual([
      ['refused', 'file.encrypted'],
      ['refused', 'file.unreadable'],
      ['ready', undefined],
    ]);
    expect(outcomes[1]?.reason?.message).toContain('quyền');
    expect(await core.ports.files.exists(originalName(await sha256Of(refused)))).toBe(true);
    expect(rowCounts(core)).toMatchObject({ import_file: 2, registration: 2 });
  });

  it('reads waiting bytes again in their own row', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2024);
    await receive(core, campaign, [file('a.xlsx', twoPeople)], { newUnits: 'review' });
    const again = await receive(core, campaign, [file('renamed.xlsx', twoPeople)]);
    expect(again[0]?.status).toBe('ready');
    expect(core.reader.all('SELECT file_name, status FROM import_file')).toEqual([
      { file_name: 'renamed.xlsx', status: 'committed' },
    ]);
    expect(rowCounts(core)).toMatchObject({ import_file: 1, import_table: 1, registration: 2 });
  });

  it('writes nothing in a dry run', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2024);
    const before = rowCounts(core);
    const outcomes = await receive(core, campaign, [file('a.xlsx', twoPeople)], { dryRun: true });
    expect(outcomes).toMatchObject([
      { status: 'ready', importId: null, unit: { name: health, code: null, match: 'new' } },
    ]);
    expect(rowCounts(core)).toEqual(before);
    expect(await core.ports.files.exists(originalName(await sha256Of(twoPeople)))).toBe(false);
  });

  it('gives rows to the unit they name when it is known, otherwise to a part of the sender', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2024);
    const district = addUnit(core, 'LĐLĐ huyện Ba Bể');
    const hospital = addUnit(core, 'CĐCS Trung tâm Y tế huyện Ba Bể');
    const records = [
      registration(5, 'Nguyễn Văn An', 'LDTT', { unitName: 'LĐLĐ huyện Ba Bể' }),
      registration(6, 'Trần Thị Bình', 'LDTT', { unitName: 'Công đoàn cơ sở Trung tâm Y tế huyện Ba Bể' }),
      registration(7, 'Lê Văn Cường', 'LDTT', { unitName: 'CĐCS Trường THPT Ba Bể' }),
    ];
    await receive(core, campaign, [file('a.xlsx', toldBytes({ sender: 'LĐLĐ huyện Ba Bể', records }))]);
    const rows = core.reader.all<{ unit_id: number; part: string; unit_text: string }>(
      'SELECT unit_id, part, unit_text FROM registration ORDER BY row',
    );
    expect(rows.map((row) => row.unit_id)).toEqual([district, hospital, district]);
    expect(rows.map((row) => row.part === '')).toEqual([true, true, false]);
    expect(rows[2]?.unit_text).toBe('CĐCS Trường THPT Ba Bể');
  });

  it('knows people again by more than their name, within a file and over files', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2024);
    const an = 'Nguyễn Văn An';
    const records = [
      registration(5, an, 'LDTT', { position: 'Kế toán' }),
      registration(6, an, 'CSTDCS', { position: 'Kế toán' }),
      registration(7, an, 'LDTT', { position: 'Giáo viên', birth: '1990-02-01' }),
    ];
    await receive(core, campaign, [file('a.xlsx', toldBytes({ sender: health, records }))]);
    const later = [
      registration(5, an, 'BK-LDLD', { position: 'Kế toán', birth: '1980-05-01' }),
      registration(6, an, 'BK-LDLD', { position: 'Hiệu trưởng', birth: '1990-02-01' }),
    ];
    await receive(core, campaign, [file('b.xlsx', toldBytes({ sender: health, records: later }))]);
    expect(core.reader.all('SELECT birth, position FROM person ORDER BY id')).toEqual([
      { birth: '1980-05-01', position: 'Kế toán' },
      { birth: '1990-02-01', position: 'Giáo viên' },
    ]);
  });

  it('stops between files when told to', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2024);
    const stop = new AbortController();
    const files = [1, 2, 3, 4, 5, 6].map((row) =>
      file(
        `${row}.xlsx`,
        toldBytes({ sender: `${health} ${row}`, records: [registration(row, 'Nguyễn Văn An', 'LDTT')] }),
      ),
    );
    const outcomes = await receive(core, campaign, files, {
      signal: stop.signal,
      onFile: (_outcome, done) => {
        if (done === 2) stop.abort();
      },
    });
    expect(outcomes).toHaveLength(2);
    expect(rowCounts(core)).toMatchObject({ import_file: 2, registration: 2 });
  });
});
