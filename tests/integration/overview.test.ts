import { describe, expect, it } from 'vitest';
import { seedAwardTypes } from '#core/awards/service.ts';
import { createBackup } from '#core/backups/service.ts';
import { campaignComparison } from '#core/campaigns/comparison.ts';
import { campaignOverview } from '#core/campaigns/overview.ts';
import { insertCampaign } from '#core/campaigns/service.ts';
import type { Core } from '#core/core.ts';
import { figureRows } from '#core/counting/service.ts';
import { addTargets } from '#core/targets/set-targets.ts';
import { insertSet } from '#core/targets/sets.ts';
import { addCampaign, addImport, addUnit } from '#tests/support/many-registrations.ts';
import { fixedClock, testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';

/** Numbers of the 2020 registration as the federation reported it, all sent by one unit as numbers only. */
const reported = [
  ['CO-TLD', 'collective', 2],
  ['BK-TLD', 'collective', 17],
  ['BK-TLD', 'individual', 19],
  ['CO-LDLD', 'collective', 7],
  ['BK-LDLD', 'collective', 50],
  ['BK-LDLD', 'individual', 1445],
  ['TTLDXS', 'collective', 319],
  ['TTLDTT', 'collective', 515],
  ['CSTDCS', 'individual', 2090],
  ['CSTDTINH', 'individual', 140],
  ['CSTDTQ', 'individual', 7],
] as const;

async function reportedCore(now: string): Promise<Core> {
  const core = await openTestCore(testPorts(temporaryFolder(), { clock: fixedClock(now) }));
  core.runOperation({ kind: 'test.fill', summary: 'Nạp dữ liệu' }, (writer) => {
    for (const table of ['award_type', 'campaign']) writer.run(`DELETE FROM ${table}`);
    seedAwardTypes(writer);
    const campaign = addCampaign(writer, 2);
    const unit = addUnit(writer, 0);
    addUnit(writer, 1);
    const imported = addImport(writer, campaign, 1, unit);
    const place = { campaign, unit, imported };
    for (const [award, subject, count] of reported) {
      writer.run(
        `INSERT INTO award_count (campaign_id, phase_id, unit_id, import_id, sheet, row, subject, award_code, count)
         VALUES (:campaign, 1, :unit, :imported, 'S', 1, :subject, :award, :count)`,
        { ...place, award, subject, count },
      );
    }
    for (const [item, count, value] of [
      ['works', 11, 44_912_000_000],
      ['initiatives', 2490, null],
    ] as const) {
      writer.run(
        `INSERT INTO item_count (campaign_id, phase_id, unit_id, import_id, sheet, row, item, count, value_vnd)
         VALUES (:campaign, 1, :unit, :imported, 'S', 1, :item, :count, :value)`,
        { ...place, item, count, value },
      );
    }
  });
  return core;
}

describe('the overview of a campaign', () => {
  it('tells the headline figures in the order of the report, printed as there', async () => {
    const core = await reportedCore('2020-01-20T02:00:00.000Z');
    const { headlines } = await campaignOverview(core, 1, null);
    expect(headlines.map(({ key, text }) => [key, text])).toEqual([
      ['works', '11'],
      ['works-value', '44,9 tỷ đồng'],
      ['CO-TLD-collective', '02'],
      ['BK-TLD-collective', '17'],
      ['BK-TLD-individual', '19'],
      ['CO-LDLD-collective', '07'],
      ['BK-LDLD-collective', '50'],
      ['BK-LDLD-individual', '1.445'],
      ['TTLDXS-collective', '319'],
      ['TTLDTT-collective', '515'],
      ['emulation-fighter', '2.237'],
      ['initiatives', '2.490'],
    ]);
    for (const { value, figure } of headlines) {
      const { rows } = figureRows(core.reader, figure, { offset: 0, limit: 100, search: '' });
      expect(rows.reduce((sum, row) => sum + (row.counted ? row.count : 0), 0)).toBe(value);
    }
  });

  it('prints the paragraph with the same figures', async () => {
    const core = await reportedCore('2020-01-20T02:00:00.000Z');
    const { paragraph } = await campaignOverview(core, 1, null);
    for (const figure of ['11 công trình', '44,9 tỷ đồng', '17 tập thể, 19 cá nhân', '50 tập thể, 1.445 cá nhân']) {
      expect(paragraph).toContain(figure);
    }
    const second = await campaignOverview(core, 1, 2);
    expect(second.paragraph).toContain('Đợt 2');
    expect(second.headlines.every(({ text }) => text === '0')).toBe(true);
  });

  it('gives every award that the paragraph tells of a line that opens its rows', async () => {
    const core = await reportedCore('2020-01-20T02:00:00.000Z');
    core.runOperation({ kind: 'test.fill', summary: 'Thêm số lượng' }, (writer) =>
      writer.run(
        `INSERT INTO award_count (campaign_id, phase_id, unit_id, import_id, sheet, row, subject, award_code, count)
         SELECT campaign_id, phase_id, unit_id, import_id, sheet, 2, subject, 'LDTT', 4321
         FROM award_count WHERE award_code = 'CSTDCS'`,
      ),
    );
    const { headlines, paragraph } = await campaignOverview(core, 1, null);
    expect(paragraph).toContain('4.321 cá nhân đăng ký đạt Lao động tiên tiến');
    expect(headlines.slice(-3).map(({ key, label, text }) => [key, label, text])).toEqual([
      ['emulation-fighter', 'Chiến sĩ thi đua các cấp', '2.237'],
      ['LDTT-individual', 'Lao động tiên tiến (cá nhân)', '4.321'],
      ['initiatives', 'Sáng kiến, kinh nghiệm', '2.490'],
    ]);
    const rows = headlines.flatMap(({ key, figure }) =>
      key === 'LDTT-individual' ? figureRows(core.reader, figure, { offset: 0, limit: 100, search: '' }).rows : [],
    );
    expect(rows.map(({ count }) => count)).toEqual([4321]);
  });

  it('counts the days left by the calendar of Vietnam and says what needs a person', async () => {
    const core = await reportedCore('2020-01-27T17:30:00.000Z');
    const overview = await campaignOverview(core, 1, null);
    expect(overview.phases.map(({ daysLeft }) => daysLeft)).toEqual([0, null]);
    expect(overview.units).toMatchObject({ expected: 2, submitted: 1, late: 0, missing: [{ code: 'DV2' }] });
    expect(overview.attention).toEqual([
      { kind: 'missing', count: 1, text: '1 đơn vị chưa gửi đăng ký' },
      { kind: 'deadline', count: 0, text: 'Hạn gửi Đợt 1: hôm nay (28/01/2020)' },
      { kind: 'backup', count: 1, text: 'Chưa có bản sao dữ liệu nào đã kiểm tra' },
    ]);
  });

  it('asks for a copy when what was written since the newest is two days from it', async () => {
    let now = '2020-01-20T02:00:00.000Z';
    const core = await openTestCore(testPorts(temporaryFolder(), { clock: { now: () => now } }));
    const campaign = core.runOperation({ kind: 'test.fill', summary: 'Thêm năm' }, (writer) => {
      for (const table of ['award_type', 'campaign']) writer.run(`DELETE FROM ${table}`);
      return addCampaign(writer, 1);
    });
    const asked = async () => {
      const { attention } = await campaignOverview(core, campaign, null);
      return attention.filter(({ kind }) => kind === 'backup').map(({ text }) => text);
    };
    await createBackup(core);
    now = '2020-02-20T02:00:00.000Z';
    expect(await asked()).toEqual([]);
    core.runOperation({ kind: 'test.fill', summary: 'Thêm đơn vị' }, (writer) => addUnit(writer, 0));
    expect(await asked()).toEqual(['Bản sao đã kiểm tra gần nhất cách đây 31 ngày']);
    await createBackup(core);
    now = '2020-02-22T01:00:00.000Z';
    core.runOperation({ kind: 'test.fill', summary: 'Thêm đơn vị' }, (writer) => addUnit(writer, 1));
    expect(await asked()).toEqual([]);
  });

  it('refuses a phase of another campaign', async () => {
    const core = await reportedCore('2020-01-20T02:00:00.000Z');
    await expect(campaignOverview(core, 1, 99)).rejects.toThrow(/không có đợt/);
    await expect(campaignOverview(core, 5, null)).rejects.toThrow();
  });
});

const nextYear = (core: Core): number =>
  core.runOperation({ kind: 'test.fill', summary: 'Thêm năm' }, (writer) => {
    const phases = [{ name: 'Đợt I', startsOn: '2021-01-01', endsOn: '2021-12-31', deadlineOn: null }];
    return insertCampaign(writer, { year: 2021, title: 'Thi đua 2021', theme: '', phases });
  });

describe('what the figures are compared with', () => {
  it('is the year before, of a phase its phase of the same number', async () => {
    const core = await reportedCore('2021-02-01T02:00:00.000Z');
    expect(campaignComparison(core, 1, null)).toEqual({ year: null, headlines: [], targets: [] });
    const campaignId = nextYear(core);
    const whole = campaignComparison(core, campaignId, null);
    expect(whole.year).toBe(2020);
    expect(whole.headlines.find(({ key }) => key === 'BK-LDLD-individual')).toMatchObject({
      text: '1.445',
      figure: { campaignId: '1' },
    });
    const [phase] = core.reader.all<{ id: number }>('SELECT id FROM phase WHERE campaign_id = :campaignId', {
      campaignId,
    });
    const first = campaignComparison(core, campaignId, phase?.id ?? 0);
    expect(first.headlines.find(({ key }) => key === 'works')).toMatchObject({ text: '11', figure: { phaseId: '1' } });
  });

  it('are the yearly targets of the federation, those of the year before those of the term', async () => {
    const core = await reportedCore('2020-06-01T02:00:00.000Z');
    core.runOperation({ kind: 'test.fill', summary: 'Thêm chỉ tiêu' }, (writer) => {
      const set = { unitId: null, pactId: null, basis: '' };
      const target = {
        number: 1,
        part: 1,
        text: 'Công trình',
        operator: 'at-least' as const,
        unitOfMeasure: '',
        period: 'year' as const,
        scope: '',
        denominator: null,
        judged: 'achieved' as const,
      };
      const term = insertSet(writer, { ...set, name: 'Nhiệm kỳ', fromYear: 2018, toYear: 2023 });
      const year = insertSet(writer, { ...set, name: 'Năm', fromYear: 2020, toYear: 2020 });
      addTargets(writer, term, [
        { ...target, amount: 5, measure: 'works' },
        { ...target, number: 2, amount: 3000, measure: 'group:emulation-fighter:individual' },
        { ...target, number: 3, amount: 30, measure: 'initiatives', period: 'term' },
      ]);
      addTargets(writer, year, [{ ...target, amount: 10, measure: 'works' }]);
    });
    expect(campaignComparison(core, 1, null).targets).toEqual([
      { key: 'works', setId: '2', asked: '≥ 10', state: 'met' },
      { key: 'emulation-fighter', setId: '1', asked: '≥ 3.000', state: 'not-met' },
    ]);
    expect(campaignComparison(core, 1, 1).targets).toEqual([]);
  });
});
