import { beforeEach, describe, expect, it } from 'vitest';
import { addDeadline } from '#core/campaigns/deadlines.ts';
import { expectUnits } from '#core/campaigns/expected-units.ts';
import type { Core } from '#core/core.ts';
import { submissions } from '#core/counting/service.ts';
import type { Writer } from '#core/database/connection.ts';
import { letterMaking } from '#core/follow-up/letters.ts';
import { followUpPage, followUpSummary, noteReminded, remindedUnits } from '#core/follow-up/service.ts';
import { createJobs, type Jobs } from '#core/jobs/jobs.ts';
import { insertUnit } from '#core/units/service.ts';
import type { LetterRequest } from '#shared/contract/follow-up.ts';
import type { JobEvent } from '#shared/contract/intake.ts';
import { docxText } from '#tests/support/document-text.ts';
import { openCampaign, type TestCampaign } from '#tests/support/intake.ts';
import { addImport, addRegistration } from '#tests/support/many-registrations.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { createRenderPool } from '#workers/render-pool.ts';

let core: Core;
let campaign: TestCampaign;
const units = new Map<string, number>();

const write = <Result>(work: (writer: Writer) => Result): Result =>
  core.runOperation({ kind: 'test', summary: 'thử' }, work);

/** A file of a unit that came on a day, in Vietnam; `returnedOn` gives it back. */
function fileOf(name: string, receivedOn: string, status = 'committed', returnedOn: string | null = null): number {
  return write((writer) => {
    const id = addImport(writer, campaign.campaignId, campaign.phaseId, units.get(name) ?? 0);
    writer.run(
      `UPDATE import_file SET received_at = :receivedOn || 'T02:00:00.000Z', status = :status,
         returned_at = CASE WHEN :returnedOn IS NULL THEN NULL ELSE :returnedOn || 'T02:00:00.000Z' END
       WHERE id = :id`,
      { id, receivedOn, status, returnedOn },
    );
    return id;
  });
}

async function toEnd(jobs: Jobs, jobId: string): Promise<JobEvent[]> {
  const events: JobEvent[] = [];
  for await (const event of jobs.watch(jobId)) events.push(event);
  return events;
}

/** The letters that a job makes, and what it told meanwhile. */
async function make(asked: LetterRequest) {
  const jobs = createJobs(core);
  const letters = letterMaking(core, jobs);
  const jobId = letters.start(asked);
  const events = await toEnd(jobs, jobId);
  return { made: letters.fetch(jobId), events };
}

const all = { search: '', status: null, sector: null, clusterId: null, sort: 'name' as const, offset: 0, limit: 100 };
const page = (query: Partial<Parameters<typeof followUpPage>[2]> = {}) =>
  followUpPage(core.reader, { campaignId: campaign.campaignId, phaseId: campaign.phaseId }, { ...all, ...query });
const standing = () =>
  Object.fromEntries(page().rows.map(({ name, status, daysLate }) => [name, `${status} ${daysLate}`]));

beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { rendering: createRenderPool({ resources: 'resources' }) }));
  campaign = openCampaign(core, 2020);
  write((writer) => {
    writer.run("UPDATE phase SET deadline_on = '2020-03-31'");
    for (const [name, sector, cluster] of [
      ['CĐCS Sở Y tế', 'public-service', 'Cụm 1'],
      ['CĐCS Sở Tư pháp', 'public-service', 'Cụm 2'],
      ['CĐCS Công ty May', 'non-state', 'Cụm 2'],
      ['CĐCS Công ty Giấy', 'non-state', null],
      ['CĐCS Đài Phát thanh', null, null],
    ] as const) {
      const unit = {
        name,
        sector,
        kind: 'grassroots-union' as const,
        parentId: null,
        clusterName: cluster,
        expected: true,
      };
      units.set(name, insertUnit(writer, unit).id);
    }
  });
  return () => core.ports.rendering.close();
});

