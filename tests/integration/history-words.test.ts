import { beforeEach, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { changePage, operationPage } from '#core/operations/queries.ts';
import { addUnit, file, openCampaign, receive, type TestCampaign } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { problem, registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

const all = { offset: 0, limit: 100 };

let core: Core;
let campaign: TestCampaign;

beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
  campaign = openCampaign(core, 2024);
});

const drop = () =>
  receive(core, campaign, [
    file('a.xlsx', toldBytes({ sender: 'LĐLĐ huyện Ba Bể', records: [registration(5, 'Nguyễn Văn An', 'LDTT')] })),
    file('b.xlsx', toldBytes({ sender: 'LĐLĐ huyện Ba Bể', problems: [problem(9, 'name.missing', 'error')] })),
  ]);

it('a batch says what it was, however much of it the page holds', async () => {
  addUnit(core, 'LĐLĐ huyện Ba Bể');
  await drop();
  const phase = core.reader.get<{ name: string }>('SELECT name FROM phase WHERE id = :id', { id: campaign.phaseId });
  const [newest] = operationPage(core.reader, { offset: 0, limit: 1 }).rows;
  expect(newest?.batchSummary).toBe(`Nạp 2 tệp vào ${phase?.name}`);
});

it('changes are told by names, not by ids and codes', async () => {
  addUnit(core, 'LĐLĐ huyện Ba Bể');
  await drop();
  const commit = operationPage(core.reader, all).rows.find(({ kind }) => kind === 'intake.commit');
  const { rows } = changePage(core.reader, Number(commit?.id), all);
  const registered = rows.find(({ table }) => table === 'registration');
  expect(registered?.name).toBe('Nguyễn Văn An');
  expect(registered?.after).toMatchObject({
    unit_id: 'LĐLĐ huyện Ba Bể',
    person_id: 'Nguyễn Văn An',
    award_code: 'Lao động tiên tiến',
    import_id: 'a.xlsx',
  });
});

it('a unit that is gone keeps the name it had', async () => {
  const unit = addUnit(core, 'LĐLĐ huyện Ba Bể');
  core.runOperation({ kind: 'test.remove', summary: 'Xóa đơn vị' }, (writer) => {
    writer.run('DELETE FROM unit_name WHERE unit_id = :unit', { unit });
    writer.run('DELETE FROM unit WHERE id = :unit', { unit });
  });
  const [removal] = operationPage(core.reader, all).rows;
  const { rows } = changePage(core.reader, Number(removal?.id), all);
  expect(rows.find(({ table }) => table === 'unit')?.name).toBe('LĐLĐ huyện Ba Bể');
});
