import { beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import type { Writer } from '#core/database/connection.ts';
import { linkFiltered, linkRecords, type RecordFilter, recordPage } from '#core/movements/links.ts';
import { changeMovement, insertMovement, listMovements, removeMovement } from '#core/movements/service.ts';
import { undo } from '#core/operations/service.ts';
import type { MovementFields } from '#shared/contract/movements.ts';
import type { IntakeRecord } from '#shared/domain/records.ts';
import { addUnit, file, openCampaign, receive, type TestCampaign } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

let core: Core;
let campaign: TestCampaign;

const initiative: IntakeRecord = {
  type: 'initiative',
  row: 9,
  column: 'B',
  title: 'Rút ngắn thời gian cấp phép',
  authors: ['Nguyễn Văn An'],
  unitName: null,
  benefitVnd: 120_000_000,
};

const write = <Result>(work: (writer: Writer) => Result): Result =>
  core.runOperation({ kind: 'test', summary: 'thử' }, work);
const fields = (name: string, change: Partial<MovementFields> = {}): MovementFields => ({
  kind: 'regular',
  name,
  sector: null,
  issuer: '',
  startsOn: null,
  endsOn: null,
  goal: '',
  ...change,
});
const add = (name: string, change: Partial<MovementFields> = {}, campaignId = campaign.campaignId) =>
  write((writer) => insertMovement(writer, campaignId, fields(name, change)));
const filter = (movementId: number, change: Partial<RecordFilter> = {}): RecordFilter => ({
  movementId,
  kind: 'registrations',
  campaignId: campaign.campaignId,
  phaseId: null,
  unitId: null,
  sector: null,
  awardCode: null,
  search: '',
  ...change,
});
const records = (movementId: number, linked: boolean | null = null, change: Partial<RecordFilter> = {}) =>
  recordPage(core.reader, { ...filter(movementId, change), linked, offset: 0, limit: 100 });
const linkedTo = (movementId: number) =>
  listMovements(core.reader, campaign.campaignId).find(({ id }) => id === String(movementId))?.linked;

const lastOperation = () => core.reader.get<{ id: number }>('SELECT max(id) AS id FROM operation')?.id ?? 0;
const importOperation = () =>
  core.reader.get<{ id: number }>("SELECT id FROM operation WHERE kind = 'intake.commit'")?.id ?? 0;

beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
  campaign = openCampaign(core, 2022);
  addUnit(core, 'CĐCS Sở Y tế');
  const told = [
    registration(5, 'Nguyễn Văn An', 'LDTT'),
    registration(6, 'Trần Thị Bình', 'CSTDCS'),
    registration(7, 'Lê Văn Cường', 'LDTT'),
    initiative,
  ];
  await receive(core, campaign, [file('a.xlsx', toldBytes({ sender: 'CĐCS Sở Y tế', records: told }))]);
});

describe('movements and programmes', () => {
  it('are listed in order, programmes of the days last, each with its own name', () => {
    add('01 triệu sáng kiến', { kind: 'programme', startsOn: '2021-11-01', endsOn: '2023-05-31' });
    add('Lao động giỏi, lao động sáng tạo', { sector: 'state-enterprise' });
    add('Trung thành, trách nhiệm, sáng tạo', { kind: 'thematic', sector: 'public-service' });
    expect(listMovements(core.reader, campaign.campaignId).map(({ name }) => name)).toEqual([
      'Lao động giỏi, lao động sáng tạo',
      'Trung thành, trách nhiệm, sáng tạo',
      '01 triệu sáng kiến',
    ]);
    const later = openCampaign(core, 2024);
    expect(listMovements(core.reader, later.campaignId)).toEqual([]);
    expect(() => add('lao động giỏi, lao động sáng tạo')).toThrow('Đã có phong trào');
    expect(() => add('X', { startsOn: '2022-05-01', endsOn: '2022-04-01' })).toThrow('kết thúc (01/04/2022) trước');
    expect(() => add('X', { startsOn: '2023-05-01' })).toThrow('không có ngày nào trong năm thi đua 2022');
  });

  it('are changed as seen, not from one year’s to many years’', () => {
    const id = add('Lao động giỏi');
    const seen = fields('Lao động giỏi');
    write((writer) => changeMovement(writer, id, fields('Lao động giỏi, sáng tạo'), seen));
    expect(() => write((writer) => changeMovement(writer, id, fields('X'), seen))).toThrow('vừa được sửa ở nơi khác');
    const now = fields('Lao động giỏi, sáng tạo');
    expect(() => write((writer) => changeMovement(writer, id, { ...now, kind: 'programme' }, now))).toThrow('mục mới');
  });
});

