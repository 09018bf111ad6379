import { describe, expect, test } from 'vitest';
import type { EntryGesture } from '#shared/contract/entry.ts';
import { openTestApplication } from '#tests/support/application.ts';

const phases = [{ name: 'Đợt I', startsOn: '2024-01-01', endsOn: '2024-07-31', deadlineOn: null }];

async function open() {
  const opened = await openTestApplication();
  const { client } = opened;
  await client.app.setUp({
    federationName: 'LĐLĐ tỉnh Hậu Giang',
    place: 'Vị Thanh',
    year: 2024,
    title: 'Thi đua 2024',
    phases,
  });
  const unit = await client.units.add({ name: 'CĐCS Sở Y tế' });
  await client.units.add({ name: 'CĐCS Sở Tư pháp' });
  const campaignId = '1';
  const page = () => client.registrations.page({ campaignId });
  return { ...opened, unitId: unit.id, scope: { campaignId, phaseId: '1' }, page };
}

const an = {
  name: 'Nguyễn Văn An',
  award: 'LĐTT',
  unit: 'CĐCS Sở Y tế',
  position: 'Kế toán',
  birth: '5/11/1985',
  sex: 'Nam',
};

const add = (cells: Record<string, string>, key = 'new 1'): EntryGesture['additions'] => [{ key, cells }];

