import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { undo } from '#core/operations/service.ts';
import { unitProcedures } from '#core/units/procedures.ts';
import { todaysStructure } from '#core/units/service.ts';
import { fixedClock, testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';

const clientOf = (core: Core) => createRouterClient(unitProcedures(core));

let core: Core;
let client: ReturnType<typeof clientOf>;
beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { clock: fixedClock('2025-09-01T02:00:00.000Z') }));
  client = clientOf(core);
});

const add = async (name: string, parentId: string | null = null) => (await client.add({ name, parentId })).id;
const reform = { decisionNumber: '1234/QĐ-LĐLĐ', decisionOn: '2025-06-21', effectiveOn: '2025-07-01' };

/** Name and parent's name of every unit that was there on a day. */
async function treeOn(on: string): Promise<Record<string, string>> {
  const units = await client.list({ on });
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return Object.fromEntries(units.map(({ name, parentId }) => [name, names.get(parentId ?? '') ?? '']));
}

/** Everything that the register says, to be compared before a decision and after it was taken back. */
function wholeRegister(): unknown {
  const tables = ['unit', 'unit_name', 'unit_placement', 'unit_event', 'unit_event_unit', 'unit_alias'];
  return tables.map((table) => core.reader.all(`SELECT * FROM ${table} ORDER BY id`));
}

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe('the reform of 1 July 2025', () => {
  it('ends the districts, moves their unions under the province, and leaves the tree of before as it was', async () => {
    const province = await add('LĐLĐ tỉnh Hà Tĩnh');
    const canLoc = await add('LĐLĐ huyện Can Lộc', province);
    const ducTho = await add('LĐLĐ huyện Đức Thọ', province);
    const office = await add('CĐCS Văn phòng HĐND–UBND huyện Can Lộc', canLoc);
    const company = await add('CĐCS Công ty May Can Lộc', canLoc);
    const mill = await add('CĐCS Nhà máy gạch Đức Thọ', ducTho);
    const before = wholeRegister();

    const { operationId } = await client.recordEvent({
      kind: 'dissolve',
      ...reform,
      unitIds: [canLoc, ducTho],
      successorId: province,
      endedBelow: [office],
      parentId: province,
    });

    expect(await treeOn('2025-06-30')).toEqual({
      'LĐLĐ tỉnh Hà Tĩnh': '',
      'LĐLĐ huyện Can Lộc': 'LĐLĐ tỉnh Hà Tĩnh',
      'LĐLĐ huyện Đức Thọ': 'LĐLĐ tỉnh Hà Tĩnh',
      'CĐCS Văn phòng HĐND–UBND huyện Can Lộc': 'LĐLĐ huyện Can Lộc',
      'CĐCS Công ty May Can Lộc': 'LĐLĐ huyện Can Lộc',
      'CĐCS Nhà máy gạch Đức Thọ': 'LĐLĐ huyện Đức Thọ',
    });
    expect(await treeOn('2025-07-01')).toEqual({
      'LĐLĐ tỉnh Hà Tĩnh': '',
      'CĐCS Công ty May Can Lộc': 'LĐLĐ tỉnh Hà Tĩnh',
      'CĐCS Nhà máy gạch Đức Thọ': 'LĐLĐ tỉnh Hà Tĩnh',
    });
    const today = todaysStructure(core.reader);
    expect(today(Number(canLoc))).toEqual({ unitId: Number(province), why: 'followed' });
    expect(today(Number(office))).toEqual({ unitId: Number(office), why: 'none' });
    expect(today(Number(company))).toEqual({ unitId: Number(company), why: 'same' });

    const page = await client.page({ unitId: canLoc });
    expect(page.unit.endedOn).toBe('2025-06-30');
    expect(page.today).toMatchObject({ unit: { id: province }, why: 'followed' });
    expect(page.events).toMatchObject([
      { kind: 'dissolve', decisionNumber: '1234/QĐ-LĐLĐ', after: [{ id: province }] },
    ]);
    expect((await client.page({ unitId: mill })).parents).toMatchObject([
      { parent: { id: province }, validFrom: '2025-07-01', validTo: null },
      { parent: { id: ducTho }, validFrom: null, validTo: '2025-06-30' },
    ]);

    await undo(core, Number(operationId), false);
    expect(wholeRegister()).toEqual(before);
  });

  it('merges two provinces into one that keeps the name of one of them', async () => {
    const bacKan = await add('LĐLĐ tỉnh Bắc Kạn');
    const thaiNguyen = await add('LĐLĐ tỉnh Thái Nguyên');
    const industry = await add('Công đoàn ngành Công Thương Bắc Kạn', bacKan);
    await client.recordEvent({
      kind: 'merge',
      ...reform,
      unitIds: [bacKan, thaiNguyen],
      into: { name: 'LĐLĐ tỉnh Thái Nguyên', unitKind: 'provincial-federation' },
    });
    const [joined] = (await client.list({ on: '2025-07-01' })).filter(({ parentId }) => parentId === null);
    expect(joined).toMatchObject({ name: 'LĐLĐ tỉnh Thái Nguyên', foundedOn: '2025-07-01' });
    expect(joined?.id).not.toBe(thaiNguyen);
    expect((await client.page({ unitId: industry })).unit.parentId).toBe(joined?.id);
    const today = todaysStructure(core.reader);
    expect(today(Number(bacKan)).unitId).toBe(Number(joined?.id));
    expect(today(Number(thaiNguyen)).unitId).toBe(Number(joined?.id));
    expect(Object.keys(await treeOn('2025-06-30'))).toContain('LĐLĐ tỉnh Bắc Kạn');
  });
});

