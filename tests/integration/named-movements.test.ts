import { expect, it, onTestFinished } from 'vitest';
import type { Core } from '#core/core.ts';
import { insertMovement, listMovements } from '#core/movements/service.ts';
import { undo } from '#core/operations/service.ts';
import type { MovementFields } from '#shared/contract/movements.ts';
import { addUnit, file, openCampaign, receive } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { createAnalysisPool } from '#workers/analyse-pool.ts';

const sheet = (title: string) =>
  new TextEncoder().encode(
    `﻿CĐCS SỞ Y TẾ;;
${title};;
TT;Tên sáng kiến;Tác giả
1;Rút ngắn thời gian cấp phép;Nguyễn Văn An
2;Số hóa hồ sơ bệnh án;Trần Thị Bình
`,
  );

const fields = (name: string, change: Partial<MovementFields> = {}): MovementFields => ({
  kind: 'programme',
  name,
  sector: null,
  issuer: '',
  startsOn: null,
  endsOn: null,
  goal: '',
  ...change,
});

function add(core: Core, campaignId: number, ...movements: MovementFields[]): void {
  core.runOperation({ kind: 'test', summary: 'thử' }, (writer) => {
    for (const movement of movements) insertMovement(writer, campaignId, movement);
  });
}

async function openCore(): Promise<Core> {
  const analysis = createAnalysisPool();
  onTestFinished(() => analysis.close());
  return openTestCore(testPorts(temporaryFolder(), { analysis }));
}

const linked = (core: Core, campaignId: number) =>
  listMovements(core.reader, campaignId).map(({ name, linked: { initiatives } }) => `${name}: ${initiatives}`);
const told = (core: Core) =>
  core.reader.all("SELECT row, severity, raw FROM import_problem WHERE code = 'movement.named'");

it('a title that names a programme of the year links the records, says so, and is undone with the import', async () => {
  const core = await openCore();
  const { campaignId, phaseId } = openCampaign(core, 2022);
  addUnit(core, 'CĐCS Sở Y tế');
  add(core, campaignId, fields('01 triệu sáng kiến'), fields('Lao động giỏi', { kind: 'regular' }));
  const title = 'DANH SÁCH ĐĂNG KÝ SÁNG KIẾN HƯỞNG ỨNG CHƯƠNG TRÌNH “01 TRIỆU SÁNG KIẾN”';
  const [outcome] = await receive(core, { campaignId, phaseId }, [file('a.csv', sheet(title))]);
  expect(outcome).toMatchObject({ status: 'ready' });
  expect(told(core)).toEqual([{ row: 2, severity: 'info', raw: '01 triệu sáng kiến' }]);
  expect(linked(core, campaignId)).toEqual(['Lao động giỏi: 0', '01 triệu sáng kiến: 2']);
  const operation = core.reader.get<{ id: number }>("SELECT id FROM operation WHERE kind = 'intake.commit'");
  await undo(core, operation?.id ?? 0, false);
  expect(linked(core, campaignId)).toEqual(['Lao động giỏi: 0', '01 triệu sáng kiến: 0']);
  expect(core.reader.get('SELECT count(*) AS n FROM movement_link')).toEqual({ n: 0 });
});

it.each([
  ['the name is not whole', 'DANH SÁCH SÁNG KIẾN HƯỞNG ỨNG CHƯƠNG TRÌNH TRIỆU SÁNG KIẾN'],
  ['no movement is spoken of', 'DANH SÁCH ĐĂNG KÝ SÁNG KIẾN NĂM 2022'],
])('nothing is linked where %s', async (_why, title) => {
  const core = await openCore();
  const { campaignId, phaseId } = openCampaign(core, 2022);
  addUnit(core, 'CĐCS Sở Y tế');
  add(core, campaignId, fields('01 triệu sáng kiến'));
  expect(await receive(core, { campaignId, phaseId }, [file('a.csv', sheet(title))])).toMatchObject([
    { status: 'ready' },
  ]);
  expect(told(core)).toEqual([]);
  expect(linked(core, campaignId)).toEqual(['01 triệu sáng kiến: 0']);
});
