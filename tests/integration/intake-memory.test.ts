import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { intakeProcedures } from '#core/intake/procedures.ts';
import { createJobs } from '#core/jobs/jobs.ts';
import { undo } from '#core/operations/undo.ts';
import type { Correction } from '#shared/contract/intake.ts';
import { layoutKey } from '#shared/domain/layout-key.ts';
import { addUnit, file, openCampaign, receive, type TestCampaign } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { csvBytes } from '#tests/support/unit-csv.ts';
import { type AnalysisPool, createAnalysisPool } from '#workers/analyse-pool.ts';

const clientOf = (core: Core) => createRouterClient(intakeProcedures(core, createJobs(core)));

let analysis: AnalysisPool;
let core: Core;
let campaign: TestCampaign;
let client: ReturnType<typeof clientOf>;

beforeAll(() => {
  analysis = createAnalysisPool();
});
afterAll(() => analysis.close());

beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { analysis }));
  campaign = openCampaign(core, 2024);
  addUnit(core, 'CĐCS Sở Y tế');
  addUnit(core, 'CĐCS Sở Tư pháp');
  client = clientOf(core);
});

const header = ['STT', 'Họ và tên', 'Chức vụ', 'Kết quả bình chọn'];

/** A list whose last column no header word tells, with one award that no catalogue has and a row that closes a group. */
function list(unit: string, names: readonly [string, string, string]): Uint8Array {
  return csvBytes([
    [unit, '', '', ''],
    ['DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024', '', '', ''],
    header,
    ['1', names[0], 'Chuyên viên', 'LĐTT'],
    ['2', names[1], 'Kế toán', 'Hoàn thành xuất sắc'],
    ['', 'Khối văn phòng', '2', 'LĐTT'],
    ['3', names[2], 'Văn thư', 'LĐTT'],
  ]);
}

async function take(name: string, bytes: Uint8Array): Promise<{ id: string; status: string }> {
  const [outcome] = await receive(core, campaign, [file(name, bytes)], { newUnits: 'review' });
  return { id: String(outcome?.id), status: outcome?.status ?? '' };
}

const registered = (): { name: string; award: string }[] =>
  core.reader.all<{ name: string; award: string }>('SELECT name, award_code AS award FROM registration ORDER BY id');

async function layoutOf(id: string): Promise<string> {
  const table = (await client.file({ id })).tables.find(({ columns }) => columns.length > 0);
  return layoutKey(table?.columns ?? []);
}

/** What a person says of the list. */
async function correctionsOf(id: string, everyone = false): Promise<Correction[]> {
  const layout = await layoutOf(id);
  return [
    { action: 'column', layout, sheet: null, column: 'D', meaning: 'award-text', award: null, subject: null },
    { action: 'rows-like', layout, label: 'khối văn phòng', role: 'total' },
    { action: 'award', raw: 'Hoàn thành xuất sắc', award: 'CSTDCS', ...(everyone && { everyone }) },
  ];
}

/** Corrects step by step, as a person does: the award is asked about once the column is known. */
async function settle(id: string, everyone = false): Promise<void> {
  for (const correction of await correctionsOf(id, everyone)) await client.correct({ id, corrections: [correction] });
}