describe('one decision after another', () => {
  it('renames, and knows the unit by both names with their days', async () => {
    const unit = await add('CĐCS Sở Lao động - Thương binh và Xã hội');
    await client.recordEvent({ kind: 'rename', effectiveOn: '2025-03-01', unitId: unit, name: 'CĐCS Sở Nội vụ' });
    const { names, unit: now } = await client.page({ unitId: unit });
    expect(now.name).toBe('CĐCS Sở Nội vụ');
    expect(names).toMatchObject([
      { name: 'CĐCS Sở Nội vụ', validFrom: '2025-03-01', validTo: null },
      { name: 'CĐCS Sở Lao động - Thương binh và Xã hội', validFrom: null, validTo: '2025-02-28' },
    ]);
    expect(Object.keys(await treeOn('2025-01-15'))).toEqual(['CĐCS Sở Lao động - Thương binh và Xã hội']);
  });

  it('takes a unit in, with what stood below it', async () => {
    const target = await add('CĐCS Sở Xây dựng');
    const source = await add('CĐCS Sở Giao thông vận tải');
    const group = await add('Tổ công đoàn Bến xe', source);
    await client.recordEvent({ kind: 'merge', ...reform, unitIds: [source], into: { unitId: target } });
    expect((await client.page({ unitId: group })).unit.parentId).toBe(target);
    expect((await client.page({ unitId: source })).unit.endedOn).toBe('2025-06-30');
  });

  it('splits a unit into several, whose records stay with the old one', async () => {
    const old = await add('CĐCS Văn phòng Đoàn ĐBQH, HĐND và UBND');
    const group = await add('Tổ công đoàn Phòng Tổng hợp', old);
    const { unitIds } = await client.recordEvent({
      kind: 'split',
      ...reform,
      unitId: old,
      goesOn: false,
      parts: [{ name: 'CĐCS Văn phòng UBND' }, { name: 'CĐCS Văn phòng Đoàn ĐBQH và HĐND' }],
    });
    expect(unitIds).toHaveLength(2);
    expect(todaysStructure(core.reader)(Number(old)).why).toBe('split');
    expect((await client.page({ unitId: group })).unit.parentId).toBe(unitIds[0]);
  });

  it('parts one unit off, the old one going on', async () => {
    const old = await add('CĐCS Bệnh viện Đa khoa');
    await client.recordEvent({
      kind: 'split',
      ...reform,
      unitId: old,
      goesOn: true,
      parts: [{ name: 'CĐCS Bệnh viện Y học cổ truyền' }],
    });
    expect((await client.page({ unitId: old })).unit.endedOn).toBe(null);
    expect(todaysStructure(core.reader)(Number(old)).why).toBe('same');
  });

  it('suspends and resumes', async () => {
    const unit = await add('CĐCS Công ty TNHH An Bình');
    await client.recordEvent({ kind: 'suspend', effectiveOn: '2025-02-01', unitIds: [unit] });
    expect((await client.page({ unitId: unit })).unit.suspended).toBe(true);
    expect(await refusal(client.recordEvent({ kind: 'suspend', effectiveOn: '2025-03-01', unitIds: [unit] }))).toMatch(
      'đang tạm ngừng',
    );
    await client.recordEvent({ kind: 'resume', effectiveOn: '2025-04-01', unitIds: [unit] });
    expect((await client.page({ unitId: unit })).unit.suspended).toBe(false);
  });
});

