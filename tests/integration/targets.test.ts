import { beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { figureRows } from '#core/counting/service.ts';
import type { Writer } from '#core/database/connection.ts';
import { applyGesture } from '#core/entry/apply-gesture.ts';
import { refuseWhileHanging } from '#core/operations/hanging-rows.ts';
import { undo } from '#core/operations/service.ts';
import { resultEntry } from '#core/targets/results.ts';
import { addTargets, changeTarget, removeTarget } from '#core/targets/set-targets.ts';
import { changeSet, insertSet, listSets, removeSet } from '#core/targets/sets.ts';
import { setStanding } from '#core/targets/standing.ts';
import type { TargetFields, TargetSetFields } from '#shared/contract/targets.ts';
import { defaultAwardTypes } from '#shared/domain/awards.ts';
import { suggestMeasure } from '#shared/domain/target-measures.ts';
import { targetsOfText } from '#shared/domain/target-texts.ts';
import { addUnit, openCampaign, type TestCampaign } from '#tests/support/intake.ts';
import { fixedClock, testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { term2023Text } from '#tests/support/term-targets.ts';

let core: Core;
let campaign: TestCampaign;
let office: number;
let group: number;
let clock: ReturnType<typeof fixedClock>;

const write = <Result>(work: (writer: Writer) => Result): Result =>
  core.runOperation({ kind: 'test', summary: 'thử' }, work);
const setFields = (change: Partial<TargetSetFields> = {}): TargetSetFields => ({
  name: 'Nhiệm kỳ 2023–2028',
  fromYear: 2023,
  toYear: 2028,
  unitId: null,
  pactId: null,
  basis: '',
  ...change,
});
const target = (change: Partial<TargetFields> = {}): TargetFields => ({
  number: 1,
  part: 1,
  text: 'Số chiến sĩ thi đua cơ sở',
  operator: 'at-least',
  amount: 5,
  unitOfMeasure: 'người',
  period: 'year',
  scope: '',
  measure: null,
  denominator: null,
  judged: 'achieved',
  ...change,
});
const ldtt = target({
  text: 'LĐTT',
  amount: 90,
  unitOfMeasure: '%',
  measure: 'award:LDTT:individual',
  denominator: 'members',
  judged: 'registered',
});
const addSet = (change: Partial<TargetSetFields> = {}) => write((writer) => insertSet(writer, setFields(change)));
const add = (setId: number, ...targets: TargetFields[]) => write((writer) => addTargets(writer, setId, targets));
const numbers = (unitId: number, award: string, count: number) =>
  write((writer) =>
    writer.run(
      `INSERT INTO award_count (campaign_id, phase_id, unit_id, subject, award_code, count)
       VALUES (:campaignId, :phaseId, :unitId, 'individual', :award, :count)`,
      { ...campaign, unitId, award, count },
    ),
  );
const heads = (unitId: number, members: number, women: number | null = null) =>
  write((writer) =>
    writer.run(
      `INSERT INTO head_count (unit_id, on_date, members, women) VALUES (:unitId, '2023-01-01', :members, :women)`,
      { unitId, members, women },
    ),
  );
const type = (id: string, year: number, text: string, seen = '', overwrite = false) =>
  write((writer) =>
    applyGesture(writer, resultEntry(writer), {
      changes: [{ id, seen: { [year]: seen }, cells: { [year]: text } }],
      overwrite,
      additions: [],
      removals: [],
      confirmed: true,
    }),
  );
const yearOf = async (setId: number, year: number, index = 0) =>
  (await setStanding(core, setId)).targets[index]?.years.find((each) => each.year === year);

beforeEach(async () => {
  clock = fixedClock('2023-06-15T02:00:00.000Z');
  core = await openTestCore(testPorts(temporaryFolder(), { clock }));
  campaign = openCampaign(core, 2023);
  office = addUnit(core, 'CĐCS Sở Công Thương');
  group = addUnit(core, 'Tổ công đoàn Văn phòng Sở');
  write((writer) => writer.run('UPDATE unit SET expected = 0'));
});

describe('a set of targets', () => {
  it('takes the eight items of a term as they were pasted, and counts what it can', async () => {
    const setId = addSet({ unitId: String(office) });
    const read = targetsOfText(term2023Text).map((each): TargetFields => {
      const counted = each.operator && suggestMeasure(each.text, each.unitOfMeasure === '%', defaultAwardTypes);
      return { ...each, scope: '', ...(counted ?? { measure: null, denominator: null, judged: 'achieved' }) };
    });
    add(setId, ...read);
    heads(office, 40, 20);
    numbers(office, 'LDTT', 38);
    numbers(office, 'GVNDVN', 20);
    numbers(office, 'CSTDCS', 6);
    const { targets, years, set } = await setStanding(core, setId);
    expect(set).toMatchObject({ ownerName: 'CĐCS Sở Công Thương', targets: 15 });
    expect(new Set(targets.map(({ number }) => number)).size).toBe(8);
    expect(years).toEqual([2023, 2024, 2025, 2026, 2027, 2028]);
    const registered = (number: number, part: number) =>
      targets.find((each) => each.number === number && each.part === part)?.years[0]?.registered;
    expect(registered(3, 3)).toMatchObject({ amount: 38, denominator: 40, without: 0 });
    expect(registered(3, 5)).toMatchObject({ amount: 20, denominator: 20 });
    expect(registered(3, 6)).toMatchObject({ amount: 6, denominator: null });
    expect(registered(7, 1)).toBeNull();
    clock.set('2024-02-01T02:00:00.000Z');
    const later = await setStanding(core, setId);
    const women = later.targets.find((each) => each.number === 3 && each.part === 5);
    expect(women?.years.map(({ state }) => state)).toEqual(['met', ...Array(5).fill('unknown')]);
    expect(women?.years[0]?.reason).toBe('100 % (20/20), yêu cầu = 100 %: đạt.');
    expect(women?.years[1]?.reason).toContain('Chưa lập năm thi đua 2024');
  });

  it('belongs to the federation, a unit or a pact, for years in order', () => {
    expect(() => addSet({ toYear: 2022 })).toThrow('Năm cuối (2022) trước năm đầu (2023)');
    expect(() => addSet({ toYear: 2040 })).toThrow('dài nhất 10 năm');
    expect(() => addSet({ unitId: String(office), pactId: '1' })).toThrow('chỉ thuộc một');
    expect(() => addSet({ pactId: '77' })).toThrow('Không còn đơn vị hoặc giao ước');
    addSet();
    expect(() => addSet()).toThrow('Đã có bộ chỉ tiêu tên');
    addSet({ unitId: String(office) });
    expect(listSets(core.reader).map(({ ownerName }) => ownerName)).toEqual(['Liên đoàn', 'CĐCS Sở Công Thương']);
  });

  it('is not taken from under typed results, and comes back by undo', async () => {
    const setId = addSet();
    add(setId, target());
    const id = (await setStanding(core, setId)).targets[0]?.id ?? '';
    type(id, 2024, '7');
    expect(() => write((writer) => removeSet(writer, setId))).toThrow('Đã nhập 1 kết quả');
    expect(() => write((writer) => removeTarget(writer, Number(id)))).toThrow('Đã nhập 1 kết quả');
    const seen = setFields();
    expect(() => write((writer) => changeSet(writer, setId, setFields({ fromYear: 2025 }), seen))).toThrow('năm 2024');
    type(id, 2024, '', '7');
    const operationId = write((writer) => {
      removeSet(writer, setId);
      return writer.operationId;
    });
    expect(listSets(core.reader)).toEqual([]);
    await undo(core, operationId, false);
    expect((await setStanding(core, setId)).targets).toHaveLength(1);
  });

  it('of a pact counts the units that its cluster has in the year, and keeps the pact', async () => {
    const pactId = write((writer) => {
      const clusterId = writer.run("INSERT INTO cluster (name) VALUES ('Cụm thi đua số 1')").id;
      const member = { clusterId, office };
      writer.run('INSERT INTO cluster_member (cluster_id, year, unit_id) VALUES (:clusterId, 2023, :office)', member);
      return writer.run("INSERT INTO pact (cluster_id, year, title) VALUES (:clusterId, 2023, 'Giao ước')", {
        clusterId,
      }).id;
    });
    const setId = addSet({ pactId: String(pactId) });
    add(setId, target({ measure: 'award:CSTDCS:individual', judged: 'registered' }));
    numbers(office, 'CSTDCS', 6);
    numbers(group, 'CSTDCS', 9);
    expect(await yearOf(setId, 2023)).toMatchObject({ state: 'met', registered: { amount: 6 } });
    expect(listSets(core.reader)[0]?.ownerName).toBe('Cụm thi đua số 1 – Giao ước');
    const pact = { table: 'pact', id: pactId };
    expect(() => refuseWhileHanging(core.reader, pact, (hanging) => hanging)).toThrow('1 bộ chỉ tiêu');
  });

  it('tells both values where another window changed it', () => {
    const setId = addSet();
    write((writer) => changeSet(writer, setId, setFields({ basis: 'Nghị quyết' }), setFields()));
    expect(() => write((writer) => changeSet(writer, setId, setFields({ basis: 'Khác' }), setFields()))).toThrow(
      expect.objectContaining({ kind: 'CONFLICT', items: [expect.stringContaining('Nghị quyết')] }),
    );
  });
});

const refusal = (change: Partial<TargetFields>): string => {
  const setId = addSet({ name: JSON.stringify(change) });
  try {
    add(setId, target(change));
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

describe('a target', () => {
  it('is refused with a sentence where it cannot be counted', () => {
    expect(refusal({ unitOfMeasure: '%', measure: 'award:LDTT:individual' })).toContain('chưa có mẫu số');
    expect(refusal({ measure: 'award:LDTT:individual', denominator: 'members' })).toContain('không có mẫu số');
    expect(refusal({ measure: 'award:NONE:individual' })).toContain('không có cách tính này');
    expect(refusal({ measure: 'award:LDTT:collective' })).toContain('không có cách tính này');
    expect(refusal({ measure: 'works', unitOfMeasure: '%' })).toContain('không tính theo %');
    expect(refusal({ operator: null })).toContain('có so sánh thì phải có mức');
    expect(refusal({ operator: null, amount: null, measure: 'works' })).toContain('nói bằng lời');
    expect(refusal({ judged: 'registered' })).toContain('tự nhập');
    expect(refusal({ measure: 'works-value', unitOfMeasure: 'đồng' })).toBe('');
  });

  it('has its own number, and keeps what its results mean', async () => {
    const setId = addSet();
    add(setId, target());
    expect(() => add(setId, target())).toThrow('Đã có chỉ tiêu 1.1');
    const id = (await setStanding(core, setId)).targets[0]?.id ?? '';
    type(id, 2023, '7');
    const rate = target({ unitOfMeasure: '%' });
    expect(() => write((writer) => changeTarget(writer, Number(id), rate, target()))).toThrow('Đã nhập 1 kết quả');
    write((writer) => changeTarget(writer, Number(id), target({ amount: 8 }), target()));
    expect(await yearOf(setId, 2023)).toMatchObject({ state: 'not-met', achieved: { amount: 7, typed: true } });
  });
});

describe('results', () => {
  it('are typed as numbers, rates and words; what is wrong is told and the rest stands', async () => {
    const setId = addSet();
    add(
      setId,
      target(),
      target({ number: 2, unitOfMeasure: '%', amount: 80 }),
      target({ number: 3, operator: null, amount: null, unitOfMeasure: '' }),
    );
    const [first, second, third] = (await setStanding(core, setId)).targets.map(({ id }) => id);
    expect(type(first ?? '', 2023, '05').problems).toEqual([]);
    expect(type(second ?? '', 2023, '96%').problems[0]?.message).toContain('cần cả số đạt và mẫu số');
    expect(type(second ?? '', 2023, '96/100').operationId).not.toBeNull();
    expect(type(third ?? '', 2023, 'Đạt').problems).toEqual([]);
    expect(type(third ?? '', 2031, 'đạt').problems[0]?.message).toContain('không có năm 2031');
    const { targets } = await setStanding(core, setId);
    expect(targets.map(({ years }) => years[0]?.state)).toEqual(['met', 'met', 'met']);
    expect(() => type(first ?? '', 2023, '9', '4')).toThrow(expect.objectContaining({ kind: 'CONFLICT' }));
    expect(type(first ?? '', 2023, '9', '4', true).operationId).not.toBeNull();
  });

  it('of a term are added, rates as sums', async () => {
    const setId = addSet({ toYear: 2024 });
    add(setId, target({ period: 'term' }), target({ number: 2, unitOfMeasure: '%', amount: 90, period: 'term' }));
    const [count = '', rate = ''] = (await setStanding(core, setId)).targets.map(({ id }) => id);
    type(count, 2023, '2');
    type(count, 2024, '3');
    type(rate, 2023, '10/10');
    type(rate, 2024, '80/90');
    const { targets } = await setStanding(core, setId);
    expect(targets[0]?.term).toMatchObject({ amount: 5, state: 'met' });
    expect(targets[1]?.term).toMatchObject({ amount: 90, denominator: 100, state: 'open' });
    clock.set('2025-01-01T02:00:00.000Z');
    expect((await setStanding(core, setId)).targets[1]?.term).toMatchObject({ state: 'met' });
  });
});

describe('what is counted', () => {
  it('holds the units below, once, and its link shows the same', async () => {
    write((writer) => {
      writer.run('UPDATE unit SET parent_id = :office WHERE id = :group', { office, group });
      writer.run('INSERT INTO unit_placement (unit_id, parent_id) VALUES (:group, :office)', { office, group });
    });
    const setId = addSet({ unitId: String(office) });
    add(setId, ldtt);
    heads(office, 50);
    heads(group, 20);
    numbers(office, 'LDTT', 25);
    numbers(group, 'LDTT', 20);
    const year = await yearOf(setId, 2023);
    expect(year?.registered).toMatchObject({ amount: 45, denominator: 50, without: 0 });
    const figure = year?.registered?.figure;
    const rows = figure ? figureRows(core.reader, figure, { offset: 0, limit: 10, search: '' }).rows : [];
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(45);
  });

  it('is not known while heads are missing, and says of how many units', async () => {
    const setId = addSet();
    add(setId, ldtt);
    heads(office, 50);
    numbers(office, 'LDTT', 50);
    numbers(group, 'LDTT', 20);
    clock.set('2024-02-01T02:00:00.000Z');
    const year = await yearOf(setId, 2023);
    expect(year).toMatchObject({ state: 'unknown', registered: { amount: 50, denominator: 50, without: 1 } });
    expect(year?.reason).toContain('1 đơn vị chưa có số đoàn viên');
    heads(group, 40);
    expect(await yearOf(setId, 2023)).toMatchObject({
      state: 'not-met',
      reason: '77,78 % (70/90), yêu cầu ≥ 90 %: không đạt.',
    });
  });

  it('is achieved by the history of awards until a person types a result', async () => {
    const setId = addSet();
    add(setId, target({ measure: 'award:CSTDCS:individual' }));
    numbers(office, 'CSTDCS', 9);
    expect(await yearOf(setId, 2023)).toMatchObject({ registered: { amount: 9 }, achieved: null, state: 'unknown' });
    write((writer) => {
      for (let index = 1; index <= 6; index += 1) {
        writer.run(
          `INSERT INTO award_history (subject, name, folded, sort_key, unit_id, award_code, award_text, year, year_basis, verified)
           VALUES ('individual', :name, :name, :name, :office, 'CSTDCS', 'CSTĐCS', 2023, 'calendar', 1)`,
          { name: `nguyen van ${index}`, office },
        );
      }
    });
    expect(await yearOf(setId, 2023)).toMatchObject({ achieved: { amount: 6, typed: false }, state: 'met' });
    const id = (await setStanding(core, setId)).targets[0]?.id ?? '';
    type(id, 2023, '4');
    expect(await yearOf(setId, 2023)).toMatchObject({ achieved: { amount: 4, typed: true }, state: 'not-met' });
  });
});
