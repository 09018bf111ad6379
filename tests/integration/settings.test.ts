import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { awardTypes, seedAwardTypes } from '#core/awards/service.ts';
import type { Core } from '#core/core.ts';
import { seedThresholds } from '#core/intake/service.ts';
import { undo } from '#core/operations/undo.ts';
import { letterheadFor } from '#core/reports/letterhead.ts';
import { settingsProcedures } from '#core/settings/procedures.ts';
import { createAwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { isCheckedBasis } from '#shared/domain/legal-texts.ts';
import { openCampaign } from '#tests/support/intake.ts';
import { fixedClock, testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';

const clientOf = (core: Core) => createRouterClient(settingsProcedures(core));

let core: Core;
let client: ReturnType<typeof clientOf>;
beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { clock: fixedClock('2024-06-15T02:00:00.000Z') }));
  core.runOperation({ kind: 'catalogue.seed', summary: 'Thêm danh mục' }, (writer) => {
    seedAwardTypes(writer);
    seedThresholds(writer);
  });
  client = clientOf(core);
});

const undoLast = () => {
  const last = core.reader.get<{ id: number }>('SELECT max(id) AS id FROM operation');
  return undo(core, last?.id ?? 0, false);
};

const readNew = () =>
  createAwardVocabulary(awardTypes(core.reader)).recognise('danh hiệu a1', { subject: null, giver: null });

const letterhead = {
  superior: 'Tổng Liên đoàn Lao động Việt Nam',
  issuer: 'Liên đoàn Lao động tỉnh Bắc Kạn',
  place: 'Bắc Kạn',
  symbol: 'BC-LĐLĐ',
  authority: 'TM. Ban Thường vụ',
  signerTitle: 'Chủ tịch',
  signerName: 'Nông Văn Thử',
  validFrom: null,
  validTo: null,
  basis: 'Nghị định 30/2020/NĐ-CP, Phụ lục I',
};

const usual = { factor: 2, difference: 10 };

describe('the threshold of a jump', () => {
  it('is changed, and goes back with the undo', async () => {
    expect((await client.state()).jump).toEqual({ factor: 2, difference: 10 });
    expect((await client.changeJump({ factor: 1.5, difference: 30, seen: usual })).jump).toEqual({
      factor: 1.5,
      difference: 30,
    });
    await undoLast();
    expect((await client.state()).jump).toEqual({ factor: 2, difference: 10 });
  });

  it.each([
    [{ factor: 1, difference: 10 }, 'Số lần phải lớn hơn 1'],
    [{ factor: 101, difference: 10 }, 'không quá 100'],
    [{ factor: 2, difference: 0 }, 'số nguyên từ 1'],
  ])('refuses %j with a sentence', async (jump, sentence) => {
    await expect(client.changeJump({ ...jump, seen: usual })).rejects.toThrow(sentence);
    expect((await client.state()).jump).toEqual({ factor: 2, difference: 10 });
  });
});

describe('letterheads', () => {
  it('are printed on the papers of their days', async () => {
    await client.storeLetterhead({ id: null, seen: null, ...letterhead, signerName: ' Nông  Văn Thử ' });
    const { letterheads } = await client.storeLetterhead({
      id: null,
      seen: null,
      ...letterhead,
      signerName: 'Hà Thị Thử',
      validFrom: '2024-06-01',
    });
    expect(letterheads.map(({ signerName, used }) => [signerName, used])).toEqual([
      ['Hà Thị Thử', true],
      ['Nông Văn Thử', false],
    ]);
    expect(letterheadFor(core.reader, '2024-05-31').signerName).toBe('Nông Văn Thử');
    expect(letterheadFor(core.reader, '2024-06-01').signerName).toBe('Hà Thị Thử');
  });

  it('are changed and removed, and come back with the undo', async () => {
    const [added] = (await client.storeLetterhead({ id: null, seen: null, ...letterhead })).letterheads;
    const id = added?.id ?? '';
    const [changed] = (await client.storeLetterhead({ id, seen: letterhead, ...letterhead, validTo: '2024-06-14' }))
      .letterheads;
    expect(changed).toMatchObject({ id, validTo: '2024-06-14', used: false });
    expect((await client.removeLetterhead({ id })).letterheads).toEqual([]);
    await undoLast();
    expect((await client.state()).letterheads).toEqual([changed]);
  });

  it('are refused where a paper could not be made of them', async () => {
    await client.storeLetterhead({ id: null, seen: null, ...letterhead });
    const refused = (change: Partial<typeof letterhead> | { validFrom: string; validTo?: string }) =>
      expect(client.storeLetterhead({ id: null, seen: null, ...letterhead, ...change })).rejects;
    await refused({ issuer: '  ' }).toThrow('Mục “Cơ quan ban hành” đang trống');
    await refused({ validFrom: '2024-06-01', validTo: '2024-05-01' }).toThrow(
      '01/05/2024 sớm hơn ngày bắt đầu 01/06/2024',
    );
    await refused({}).toThrow('không ghi ngày bắt đầu');
    await expect(client.storeLetterhead({ id: '99', seen: null, ...letterhead })).rejects.toThrow('Không còn tiêu đề');
  });
});