describe('what belongs to them', () => {
  it('is several at once, one by one or all that a filter finds, and is counted', () => {
    const good = add('Lao động giỏi');
    const million = add('01 triệu sáng kiến', { kind: 'programme' });
    const ids = records(good).rows.map(({ id }) => Number(id));
    expect(
      write((writer) =>
        linkRecords(writer, { movementId: good, kind: 'registrations', ids: ids.slice(0, 1), linked: true }),
      ),
    ).toBe(1);
    expect(write((writer) => linkFiltered(writer, { ...filter(good, { awardCode: 'LDTT' }), linked: true }))).toBe(1);
    expect(write((writer) => linkFiltered(writer, { ...filter(million, { kind: 'initiatives' }), linked: true }))).toBe(
      1,
    );
    write((writer) => linkFiltered(writer, { ...filter(million, { search: 'binh' }), linked: true }));
    expect(linkedTo(good)).toMatchObject({ registrations: 2, initiatives: 0 });
    expect(linkedTo(million)).toMatchObject({ registrations: 1, initiatives: 1, benefitVnd: 120_000_000 });
    expect(records(good, true).rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Lê Văn Cường']);
    expect(records(good, false).rows).toMatchObject([
      { name: 'Trần Thị Bình', linked: false, others: ['01 triệu sáng kiến'] },
    ]);
    expect(write((writer) => linkFiltered(writer, { ...filter(good), linked: false }))).toBe(2);
    expect(linkedTo(good)?.registrations).toBe(0);
  });

  it('keeps a movement from being deleted', async () => {
    const good = add('Lao động giỏi');
    write((writer) => linkFiltered(writer, { ...filter(good), linked: true }));
    expect(() => write((writer) => removeMovement(writer, good))).toThrow('Còn 3 mục gắn');
    write((writer) => linkFiltered(writer, { ...filter(good), linked: false }));
    write((writer) => removeMovement(writer, good));
    await undo(core, lastOperation(), false);
    expect(linkedTo(good)).toBeDefined();
  });

  it('goes with the rows of an import that is taken back, and comes back with them', async () => {
    const good = add('Lao động giỏi');
    const programme = add('01 triệu sáng kiến', { kind: 'programme' });
    const kinds = ['registrations', 'initiatives'] as const;
    for (const movementId of [good, programme]) {
      for (const kind of kinds)
        write((writer) => linkFiltered(writer, { ...filter(movementId, { kind }), linked: true }));
    }
    const before = [linkedTo(good), linkedTo(programme)];
    expect(before).toMatchObject([
      { registrations: 3, initiatives: 1 },
      { registrations: 3, initiatives: 1 },
    ]);
    const { operationId, left } = await undo(core, importOperation(), false);
    expect(left).toEqual([]);
    expect(core.reader.all('SELECT id FROM movement_link')).toEqual([]);
    await undo(core, operationId, false);
    expect([linkedTo(good), linkedTo(programme)]).toEqual(before);
    await undo(core, importOperation(), false);
    expect(core.reader.all('SELECT id FROM movement_link')).toEqual([]);
  });

  it('stays with a row that an undone import leaves, and cannot come back to a movement that is gone', async () => {
    const good = add('Lao động giỏi');
    write((writer) => linkFiltered(writer, { ...filter(good), linked: true }));
    write((writer) => writer.run("UPDATE registration SET position = 'Kế toán' WHERE name = 'Lê Văn Cường'"));
    await expect(undo(core, importOperation(), false)).rejects.toMatchObject({ kind: 'CONFLICT' });
    const { operationId } = await undo(core, importOperation(), true);
    expect(linkedTo(good)?.registrations).toBe(1);
    write((writer) => linkFiltered(writer, { ...filter(good), linked: false }));
    write((writer) => removeMovement(writer, good));
    await expect(undo(core, operationId, false)).rejects.toMatchObject({ kind: 'CONFLICT' });
    await undo(core, operationId, true);
    expect(core.reader.all('SELECT name FROM registration')).toHaveLength(3);
    expect(core.reader.all('SELECT id FROM movement_link')).toEqual([]);
  });

  it('is of the movement’s own year and days', () => {
    const other = openCampaign(core, 2021);
    const before = add('Lao động giỏi', {}, other.campaignId);
    expect(() => write((writer) => linkFiltered(writer, { ...filter(before), linked: true }))).toThrow(
      'không thuộc năm thi đua',
    );
    const early = add('01 triệu sáng kiến', { kind: 'programme', endsOn: '2021-12-31' }, other.campaignId);
    expect(() => write((writer) => linkFiltered(writer, { ...filter(early), linked: true }))).toThrow(
      'nằm ngoài thời gian',
    );
  });
});