describe('what was corrected once', () => {
  const first = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'] as const;
  const second = ['Phạm Thị Dung', 'Hoàng Văn Em', 'Vũ Thị Giang'] as const;

  it('needs no question in the next file of the same unit and layout', async () => {
    const asked = await take('a.csv', list('CĐCS Sở Y tế', first));
    expect(asked.status).toBe('review');
    await settle(asked.id);
    expect(await client.confirm({ id: asked.id })).toMatchObject({ status: 'committed', records: 3 });
    expect(registered()).toEqual([
      { name: 'Nguyễn Văn An', award: 'LDTT' },
      { name: 'Trần Thị Bình', award: 'CSTDCS' },
      { name: 'Lê Văn Cường', award: 'LDTT' },
    ]);
    const [outcome] = await receive(core, openCampaign(core, 2025), [file('b.csv', list('CĐCS Sở Y tế', second))]);
    expect(outcome).toMatchObject({ status: 'ready' });
    expect(registered().slice(3)).toEqual([
      { name: 'Phạm Thị Dung', award: 'LDTT' },
      { name: 'Hoàng Văn Em', award: 'CSTDCS' },
      { name: 'Vũ Thị Giang', award: 'LDTT' },
    ]);
    expect((await client.file({ id: String(outcome?.id) })).corrections).toHaveLength(3);
  });

  it('is asked again of another sender, and in another layout', async () => {
    const asked = await take('a.csv', list('CĐCS Sở Y tế', first));
    await settle(asked.id);
    await client.confirm({ id: asked.id });
    const other = await take('b.csv', list('CĐCS Sở Tư pháp', second));
    expect(other.status).toBe('review');
    expect((await client.file({ id: other.id })).remembered).toEqual([]);
  });

  it('holds for award texts of everybody where the person says so', async () => {
    const asked = await take('a.csv', list('CĐCS Sở Y tế', first));
    await settle(asked.id, true);
    await client.confirm({ id: asked.id });
    const bytes = csvBytes([
      ['CĐCS Sở Tư pháp', '', ''],
      ['DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024', '', ''],
      ['STT', 'Họ và tên', 'Danh hiệu thi đua'],
      ['1', 'Phạm Thị Dung', 'Hoàn thành xuất sắc'],
    ]);
    expect((await take('b.csv', bytes)).status).toBe('ready');
    expect(registered().at(-1)).toEqual({ name: 'Phạm Thị Dung', award: 'CSTDCS' });
  });

  it('is shown with the file it comes from, and can be forgotten', async () => {
    const asked = await take('a.csv', list('CĐCS Sở Y tế', first));
    await settle(asked.id);
    await client.confirm({ id: asked.id });
    const unnamed = list('CĐCS Sở Y tế', ['', second[1], second[2]]);
    const { id, status } = await take('b.csv', unnamed);
    expect(status).toBe('review');
    const { remembered, problems } = await client.file({ id });
    expect(remembered.map(({ correction, fileName }) => [correction.action, fileName])).toEqual([
      ['column', 'a.csv'],
      ['rows-like', 'a.csv'],
      ['award', 'a.csv'],
    ]);
    const column = remembered[0]?.id ?? '';
    const forgotten = await client.forget({ id, remembered: [column] });
    expect(forgotten.remembered.map(({ correction }) => correction.action)).not.toContain('column');
    expect(forgotten.problemList.map(({ code }) => code)).toContain('table.unsure');
    expect(problems.error).toBeGreaterThan(0);
  });

  it('is forgotten with the import that taught it', async () => {
    const asked = await take('a.csv', list('CĐCS Sở Y tế', first));
    await settle(asked.id);
    await client.confirm({ id: asked.id });
    const operation = core.reader.get<{ id: number }>("SELECT id FROM operation WHERE kind = 'intake.commit'");
    await undo(core, operation?.id ?? 0, false);
    expect(core.reader.all('SELECT id FROM learned_correction')).toEqual([]);
    expect((await take('b.csv', list('CĐCS Sở Y tế', second))).status).toBe('review');
  });
});

describe('a correction', () => {
  it('of a cell stands in the sheet and in the record, and can be taken back', async () => {
    const { id } = await take('a.csv', list('CĐCS Sở Y tế', ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']));
    await settle(id);
    const sheet = (await client.file({ id })).sheets[0]?.name ?? '';
    const cell: Correction = { action: 'cell', sheet, row: 4, column: 'B', text: ' Nguyễn  Văn Ân ', alike: false };
    await client.correct({ id, corrections: [cell] });
    const window = await client.sheet({ id, sheet, firstRow: 4, lastRow: 4 });
    expect(window.rows[0]?.cells[1]?.text).toBe('Nguyễn Văn Ân');
    const { corrections } = await client.withdraw({ id, corrections: [cell] });
    expect(corrections.map(({ action }) => action)).toEqual(['column', 'rows-like', 'award']);
    await client.correct({ id, corrections: [cell] });
    await client.confirm({ id });
    expect(registered()[0]).toEqual({ name: 'Nguyễn Văn Ân', award: 'LDTT' });
  });

  it('of one row leaves the others as they are', async () => {
    const { id } = await take('a.csv', list('CĐCS Sở Y tế', ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']));
    await settle(id);
    const sheet = (await client.file({ id })).sheets[0]?.name ?? '';
    const { records } = await client.correct({
      id,
      corrections: [{ action: 'row-role', sheet, row: 4, role: 'note' }],
    });
    expect(records).toBe(2);
    const window = await client.sheet({ id, sheet, firstRow: 4, lastRow: 6 });
    expect(window.rows.map(({ role }) => role)).toEqual(['note', 'data', 'total']);
  });
});