describe('registrations typed by hand', () => {
  test('become rows with a person, are edited in place and taken back step by step', async () => {
    const { client, scope, page, app } = await open();
    const added = await client.registrations.edit({ ...scope, additions: add(an) });
    expect(added).toMatchObject({ problems: [], added: [{ key: 'new 1' }] });
    const [row] = (await page()).rows;
    expect(row).toMatchObject({
      name: 'Nguyễn Văn An',
      subject: 'individual',
      award: 'LDTT',
      unitName: 'CĐCS Sở Y tế',
      birth: '1985-11-05',
      sex: 'male',
      phaseName: 'Đợt I',
      source: null,
    });
    const id = row?.id ?? '';
    const seen = { name: 'Nguyễn Văn An', award: 'LDTT' };
    const edited = await client.registrations.edit({
      ...scope,
      changes: [{ id, seen, cells: { name: 'Nguyễn Văn Ân', award: 'CSTĐCS', unit: 'CĐCS Sở Tư pháp' } }],
    });
    expect(edited.problems).toEqual([]);
    expect((await page()).rows).toMatchObject([
      { name: 'Nguyễn Văn Ân', award: 'CSTDCS', unitName: 'CĐCS Sở Tư pháp', birth: '1985-11-05' },
    ]);
    // One row names the person: it is put right, and no second person comes to be.
    expect(app.core.reader.all('SELECT name, unit_id FROM person')).toEqual([{ name: 'Nguyễn Văn Ân', unit_id: 2 }]);
    const removed = await client.registrations.edit({ ...scope, removals: [{ id, seen: {} }] });
    expect((await page()).total).toBe(0);
    await client.history.undo({ operationId: removed.operationId ?? '' });
    await client.history.undo({ operationId: edited.operationId ?? '' });
    expect((await page()).rows).toMatchObject([{ name: 'Nguyễn Văn An', award: 'LDTT', unitName: 'CĐCS Sở Y tế' }]);
    await client.history.undo({ operationId: added.operationId ?? '' });
    expect((await page()).total).toBe(0);
  });

  test.each([
    [{ ...an, award: 'Lao động tiên tiên tiến' }, 'award', /không có trong danh mục.*Gần giống: “Lao động tiên tiến”/],
    [{ ...an, unit: 'CĐCS Sở Y tê Hậu Giang' }, 'unit', /Không có đơn vị.*Gần giống: “CĐCS Sở Y tế”/],
    [{ ...an, subject: 'Tập thể', award: 'CSTĐCS' }, 'award', /chỉ dành cho cá nhân/],
    [{ ...an, birth: '31/2/1985' }, 'birth', /Không đọc được ngày sinh/],
    [{ ...an, name: '' }, 'name', /Thiếu tên/],
    [{ ...an, name: 'Nguyễn Văn An, Trần Thị Bình' }, 'name', /không phải tên của một người/],
    [{ ...an, phase: 'Đợt III' }, 'phase', /không có đợt “Đợt III”.*Đợt I/],
    [{ ...an, sex: 'nam giới?' }, 'sex', /không phải giới tính/],
    [{ ...an, award: 'BK LĐLĐ tỉnh' }, 'subject', /cá nhân hay tập thể/],
    [{ ...an, award: 'LĐTT, CSTĐCS' }, 'award', /nhiều danh hiệu/],
  ])('%j is kept out with a sentence', async (cells, field, sentence) => {
    const { client, scope, page } = await open();
    const { problems, operationId } = await client.registrations.edit({ ...scope, additions: add(cells) });
    expect(problems).toEqual([{ key: 'new 1', field, severity: 'error', message: expect.stringMatching(sentence) }]);
    expect(operationId).toBeNull();
    expect((await page()).total).toBe(0);
    expect(await client.units.list({})).toHaveLength(2);
  });

  test('the good cells of a row are written, the bad one is left as it was', async () => {
    const { client, scope, page } = await open();
    const { added } = await client.registrations.edit({ ...scope, additions: add(an) });
    const id = added[0]?.id ?? '';
    const cells = { position: 'Trưởng phòng', birth: 'năm ngoái', award: 'TTLĐTT' };
    const { problems } = await client.registrations.edit({ ...scope, changes: [{ id, seen: {}, cells }] });
    expect(problems.map(({ field }) => field)).toEqual(['award', 'birth']);
    expect((await page()).rows).toMatchObject([{ position: 'Trưởng phòng', birth: '1985-11-05', award: 'LDTT' }]);
  });

  test('two windows that edit one row: the second is told both versions and may write over', async () => {
    const { client, scope, page } = await open();
    const { added } = await client.registrations.edit({ ...scope, additions: add(an) });
    const id = added[0]?.id ?? '';
    const seen = { name: 'Nguyễn Văn An', position: 'Kế toán' };
    await client.registrations.edit({ ...scope, changes: [{ id, seen, cells: { position: 'Kế toán trưởng' } }] });
    const second = { ...scope, changes: [{ id, seen, cells: { position: 'Thủ quỹ' } }] };
    await expect(client.registrations.edit(second)).rejects.toMatchObject({
      code: 'CONFLICT',
      data: {
        items: ['Nguyễn Văn An, cột Chức vụ: bạn đã thấy “Kế toán”, nay là “Kế toán trưởng”, bạn định ghi “Thủ quỹ”.'],
      },
    });
    expect((await page()).rows).toMatchObject([{ position: 'Kế toán trưởng' }]);
    await client.registrations.edit({ ...second, overwrite: true });
    expect((await page()).rows).toMatchObject([{ position: 'Thủ quỹ' }]);
  });

  test('the same person twice for one award is asked about', async () => {
    const { client, scope, page } = await open();
    await client.registrations.edit({ ...scope, additions: add(an) });
    const again = { ...scope, additions: add(an) };
    expect((await client.registrations.edit(again)).problems).toMatchObject([{ severity: 'question', field: 'name' }]);
    expect((await client.registrations.edit({ ...again, confirmed: true })).problems).toEqual([]);
    expect((await page()).total).toBe(2);
  });

  test('5,000 rows in one gesture: all but the bad go in, as one operation', async () => {
    const { client, scope, page } = await open();
    const additions = Array.from({ length: 5000 }, (_row, index) => ({
      key: `new ${index}`,
      cells: {
        ...an,
        name: `Nguyễn Văn ${'ABCDĐEGHIK'.charAt(index % 10)}n`,
        part: `Khoa ${Math.floor(index / 10)}`,
        ...(index % 125 === 7 && { award: '???' }),
      },
    }));
    const { problems, added, operationId } = await client.registrations.edit({ ...scope, additions });
    expect(problems).toHaveLength(40);
    expect(added).toHaveLength(4960);
    expect((await page()).total).toBe(4960);
    await client.history.undo({ operationId: operationId ?? '' });
    expect((await page()).total).toBe(0);
  }, 60_000);

  test('a column tells its values with how many rows have each', async () => {
    const { client, scope } = await open();
    const rows = ['Kế toán', 'Kế toán', 'Thủ quỹ', ''].map((position, index) => ({
      key: String(index),
      cells: { ...an, name: `Trần Thị ${'ABCD'.charAt(index)}`, position },
    }));
    await client.registrations.edit({ ...scope, additions: rows });
    const list = { campaignId: '1', column: 'position' as const };
    expect((await client.registrations.values(list)).values).toEqual([
      { value: 'Kế toán', label: 'Kế toán', count: 2 },
      { value: '', label: '(trống)', count: 1 },
      { value: 'Thủ quỹ', label: 'Thủ quỹ', count: 1 },
    ]);
    expect((await client.registrations.values({ ...list, find: 'ke to' })).total).toBe(1);
    expect((await client.registrations.page({ campaignId: '1', positions: ['', 'Thủ quỹ'] })).total).toBe(2);
  });
});

