import exceljs from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { openTestApplication } from '#tests/support/application.ts';
import { fixedClock } from '#tests/support/ports.ts';

type Client = Awaited<ReturnType<typeof openTestApplication>>['client'];

let client: Client;
let app: Awaited<ReturnType<typeof openTestApplication>>['app'];
beforeEach(async () => {
  ({ client, app } = await openTestApplication({ ports: { clock: fixedClock('2026-02-01T02:00:00.000Z') } }));
});

async function workbook(rows: (string | number | null)[][], name = 'don-vi.xlsx'): Promise<File> {
  const book = new exceljs.Workbook();
  book.addWorksheet('DS').addRows(rows);
  return new File([new Uint8Array(await book.xlsx.writeBuffer())], name);
}

const take = async (file: File, more: Partial<Parameters<Client['unitLists']['take']>[0]> = {}) => {
  const { fingerprint } = await client.unitLists.preview({ file });
  return client.unitLists.take({ file, fingerprint, decisions: [], clusters: [], communes: [], ...more });
};

const register = () =>
  ['unit', 'unit_name', 'unit_alias', 'unit_placement', 'head_count', 'cluster'].map((table) =>
    app.core.reader.all(`SELECT * FROM ${table} ORDER BY id`),
  );

describe('the list that the office keeps', () => {
  it('goes out and comes in again unchanged, with formulas as texts', async () => {
    const upper = await client.units.add({ name: 'LĐLĐ tỉnh Bắc Kạn', kind: 'provincial-federation' });
    const unit = await client.units.add({
      name: 'CĐCS Sở Y tế',
      parentId: upper.id,
      sector: 'public-service',
      clusterName: 'Khối 2',
      expected: false,
    });
    await client.units.change({ id: unit.id, note: '=1+1', commune: 'Phường Đức Xuân', yearBasis: 'school' });
    await client.units.addAlias({ unitId: unit.id, alias: 'CĐ Y tế' });
    await client.units.saveHeadCount({ unitId: unit.id, onDate: '2026-01-01', members: 40, women: 31, workforce: 45 });
    await client.units.recordEvent({ kind: 'found', effectiveOn: '2025-07-01', name: 'CĐCS Phường Đức Xuân' });
    const before = register();

    const file = await client.unitLists.export();
    const preview = await client.unitLists.preview({ file });
    expect(preview.rows.map(({ name, state, changes, notes }) => [name, state, changes, notes])).toEqual([
      ['CĐCS Phường Đức Xuân', 'same', [], []],
      ['LĐLĐ tỉnh Bắc Kạn', 'same', [], []],
      ['CĐCS Sở Y tế', 'same', [], []],
    ]);
    expect(await take(file)).toEqual({ operationId: null, added: 0, changed: 0 });
    expect(register()).toEqual(before);

    const book = await new exceljs.Workbook().xlsx.load(await file.arrayBuffer());
    const texts = book.worksheets[0]?.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : [])) ?? [];
    expect(texts).toContain('=1+1');
  });

  it('says what is new, changed and doubtful, and writes what was decided as one operation', async () => {
    await client.units.add({ name: 'CĐCS Sở Y tế' });
    await client.units.add({ name: 'CĐCS Trường THPT Na Rì' });
    const file = await workbook([
      ['DANH SÁCH ĐƠN VỊ'],
      ['STT', 'Tên đơn vị', 'Xã, phường', 'Cụm, khối', 'Đoàn viên', 'Đoàn viên nữ', 'Đơn vị cấp trên'],
      [1, 'CĐCS Sở Y tế', 'Phường Đức Xuân', 'Khối 2', 40, 31, null],
      [2, 'CĐCS Trường THPT Na Ri', null, null, null, null, null],
      [3, 'CĐCS Công ty Điện lực', null, 'Khối lạ', 12, 3, 'LĐLĐ Không có'],
      [4, 'CĐCS Bưu điện', null, null, 'mười', null, null],
      [5, 'CĐCS Kho bạc', null, null, 5, 9, null],
      [6, 'CĐCS Sở Y tế', null, null, null, null, null],
      [null, 'Tổng cộng', null, null, 57, 43, null],
    ]);
    const preview = await client.unitLists.preview({ file });
    expect(preview.rows.map(({ row, state }) => [row, state])).toEqual([
      [3, 'changed'],
      [4, 'doubtful'],
      [5, 'new'],
      [6, 'wrong'],
      [7, 'wrong'],
      [8, 'wrong'],
    ]);
    expect(preview.newClusters).toEqual(['Khối 2', 'Khối lạ']);
    expect(preview.newCommunes).toEqual(['Phường Đức Xuân']);
    expect(preview.rows[2]?.notes).toEqual([
      'Không có đơn vị cấp trên “LĐLĐ Không có”: để trống.',
      'Chưa có cụm, khối “Khối lạ”.',
    ]);
    const [near] = preview.rows[1]?.suggestions ?? [];
    expect(near?.name).toBe('CĐCS Trường THPT Na Rì');

    const before = register();
    const taken = await take(file, {
      decisions: [{ row: 4, unit: near?.id ?? null }],
      clusters: ['Khối 2'],
      communes: ['Phường Đức Xuân'],
    });
    expect(taken).toMatchObject({ added: 1, changed: 2 });
    const units = await client.units.list({});
    expect(units.map(({ name, clusterName, members }) => [name, clusterName, members])).toEqual([
      ['CĐCS Công ty Điện lực', null, 12],
      ['CĐCS Sở Y tế', 'Khối 2', 40],
      ['CĐCS Trường THPT Na Rì', null, null],
    ]);
    await client.history.undo({ operationId: taken.operationId ?? '' });
    expect(register()).toEqual(before);
  });

  it('is not taken in when the register has changed since the preview', async () => {
    const file = await workbook([
      ['Mã', 'Tên đơn vị', 'Xã, phường'],
      [null, 'CĐCS Sở Y tế', 'Phường Đức Xuân'],
    ]);
    const { fingerprint } = await client.unitLists.preview({ file });
    await client.units.add({ name: 'CĐCS Sở Y tế' });
    const late = client.unitLists.take({ file, fingerprint, decisions: [], clusters: [], communes: [] });
    await expect(late).rejects.toThrow('đã thay đổi từ lúc xem trước');
  });
});

