import exceljs from 'exceljs';
import { beforeEach, expect, test } from 'vitest';
import { awardTypes } from '#core/awards/service.ts';
import { insertCampaign } from '#core/campaigns/service.ts';
import { openTestApplication } from '#tests/support/application.ts';
import { addUnit, openCampaign } from '#tests/support/intake.ts';

type Opened = Awaited<ReturnType<typeof openTestApplication>>;

let client: Opened['client'];
let app: Opened['app'];
let campaign: { campaignId: string; phaseId: string };
const unitName = 'CĐCS Sở Y tế';

beforeEach(async () => {
  ({ app, client } = await openTestApplication());
  const { campaignId, phaseId } = openCampaign(app.core, 2026);
  campaign = { campaignId: String(campaignId), phaseId: String(phaseId) };
  addUnit(app.core, unitName);
});

/** A list with one award that nobody knows, on two sheets, with a comment of the unit's own. */
async function untidyWorkbook(): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  for (const [name, award] of [
    ['Cá nhân', 'Danh hiệu lạ'],
    ['Bổ sung', 'Chưa biết'],
  ] as const) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRows([
      ['LĐLĐ TỈNH BẮC KẠN'],
      [unitName],
      ['DANH SÁCH CÁ NHÂN ĐĂNG KÝ THI ĐUA NĂM 2026'],
      ['TT', 'Họ và tên', 'Chức vụ', 'Danh hiệu đăng ký'],
      [1, `Nguyễn Văn ${name === 'Cá nhân' ? 'An' : 'Ba'}`, 'Trưởng phòng', 'Lao động tiên tiến'],
      [2, `Trần Thị ${name === 'Cá nhân' ? 'Bình' : 'Chi'}`, 'Nhân viên', award],
    ]);
  }
  const commented = workbook.getWorksheet('Cá nhân')?.getCell('B5');
  if (commented) commented.note = 'Ghi chú của đơn vị';
  return workbook;
}

async function bytesOf(workbook: exceljs.Workbook): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function load(file: File): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await file.arrayBuffer());
  return workbook;
}

async function drop(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { jobId } = await client.intake.receive({ ...campaign, files: [new File([bytes], name)] });
  for await (const _event of await client.jobs.watch({ jobId })) continue;
}

const list = async () => (await client.intake.files({ campaignId: campaign.campaignId })).rows;