describe('numbers typed by hand', () => {
  test('are counted, replaced, and taken away by a zero', async () => {
    const { client, scope, unitId } = await open();
    const edit = (seen: string, text: string) =>
      client.numbers.edit({
        ...scope,
        changes: [{ id: unitId, seen: { 'LDTT:individual': seen }, cells: { 'LDTT:individual': text } }],
      });
    await edit('', '1.445');
    expect((await client.figures.summary({ campaignId: '1' })).awards).toMatchObject([
      { award: 'LDTT', registered: 1445 },
    ]);
    await edit('1445', '12');
    const [row] = await client.numbers.table(scope);
    expect((await client.numbers.table(scope)).find(({ id }) => id === unitId)?.cells).toEqual({
      'LDTT:individual': { typed: 12, filed: null, named: 0 },
    });
    expect(row).toBeDefined();
    await expect(edit('1445', '13')).rejects.toMatchObject({ code: 'CONFLICT' });
    const zero = await edit('12', '0');
    expect((await client.figures.summary({ campaignId: '1' })).awards).toEqual([]);
    await client.history.undo({ operationId: zero.operationId ?? '' });
    expect((await client.figures.summary({ campaignId: '1' })).awards).toMatchObject([{ registered: 12 }]);
  });

  test.each([
    ['-3', /không thể âm/],
    ['nhiều', /không phải số lượng/],
    ['2,5', /số nguyên/],
  ])('%s is kept out with a sentence', async (text, sentence) => {
    const { client, scope, unitId } = await open();
    const cells = { 'LDTT:individual': text, initiatives: '4', 'works:value': '2,5 tỷ', works: '1' };
    const { problems } = await client.numbers.edit({ ...scope, changes: [{ id: unitId, seen: {}, cells }] });
    expect(problems).toMatchObject([{ field: 'LDTT:individual', message: expect.stringMatching(sentence) }]);
    const summary = await client.figures.summary({ campaignId: '1' });
    expect(summary.initiatives.count).toBe(4);
    expect(summary.works).toEqual({ count: 1, valueVnd: 2_500_000_000 });
  });

  test('above the head count of the unit they are asked about, not refused', async () => {
    const { client, scope, unitId, app } = await open();
    app.core.runOperation({ kind: 'test.people', summary: 'chuẩn bị' }, (writer) =>
      writer.run(
        `INSERT INTO head_count (unit_id, on_date, members, workforce) VALUES (:unitId, '2023-12-31', 30, 40)`,
        {
          unitId: Number(unitId),
        },
      ),
    );
    const gesture = { ...scope, changes: [{ id: unitId, seen: {}, cells: { 'LDTT:individual': '41' } }] };
    expect((await client.numbers.edit(gesture)).problems).toMatchObject([
      { severity: 'question', message: expect.stringContaining('(40, ngày 31/12/2023)') },
    ]);
    expect((await client.numbers.edit({ ...gesture, confirmed: true })).problems).toEqual([]);
    expect((await client.figures.summary({ campaignId: '1' })).awards).toMatchObject([{ registered: 41 }]);
  });

  test('disagree with names as those of a file do', async () => {
    const { client, scope, unitId } = await open();
    await client.registrations.edit({ ...scope, additions: add(an) });
    await client.numbers.edit({ ...scope, changes: [{ id: unitId, seen: {}, cells: { 'LDTT:individual': '3' } }] });
    expect(await client.figures.disagreements({ campaignId: '1' })).toMatchObject([
      { named: 1, counted: 3, chosen: null },
    ]);
    const { rows } = await client.figures.rows({
      campaignId: '1',
      what: 'registered',
      award: 'LDTT',
      subject: 'individual',
    });
    expect(rows.map(({ type, counted }) => [type, counted])).toEqual([
      ['award-count', true],
      ['registration', false],
    ]);
  });
});

