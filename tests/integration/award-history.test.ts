import { isDefinedError, safe } from '@orpc/client';
import { beforeEach, expect, it } from 'vitest';
import type { JobEvent } from '#shared/contract/intake.ts';
import { openTestApplication } from '#tests/support/application.ts';

type Client = Awaited<ReturnType<typeof openTestApplication>>['client'];
const health = 'CĐCS Sở Y tế';
const home = 'CĐCS Sở Nội vụ';

let client: Client;
let healthId: string;

beforeEach(async () => {
  ({ client } = await openTestApplication());
  await client.app.setUp({
    federationName: 'LĐLĐ tỉnh Bắc Kạn',
    place: 'Bắc Kạn',
    year: 2020,
    title: 'Thi đua 2020',
    phases: [{ name: 'Cả năm', startsOn: '2020-01-01', endsOn: '2020-12-31', deadlineOn: null }],
  });
  healthId = (await client.units.add({ name: health })).id;
  await client.units.add({ name: home });
});

const csv = (name: string, ...lines: string[]): File => new File([lines.join('\n')], name, { type: 'text/csv' });
const header = 'TT,Họ và tên,Chức vụ,Ngày sinh,Đơn vị,Năm,Danh hiệu,Quyết định';

async function send(...files: File[]): Promise<JobEvent['outcome']> {
  const { jobId } = await client.awardHistory.receive({ files });
  let last: JobEvent | undefined;
  for await (const event of await client.jobs.watch({ jobId })) last = event;
  expect(last?.state).toBe('done');
  return last?.outcome ?? null;
}

async function register(name: string, position: string, unit = health): Promise<void> {
  const file = csv(`${unit} ${name}.csv`, unit, 'Họ và tên,Chức vụ,Danh hiệu đăng ký', `${name},${position},LĐTT`);
  const [campaign] = await client.campaigns.list();
  const { jobId } = await client.intake.receive({
    campaignId: campaign?.id ?? '',
    phaseId: campaign?.phases[0]?.id ?? '',
    files: [file],
  });
  for await (const event of await client.jobs.watch({ jobId })) {
    if (event.state !== 'running') expect(event.outcome).toMatchObject({ committed: 1 });
  }
}

const found = async (name: string) => (await client.people.page({ search: name })).rows;
const errorOf = async (call: Promise<unknown>) => {
  const { error } = await safe(call);
  return error !== null && isDefinedError(error) ? error : null;
};

it('takes a workbook in: every row of data is an award, known before, waiting or told of', async () => {
  const outcome = await send(
    csv(
      'lich-su.csv',
      'LĐLĐ TỈNH BẮC KẠN,,,,,,,',
      'TỔNG HỢP KHEN THƯỞNG,,,,,,,',
      header,
      `1,Nguyễn Văn An,Trưởng phòng,1975,${health},2018,CSTĐCS,QĐ 123/QĐ-LĐLĐ ngày 15/01/2019 của LĐLĐ tỉnh`,
      ',,,,,2019,Bằng khen LĐLĐ tỉnh,Số 45 ngày 2/3/2020',
      `2,H'Linh Mlô,Kế toán,,${health},2018-2019,LĐTT,`,
      `3,Trần Thị Bình,,,${health},,CSTĐCS,`,
      `4,Lê Văn Cường,,,CĐCS Trạm Khuyến nông,2019,LĐTT,`,
      ',Cộng: 4 người,,,,,,',
    ),
  );
  expect(outcome).toMatchObject({ review: 1, refused: 0, duplicate: 0 });
  const [file] = await client.awardHistory.files();
  expect(file).toMatchObject({ fileName: 'lich-su.csv', rows: 5, awards: 4, known: 0, waiting: 1, lost: 1 });
  const problems = await client.awardHistory.problems({ fileId: file?.id ?? '' });
  expect(problems.rows).toMatchObject([{ row: 7, column: 'G', lost: true, raw: 'CSTĐCS' }]);
  const [an] = await found('nguyen van an');
  const page = await client.people.person({ id: an?.id ?? '' });
  expect(page.entries).toMatchObject([
    {
      year: 2018,
      award: 'CSTDCS',
      decisionNumber: '123/QĐ-LĐLĐ',
      decisionOn: '2019-01-15',
      issuer: 'LĐLĐ tỉnh',
      verified: true,
      historySource: { fileName: 'lich-su.csv', row: 4, column: 'G' },
    },
    { year: 2019, award: 'BK-LDLD', decisionNumber: '45', issuer: null, verified: false },
  ]);
  const [linh] = await found("h'linh");
  expect((await client.people.person({ id: linh?.id ?? '' })).entries).toMatchObject([
    { year: 2019, yearBasis: 'school' },
  ]);
  expect(await send(csv('lich-su.csv', 'x'))).toMatchObject({ refused: 1 });
});