describe('what cannot be is refused with a sentence, and nothing is changed', () => {
  it('a merge into a unit not yet founded', async () => {
    const source = await add('CĐCS Sở Giao thông vận tải');
    const { unitIds } = await client.recordEvent({
      kind: 'found',
      effectiveOn: '2025-08-01',
      name: 'CĐCS Sở Xây dựng',
    });
    const before = wholeRegister();
    const merge = client.recordEvent({
      kind: 'merge',
      ...reform,
      unitIds: [source],
      into: { unitId: unitIds[0] ?? '' },
    });
    expect(await refusal(merge)).toMatch('01/08/2025 mới thành lập');
    expect(wholeRegister()).toEqual(before);
  });

  it('a circle in the tree, on any day', async () => {
    const upper = await add('LĐLĐ huyện Na Rì');
    const lower = await add('CĐCS Văn phòng', upper);
    const circle = client.recordEvent({ kind: 'transfer', ...reform, unitIds: [upper], parentId: lower });
    expect(await refusal(circle)).toMatch('cấp dưới của chính nó');
    expect(
      await refusal(client.recordEvent({ kind: 'transfer', ...reform, unitIds: [upper], parentId: upper })),
    ).not.toBe('');
  });

  it('a decision before one that is written down, a day to come, and a unit that has ended', async () => {
    const unit = await add('CĐCS Sở Y tế');
    await client.recordEvent({ kind: 'rename', ...reform, unitId: unit, name: 'CĐCS Sở Y tế tỉnh' });
    const earlier = client.recordEvent({
      kind: 'rename',
      effectiveOn: '2025-01-01',
      unitId: unit,
      name: 'CĐCS Ngành Y',
    });
    expect(await refusal(earlier)).toMatch('theo thứ tự thời gian');
    const later = client.recordEvent({ kind: 'dissolve', effectiveOn: '2025-12-01', unitIds: [unit] });
    expect(await refusal(later)).toMatch('chưa đến');
    await client.recordEvent({ kind: 'dissolve', effectiveOn: '2025-08-01', unitIds: [unit] });
    const after = client.recordEvent({ kind: 'rename', effectiveOn: '2025-08-15', unitId: unit, name: 'CĐCS Y tế' });
    expect(await refusal(after)).toMatch('đã kết thúc hoạt động ngày 31/07/2025');
  });

  it('an end before the foundation, a merge with itself, a split into one', async () => {
    const { unitIds } = await client.recordEvent({
      kind: 'found',
      effectiveOn: '2025-08-01',
      name: 'CĐCS Sở Xây dựng',
    });
    const unit = unitIds[0] ?? '';
    expect(
      await refusal(client.recordEvent({ kind: 'dissolve', effectiveOn: '2025-08-01', unitIds: [unit] })),
    ).not.toBe('');
    const alone = client.recordEvent({
      kind: 'merge',
      effectiveOn: '2025-08-20',
      unitIds: [unit],
      into: { unitId: unit },
    });
    expect(await refusal(alone)).toMatch('khác với đơn vị nhận');
    const one = { kind: 'split', effectiveOn: '2025-08-20', unitId: unit, goesOn: false } as const;
    expect(await refusal(client.recordEvent({ ...one, parts: [{ name: 'CĐCS Khác' }] }))).toMatch('hai đơn vị mới');
  });

  it('the same alias for two units, unless the other has ended', async () => {
    const first = await add('CĐCS Sở Y tế');
    const second = await add('CĐCS Sở Nội vụ');
    await client.addAlias({ unitId: first, alias: 'CĐ Y tế' });
    expect(await refusal(client.addAlias({ unitId: second, alias: 'Công đoàn Y TẾ' }))).toMatch('CĐCS Sở Y tế');
    expect(await refusal(client.addAlias({ unitId: second, alias: 'CĐCS SỞ Y TẾ' }))).toMatch('chỉ chỉ một đơn vị');
    await client.removeAlias({ unitId: first, alias: 'CĐ Y tế' });
    expect((await client.addAlias({ unitId: second, alias: 'CĐ Y tế' })).aliases).toEqual(['CĐ Y tế']);
  });

  it('a name with days that overlap or run backwards', async () => {
    const unit = await add('CĐCS Sở Y tế');
    await client.recordEvent({ kind: 'rename', ...reform, unitId: unit, name: 'CĐCS Sở Y tế tỉnh' });
    const [now, old] = (await client.page({ unitId: unit })).names;
    const name = { id: old?.id ?? '', name: 'CĐCS Sở Y tế' };
    const overlapping = client.correctName({ ...name, validFrom: null, validTo: '2025-07-15' });
    expect(await refusal(overlapping)).toMatch('cùng hiệu lực');
    const backwards = client.correctName({ ...name, validFrom: '2025-02-01', validTo: '2025-01-01' });
    expect(await refusal(backwards)).toMatch('trước ngày bắt đầu');
    const mended = await client.correctName({
      ...name,
      id: now?.id ?? '',
      name: 'CĐCS Sở Y tế mới',
      validFrom: '2025-07-01',
      validTo: null,
    });
    expect(mended.unit.name).toBe('CĐCS Sở Y tế mới');
  });

  it('taking away a unit that something hangs on', async () => {
    const upper = await add('LĐLĐ huyện Na Rì');
    await add('CĐCS Văn phòng', upper);
    const message = await refusal(client.remove({ unitId: upper }));
    expect(message).toMatch('giải thể hoặc sáp nhập');
    expect(message).toMatch('Đơn vị: 1');
    const lone = await add('CĐCS Ghi nhầm');
    await client.remove({ unitId: lone });
    expect((await client.list({})).map(({ id }) => id)).not.toContain(lone);
  });

  it('more women than members, and two windows on one row', async () => {
    const unit = await add('CĐCS Sở Y tế');
    const count = { unitId: unit, onDate: '2025-01-01', members: 40, workforce: 45 };
    expect(await refusal(client.saveHeadCount({ ...count, women: 41 }))).toMatch('41');
    await client.saveHeadCount({ ...count, women: 30 });
    const { headCounts } = await client.saveHeadCount({ ...count, onDate: '2025-06-01', women: 31 });
    expect(headCounts.map(({ women }) => women)).toEqual([31, 30]);
    expect((await client.page({ unitId: unit })).unit.women).toBe(31);

    await client.change({ id: unit, commune: 'Phường Phùng Chí Kiên', seen: { commune: null } });
    const stale = client.change({ id: unit, commune: 'Phường Đức Xuân', seen: { commune: null } });
    await expect(stale).rejects.toMatchObject({
      kind: 'CONFLICT',
      items: ['Xã, phường: trong sổ nay là “Phường Phùng Chí Kiên”, giá trị vừa nhập là “Phường Đức Xuân”.'],
    });
  });
});