test('a file goes back with its wrong cells marked, and its correction takes its place', async () => {
  await drop('danh sach.xlsx', await bytesOf(await untidyWorkbook()));
  const [waiting] = await list();
  expect(waiting).toMatchObject({ status: 'review', returnedAt: null });

  const file = await client.papers.returnFile({ id: waiting?.id ?? '' });
  expect(file.name).toBe('danh sach - cần sửa.xlsx');
  const [returned] = await list();
  expect(returned?.returnedAt).not.toBeNull();

  const workbook = await load(file);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Cần sửa', 'Cá nhân', 'Bổ sung']);
  expect(workbook.getWorksheet('Cá nhân')?.getCell('D6').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CF' } });
  expect(workbook.getWorksheet('Bổ sung')?.getCell('D6').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CF' } });
  expect(workbook.getWorksheet('Cá nhân')?.getCell('D6').note).toMatchObject({ texts: expect.anything() });
  expect(JSON.stringify(workbook.getWorksheet('Cá nhân')?.getCell('B5').note)).toContain('Ghi chú của đơn vị');

  for (const name of ['Cá nhân', 'Bổ sung']) {
    const sheet = workbook.getWorksheet(name);
    if (sheet) sheet.getCell('D6').value = 'Chiến sĩ thi đua cơ sở';
  }
  await drop('đã sửa.xlsx', await bytesOf(workbook));
  const files = await list();
  expect(files).toHaveLength(1);
  expect(files[0]).toMatchObject({
    fileName: 'đã sửa.xlsx',
    status: 'committed',
    records: 4,
    replaces: { fileName: 'danh sach.xlsx' },
  });
});

test('a correction that says of itself what it corrects is of the unit that was decided for the first', async () => {
  const workbook = await untidyWorkbook();
  for (const sheet of workbook.worksheets) sheet.getCell('A2').value = 'CĐCS chưa ai biết';
  await drop('a.xlsx', await bytesOf(workbook));
  const [waiting] = await list();
  const [unit] = await client.units.list({ search: unitName });
  await client.intake.decideUnit({ id: waiting?.id ?? '', unitId: unit?.id ?? '', newUnitName: null });
  const file = await client.papers.returnFile({ id: waiting?.id ?? '' });
  await drop('b.xlsx', new Uint8Array(await file.arrayBuffer()));
  const [corrected, ...others] = await list();
  expect(others).toEqual([]);
  expect(corrected).toMatchObject({ unit: { name: unitName }, replaces: { fileName: 'a.xlsx' }, status: 'review' });
});

test('a file in which nothing is wrong does not go back', async () => {
  const workbook = await untidyWorkbook();
  for (const sheet of workbook.worksheets) {
    sheet.getCell('D6').value = 'Lao động tiên tiến';
    sheet.getCell('A2').value = 'Đơn vị lạ hoàn toàn';
  }
  await drop('a.xlsx', await bytesOf(workbook));
  const [waiting] = await list();
  await expect(client.papers.returnFile({ id: waiting?.id ?? '' })).rejects.toMatchObject({
    code: 'REFUSED',
    data: { code: 'return.nothing' },
  });
});

test('a form made for another phase waits for a person, who may confirm it', async () => {
  const [unit] = await client.units.list({ search: unitName });
  const halves = [1, 7].map((month) => `2027-0${month}-01`);
  const second = app.core.runOperation({ kind: 'test.campaign', summary: 'chuẩn bị' }, (writer) => {
    const phases = halves.map((startsOn) => ({ name: startsOn, startsOn, endsOn: '2027-12-31', deadlineOn: null }));
    const id = insertCampaign(writer, { year: 2027, title: 'Thi đua 2027', theme: '', phases });
    const [one, two] = writer.all<{ id: number }>('SELECT id FROM phase WHERE campaign_id = :id ORDER BY number', {
      id,
    });
    campaign = { campaignId: String(id), phaseId: String(one?.id) };
    return String(two?.id);
  });
  const { campaignId } = campaign;
  const form = await client.papers.unitForm({ campaignId, phaseId: second, unitId: unit?.id ?? '' });
  const workbook = await load(form);
  const sheet = workbook.getWorksheet('Cá nhân');
  const [award] = awardTypes(app.core.reader);
  if (sheet) [sheet.getCell('B7').value, sheet.getCell('F7').value] = ['Trần Thị Bình', award?.name ?? ''];
  await drop('mẫu.xlsx', await bytesOf(workbook));
  const [waiting] = await list();
  expect(waiting).toMatchObject({ status: 'review' });
  const id = waiting?.id ?? '';
  const { problemList } = await client.intake.file({ id });
  const [problem] = problemList.filter(({ severity }) => severity === 'error');
  expect(problem).toMatchObject({ row: 0, code: 'file.other-phase' });
  const correction = { action: 'accept', sheet: problem?.sheet ?? '', row: 0, code: 'file.other-phase' } as const;
  await client.intake.correct({ id, corrections: [correction] });
  const accepted = await client.intake.file({ id });
  expect(accepted.problemList.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a form comes back ready, from its unit, with the names of the year before in it', async () => {
  await drop('cũ.xlsx', await bytesOf(await onlyKnownAwards()));
  openCampaign(app.core, 2027);
  const next = (await client.campaigns.list()).find(({ year }) => year === 2027);
  const [unit] = await client.units.list({ search: unitName });
  const file = await client.papers.unitForm({
    campaignId: next?.id ?? '',
    unitId: unit?.id ?? '',
    withLastYear: true,
  });
  expect(file.name).toBe(`Mẫu đăng ký thi đua 2027 - ${unitName}.xlsx`);
  const workbook = await load(file);
  const sheet = workbook.getWorksheet('Cá nhân');
  expect([7, 8, 9, 10].map((row) => sheet?.getCell(row, 2).value)).toEqual([
    'Nguyễn Văn An',
    'Nguyễn Văn Ba',
    'Trần Thị Bình',
    'Trần Thị Chi',
  ]);
  const [award] = awardTypes(app.core.reader);
  for (const row of [7, 8, 9, 10]) if (sheet) sheet.getCell(row, 6).value = award?.name ?? '';
  campaign = { campaignId: next?.id ?? '', phaseId: next?.phases[0]?.id ?? '' };
  await drop('tên bất kỳ.xlsx', await bytesOf(workbook));
  expect(await list()).toMatchObject([
    { status: 'committed', records: 4, unitMatch: 'exact', unit: { name: unitName } },
  ]);
});

async function onlyKnownAwards(): Promise<exceljs.Workbook> {
  const workbook = await untidyWorkbook();
  for (const sheet of workbook.worksheets) sheet.getCell('D6').value = 'Lao động tiên tiến';
  return workbook;
}