it('the same bytes change nothing, and the same award from another file completes what is known', async () => {
  const first = csv('a.csv', header, `1,Nguyễn Văn An,,,${health},2018,CSTĐCS,`);
  expect(await send(first)).toMatchObject({ committed: 1 });
  expect(await send(first)).toMatchObject({ duplicate: 1, committed: 0 });
  await send(csv('b.csv', header, `1,Nguyễn Văn An,,,${health},2018,CSTĐCS,QĐ 9/QĐ-CĐ ngày 5/1/2019 của ${health}`));
  const { total, rows } = await client.awardHistory.page({});
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({ decisionNumber: '9/QĐ-CĐ', verified: true, source: { fileName: 'a.csv' } });
  expect((await client.awardHistory.files())[0]).toMatchObject({ awards: 0, known: 1 });
});

it('namesakes wait to be decided, with those it may be, and stay apart when told so', async () => {
  await register('Nguyễn Thị Hương', 'Kế toán');
  await send(csv('a.csv', header, `1,Nguyễn Thị Hương,,,${health},2018,LĐTT,`, `,,,,,2019,LĐTT,`));
  const { total, rows } = await client.awardHistory.waiting({});
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({
    name: 'Nguyễn Thị Hương',
    awards: [{ year: 2018 }, { year: 2019 }],
    candidates: [{ position: 'Kế toán', registrations: 1 }],
  });
  const [group] = rows;
  const { operationId } = await client.awardHistory.settle({
    ids: group?.ids ?? [],
    personId: group?.candidates[0]?.id ?? null,
  });
  const page = await client.people.person({ id: group?.candidates[0]?.id ?? '' });
  expect(page.entries.map(({ kind, year }) => [kind, year])).toEqual([
    ['awarded', 2018],
    ['awarded', 2019],
    ['registered', 2020],
  ]);
  expect(await errorOf(client.awardHistory.settle({ ids: group?.ids ?? [], personId: null }))).toMatchObject({
    code: 'REFUSED',
  });
  await client.history.undo({ operationId });
  await client.awardHistory.settle({ ids: group?.ids ?? [], personId: null });
  expect(await found('nguyen thi huong')).toMatchObject([
    { registrations: 1, awards: 0 },
    { registrations: 0, awards: 2 },
  ]);
});

it('two rows of one name, award and year in one file are not taken for one person', async () => {
  await send(csv('a.csv', header, `1,Nguyễn Văn An,,,${health},2018,LĐTT,`, `2,Nguyễn Văn An,,,${health},2018,LĐTT,`));
  expect((await client.awardHistory.waiting({})).rows).toMatchObject([
    { awards: [{ year: 2018 }], candidates: [{ awards: 1 }] },
  ]);
});

it('a unit that nobody knows is told once: its name is remembered, and what is certain waits no more', async () => {
  const rows = [`1,Lê Văn Cường,,,Sở Ytế tỉnh,2018,LĐTT,`, `2,Phạm Thị Dung,,,Sở Ytế tỉnh,2019,CSTĐCS,`];
  await send(csv('a.csv', header, ...rows));
  expect((await client.awardHistory.waiting({})).rows).toMatchObject([
    { unitName: null, unitText: 'Sở Ytế tỉnh' },
    { unitName: null },
  ]);
  const answer = await client.awardHistory.settleUnit({ unitText: 'Sở Ytế tỉnh', unitId: healthId });
  expect(answer.settled).toBe(2);
  await send(csv('b.csv', header, `1,Đỗ Văn Em,,,Sở Ytế tỉnh,2019,LĐTT,`));
  expect((await client.awardHistory.waiting({})).total).toBe(0);
  await client.history.undo({ operationId: answer.operationId, force: true });
  expect((await client.awardHistory.waiting({})).total).toBe(2);
});