/** A row of the list of a provincial system. */
const row = (name: string, rest: (string | number | null)[]) => [
  1,
  name,
  'Cụm 1',
  'May mặc',
  120,
  40,
  80,
  100,
  30,
  70,
  ...rest,
];

describe('lists of others', () => {
  /** The 22 columns of a provincial system, with marks under heads over several columns. */
  const heads = [
    [
      'STT',
      'Tên Công đoàn cơ sở*',
      'Cụm Khu CN*',
      'Ngành nghề sản xuất kinh doanh',
      'CNVCLĐ*',
      null,
      null,
      'ĐVCĐ*',
      null,
      null,
    ],
    [null, null, null, null, 'Tổng số', 'nam', 'nữ', 'Tổng số', 'nam', 'nữ'],
  ];
  const more = [
    [
      'Loại hình',
      null,
      null,
      'Loại công ty',
      null,
      'Năm thành lập',
      'Quốc gia',
      'Thuộc xã phường',
      'Ghi chú',
      'Tên chủ tịch công đoàn',
      'SĐT chủ tịch',
      'Địa chỉ',
    ],
    [
      'Nhà nước',
      'Trong nước',
      'Ngoài nước',
      'Công ty Cổ phần',
      'Công ty TNHH',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ],
  ];
  it('the list of a provincial system is read with its two lines of heads', async () => {
    const file = await workbook([
      [...(heads[0] ?? []), ...(more[0] ?? [])],
      [...(heads[1] ?? []), ...(more[1] ?? [])],
      row('CĐCS Công ty May Bắc Kạn', [
        null,
        'x',
        null,
        'x',
        null,
        2015,
        null,
        'Phường Đức Xuân',
        null,
        'Nguyễn Văn An',
        '0912345678',
        'Tổ 1',
      ]),
      row('CĐCS Xí nghiệp Nước', ['x', null, null, null, null, '01/03/2019', null, null, null, null, null, null]),
    ]);
    const preview = await client.unitLists.preview({ file });
    expect(preview.rows.map(({ state }) => state)).toEqual(['new', 'new']);
    await take(file, { clusters: ['Cụm 1'], communes: ['Phường Đức Xuân'] });
    expect(await client.units.list({})).toMatchObject([
      {
        name: 'CĐCS Công ty May Bắc Kạn',
        sector: 'non-state',
        clusterName: 'Cụm 1',
        commune: 'Phường Đức Xuân',
        contactName: 'Nguyễn Văn An',
        contactPhone: '0912345678',
        address: 'Tổ 1',
        foundedOn: '2015-01-01',
        workforce: 120,
        members: 100,
        women: 70,
      },
      { name: 'CĐCS Xí nghiệp Nước', sector: 'state-enterprise', foundedOn: '2019-03-01', commune: null },
    ]);
  });

  it('a workbook that is no list of units is refused with a sentence', async () => {
    const people = await workbook([
      ['STT', 'Họ và tên', 'Chức vụ', 'Danh hiệu'],
      [1, 'Nguyễn Văn An', 'Trưởng phòng', 'LĐTT'],
    ]);
    await expect(client.unitLists.preview({ file: people })).rejects.toThrow('không phải danh sách đơn vị');
    const nothing = new File([new Uint8Array()], 'trong.xlsx');
    await expect(client.unitLists.preview({ file: nothing })).rejects.toThrow('Không đọc được tệp “trong.xlsx”');
  });
});