describe('legal texts', () => {
  it('come with their days, and say which were read in full', async () => {
    const { legalTexts } = await client.state();
    expect(legalTexts.filter(({ checked }) => checked).map(({ name }) => name)).toEqual([
      'Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022',
    ]);
    expect(isCheckedBasis('Luật TĐKT 2022, Điều 24', legalTexts)).toBe(true);
    expect(isCheckedBasis('Luật TĐKT 2022, Điều 76.1; quy chế của Tổng Liên đoàn', legalTexts)).toBe(false);
    expect(isCheckedBasis('Quy chế khen thưởng của tổ chức Công đoàn', legalTexts)).toBe(false);
    expect(isCheckedBasis('', legalTexts)).toBe(false);
  });

  it('are marked as read, added, and come back with the undo', async () => {
    const before = await client.state();
    const rules = before.legalTexts.find(({ code }) => code === 'QD-999-2024');
    if (rules === undefined) throw new Error('the rules of the Confederation are missing');
    const { legalTexts } = await client.storeLegalText({ ...rules, seen: rules, checked: true });
    expect(isCheckedBasis('Quy chế khen thưởng của tổ chức Công đoàn', legalTexts)).toBe(true);
    const own = {
      name: 'Quy chế của tỉnh',
      cited: 'Quy chế tỉnh',
      validFrom: '2026-01-01',
      validTo: null,
      checked: true,
    };
    expect((await client.storeLegalText({ code: null, seen: null, ...own })).legalTexts.at(-1)).toEqual({
      code: 'T1',
      ...own,
    });
    await expect(client.storeLegalText({ code: null, seen: null, ...own })).rejects.toThrow(
      'Đã có văn bản “Quy chế của tỉnh”',
    );
    await expect(client.storeLegalText({ code: null, seen: null, ...own, name: ' ' })).rejects.toThrow(
      'Tên văn bản đang trống',
    );
    await undoLast();
    await undo(
      core,
      core.reader.get<{ id: number }>("SELECT max(id) AS id FROM operation WHERE kind = 'legal-text.change'")?.id ?? 0,
      false,
    );
    expect(await client.state()).toEqual(before);
  });
});

describe('the catalogue of awards', () => {
  const change = {
    code: 'LDTT',
    name: 'Lao động tiên tiến',
    basis: 'Luật TĐKT 2022, Điều 24',
    aliases: ['LĐTT', 'Danh hiệu A1'],
  };
  const seen = { ...change, aliases: ['LĐTT', 'LĐ tiên tiến', 'Lao động TT'] };

  it('reads in files what the office has added, and no more after the undo', async () => {
    expect(readNew()).toMatchObject({ kind: 'unknown' });
    expect(await client.changeAward({ ...change, seen })).toMatchObject({
      code: 'LDTT',
      aliases: ['LĐTT', 'Danh hiệu A1'],
    });
    expect(readNew()).toMatchObject({ kind: 'award', code: 'LDTT' });
    await undoLast();
    expect(readNew()).toMatchObject({ kind: 'unknown' });
  });

  it('keeps an award that records name, whoever would take it away', () => {
    const { phaseId } = openCampaign(core, 2024);
    const write = (sql: string, parameters = {}) =>
      core.runOperation({ kind: 'test', summary: 'thử' }, (writer) => writer.run(sql, parameters));
    write("INSERT INTO deadline (phase_id, award_code, on_date) VALUES (:phaseId, 'LDTT', '2024-03-15')", { phaseId });
    expect(() => write("DELETE FROM award_type WHERE code = 'LDTT'")).toThrow('FOREIGN KEY constraint failed');
    expect(awardTypes(core.reader).some(({ code }) => code === 'LDTT')).toBe(true);
  });

  it('refuses an empty name, and a way of writing that is another award already', async () => {
    await expect(client.changeAward({ ...change, seen, name: ' ' })).rejects.toThrow('Tên danh hiệu đang trống');
    await expect(client.changeAward({ ...change, seen, aliases: ['CSTĐ cơ sở'] })).rejects.toThrow(
      'Chiến sĩ thi đua cơ sở',
    );
    await expect(client.changeAward({ ...change, seen, code: 'KHONG' })).rejects.toThrow('Không còn danh hiệu');
  });
});

const conflict = (items: string[]) => ({ kind: 'CONFLICT', items });

describe('what another window has changed meanwhile', () => {
  it('is told with both values and stays', async () => {
    await client.changeJump({ factor: 3, difference: 10, seen: usual });
    await expect(client.changeJump({ factor: 4, difference: 10, seen: usual })).rejects.toMatchObject(
      conflict([expect.stringMatching(/^Số lần.*2.*3/)]),
    );
    const [added] = (await client.storeLetterhead({ id: null, seen: null, ...letterhead })).letterheads;
    const stale = { id: added?.id ?? '', seen: { ...letterhead, signerName: 'Hà Thị Thử' }, ...letterhead };
    await expect(client.storeLetterhead(stale)).rejects.toMatchObject(
      conflict([expect.stringMatching(/^Họ tên người ký.*Hà Thị Thử.*Nông Văn Thử/)]),
    );
    const [text] = (await client.state()).legalTexts;
    if (text === undefined) throw new Error('no legal text is known');
    await expect(client.storeLegalText({ ...text, seen: { ...text, checked: true } })).rejects.toMatchObject(
      conflict([expect.stringMatching(/^Đã đối chiếu toàn văn.*có.*không/)]),
    );
    expect((await client.state()).jump).toEqual({ factor: 3, difference: 10 });
  });
});