it('a unit of many waiting rows is told beside the main thread, and one undo takes it back', async () => {
  const rows = Array.from({ length: 120 }, (_row, index) => `${index + 1},Lê Văn Số ${index},,,Sở Ytế tỉnh,2018,LĐTT,`);
  await send(csv('a.csv', header, ...rows));
  const answer = await client.awardHistory.settleUnit({ unitText: 'Sở Ytế tỉnh', unitId: healthId });
  expect(answer.settled).toBe(120);
  expect((await client.awardHistory.waiting({})).total).toBe(0);
  await client.history.undo({ operationId: answer.operationId });
  expect((await client.awardHistory.waiting({})).total).toBe(120);
});

it('verification, corrections and hand entry are operations; a second window is told what has changed', async () => {
  await send(csv('a.csv', header, `1,Nguyễn Văn An,,,${health},2018,LĐTT,`));
  const row = async () => {
    const [award] = (await client.awardHistory.page({})).rows;
    if (award === undefined) throw new Error('no award');
    return award;
  };
  const award = await row();
  const { operationId } = await client.awardHistory.verify({ ids: [award.id], verified: true });
  expect(await row()).toMatchObject({ verified: true });
  await client.history.undo({ operationId });
  expect(await row()).toMatchObject({ verified: false });
  await client.awardHistory.change({ id: award.id, seen: award, to: { ...award, decisionNumber: '12/QĐ-CĐ' } });
  const conflict = await errorOf(
    client.awardHistory.change({ id: award.id, seen: award, to: { ...award, decisionNumber: '13/QĐ-CĐ' } }),
  );
  expect(conflict).toMatchObject({
    code: 'CONFLICT',
    data: { items: ['Số quyết định: hiện là “12/QĐ-CĐ”, đang muốn ghi “13/QĐ-CĐ”.'] },
  });
  const [an] = await found('nguyen van an');
  const to = {
    ...award,
    awardText: 'Giấy khen',
    award: null,
    year: 2019,
    decisionNumber: '1/QĐ',
    decisionOn: '2019-12-30',
    issuer: health,
  };
  await client.awardHistory.add({ subject: 'individual', subjectId: an?.id ?? '', to });
  expect((await client.awardHistory.page({ verified: true })).rows).toMatchObject([
    { awardText: 'Giấy khen', source: null },
  ]);
  expect(
    await errorOf(
      client.awardHistory.add({
        subject: 'individual',
        subjectId: an?.id ?? '',
        to: { ...to, decisionOn: '2019-02-30' },
      }),
    ),
  ).toMatchObject({
    code: 'REFUSED',
  });
  const removal = await client.awardHistory.remove({ id: award.id });
  expect((await client.awardHistory.page({})).total).toBe(1);
  await client.history.undo({ operationId: removal.operationId });
  expect((await client.awardHistory.page({ year: 2018 })).total).toBe(1);
});

it('an imported file is taken back whole; its people stay where others need them', async () => {
  await send(csv('a.csv', header, `1,Nguyễn Văn An,,,${health},2018,LĐTT,`, `2,Lê Văn Bảy,,,${home},2018,LĐTT,`));
  const { rows } = await client.history.operations({ offset: 0, limit: 5 });
  const taken = rows.find(({ kind }) => kind === 'intake.history');
  await client.history.undo({ operationId: taken?.id ?? '' });
  expect((await client.awardHistory.page({})).total).toBe(0);
  expect(await client.awardHistory.files()).toEqual([]);
  expect(await found('')).toEqual([]);
  expect((await client.backups.check()).checks.filter(({ ok }) => !ok)).toEqual([]);
});

it('shows the sheet that a row came from', async () => {
  await send(csv('a.csv', header, `1,Nguyễn Văn An,,,${health},2018,LĐTT,`));
  const [file] = await client.awardHistory.files();
  const [sheet] = file?.sheets ?? [];
  const window = await client.awardHistory.sheet({
    fileId: file?.id ?? '',
    sheet: sheet?.name ?? '',
    firstRow: 1,
    lastRow: 10,
  });
  expect(window.rows[1]?.cells.map(({ text }) => text)).toContain('Nguyễn Văn An');
});