describe('initiatives and works typed by hand', () => {
  test('initiatives keep authors, benefit and place, and are found without accents', async () => {
    const { client, scope } = await open();
    const cells = {
      title: 'Số hóa hồ sơ đoàn viên',
      authors: 'Ông Nguyễn Văn An; Trần Thị Bình',
      value: '350 triệu',
      unit: 'CĐCS Sở Y tế',
      part: 'Khoa Dược',
    };
    const { added } = await client.initiatives.edit({ ...scope, additions: add(cells) });
    expect(await client.initiatives.page({ campaignId: '1', search: 'tran thi binh' })).toMatchObject({
      total: 1,
      sumVnd: 350_000_000,
      rows: [{ title: 'Số hóa hồ sơ đoàn viên', authors: ['Nguyễn Văn An', 'Trần Thị Bình'], partText: 'Khoa Dược' }],
    });
    const id = added[0]?.id ?? '';
    const seen = { title: 'Số hóa hồ sơ đoàn viên', value: '350000000', authors: 'Nguyễn Văn An; Trần Thị Bình' };
    const change = { id, seen, cells: { authors: 'Trần Thị Bình', value: '350' } };
    const { problems, operationId } = await client.initiatives.edit({ ...scope, changes: [change] });
    expect(problems).toMatchObject([{ field: 'value', message: expect.stringContaining('đơn vị tính') }]);
    expect((await client.initiatives.page({ campaignId: '1' })).rows).toMatchObject([{ authors: ['Trần Thị Bình'] }]);
    await client.history.undo({ operationId: operationId ?? '' });
    expect((await client.initiatives.page({ campaignId: '1' })).rows).toMatchObject([
      { authors: ['Nguyễn Văn An', 'Trần Thị Bình'] },
    ]);
  });

  test('works keep their value and whether a plaque is asked for', async () => {
    const { client, scope } = await open();
    await client.works.edit({
      ...scope,
      additions: [
        { key: 'a', cells: { title: 'Nhà văn hóa công nhân', value: '44,9 tỷ', plaque: 'x', unit: 'CĐCS Sở Y tế' } },
        { key: 'b', cells: { title: 'Sân bóng', value: '850.000.000', unit: 'CĐCS Sở Tư pháp' } },
        { key: 'c', cells: { title: 'Cổng chào', value: '-5 triệu', unit: 'CĐCS Sở Y tế' } },
      ],
    });
    const page = await client.works.page({ campaignId: '1', sort: 'value', descending: true });
    expect(page).toMatchObject({
      total: 2,
      sumVnd: 45_750_000_000,
      rows: [
        { title: 'Nhà văn hóa công nhân', plaque: true },
        { title: 'Sân bóng', plaque: false },
      ],
    });
    expect((await client.works.values({ campaignId: '1', column: 'unit' })).values).toHaveLength(2);
  });
});