describe('how units stand', () => {
  beforeEach(() => {
    fileOf('CĐCS Sở Y tế', '2020-03-31');
    fileOf('CĐCS Sở Tư pháp', '2020-04-02');
    fileOf('CĐCS Công ty May', '2020-03-20', 'review', '2020-03-22');
    fileOf('CĐCS Công ty Giấy', '2020-03-25', 'review');
  });

  it('is told with the days, in the Vietnamese order of names', () => {
    expect(Object.entries(standing())).toEqual([
      ['CĐCS Công ty Giấy', 'waiting 0'],
      ['CĐCS Công ty May', 'returned 0'],
      ['CĐCS Đài Phát thanh', 'missing 0'],
      ['CĐCS Sở Tư pháp', 'late 2'],
      ['CĐCS Sở Y tế', 'sent 0'],
    ]);
    const { counts, total } = page({ status: 'late' });
    expect([total, counts]).toEqual([1, { sent: 1, late: 1, waiting: 1, returned: 1, missing: 1 }]);
    expect(page({ search: 'giay' }).rows).toMatchObject([{ firstOn: '2020-03-25', deadlineOn: '2020-03-31' }]);
    expect(page({ sector: 'none' }).rows.map(({ name }) => name)).toEqual(['CĐCS Đài Phát thanh']);
    expect(page({ sort: 'days' }).rows[0]).toMatchObject({ name: 'CĐCS Sở Tư pháp', daysLate: 2 });
    expect(page({ offset: 1, limit: 1 }).rows.map(({ name }) => name)).toEqual(['CĐCS Công ty May']);
  });

  it('agrees with what the first screen and the summary say', () => {
    const { expected, submitted, late, missing } = submissions(core.reader, { ...campaign });
    expect([expected, submitted.length, late, missing.length]).toEqual([5, 2, 1, 3]);
    const bySector = followUpSummary(core.reader, campaign, 'sector');
    expect(bySector.map(({ key, counts }) => [key, counts.sent, counts.late, counts.returned])).toEqual([
      ['public-service', 1, 1, 0],
      ['non-state', 0, 0, 1],
      ['none', 0, 0, 0],
    ]);
    expect(followUpSummary(core.reader, campaign, 'cluster').map(({ name }) => name)).toEqual([
      'Cụm 1',
      'Cụm 2',
      'Chưa xếp cụm thi đua',
    ]);
  });

  it('goes by the deadlines of sectors and of awards, and by who is expected', () => {
    const { phaseId } = campaign;
    write((writer) => {
      addDeadline(writer, { phaseId, awardCode: null, sector: 'public-service', onDate: '2020-04-10', basis: '' });
      addDeadline(writer, { phaseId, awardCode: 'CSTDTINH', sector: null, onDate: '2020-02-28', basis: '' });
      expectUnits(writer, campaign.campaignId, [units.get('CĐCS Đài Phát thanh') ?? 0], false);
    });
    expect(standing()).toMatchObject({ 'CĐCS Sở Tư pháp': 'sent 0', 'CĐCS Sở Y tế': 'sent 0' });
    expect(Object.keys(standing())).not.toContain('CĐCS Đài Phát thanh');
    write((writer) => {
      const unit = units.get('CĐCS Sở Y tế') ?? 0;
      const person = writer.run("INSERT INTO person (name, match_key, unit_id) VALUES ('An', 'an', :unit)", {
        unit,
      }).id;
      addRegistration(writer, {
        campaign: campaign.campaignId,
        phase: phaseId,
        unit,
        part: '',
        import: 1,
        row: 5,
        subject: 'individual',
        person,
        collective: null,
        name: 'An',
        folded: 'an',
        sortKey: 'an',
        award: 'CSTDTINH',
        position: null,
      });
    });
    expect(standing()['CĐCS Sở Y tế']).toBe('late 32');
  });

  it('a file that is corrected and taken in is sent by its own day', () => {
    const returned =
      core.reader.get<{ id: number }>('SELECT id FROM import_file WHERE returned_at IS NOT NULL')?.id ?? 0;
    const correction = fileOf('CĐCS Công ty May', '2020-04-01');
    write((writer) =>
      writer.run('UPDATE import_file SET replaces_id = :returned WHERE id = :correction', { returned, correction }),
    );
    expect(standing()['CĐCS Công ty May']).toBe('late 1');
  });
});

const scope = () => ({ campaignId: String(campaign.campaignId), phaseId: String(campaign.phaseId) });

describe('letters', () => {
  const request = { dueOn: '2020-06-30', format: 'docx' as const };

  it('go to all that owe something, one each, or to those chosen', async () => {
    fileOf('CĐCS Sở Y tế', '2020-03-31');
    fileOf('CĐCS Sở Tư pháp', '2020-04-02');
    fileOf('CĐCS Công ty May', '2020-03-20', 'review', '2020-03-22');
    const { made: many, events } = await make({ ...request, ...scope(), unitIds: null });
    expect(events.at(-1)).toMatchObject({ state: 'done', done: 3, total: 3 });
    expect(events.at(-1)?.outcome?.message).toBe('Đã lập 3 văn bản trong một tệp.');
    expect(many.name).toBe('Cong van don doc dang ky thi dua 2020.docx');
    const { text } = await docxText(many.bytes);
    expect(text.match(/Kính gửi: CĐCS (\S+ \S+)/g)).toEqual([
      'Kính gửi: CĐCS Công ty',
      'Kính gửi: CĐCS Công ty',
      'Kính gửi: CĐCS Đài Phát',
    ]);
    const late = [String(units.get('CĐCS Sở Tư pháp'))];
    const { made: one } = await make({ ...request, ...scope(), unitIds: late });
    expect(one.name).toBe('Cong van don doc dang ky thi dua 2020 - CDCS So Tu phap.docx');
    expect((await docxText(one.bytes)).text).toContain('muộn 02 ngày');
  });

  it('are not written to who needs none', async () => {
    fileOf('CĐCS Sở Y tế', '2020-03-31');
    const sent = [String(units.get('CĐCS Sở Y tế'))];
    const letters = letterMaking(core, createJobs(core));
    const startFor = (unitIds: string[] | null) => () => letters.start({ ...request, ...scope(), unitIds });
    expect(startFor(sent)).toThrow('CĐCS Sở Y tế đã gửi đúng hạn');
    expect(startFor(['999'])).toThrow('không còn trong danh sách');
    write((writer) => expectUnits(writer, campaign.campaignId, [...units.values()], false));
    expect(startFor(null)).toThrow('Không có đơn vị nào');
  });

  it('can be stopped, and are gone then', async () => {
    const jobs = createJobs(core);
    const letters = letterMaking(core, jobs);
    const jobId = letters.start({ ...request, ...scope(), unitIds: null });
    jobs.cancel(jobId);
    const events = await toEnd(jobs, jobId);
    expect(events.at(-1)).toMatchObject({
      state: 'cancelled',
      outcome: { message: expect.stringContaining('Đã dừng') },
    });
    expect(() => letters.fetch(jobId)).toThrow('Hãy lập lại');
  });

  it('are noted once a day for each unit', () => {
    const owing = remindedUnits(core.reader, campaign, null).map(({ unit }) => unit.id);
    const note = (sentOn: string) => write((writer) => noteReminded(writer, campaign, owing, sentOn));
    expect([note('2020-04-05'), note('2020-04-05'), note('2020-04-20')]).toEqual([5, 0, 5]);
    expect(page({ search: 'y te' }).rows).toMatchObject([{ remindedOn: '2020-04-20', reminders: 2 }]);
  });
});
