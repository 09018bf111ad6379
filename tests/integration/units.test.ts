import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { undo } from '#core/operations/service.ts';
import { unitProcedures } from '#core/units/procedures.ts';
import { openTestCore } from '#tests/support/store.ts';

const clientOf = (core: Core) => createRouterClient(unitProcedures(core));

let core: Core;
let client: ReturnType<typeof clientOf>;
beforeEach(async () => {
  core = await openTestCore();
  client = clientOf(core);
});

describe('units', () => {
  it('adds a unit with a short stable code', async () => {
    const unit = await client.add({ name: ' LĐLĐ huyện  Ba Bể ', kind: 'district-federation', clusterName: 'Cụm 1' });
    expect(unit).toMatchObject({
      code: 'LDLD-BABE',
      name: 'LĐLĐ huyện Ba Bể',
      kind: 'district-federation',
      sector: null,
      parentId: null,
      clusterName: 'Cụm 1',
      expected: true,
      aliases: [],
    });
    const second = await client.add({ name: 'LĐLĐ thị xã Ba Bể' });
    expect(second.code).toBe('LDLD-BABE-2');
  });

  it('refuses a name that is known in any spelling', async () => {
    await client.add({ name: 'CĐCS Sở Y tế' });
    await expect(client.add({ name: 'Công đoàn cơ sở SỞ Y TẾ' })).rejects.toThrow('CDCS-SYT');
  });

  it('lists parents before children, names the Vietnamese way, and searches without accents', async () => {
    const upper = await client.add({ name: 'LĐLĐ huyện Na Rì' });
    await client.add({ name: 'LĐLĐ huyện Đồng Hỷ' });
    await client.add({ name: 'CĐCS Văn phòng', parentId: upper.id });
    await client.add({ name: 'CĐCS Đài Truyền thanh', parentId: upper.id });
    await client.add({ name: 'LĐLĐ huyện Chợ Đồn' });
    expect((await client.list({})).map((unit) => unit.name)).toEqual([
      'LĐLĐ huyện Chợ Đồn',
      'LĐLĐ huyện Đồng Hỷ',
      'LĐLĐ huyện Na Rì',
      'CĐCS Đài Truyền thanh',
      'CĐCS Văn phòng',
    ]);
    expect((await client.list({ search: 'cho don' })).map((unit) => unit.name)).toEqual(['LĐLĐ huyện Chợ Đồn']);
    expect((await client.list({ search: 'ldld-nari' })).map((unit) => unit.id)).toEqual([upper.id]);
  });

  it('changes what is given and leaves the rest', async () => {
    const unit = await client.add({ name: 'CĐCS Sở Y tế', clusterName: 'Cụm 1', sector: 'public-service' });
    const changed = await client.change({ id: unit.id, clusterName: 'Cụm 2', expected: false });
    expect(changed).toMatchObject({ clusterName: 'Cụm 2', expected: false, sector: 'public-service' });
    expect((await client.change({ id: unit.id, clusterName: null })).clusterName).toBe(null);
  });

  it('refuses a parent that stands below the unit', async () => {
    const upper = await client.add({ name: 'LĐLĐ huyện Na Rì' });
    const lower = await client.add({ name: 'CĐCS Văn phòng', parentId: upper.id });
    await expect(client.change({ id: upper.id, parentId: lower.id })).rejects.toThrow('cấp dưới');
    await expect(client.change({ id: upper.id, parentId: upper.id })).rejects.toThrow('cấp dưới');
    await expect(client.change({ id: '999', expected: true })).rejects.toThrow('Không còn đơn vị');
  });

  it('takes pasted cells in as one operation, and answers those that cannot be with the reason', async () => {
    const [first, second] = [await client.add({ name: 'CĐCS Sở Y tế' }), await client.add({ name: 'CĐCS Sở Nội vụ' })];
    await client.add({ name: 'CĐCS Kho bạc', clusterName: 'Khối 2' });
    const cell = { seen: '' };
    const { refused, operationId } = await client.changeCells({
      changes: [
        { ...cell, id: first.id, field: 'sector', text: 'hành chính sự nghiệp' },
        { ...cell, id: first.id, field: 'clusterName', text: 'Khối 2' },
        { ...cell, id: second.id, field: 'clusterName', text: 'Khối lạ' },
        { ...cell, id: second.id, field: 'expected', seen: 'x', text: 'có lẽ' },
        { ...cell, id: second.id, field: 'commune', seen: 'Phường cũ', text: 'Phường mới' },
        { ...cell, id: second.id, field: 'contactPhone', text: '0912345678' },
      ],
    });
    expect(operationId).not.toBe(null);
    expect(refused).toEqual([
      { id: second.id, field: 'clusterName', message: 'Chưa có cụm, khối “Khối lạ”. Hãy thêm ở Cụm, khối trước.' },
      { id: second.id, field: 'expected', message: 'Không hiểu “có lẽ”. Ghi x nếu phải gửi, để trống nếu không.' },
      {
        id: second.id,
        field: 'commune',
        message: 'Xã, phường: trong sổ nay là “”, giá trị vừa nhập là “Phường mới”.',
      },
    ]);
    expect((await client.page({ unitId: first.id })).unit).toMatchObject({
      sector: 'public-service',
      clusterName: 'Khối 2',
    });
    expect((await client.page({ unitId: second.id })).unit).toMatchObject({
      contactPhone: '0912345678',
      commune: null,
      expected: true,
    });
  });

  it('takes a large paste beside the main thread, and one undo takes it back', async () => {
    const first = await client.add({ name: 'CĐCS Sở Y tế' });
    const others = [];
    for (let index = 1; index <= 60; index += 1) others.push(await client.add({ name: `CĐCS Trường số ${index}` }));
    const wrong = { id: first.id, field: 'clusterName' as const, seen: '', text: 'Khối lạ' };
    const right = others.flatMap(({ id }) => [
      { id, field: 'commune' as const, seen: '', text: 'Phường Đức Xuân' },
      { id, field: 'note' as const, seen: '', text: `ghi chú ${id}` },
    ]);
    const { refused, operationId } = await client.changeCells({ changes: [wrong, ...right] });
    expect(refused).toMatchObject([{ id: first.id, field: 'clusterName' }]);
    const communes = async () => (await client.list({})).filter(({ commune }) => commune === 'Phường Đức Xuân').length;
    expect(await communes()).toBe(60);
    await undo(core, Number(operationId), false);
    expect(await communes()).toBe(0);
  });
});
